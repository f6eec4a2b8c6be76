// An HTTP server on this machine that does what a test tells it to, and writes down what it was asked.

import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A scripted HTTP server on 127.0.0.1.
public final class MockServer: Sendable {
    /// What to do with a request.
    public typealias Script = @Sendable (MockRequest) -> MockReply

    private let channel: any Channel
    private let log: Log
    /// The port it listens on.
    public let port: Int

    /// The server's address, such as `http://127.0.0.1:40123`.
    public var address: String { "http://127.0.0.1:\(port)" }
    /// The requests so far, in order of arrival.
    public var requests: [MockRequest] { log.state.withLock { $0.requests } }
    /// The greatest number of requests that were being answered at one time.
    public var peak: Int { log.state.withLock { $0.peak } }

    /// Runs `body` with a server that follows `script`, and closes it.
    public static func run<Value: Sendable>(
        port: Int = 0,
        _ script: @escaping Script,
        _ body: (MockServer) async throws -> Value
    ) async throws -> Value {
        let server = try await MockServer(port: port, script)
        do {
            let value = try await body(server)
            await server.close()
            return value
        } catch {
            await server.close()
            throw error
        }
    }

    /// Starts a server; port 0 takes a free one.
    public init(port: Int = 0, _ script: @escaping Script) async throws {
        let log = Log()
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(ChannelOptions.backlog, value: 256)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(Conversation(log: log, script: script))
                }
            }
        channel = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
        self.log = log
        self.port = channel.localAddress?.port ?? 0
    }

    /// Stops listening and drops open connections.
    public func close() async {
        try? await channel.close().get()
        let open = log.state.withLock { state in
            defer { state.channels = [:] }
            return Array(state.channels.values)
        }
        for channel in open { try? await channel.close().get() }
    }

    /// What happened so far.
    final class Log: Sendable {
        struct State {
            var requests: [MockRequest] = []
            var active = 0
            var peak = 0
            var channels: [ObjectIdentifier: any Channel] = [:]
        }

        let state = Mutex(State())
    }
}

/// One connection.
private final class Conversation: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let log: MockServer.Log
    private let script: MockServer.Script
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var isAnswering = false

    init(log: MockServer.Log, script: @escaping MockServer.Script) {
        self.log = log
        self.script = script
    }

    func channelActive(context: ChannelHandlerContext) {
        let channel = context.channel
        log.state.withLock { $0.channels[ObjectIdentifier(channel)] = channel }
    }

    func channelInactive(context: ChannelHandlerContext) {
        let id = ObjectIdentifier(context.channel)
        let wasAnswering = isAnswering
        isAnswering = false
        log.state.withLock { state in
            state.channels[id] = nil
            if wasAnswering { state.active -= 1 }
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let buffer):
            body += Array(buffer.readableBytesView)
        case .end:
            guard let head else { return }
            isAnswering = true
            let headers = head.headers.map { (name: $0.name, value: $0.value) }
            let (method, path, bytes) = (head.method.rawValue, head.uri, body)
            let request = log.state.withLock { state in
                state.active += 1
                state.peak = max(state.peak, state.active)
                let count = state.requests.count + 1
                let request = MockRequest(count: count, method: method, path: path, headers: headers, body: bytes)
                state.requests.append(request)
                return request
            }
            let reply = script(request)
            if reply.delay == .zero { return send(reply, to: head, context: context) }
            let milliseconds = Int64(reply.delay / .milliseconds(1))
            context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) { [self] in
                send(reply, to: head, context: context)
            }
        }
    }

    private func send(_ reply: MockReply, to request: HTTPRequestHead, context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        if reply.ending == .hangs { return }
        if reply.ending == .drops { return context.close(promise: nil) }
        var head = HTTPResponseHead(version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status))
        for (name, value) in reply.headers { head.headers.add(name: name, value: value) }
        head.headers.add(name: "Content-Length", value: "\(reply.body.count)")
        var sent = reply.body
        switch reply.ending {
        case .hangsAfter(let bytes), .dropsAfter(let bytes): sent = Array(reply.body.prefix(bytes))
        default: break
        }
        // The request counts as answered before its last byte leaves, so that a client's next one is not its neighbour.
        if reply.ending == .whole, isAnswering {
            isAnswering = false
            log.state.withLock { $0.active -= 1 }
        }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: sent)))), promise: nil)
        switch reply.ending {
        case .whole: context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        case .dropsAfter: context.close(promise: nil)
        default: break
        }
    }
}
