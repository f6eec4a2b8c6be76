// What is left of a sandbox when it has ended.

/// What a script wrote and how it ended.
public struct SandboxResult: Hashable, Sendable {
    /// How the sandbox came to its end.
    public enum End: Hashable, Sendable {
        /// By itself, with this exit status.
        case exited(Int)
        /// By this signal, from inside: a limit, a crash.
        case signalled(Int)
        /// Killed from outside when its time was over.
        case outOfTime
        /// Killed from outside when it wrote too much.
        case tooMuchOutput
    }

    /// How it ended.
    public var end: End
    /// Standard output, up to the limit.
    public var output: [UInt8]
    /// Standard error, up to the limit.
    public var errors: [UInt8]

    /// A result.
    public init(end: End, output: [UInt8], errors: [UInt8]) {
        self.end = end
        self.output = output
        self.errors = errors
    }
}
