// Readers that nobody here wrote, for what is written here: Python packages installed by `make readers`.

import Foundation

/// Python with jsonschema, junitparser and sarif-pydantic.
public enum ForeignReader {
    /// The interpreter.
    static let python = TestData.repository.appendingPathComponent(".build/readers/bin/python").path

    /// Whether tests with it run: where it is, and where its absence must be a failure.
    public static let isUsable: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return FileManager.default.isExecutableFile(atPath: python)
            || environment["VERNIER_REQUIRE_READERS"] == "1" || environment["VERNIER_REQUIRE_MODEL"] == "1"
    }()

    /// Why tests with it do not run.
    public static let missing = "no readers under .build/readers: run `make readers` (PyPI, 40 MB)"

    /// Runs a script to its end: its exit code, and what it wrote to standard output and standard error.
    public static func run(_ script: String, _ arguments: [String] = []) async throws -> (status: Int32, text: String) {
        let folder = try Folder(["script.py": script, "out.txt": ""])
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-I", "-B", folder.path + "/script.py"] + arguments
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/out.txt"))
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try await withCheckedThrowingContinuation { (waiting: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in waiting.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                waiting.resume(throwing: error)
            }
        }
        let written = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/out.txt"))
        return (process.terminationStatus, String(decoding: written, as: UTF8.self))
    }
}
