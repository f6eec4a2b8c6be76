// What a scripted server is asked and what it answers.

/// One request that reached the mock server.
public struct MockRequest: Sendable {
    /// Which request it is, from 1, in order of arrival.
    public var count: Int
    /// The method, such as `POST`.
    public var method: String
    /// Path with query.
    public var path: String
    /// Header fields in order; see `header`.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]

    /// The first value of a header field, its name in any case.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

/// What the mock server does with a request.
public struct MockReply: Sendable {
    /// How the reply ends.
    public enum Ending: Hashable, Sendable {
        /// As it should.
        case whole
        /// Never: nothing is sent at all.
        case hangs
        /// The head and this many bytes of the body are sent, then nothing.
        case hangsAfter(Int)
        /// The head and this many bytes of the body are sent, then the connection is closed.
        case dropsAfter(Int)
        /// The connection is closed before anything is sent.
        case drops
    }

    /// HTTP status.
    public var status: Int
    /// Header fields; Content-Length is added.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// How long the server takes.
    public var delay: Duration
    /// How it ends.
    public var ending: Ending

    /// A reply.
    public init(
        _ status: Int = 200,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        delay: Duration = .zero,
        ending: Ending = .whole
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delay = delay
        self.ending = ending
    }

    /// A reply with a text as its body.
    public init(
        _ status: Int = 200,
        headers: [(name: String, value: String)] = [],
        text: String,
        delay: Duration = .zero,
        ending: Ending = .whole
    ) {
        self.init(status, headers: headers, body: Array(text.utf8), delay: delay, ending: ending)
    }
}
