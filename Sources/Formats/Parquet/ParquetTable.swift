// Parquet by way of DuckDB's command line: a reader of our own would cost more than the few files that need it.
import AuditModel
import Foundation

/// Parquet files as JSON Lines.
public enum ParquetTable {
    /// Most bytes of JSON that are taken from a file.
    public static let sizeLimit = 2 << 30

    /// Whether a file begins as Parquet does.
    public static func isParquet(_ start: [UInt8]) -> Bool { start.starts(with: Array("PAR1".utf8)) }

    /// The rows of the Parquet file at `path` as JSON Lines in a file that is removed with its last reference.
    ///
    /// Runs `duckdb` (from `PATH`, or `command`) on this file alone: no shell, no configuration of the user's, one
    /// gibibyte of memory. Errors: `no-duckdb`, `parquet-unreadable`, `too-large`, `not-found`.
    public static func jsonLines(
        of path: String,
        limit: Int = sizeLimit,
        command: String? = nil
    ) throws(FormatError) -> TemporaryFile {
        let place = Place(file: path)
        guard FileManager.default.fileExists(atPath: path) else {
            throw FormatError("not-found", "There is no such file; check the path.", at: place)
        }
        guard let command = command ?? found() else {
            let message =
                "Parquet is read with the command `duckdb`, which is not installed; install it (duckdb.org), or write the "
                + "table as JSON Lines first."
            throw FormatError("no-duckdb", message, at: place)
        }
        let lines = try TemporaryFile(named: "rows.jsonl")
        // The file's own name could hold quotes, or signs that DuckDB takes for patterns.
        let link = lines.folder + "/rows.parquet"
        let target = URL(fileURLWithPath: path).standardizedFileURL.path
        guard symlink(target, link) == 0, let output = FileHandle(forWritingAtPath: lines.path) else {
            throw FormatError("not-writable", "The folder for temporary files cannot be written to.", at: place)
        }
        let query =
            "SET memory_limit='1GB'; SET threads=2; SELECT to_json(t) FROM read_parquet('\(link)') AS t;"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: command)
        process.arguments = ["-init", "/dev/null", "-batch", "-noheader", "-list", "-c", query]
        process.standardInput = FileHandle.nullDevice
        let rows = Pipe()
        let remarks = lines.folder + "/remarks"
        _ = FileManager.default.createFile(atPath: remarks, contents: nil)
        process.standardOutput = rows
        process.standardError = FileHandle(forWritingAtPath: remarks)
        do {
            try process.run()
        } catch {
            let message = "The command \(command) could not be run; install duckdb anew (duckdb.org)."
            throw FormatError("no-duckdb", message, at: place, cause: error)
        }
        let isWhole = copy(rows.fileHandleForReading, to: output, limit: limit)
        if !isWhole { process.terminate() }
        process.waitUntilExit()
        guard isWhole else { throw FileBytes.tooLarge(limit, place) }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let said = (try? String(contentsOfFile: remarks, encoding: .utf8)) ?? ""
            let line = said.split(whereSeparator: \.isNewline).first.map { String($0.prefix(160)) } ?? "no reason given"
            throw FormatError(
                "parquet-unreadable",
                "DuckDB could not read the file (\(line)); write it anew.",
                at: place
            )
        }
        return lines
    }

    /// Copies what comes through a pipe; false where it is more than `limit` bytes, or the disk is full.
    private static func copy(_ source: FileHandle, to target: FileHandle, limit: Int) -> Bool {
        var count = 0
        while let chunk = try? source.read(upToCount: 1 << 18), !chunk.isEmpty {
            count += chunk.count
            guard count <= limit, (try? target.write(contentsOf: chunk)) != nil else { return false }
        }
        return (try? target.close()) != nil
    }

    /// The first `duckdb` in `PATH`.
    private static func found() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.lazy.filter { $0.hasPrefix("/") }.map { $0 + "/duckdb" }
            .first { FileManager.default.isExecutableFile(atPath: String($0)) }.map(String.init)
    }
}
