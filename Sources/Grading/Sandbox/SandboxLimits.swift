// How much untrusted code may use.

/// The limits of one sandbox; whatever is above one of them is refused or ended.
public struct SandboxLimits: Hashable, Sendable {
    /// Processor time of each process, in whole seconds.
    public var processorSeconds: Int
    /// Seconds from the start until everything in the sandbox is killed from outside.
    public var wallSeconds: Double
    /// Bytes of memory (address space) of each process.
    public var memoryBytes: Int
    /// Bytes of each file, and of all files in the sandbox's own /tmp together.
    public var fileBytes: Int
    /// Open files of each process; the harness that grades programs needs 512.
    public var openFiles: Int
    /// Processes and threads at a time, the sandbox's own two included.
    public var processes: Int
    /// Bytes of standard output and of standard error that are read, each.
    public var outputBytes: Int

    /// The limits; the defaults suit the tests of one short function.
    public init(
        processorSeconds: Int = 60,
        wallSeconds: Double = 60,
        memoryBytes: Int = 512 << 20,
        fileBytes: Int = 16 << 20,
        openFiles: Int = 512,
        processes: Int = 16,
        outputBytes: Int = 1 << 20
    ) {
        self.processorSeconds = processorSeconds
        self.wallSeconds = wallSeconds
        self.memoryBytes = memoryBytes
        self.fileBytes = fileBytes
        self.openFiles = openFiles
        self.processes = processes
        self.outputBytes = outputBytes
    }
}
