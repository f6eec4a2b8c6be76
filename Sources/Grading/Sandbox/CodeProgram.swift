// Programs to be graded, and what came of each.

/// A whole Python program that ends without an exception if, and only if, what it tests is right.
public struct CodeProgram: Hashable, Sendable, Codable {
    /// Its source, or several readings of it: the first that Python can parse is run, else the last. Never empty.
    public var sources: [String]
    /// Processor time, in whole seconds.
    public var processorSeconds: Int
    /// Seconds of the clock on the wall.
    public var wallSeconds: Double

    /// A program.
    public init(source: String, processorSeconds: Int = 3, wallSeconds: Double = 10) {
        sources = [source]
        self.processorSeconds = processorSeconds
        self.wallSeconds = wallSeconds
    }

    /// A program of which it is not known how it is to be read; `sources` is never empty.
    public init(readings sources: [String], processorSeconds: Int = 3, wallSeconds: Double = 10) {
        self.sources = sources.isEmpty ? [""] : sources
        self.processorSeconds = processorSeconds
        self.wallSeconds = wallSeconds
    }

    private enum CodingKeys: String, CodingKey {
        case sources
        case processorSeconds = "cpu"
        case wallSeconds = "wall"
    }
}

/// What came of a program.
public struct ProgramResult: Hashable, Sendable, Codable {
    /// The kinds of result.
    public enum Result: String, Hashable, Sendable, Codable {
        /// It came to its end.
        case pass
        /// An assertion failed.
        case fail
        /// Another exception, a crash, an early exit, or a sandbox that it brought down.
        case error
        /// It used up its time.
        case timeout
    }

    /// The result.
    public var result: Result
    /// The exception's text or why it was stopped, at most 300 characters; empty after a pass.
    public var detail: String

    /// A result.
    public init(_ result: Result, detail: String = "") {
        self.result = result
        self.detail = detail
    }
}
