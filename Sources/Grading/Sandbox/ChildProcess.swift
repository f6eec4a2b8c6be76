// Starts a program, feeds it, reads what it writes, and ends it and its group when it uses too much.

#if canImport(Glibc)
    import Glibc

    /// One run of a program. When `run` returns its process group has ended, and a namespace that is tied to it
    /// (bubblewrap's) is ending. Safe from several threads at once.
    enum ChildProcess {
        private static let readSize = 1 << 16

        /// Runs `arguments[0]`, an absolute path, with no environment and no descriptor but the standard three.
        static func run(
            _ arguments: [String],
            input: [UInt8],
            wallSeconds: Double,
            outputBytes: Int
        ) throws(SandboxError) -> SandboxResult {
            // Standard input is a socket, because a socket whose reader has gone can be written to without a signal.
            var inputs: [Int32] = [-1, -1]
            var outputs: [Int32] = [-1, -1]
            var errors: [Int32] = [-1, -1]
            guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &inputs) == 0, pipe(&outputs) == 0,
                pipe(&errors) == 0
            else {
                close(inputs + outputs + errors)
                throw SandboxError(.cannotStart, "No free file descriptors. Close files or raise `ulimit -n`.")
            }
            // So that another thread's program does not hold them open.
            for descriptor in inputs + outputs + errors { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
            let started = start(arguments, standard: [inputs[1], outputs[1], errors[1]])
            close([inputs[1], outputs[1], errors[1]])
            guard let child = started else {
                close([inputs[0], outputs[0], errors[0]])
                throw SandboxError(.cannotStart, "\(arguments[0]) cannot be started. Is it executable?")
            }
            var exchange = Exchange(input: input, descriptors: [inputs[0], outputs[0], errors[0]])
            let deadline = now() + wallSeconds
            let stop = exchange.untilTheEnd(deadline: deadline, outputBytes: outputBytes)
            let status = wait(child, until: stop == nil ? deadline : 0)
            exchange.closeAll()
            let end: SandboxResult.End =
                if let stop {
                    stop
                } else if let status {
                    status & 0x7F == 0 ? .exited(Int(status >> 8) & 0xFF) : .signalled(Int(status & 0x7F))
                } else {
                    .outOfTime
                }
            return SandboxResult(end: end, output: exchange.texts[0], errors: exchange.texts[1])
        }

        /// The process's id, or nil; its group is its own, its signals are as at the start of a program.
        private static func start(_ arguments: [String], standard: [Int32]) -> pid_t? {
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
            defer { posix_spawn_file_actions_destroy(&actions) }
            guard posix_spawnattr_init(&attributes) == 0 else { return nil }
            defer { posix_spawnattr_destroy(&attributes) }
            for (number, descriptor) in standard.enumerated() {
                guard posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number)) == 0 else { return nil }
            }
            var none = sigset_t()
            var all = sigset_t()
            sigemptyset(&none)
            sigfillset(&all)
            let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
            for descriptor in openDescriptors() where descriptor > 2 {
                guard posix_spawn_file_actions_addclose(&actions, descriptor) == 0 else { return nil }
            }
            guard posix_spawnattr_setpgroup(&attributes, 0) == 0,
                posix_spawnattr_setsigmask(&attributes, &none) == 0,
                posix_spawnattr_setsigdefault(&attributes, &all) == 0,
                posix_spawnattr_setflags(&attributes, Int16(flags)) == 0
            else { return nil }
            var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
            defer { for word in words { free(word) } }
            words.append(nil)
            var environment: [UnsafeMutablePointer<CChar>?] = [nil]
            var child: pid_t = 0
            let failure = posix_spawn(&child, arguments[0], &actions, &attributes, &words, &environment)
            return failure == 0 ? child : nil
        }

        /// The descriptors of this process, from the kernel's list; closing one that has gone since is no error.
        private static func openDescriptors() -> [Int32] {
            guard let folder = opendir("/proc/self/fd") else { return Array(3..<1024) }
            defer { closedir(folder) }
            var found: [Int32] = []
            while let entry = readdir(folder) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 }.map(\.self) }
                if let descriptor = Int32(String(decoding: name, as: UTF8.self)) { found.append(descriptor) }
            }
            return found
        }

        /// The status of the child, or nil if it had to be killed; its process group is gone either way.
        private static func wait(_ child: pid_t, until deadline: Double) -> Int32? {
            var status: Int32 = 0
            while true {
                let done = waitpid(child, &status, WNOHANG)
                if done == child || (done < 0 && errno != EINTR) { break }
                if now() >= deadline {
                    kill(-child, SIGKILL)
                    kill(child, SIGKILL)
                    while waitpid(child, &status, 0) < 0, errno == EINTR {}
                    return nil
                }
                usleep(500)
            }
            kill(-child, SIGKILL)
            return status
        }

        /// Seconds of a clock that nobody sets.
        static func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }

        private static func close(_ descriptors: [Int32]) {
            for descriptor in descriptors where descriptor >= 0 { Glibc.close(descriptor) }
        }

        /// The three ends that are ours, read and written as they are ready.
        private struct Exchange {
            let input: [UInt8]
            var written = 0
            /// Standard input, output and error; -1 once closed.
            var descriptors: [Int32]
            /// What was read of standard output and error.
            var texts: [[UInt8]] = [[], []]

            /// Writes and reads until both outputs are closed: nil, or why it stopped before.
            mutating func untilTheEnd(deadline: Double, outputBytes: Int) -> SandboxResult.End? {
                while descriptors[1] >= 0 || descriptors[2] >= 0 {
                    let left = deadline - now()
                    guard left > 0 else { return .outOfTime }
                    var ready = descriptors.enumerated().map { number, descriptor in
                        pollfd(fd: descriptor, events: Int16(number == 0 ? POLLOUT : POLLIN), revents: 0)
                    }
                    guard poll(&ready, nfds_t(ready.count), Int32(min(left * 1000 + 1, 60_000))) >= 0 else {
                        if errno == EINTR { continue }
                        return .outOfTime
                    }
                    if ready[0].revents != 0 { write() }
                    for number in 1...2 where ready[number].revents != 0 {
                        guard read(number, most: outputBytes) else { return .tooMuchOutput }
                    }
                }
                return nil
            }

            private mutating func write() {
                let rest = input[written...]
                let count = rest.withUnsafeBytes { bytes in
                    send(descriptors[0], bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
                if count > 0 { written += count }
                let isLost = count < 0 && errno != EAGAIN && errno != EINTR
                if written == input.count || isLost { closeOne(0) }
            }

            /// False once more than `most` bytes came.
            private mutating func read(_ number: Int, most: Int) -> Bool {
                let part = [UInt8](unsafeUninitializedCapacity: readSize) { buffer, count in
                    count = max(0, Glibc.read(descriptors[number], buffer.baseAddress, readSize))
                }
                if part.isEmpty { closeOne(number) }
                let room = most - texts[number - 1].count
                texts[number - 1] += part.prefix(max(0, room))
                return part.count <= room
            }

            private mutating func closeOne(_ number: Int) {
                if descriptors[number] >= 0 { Glibc.close(descriptors[number]) }
                descriptors[number] = -1
            }

            mutating func closeAll() { for number in descriptors.indices { closeOne(number) } }
        }
    }
#endif
