// One page from the network: for `vernier leaderboard URL`.

import AsyncHTTPClient
import AuditModel
import Foundation
import NIOCore
import NIOHTTP1

/// Gets a page that somebody named.
public enum PageFetch {
    private static let client: HTTPClient = {
        var settings = HTTPClient.Configuration(redirectConfiguration: .follow(max: 5, allowCycles: false))
        settings.timeout.connect = .seconds(10)
        settings.timeout.read = .seconds(30)
        settings.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }()

    /// Whether `text` is an address and not a path.
    public static func isAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.hasPrefix("http://") || lower.hasPrefix("https://")
    }

    /// The bytes at `address`, at most `limit` of them. No key and no cookie is sent.
    ///
    /// Errors: `RunError` with code `http-404`, `too-large`, `refused-connection`, `unknown-host`, `timeout`, ….
    public static func bytes(at address: String, limit: Int = 16 << 20) async throws -> [UInt8] {
        var request = HTTPClientRequest(url: address)
        request.headers.add(name: "User-Agent", value: "vernier")
        do {
            let response = try await client.execute(request, timeout: .seconds(90))
            guard response.status == .ok else {
                throw RunError(
                    "http-\(response.status.code)",
                    "The server answered \(response.status.code). Check the address, or save the page and name the file.",
                    at: Place(file: address)
                )
            }
            return Array(try await response.body.collect(upTo: limit).readableBytesView)
        } catch {
            if Task.isCancelled { throw CancellationError() }
            var failure = HTTPExchange.runError(error)
            failure.place = failure.place ?? Place(file: address)
            throw failure
        }
    }
}
