// Short ways to read a suite in a test, and an independent reader: a few lines of Python.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

/// The suite in a folder made of `files`, or in the one file of them.
func suite(_ files: [String: String], _ name: String? = nil, items: String? = nil) throws -> Suite {
    let folder = try Folder(files)
    let only = name ?? (files.count == 1 ? files.keys.first : nil)
    return try SuiteReader.load(
        only.map { folder.path + "/" + $0 } ?? folder.path,
        items: items.map { folder.path + "/" + $0 }
    )
}

/// The error that reading `files` ends in.
func refusal(_ files: [String: String], _ name: String? = nil, items: String? = nil) -> SuiteError? {
    #expect(throws: SuiteError.self) { try suite(files, name, items: items) }
}

extension Suite {
    /// Codes of the remarks.
    var codes: [String] { diagnostics.map(\.code) }

    /// `id|passage|question|options|key`, one an item; parts that are not there are left out.
    var lines: [String] {
        items.map { item in
            var parts = [item.id.rawValue]
            if let passage = item.passage { parts.append(passage) }
            parts.append(item.question)
            switch item.task {
            case .choice(let task): parts += [task.options.joined(separator: "/"), String(task.gold)]
            case .number(let task): parts.append(task.gold.description)
            case .text(let task):
                parts.append(task.accepted.joined(separator: "/"))
                if !task.rejected.isEmpty { parts.append("not " + task.rejected.joined(separator: "/")) }
            case .code(let task): parts.append(task.entryPoint)
            }
            return parts.joined(separator: "|")
        }
    }
}

/// Python, which reads the same files by other code.
enum Python {
    /// Runs `script` with `arguments` and returns what it prints, as JSON.
    static func run(_ script: String, _ arguments: [String]) throws -> Any {
        let folder = try Folder()
        let output = folder.path + "/out"
        try Data().write(to: URL(fileURLWithPath: output))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script] + arguments
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: output)))
    }
}
