// Many programs in one sandbox: each in a process of its own, so that a program costs milliseconds.

import Foundation

extension CodeSandbox {
    /// The Python that scripts for `run` may begin with: `in_child`, `run_program`, `isolate`, `answer`, documented in
    /// Sandbox/harness.py. Only what is answered by the script's first process may be believed.
    public static let harness: [UInt8] = PackageResources.harness_py

    /// Runs each program and says what came of it, in their order.
    ///
    /// They share the sandbox, its /tmp and its memory limit, one after another; a program that brings the sandbox
    /// down is an error, and so are those after it. Throws `cannotStart` where nothing was run.
    public func results(of programs: [CodeProgram]) throws(SandboxError) -> [ProgramResult] {
        guard !programs.isEmpty else { return [] }
        guard let job = try? JSONEncoder().encode(["programs": programs]) else {
            throw SandboxError(.cannotStart, "The programs cannot be written as JSON: a time is not a number.")
        }
        let wall = programs.map(\.wallSeconds).reduce(5, +)
        let limits = SandboxLimits(processorSeconds: Int(min(wall, 100_000)) + 1, wallSeconds: wall)
        let run = try run(script: Self.harness + PackageResources.grade_py, input: Array(job), limits: limits)
        let decoder = JSONDecoder()
        let read = run.output.split(separator: 10).prefix(programs.count).map { line in
            (try? decoder.decode(ProgramResult.self, from: Data(line)))
                ?? ProgramResult(.error, detail: "the sandbox wrote no result")
        }
        let lost = ProgramResult(.error, detail: "the sandbox ended before its result")
        return read + Array(repeating: lost, count: programs.count - read.count)
    }
}
