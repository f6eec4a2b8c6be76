// What code in the sandbox cannot do, tried.

import Foundation
import Grading
import Synchronization
import Testing

@Suite(.enabled(if: SandboxAvailability.isUsable, "bubblewrap is not usable here: `apt-get install bubblewrap`"))
struct CodeSandboxTests {
    private func text(_ script: String, input: String = "", limits: SandboxLimits = SandboxLimits()) throws -> String {
        let result = try CodeSandbox.find().run(script: Array(script.utf8), input: Array(input.utf8), limits: limits)
        return String(decoding: result.output, as: UTF8.self)
            + (result.end == .exited(0) ? "" : "\(result.end) " + String(decoding: result.errors, as: UTF8.self))
    }

    @Test func itRunsAScriptOnItsInput() throws {
        let script = "import sys\nprint(sys.stdin.read()[::-1])"
        #expect(try text(script, input: "twins é") == "é sniwt\n")
        #expect(try text("import sys\nsys.exit(7)").hasPrefix("exited(7)"))
        // Longer than a pipe or a command line holds, both ways.
        let long = String(repeating: "x", count: 900_000)
        #expect(try text("import sys\nprint(sys.stdin.read())", input: long) == long + "\n")
        #expect(try text("# \(long)\nprint(1)") == "1\n")
    }

    @Test func theNetworkIsRefused() throws {
        let listener = try Listener()
        let script = """
            import socket
            for address in (("127.0.0.1", \(listener.port)), ("1.1.1.1", 53)):
                try:
                    socket.create_connection(address, timeout=2)
                    print("connected")
                except OSError as error:
                    print(type(error).__name__)
            """
        #expect(try text(script) == "ConnectionRefusedError\nOSError\n")
        #expect(listener.hasNoCaller)
    }

    @Test func theHostsFilesAreNeitherReadNorWritten() throws {
        let secret = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        try Data("secret".utf8).write(to: URL(fileURLWithPath: secret))
        defer { try? FileManager.default.removeItem(atPath: secret) }
        let home = NSHomeDirectory()
        let script = """
            import os, sys
            paths = ["\(secret)", "\(#filePath)", "\(home)/.bashrc", "/etc/passwd", "/etc/hostname", "/proc/1/environ"]
            for path in paths:
                try:
                    open(path).read()
                    print("read", path)
                except OSError:
                    pass
            paths = ["\(#filePath)", "/x", "/dev/x", "/dev/shm/x", "/usr/bin/x", "/usr/lib/x", "/bin/x", os.__file__]
            for path in paths:
                try:
                    open(path, "a").write("x")
                    print("wrote", path)
                except OSError:
                    pass
            print(sorted(os.listdir("/")), os.getuid())
            """
        let seen = try text(script)
        #expect(seen == "['bin', 'dev', 'lib', 'lib64', 'tmp', 'usr'] 65534\n", "\(seen)")
        #expect(try String(contentsOfFile: secret, encoding: .utf8) == "secret")
    }

    @Test func nothingOfTheEnvironmentIsSeen() throws {
        setenv("VERNIER_TEST_SECRET", "key-4711", 1)
        let script =
            "import os\nprint(sorted(os.environ))\nprint([n for n in range(3, 400) if os.path.exists('/dev') and is_open(n)])"
        let open = """
            import os
            def is_open(n):
                try:
                    os.fstat(n)
                    return True
                except OSError:
                    return False

            """
        let names = "['LANG', 'PATH', 'PWD', 'PYTHONHASHSEED', 'TZ']"
        #expect(try text(open + script) == "\(names)\n[]\n")
    }

    @Test func aForkBombIsBounded() throws {
        let script = """
            import os, time
            made = 0
            try:
                while made < 500:
                    if os.fork() == 0:
                        time.sleep(30)
                        os._exit(0)
                    made += 1
            except OSError as error:
                print(type(error).__name__, made < 16)
            """
        #expect(try text(script) == "BlockingIOError True\n")
        let (line, name) = name()
        let bomb = line + "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass"
        let result = try CodeSandbox.find().run(script: Array(bomb.utf8), limits: SandboxLimits(wallSeconds: 1))
        #expect(result.end == .outOfTime)
        #expect(try leftOver(name) == 0)
    }

    @Test func noFurtherNamespacesAreMade() throws {
        // CLONE_NEWUSER: the way to capabilities in a namespace of one's own.
        let script = """
            import ctypes
            print(ctypes.CDLL(None, use_errno=True).unshare(0x10000000), ctypes.get_errno() != 0)
            """
        #expect(try text(script) == "-1 True\n")
    }

    @Test func memoryFilesAndOutputAreBounded() throws {
        #expect(try text("x = bytearray(1 << 30)").contains("MemoryError"))
        #expect(try text("x = []\nwhile True: x.append(bytes(1 << 20))").contains("MemoryError"))
        let files = """
            written = 0
            try:
                for number in range(40):
                    with open(str(number), "wb") as file:
                        for _ in range(8):
                            file.write(bytes(1 << 20))
                            written += 1
            except OSError as error:
                print(type(error).__name__, written <= 16)
            """
        #expect(try text(files) == "OSError True\n")
        let limits = SandboxLimits(outputBytes: 10_000)
        let endless = "import sys\nwhile True: sys.stdout.write('x' * 1000)"
        let result = try CodeSandbox.find().run(script: Array(endless.utf8), limits: limits)
        #expect(result.end == .tooMuchOutput && result.output.count == 10_000)
        let loud = "import sys\nwhile True: sys.stderr.write('x' * 1000)"
        #expect(try CodeSandbox.find().run(script: Array(loud.utf8), limits: limits).end == .tooMuchOutput)
    }

    @Test func endlessLoopsEnd() throws {
        let cpu = try CodeSandbox.find()
            .run(script: Array("while True: pass".utf8), limits: SandboxLimits(processorSeconds: 1, wallSeconds: 20))
        #expect(cpu.end != .exited(0) && cpu.end != .outOfTime)
        let start = ContinuousClock.now
        let wall = try CodeSandbox.find()
            .run(script: Array("import time\ntime.sleep(60)".utf8), limits: SandboxLimits(wallSeconds: 0.5))
        #expect(wall.end == .outOfTime)
        // Closed outputs and deaf ears do not keep it alive.
        let deaf = """
            import os, signal, time
            for number in range(1, 32):
                try: signal.signal(number, signal.SIG_IGN)
                except (OSError, ValueError): pass
            for number in range(3): os.close(number)
            time.sleep(60)
            """
        let silent = try CodeSandbox.find().run(script: Array(deaf.utf8), limits: SandboxLimits(wallSeconds: 0.5))
        #expect(silent.end == .outOfTime)
        #expect(ContinuousClock.now - start < .seconds(15))
    }

    @Test func orphansAndParentKillersLeaveNothing() throws {
        let (line, name) = name()
        let orphan = """
            \(line)
            import os, time
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    for n in range(3): os.close(n)
                    time.sleep(60)
                os._exit(0)
            print("done")
            """
        #expect(try text(orphan) == "done\n")
        #expect(try leftOver(name) == 0)
        let killer =
            "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(-1, signal.SIGKILL)\nprint('alive')"
        _ = try text(killer)
        #expect(try text("print('still works')") == "still works\n")
    }

    @Test func severalThreadsAtOnce() throws {
        let answers = Mutex<[Int: String]>([:])
        DispatchQueue.concurrentPerform(iterations: 12) { number in
            let answer = try? text("print(\(number) * 3)")
            answers.withLock { $0[number] = answer }
        }
        #expect(answers.withLock(\.self) == Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, "\($0 * 3)\n") }))
    }

    /// A first line that gives a script's processes a name, and the name.
    private func name() -> (line: String, name: String) {
        let name = "vrn-" + UUID().uuidString.prefix(8)
        return ("import ctypes\nctypes.CDLL(None).prctl(15, b'\(name)')\n", name)
    }

    /// Processes of this machine with this name, two seconds later at most: the kernel ends a namespace in its time.
    private func leftOver(_ name: String) throws -> Int {
        for _ in 0..<40 where try count(name) > 0 { usleep(50_000) }
        return try count(name)
    }

    private func count(_ name: String) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.count { process in
            let found = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
            return found == name + "\n"
        }
    }
}
