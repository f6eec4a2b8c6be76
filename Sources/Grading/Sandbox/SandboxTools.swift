// What a sandbox is made of: which programs, which Python, which folders of this machine it may see.

#if canImport(Glibc)
    import Glibc

    /// The programs and the walls of a sandbox.
    enum SandboxTools {
        /// The path of a system program, or nil; never looked for in folders that the user's PATH names.
        static func path(_ name: String) -> String? {
            ["/usr/bin/", "/bin/", "/usr/sbin/", "/usr/local/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
        }

        /// The words before bubblewrap: as root, another user, so that the limit on processes holds.
        static func dropsRoot(for python: Python) throws(SandboxError) -> [String] {
            guard geteuid() == 0 else { return [] }
            guard let setpriv = path("setpriv") else {
                throw SandboxError(.unavailable, "`setpriv` is not installed. `apt-get install util-linux`.")
            }
            guard python.isForEverybody else {
                throw SandboxError(
                    .unavailable,
                    "The only Python, \(python.path), is one that other users cannot read. `apt-get install python3`."
                )
            }
            return [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
        }

        /// Namespaces, the folders that Python needs, devices that hold nothing; no /proc, no /etc, no /home.
        static func walls(python: Python) -> [String] {
            var words = [
                "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session",
                "--cap-drop", "ALL", "--hostname", "sandbox",
                "--uid", "65534", "--gid", "65534", "--clearenv", "--setenv", "PATH", "/usr/bin:/bin", "--setenv",
                "LANG", "C.UTF-8", "--setenv", "PYTHONHASHSEED", "0", "--setenv", "TZ", "UTC", "--dev", "/dev",
            ]
            var folders = ["/usr/bin", "/usr/lib", "/usr/lib64", "/bin", "/lib", "/lib64"]
            if let prefix = python.prefix { folders.append(prefix) }
            for folder in folders {
                if let target = linkTarget(folder) {
                    words += ["--symlink", target, folder]
                } else if access(folder, F_OK) == 0 {
                    words += ["--ro-bind", folder, folder]
                }
            }
            return words
        }

        private static func linkTarget(_ path: String) -> String? {
            var buffer = [CChar](repeating: 0, count: 4096)
            let count = readlink(path, &buffer, buffer.count)
            return count > 0 ? String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
        }
    }

    /// A Python interpreter of this machine.
    struct Python: Sendable {
        /// Its path, links resolved where it is not the system's.
        var path: String
        /// The folder to bind for it; nil for the system's, whose folders are bound anyway.
        var prefix: String?
        /// Whether another user may start it.
        var isForEverybody: Bool

        /// The system's Python, else the first of PATH.
        static func find() throws(SandboxError) -> Python {
            let system = "/usr/bin/python3"
            if access(system, X_OK) == 0 { return Python(path: system, prefix: nil, isForEverybody: true) }
            let folders = getenv("PATH").map { String(cString: $0) }?.split(separator: ":") ?? []
            for folder in folders where folder.hasPrefix("/") {
                let path = "\(folder)/python3"
                guard access(path, X_OK) == 0, let found = try ask(path) else { continue }
                return found
            }
            throw SandboxError(.unavailable, "There is no Python 3. `apt-get install python3`.")
        }

        /// Where the interpreter behind `path` (perhaps a script that only finds one) has its files.
        private static func ask(_ path: String) throws(SandboxError) -> Python? {
            let question = "import os, sys; print(os.path.realpath(sys.executable)); print(sys.base_prefix)"
            let result = try ChildProcess.run(
                [path, "-I", "-S", "-c", question],
                input: [],
                wallSeconds: 20,
                outputBytes: 10_000
            )
            let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n").map(String.init)
            guard result.end == .exited(0), lines.count == 2 else { return nil }
            return Python(path: lines[0], prefix: lines[1], isForEverybody: isOpen(lines[0]))
        }

        /// Whether every folder on the way, and the file, are for others too.
        private static func isOpen(_ path: String) -> Bool {
            var part = ""
            for name in path.split(separator: "/") {
                part += "/" + name
                var facts = stat()
                guard stat(part, &facts) == 0, facts.st_mode & S_IXOTH != 0 else { return false }
            }
            return true
        }
    }
#endif
