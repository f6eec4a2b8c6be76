// One POST and its reply; every way it can fail is a RunError with a code of its own.

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix

/// What came back over HTTP.
struct HTTPReply: Sendable {
    var status: Int
    var retryAfter: String?
    var location: String?
    var body: [UInt8]
}

/// Sends requests.
enum HTTPExchange {
    /// The one client of the process for asking models. It is never shut down: it lives as long as the program.
    ///
    /// How many requests are in flight is the runner's affair, so the limit here only has to be out of its way.
    /// Redirects are not followed: a key must not travel to an address that nobody gave.
    private static let client: HTTPClient = {
        var settings = HTTPClient.Configuration(redirectConfiguration: .disallow)
        settings.timeout.connect = .seconds(10)
        settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = Runner.widest
        settings.connectionPool.retryConnectionEstablishment = false
        settings.httpVersion = .http1Only
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }()

    /// Posts JSON; at most `limit` bytes of the reply are read, within `timeout`.
    static func post(
        _ body: [UInt8],
        to url: String,
        authorization: String?,
        timeout: Duration,
        limit: Int
    ) async throws -> HTTPReply {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "application/json")
        request.headers.add(name: "User-Agent", value: "vernier")
        if let authorization { request.headers.add(name: "Authorization", value: authorization) }
        request.body = .bytes(ByteBuffer(bytes: body))
        let ready = request
        do {
            return try await within(timeout) {
                let response = try await client.execute(ready, deadline: .distantFuture)
                let bytes = try await response.body.collect(upTo: limit)
                return HTTPReply(
                    status: Int(response.status.code),
                    retryAfter: response.headers.first(name: "Retry-After"),
                    location: response.headers.first(name: "Location"),
                    body: Array(bytes.readableBytesView)
                )
            }
        } catch {
            throw Task.isCancelled ? CancellationError() : runError(error)
        }
    }

    /// Runs `work`, or throws `timeout` if it takes longer than `limit`.
    private static func within<Value: Sendable>(
        _ limit: Duration,
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            guard let value = try await group.next() ?? nil else {
                throw RunError(
                    "timeout",
                    "The server did not answer within \(limit). Check that it is not stuck, or give it longer."
                )
            }
            return value
        }
    }

    /// What an error of the HTTP library means to the person who runs vernier.
    static func runError(_ error: any Error) -> RunError {
        if let known = error as? RunError { return known }
        if error is NIOTooManyBytesError {
            return RunError("too-large", "The server's answer is too large to read. Check what is served there.")
        }
        if let failure = error as? NIOConnectionError {
            if let refused = failure.connectionErrors.first { return runError(refused.error) }
            return RunError("unknown-host", "No host has the name \(failure.host). Check the address.", cause: error)
        }
        if let failure = error as? IOError {
            switch failure.errnoCode {
            case ECONNREFUSED:
                return RunError(
                    "refused-connection",
                    "Nothing listens at that address. Start the server, or check the port.",
                    cause: error
                )
            case ETIMEDOUT, EHOSTUNREACH, ENETUNREACH:
                return RunError("connection-timeout", "The server cannot be reached. Check the network.", cause: error)
            default: break
            }
        }
        if let failure = error as? HTTPClientError {
            switch failure {
            case .connectTimeout, .getConnectionFromPoolTimeout:
                return RunError("connection-timeout", "The server cannot be reached. Check the address.", cause: error)
            case .readTimeout, .deadlineExceeded, .writeTimeout:
                return RunError("timeout", "The server stopped answering. Check that it is not stuck.", cause: error)
            case .tlsHandshakeTimeout:
                return RunError("tls-failed", "No secure connection came about. Is it https?", cause: error)
            case .invalidURL, .emptyHost, .emptyScheme:
                return RunError("bad-address", "The address is not one that can be asked. Check it.", cause: error)
            default: break
            }
        }
        // NIOSSL is not imported for the sake of one type's name.
        if String(reflecting: type(of: error)).contains("SSL") {
            return RunError("tls-failed", "No secure connection came about. Check the certificate.", cause: error)
        }
        return RunError(
            "dropped-connection",
            "The connection broke off. Check the server and the network.",
            cause: error
        )
    }
}
