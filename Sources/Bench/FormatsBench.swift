// How fast files come in: JSON rows as a log's reader takes them, pieces of one large text, and members of archives.

import Formats
import Foundation

/// Reading speeds, beside Foundation's decoder on the same bytes in the same run.
enum FormatsBench {
    /// Every member of a row as lm-eval writes them.
    private struct Row: Decodable {
        struct Document: Decodable {
            let query: String
            let choices: [String]
            let gold: Int
        }
        let doc_id: Int
        let doc: Document
        let target: String
        let arguments: [String: [String: String]]
        let resps: [[[String]]]
        let filtered_resps: [[String]]
        let filter: String
        let metrics: [String]
        let doc_hash: String
        let acc: Double
        let acc_norm: Double
    }

    static func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = (0..<20_000).map(row)
        let lines = Array(rows.joined(separator: "\n").utf8)
        try FileBytes.write(lines, to: folder.path + "/rows.jsonl")
        try FileBytes.write(Gzip.compress(lines), to: folder.path + "/rows.jsonl.gz")
        let whole = Array(("{\"version\":2,\"samples\":[" + rows.joined(separator: ",") + "]}").utf8)
        try FileBytes.write(whole, to: folder.path + "/log.json")

        let one = Data(rows[0].utf8)
        let decoder = JSONDecoder()
        let theirs = try rate(one.count * 2000) {
            for _ in 0..<2000 { _ = try decoder.decode(Row.self, from: one) }
        }
        let peer = "JSONDecoder, all fields of the same rows, same run: \(theirs) MB/s"
        let scores = try rate(lines.count) { try readScores(folder.path + "/rows.jsonl") }
        line("lm-eval rows of a file, five members each", scores, peer, theirs)
        line(
            "the same rows, every text and number decoded",
            try rate(lines.count) { try readAll(folder.path + "/rows.jsonl") },
            peer,
            theirs
        )
        line(
            "the same rows out of gzip",
            try rate(lines.count) { try readScores(folder.path + "/rows.jsonl.gz") },
            peer,
            theirs
        )
        line(
            "samples of one JSON text, piece by piece",
            try rate(whole.count) { try readPieces(folder.path + "/log.json") },
            peer,
            theirs
        )
        try archives(folder.path, lines)
    }

    private static func archives(_ folder: String, _ content: [UInt8]) throws {
        for (name, flags) in [("log.tar", "-cf"), ("log.tar.gz", "-czf")] {
            let tar = Process()
            tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            tar.arguments = ["tar", flags, folder + "/" + name, "-C", folder, "rows.jsonl"]
            try tar.run()
            tar.waitUntilExit()
            guard tar.terminationStatus == 0 else {
                throw BenchError(
                    "tar could not write \(name) (status \(tar.terminationStatus)); is there room in \(folder)?"
                )
            }
            let speed = try rate(content.count) {
                let archive = try ArchiveReader(path: folder + "/" + name)
                while try archive.next() != nil { _ = try archive.stream().all() }
            }
            Measure.line("members of a \(name)", "\(speed) MB/s", "what comes out, one core")
        }
    }

    private static func readScores(_ path: String) throws {
        let reader = JSONLineReader(try ByteStream(path: path))
        var sum = 0.0
        var mended = 0
        while let row = try reader.next() {
            let members = try row.members(named: ["doc_id", "filter", "target", "acc", "acc_norm"])
            sum += Double(members[0]?.intValue ?? 0) + (members[3]?.doubleValue ?? 0)
            _ = try members[1]?.string(mended: &mended)
            _ = try members[2]?.string(mended: &mended)
        }
        guard sum > 0 else { throw BenchError("No score of \(path) was read.") }
    }

    private static func readAll(_ path: String) throws {
        let reader = JSONLineReader(try ByteStream(path: path))
        var mended = 0
        func take(_ value: JSONCursor) throws {
            if var walk = value.members() {
                while let (_, member) = try walk.next() { try take(member) }
            } else if var walk = value.elements() {
                while let element = try walk.next() { try take(element) }
            } else if try value.string(mended: &mended) == nil {
                _ = value.doubleValue
            }
        }
        while let row = try reader.next() { try take(row) }
    }

    private static func readPieces(_ path: String) throws {
        let reader = JSONPieceReader(try ByteStream(path: path), arrays: [["samples"]])
        var sum = 0
        while let piece = try reader.next() { sum += try piece.value.member("doc_id")?.intValue ?? 0 }
        guard sum > 0 else { throw BenchError("No score of \(path) was read.") }
    }

    private static func row(_ number: Int) -> String {
        let words = "which of these is the most likely end of the story that was told above and why is it so"
        let choices = (0..<4).map { "\"\(words) \($0)\\n\"" }.joined(separator: ", ")
        let arguments = (0..<4).map { "\"gen_args_\($0)\": {\"arg_0\": \"\(words)\", \"arg_1\": \" \($0)\"}" }
        let responses = (0..<4).map { "[[\"-\(number % 97).\($0)25\", \"False\"]]" }.joined(separator: ", ")
        let filtered = (0..<4).map { "[\"-\(number % 97).\($0)25\", \"False\"]" }.joined(separator: ", ")
        return "{\"doc_id\": \(number), \"doc\": {\"query\": \"\(words) \(words)\", \"choices\": [\(choices)], "
            + "\"gold\": 2}, \"target\": \"2\", \"arguments\": {\(arguments.joined(separator: ", "))}, "
            + "\"resps\": [\(responses)], \"filtered_resps\": [\(filtered)], \"filter\": \"none\", "
            + "\"metrics\": [\"acc\", \"acc_norm\"], \"doc_hash\": \"\(String(repeating: "0a", count: 32))\", "
            + "\"acc\": \(number % 2).0, \"acc_norm\": 1.0}"
    }

    /// Megabytes a CPU-second.
    private static func rate(_ bytes: Int, _ work: () throws -> Void) rethrows -> Int {
        Int(Double(bytes) / 1e6 / (try Measure.cpu(work)))
    }

    private static func line(_ what: String, _ ours: Int, _ peer: String, _ theirs: Int) {
        Measure.line(what, "\(ours) MB/s, \(ours / max(1, theirs)) times", peer)
    }
}
