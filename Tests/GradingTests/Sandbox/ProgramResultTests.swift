// The harness believes no program: what passes, what does not, and what cannot be forged.

import Grading
import Testing

@Suite(.enabled(if: SandboxAvailability.isUsable, "bubblewrap is not usable here: `apt-get install bubblewrap`"))
struct ProgramResultTests {
    static let tests = "\ndef check(candidate):\n    assert candidate(2) == 4\n\ncheck(f)\n"

    static let table: [(body: String, result: ProgramResult.Result)] = [
        ("def f(x):\n    return x * 2\n", .pass),
        ("def f(x):\n    return x * 3\n", .fail),
        ("def f(x):\n    return y\n", .error),
        ("def f(x)\n", .error),
        ("def f(x):\n    while True: pass\n", .timeout),
        ("import time\ndef f(x):\n    time.sleep(60)\n", .timeout),
        ("import sys\nsys.exit(0)\n", .error),
        ("import os\nos._exit(0)\n", .error),
        ("import os, atexit\natexit.register(os._exit, 0)\ndef f(x):\n    return 3\n", .fail),
        ("raise SystemExit\n", .error),
        ("import os\nos.fork()\nos._exit(0)\n", .error),
        // Prints and writes what a pass looks like, everywhere it can, and leaves.
        (
            """
            import os
            for n in range(0, 400):
                try: os.write(n, b'P' + bytes(16) + b'{"result": "pass", "detail": ""}\\n')
                except OSError: pass
            os._exit(0)
            """, .error
        ),
        // Looks for the parent's descriptors.
        (
            "import os\nfor n in (1, 2):\n    open('/proc/%d/fd/%d' % (os.getppid(), n), 'w').write('{}')\nos._exit(0)\n",
            .error
        ),
        ("class A(AssertionError):\n    def __str__(self): raise SystemExit\nraise A\n", .fail),
        ("x = bytearray(1 << 31)\n", .error),
        ("def f(x):\n    return f(x)\n", .error),
        // A child that outlives it does not keep the result away.
        ("import os, time\nif os.fork() == 0:\n    time.sleep(60)\ndef f(x):\n    return 4\n", .pass),
    ]

    @Test func resultsByProgram() throws {
        let programs = Self.table.map {
            CodeProgram(source: $0.body + Self.tests, processorSeconds: 1, wallSeconds: 2)
        }
        let results = try CodeSandbox.find().results(of: programs)
        #expect(results.count == Self.table.count)
        for (row, result) in zip(Self.table, results) {
            #expect(result.result == row.result, "\(row.body) gave \(result)")
            #expect(result.detail.isEmpty == (row.result == .pass))
        }
    }

    @Test func aProgramThatEndsItsHarnessHasNotPassed() throws {
        let killer = "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)\nos.kill(-1, signal.SIGKILL)\n"
        let fine = CodeProgram(source: "x = 1\n")
        let results = try CodeSandbox.find().results(of: [fine, CodeProgram(source: killer), fine])
        #expect(results.map(\.result) == [.pass, .error, .error])
    }

    @Test func anEmptyListAndManyPrograms() throws {
        let sandbox = try CodeSandbox.find()
        #expect(try sandbox.results(of: []).isEmpty)
        let many = try sandbox.results(of: Array(repeating: CodeProgram(source: "assert 1 == 1\n"), count: 100))
        #expect(many.count == 100 && many.allSatisfy { $0.result == .pass })
    }
}
