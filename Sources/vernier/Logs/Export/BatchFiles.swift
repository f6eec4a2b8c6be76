// A batch in as many files as a service's limits ask for, numbered where one does not do.

import Foundation

/// The files of one batch while they are written.
struct BatchFiles {
    private let path: String
    private let mostLines: Int
    private let mostBytes: Int
    private var parts: [GrowingFile] = []

    /// Files at `path`, with `mark` in their names.
    init(_ path: String, mark: String = "", mostLines: Int, mostBytes: Int) {
        self.path = Self.named(path, mark)
        self.mostLines = mostLines
        self.mostBytes = mostBytes
    }

    /// Adds a line to the last file, or to a new one.
    mutating func add(_ line: [UInt8]) throws {
        if parts.last.map({ $0.lines >= mostLines || $0.size + line.count > mostBytes }) ?? true {
            parts.append(try GrowingFile(in: Self.folder(path)))
        }
        try parts.last?.add(line)
    }

    /// Ends all files; returns their paths.
    mutating func finish() throws -> [String] {
        var paths: [String] = []
        for (index, part) in parts.enumerated() {
            let path = parts.count == 1 ? path : Self.named(path, "-\(index + 1)")
            try part.finish(as: Self.name(path))
            paths.append(path)
        }
        parts = []
        return paths
    }

    /// `path` with `mark` before the ending of its name.
    static func named(_ path: String, _ mark: String) -> String {
        let name = name(path)
        guard let point = name.lastIndex(of: "."), point > name.startIndex else { return path + mark }
        let ending = name[point...]
        return path.dropLast(ending.count) + mark + ending
    }

    /// The folder of a path.
    static func folder(_ path: String) -> String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return folder.isEmpty ? "." : folder
    }

    /// The last part of a path.
    static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }
}
