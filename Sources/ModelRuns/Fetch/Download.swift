// One attempt to download one file.

import AsyncHTTPClient
import AuditModel
import Foundation
import NIOCore
import NIOHTTP1

/// The download of one file of a source.
struct Download {
    let file: ItemSource.File
    let path: String
    let limit: Int
    let progress: @Sendable (FetchProgress) -> Void

    /// The client for downloads: it follows redirects, which file hosts use, and sends nobody a key. Lives as long as
    /// the program.
    private static let client: HTTPClient = {
        var settings = HTTPClient.Configuration(redirectConfiguration: .follow(max: 8, allowCycles: false))
        settings.timeout.connect = .seconds(10)
        settings.timeout.read = .seconds(60)
        settings.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }()

    /// Downloads what is missing and puts the file in place; returns how many bytes were there before.
    func attempt() async throws -> Int {
        var part = try PartFile(for: path)
        let start = part.size
        if start > 0 {
            // All of it may have come before the renaming did not.
            if part.sha256 == file.sha256 {
                try part.finish(as: path)
                return start
            }
            if start >= limit { try part.restart() }
        }
        var kept = part.size
        var response = try await get(from: kept)
        if response.status == .rangeNotSatisfiable, kept > 0 {
            try part.restart()
            kept = 0
            response = try await get(from: 0)
        }
        switch Int(response.status.code) {
        case 200:
            // The server knows no ranges, or was not asked for one: all of it comes.
            if kept > 0 { try part.restart() }
            kept = 0
        case 206 where kept > 0 && Self.rangeStart(response.headers.first(name: "Content-Range")) == kept: break
        case 206: throw failure("bad-range", "The server sent another part of the file than it was asked for.")
        default: throw failure("http-\(response.status.code)", "The server answered \(response.status.code).")
        }
        let length = response.headers.first(name: "Content-Length").flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
        if let length, length > limit - part.size { throw tooLarge(part) }
        let total = length.map { $0 + part.size }
        do {
            for try await buffer in response.body {
                guard buffer.readableBytes <= limit - part.size else { throw tooLarge(part) }
                try part.append(Array(buffer.readableBytesView))
                progress(FetchProgress(name: file.name, received: part.size, total: total))
            }
        } catch {
            throw Task.isCancelled ? CancellationError() : placed(HTTPExchange.runError(error))
        }
        guard part.sha256 == file.sha256 else {
            part.delete()
            throw failure(
                "wrong-checksum",
                "\(file.name) is not the file that was meant: its SHA-256 is \(part.sha256) and should be "
                    + "\(file.sha256). It was deleted; run again, and if that does not help, check the address and "
                    + "the manifest."
            )
        }
        try part.finish(as: path)
        return kept
    }

    private func get(from start: Int) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: file.url)
        request.headers.add(name: "User-Agent", value: "vernier")
        if start > 0 { request.headers.add(name: "Range", value: "bytes=\(start)-") }
        do {
            return try await Self.client.execute(request, timeout: .seconds(90))
        } catch {
            throw Task.isCancelled ? CancellationError() : placed(HTTPExchange.runError(error))
        }
    }

    /// The first byte of `bytes 100-199/200`.
    static func rangeStart(_ header: String?) -> Int? {
        guard let header, header.lowercased().hasPrefix("bytes ") else { return nil }
        return header.dropFirst(6).split(separator: "-").first.flatMap { Int($0.trimmingCharacters(in: .whitespaces)) }
    }

    private func tooLarge(_ part: PartFile) -> RunError {
        part.delete()
        return failure("too-large", "\(file.name) is larger than the \(limit) bytes allowed. Check the address.")
    }

    private func failure(_ code: String, _ message: String) -> RunError {
        let remedy =
            code.hasPrefix("http-") ? " Check the address in suite.yaml, or get the file and pass --items." : ""
        return RunError(code, message + remedy, at: Place(file: file.url))
    }

    private func placed(_ error: RunError) -> RunError {
        var placed = error
        placed.place = placed.place ?? Place(file: file.url)
        return placed
    }
}
