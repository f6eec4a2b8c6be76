// Short ways to read a log in a test, and an independent reader: a few lines of Python.
import AuditModel
import Foundation
import ResultLogs
import TestSupport
import Testing

/// The logs in a folder made of `files`, read as a whole or as the one file named.
func logs(_ files: [String: String], reading name: String? = nil) throws -> LogReading {
    let folder = try Folder(files)
    let only = name ?? (files.count == 1 ? files.keys.first : nil)
    return try ResultLogReader.read(only.map { folder.path + "/" + $0 } ?? folder.path)
}

/// The error that reading a file of these bytes ends in; nil if it is read.
func logFault(_ bytes: [UInt8], name: String = "log.json") throws -> ResultLogError? {
    let folder = try Folder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    do throws(ResultLogError) {
        _ = try ResultLogReader.read(folder.path + "/" + name)
        return nil
    } catch {
        return error
    }
}

extension ResultLog {
    /// Rows as `item epoch scorer state values`, one a line.
    var lines: [String] {
        rows.map { row in
            let values = row.values.map { $0.isNaN ? "?" : "\($0)" }.joined(separator: ",")
            return "\(row.item) \(row.epoch) \(scorers[Int(row.scorer)]) \(row.state) \(values)"
        }
    }

    /// Codes of the remarks.
    var codes: [String] { diagnostics.map(\.code) }
}

/// Python, which reads the same files by other code.
enum Python {
    /// Runs `script` with `arguments` and returns what it prints, as JSON.
    static func run(_ script: String, _ arguments: [String]) async throws -> Any {
        let folder = try Folder()
        let output = folder.path + "/out"
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        try #require(process.terminationStatus == 0)
        return try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: output)))
    }
}
