// The built command line, run as a user runs it.

import Foundation
import TestSupport
import Testing

/// What a run of the tool left.
struct ToolResult: Sendable {
    /// Exit code; that of the signal plus 128 if it was killed.
    let status: Int32
    /// Standard output.
    let output: String
    /// Standard error.
    let errors: String
}

/// The executable `vernier` beside the tests.
enum Tool {
    /// Its path: tests and tool are built into one folder.
    static let path: String = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let tool = folder.appendingPathComponent("vernier").path
            if FileManager.default.isExecutableFile(atPath: tool) { return tool }
            folder.deleteLastPathComponent()
        }
        return TestData.repository.appendingPathComponent(".build/debug/vernier").path
    }()

    /// Starts the tool in the repository's root with its output in files of `folder`.
    static func start(
        _ arguments: [String],
        in folder: Folder,
        environment: [String: String] = [:],
        directory: String? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = directory.map { URL(fileURLWithPath: $0) } ?? TestData.repository
        var all = ProcessInfo.processInfo.environment
        for name in ["VERNIER_API_KEY", "OPENAI_API_KEY", "NO_COLOR"] { all[name] = nil }
        all.merge(environment) { $1 }
        process.environment = all
        for (name, isOutput) in [("out.txt", true), ("err.txt", false)] {
            let file = folder.path + "/" + name
            try Data().write(to: URL(fileURLWithPath: file))
            let handle = try #require(FileHandle(forWritingAtPath: file))
            if isOutput { process.standardOutput = handle } else { process.standardError = handle }
        }
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Waits for a started tool and reads what it wrote.
    static func finish(_ process: Process, in folder: Folder) async throws -> ToolResult {
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        func text(_ name: String) -> String {
            String(
                decoding: (try? Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + name))) ?? Data(),
                as: UTF8.self
            )
        }
        let killed: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
        return ToolResult(status: process.terminationStatus + killed, output: text("out.txt"), errors: text("err.txt"))
    }

    /// Runs the tool to its end.
    static func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        directory: String? = nil
    ) async throws -> ToolResult {
        let folder = try Folder()
        let process = try start(arguments, in: folder, environment: environment, directory: directory)
        return try await finish(process, in: folder)
    }
}
