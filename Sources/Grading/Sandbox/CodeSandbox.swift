// The only place where code that nobody has read is run: Python 3 in its own namespaces, under limits.

/// A sandbox for Python 3: no network, no file but Python's own (read-only) and a small /tmp, no environment, no
/// capability, another user, limits on everything, and a wall clock that is kept outside.
///
/// It is made of bubblewrap (`bwrap`) and `prlimit`, and of `setpriv` where vernier runs as root: the kernel counts
/// the processes of every user but root. Where one of them is missing or the kernel forbids user namespaces there is
/// no sandbox (`unavailable`), and nothing is run.
public struct CodeSandbox: Sendable {
    /// The sandbox of this machine, or `unavailable` with what is missing and how to get it; tried once a process.
    public static func find() throws(SandboxError) -> CodeSandbox { try found.get() }

    private static let found: Result<CodeSandbox, SandboxError> = Result { () throws(SandboxError) in
        try CodeSandbox()
    }

    #if canImport(Glibc)
        private let python: Python
        /// The words before the limits: another user where need be, bubblewrap and its walls.
        private let wrapper: [String]
        private let prlimit: String

        private init() throws(SandboxError) {
            guard let bwrap = SandboxTools.path("bwrap") else {
                throw SandboxError(
                    .unavailable,
                    "bubblewrap is not installed: code cannot be run. `apt-get install bubblewrap`."
                )
            }
            guard let prlimit = SandboxTools.path("prlimit") else {
                throw SandboxError(.unavailable, "`prlimit` is not installed. `apt-get install util-linux`.")
            }
            python = try Python.find()
            wrapper = try SandboxTools.dropsRoot(for: python) + [bwrap] + SandboxTools.walls(python: python)
            self.prlimit = prlimit
            try probe()
        }

        /// Runs a Python script: `script` is its source, `input` what it finds on standard input.
        ///
        /// Throws `cannotStart` only; whatever the script does is in the result. Safe from several threads at once.
        public func run(
            script: [UInt8],
            input: [UInt8] = [],
            limits: SandboxLimits = SandboxLimits()
        ) throws(SandboxError) -> SandboxResult {
            let words =
                wrapper + ["--size", "\(max(4096, limits.fileBytes))", "--tmpfs", "/tmp", "--chdir", "/tmp"]
                // What is left of the sandbox's own file system, /dev/shm too, has no bound on its size.
                + ["--remount-ro", "/dev", "--remount-ro", "/", "--", prlimit]
                + [
                    "--cpu=\(max(1, limits.processorSeconds))", "--as=\(limits.memoryBytes)",
                    "--fsize=\(limits.fileBytes)", "--nofile=\(limits.openFiles)", "--nproc=\(limits.processes)",
                    "--core=0",
                ]
                + [python.path, "-s", "-S", "-B", "-X", "utf8", "-c", Self.start]
            return try ChildProcess.run(
                words,
                input: Array("\(script.count)\n".utf8) + script + input,
                wallSeconds: limits.wallSeconds,
                outputBytes: limits.outputBytes
            )
        }

        /// The first words of every script: the script itself comes on standard input, before its input, because a
        /// command line has room for 128 KiB only. The current folder is no place to import from, and descriptors that
        /// another thread opened at the wrong moment are closed.
        private static let start = """
            import os, sys
            os.closerange(3, 4096)
            sys.path[:] = [folder for folder in sys.path if folder]
            exec(compile(sys.stdin.buffer.read(int(sys.stdin.buffer.readline())), "<script>", "exec"))
            """

        private func probe() throws(SandboxError) {
            let limits = SandboxLimits(processorSeconds: 10, wallSeconds: 20)
            let script = "import sys, ast, ctypes, json\nprint(sys.version_info >= (3, 9))"
            let result = try run(script: Array(script.utf8), limits: limits)
            if result.end == .exited(0), result.output == Array("True\n".utf8) { return }
            if result.end == .exited(0) {
                throw SandboxError(.unavailable, "\(python.path) is older than Python 3.9. Install a newer one.")
            }
            let errors = String(decoding: result.errors.prefix(200), as: UTF8.self)
            let said = errors.split(separator: "\n").first ?? "nothing"
            throw SandboxError(
                .unavailable,
                "bubblewrap does not start here; it said: \(said). It has to be 0.8 or newer, and user namespaces have to "
                    + "be allowed (`sysctl kernel.unprivileged_userns_clone=1`; in a container "
                    + "`--security-opt seccomp=unconfined`)."
            )
        }
    #else
        private init() throws(SandboxError) {
            throw SandboxError(.unavailable, "Code is run on Linux only, in bubblewrap. Run vernier there.")
        }

        /// Nothing: there is no sandbox on this system.
        public func run(
            script: [UInt8],
            input: [UInt8] = [],
            limits: SandboxLimits = SandboxLimits()
        ) throws(SandboxError) -> SandboxResult {
            throw SandboxError(.unavailable, "Code is run on Linux only, in bubblewrap. Run vernier there.")
        }
    #endif
}
