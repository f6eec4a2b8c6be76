// How fast logs of half a gigabyte are read, in how much memory, beside Foundation's decoder on the same rows.

import Foundation
import ResultLogs

/// The speed of reading logs; files are made in a temporary folder, of no model and nobody's items.
enum LogBench {
    private static let size = 500_000_000
    /// MiB that a reader may hold.
    private static let most = 512

    /// Sample rows of lm-evaluation-harness, and an Inspect log in JSON.
    static func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let samples = folder.appendingPathComponent("samples_t_2026-01-01T00-00-00.jsonl")
        let rows = try write(samples, head: "", row: row, between: "\n", tail: "\n")
        try measure("lm-eval samples", samples, rows)
        try FileManager.default.removeItem(at: samples)
        let log = folder.appendingPathComponent("log.json")
        let head = #"{"version": 2, "status": "success", "eval": {"task": "t", "model": "m"}, "samples": ["#
        let logged = try write(log, head: head, row: sample, between: ",", tail: "]}")
        try measure("Inspect log", log, logged)
        // Last, so that the memory above is the reader's own.
        let decoded = try decoder()
        Measure.line(
            "peer: JSONDecoder, all fields of the same lm-eval rows",
            "\(Int(decoded)) MB/s",
            "same run, in memory"
        )
    }

    private static func measure(_ what: String, _ file: URL, _ rows: Int) throws {
        let start = clock()
        let reading = try ResultLogReader.read(file.path)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        guard reading.rows == rows else {
            throw BenchError("The \(what) made for the measurement have \(rows) rows; \(reading.rows) were read.")
        }
        let memory = StatisticsBench.memory()
        Measure.line(
            "\(what), \(size / 1_000_000) MB, \(Measure.count(Double(reading.rows))) rows, reading the file included",
            "\(Int(Double(size) / 1e6 / seconds)) MB/s, memory at most \(memory) MiB\(memory > most ? ": TOO MUCH" : "")",
            "limit: \(most) MiB"
        )
    }

    /// Writes about `size` bytes; how many rows they are.
    private static func write(
        _ file: URL,
        head: String,
        row: (Int) -> String,
        between: String,
        tail: String
    ) throws -> Int {
        guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
            throw BenchError(
                "\(file.path) could not be made; set TMPDIR to a folder with room for \(size / 1_000_000) MB."
            )
        }
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var block = head
        var written = 0
        var index = 0
        while written + block.utf8.count < size {
            block += (index == 0 ? "" : between) + row(index)
            index += 1
            if block.utf8.count > 4_000_000 {
                try handle.write(contentsOf: Data(block.utf8))
                written += block.utf8.count
                block = ""
            }
        }
        try handle.write(contentsOf: Data((block + tail).utf8))
        return index
    }

    private static let text = String(repeating: "a question about nothing in particular, ", count: 10)

    /// A choice among four options, about 3 kB.
    private static func row(_ index: Int) -> String {
        let requests = (0..<4).map {
            #""gen_args_\#($0)": {"arg_0": "Question: \#(text)\nAnswer:", "arg_1": " option \#($0)"}"#
        }
        let pairs = (0..<4).map { #"["-\#(12 + (index &* 7 + $0 * 5) % 9).53781236\#($0)", "False"]"# }
        let hash = String(repeating: "0", count: 64 - String(index).count) + String(index)
        return
            #"{"doc_id": \#(index), "doc": {"id": "x\#(index)", "question": "\#(text)", "choices": {"text": ["a", "b", "c", "d"], "#
            + #""label": ["A", "B", "C", "D"]}, "answerKey": "B"}, "target": "1", "arguments": {\#(requests.joined(separator: ", "))}, "#
            + #""resps": [[\#(pairs.joined(separator: "], ["))]], "filtered_resps": [\#(pairs.joined(separator: ", "))], "#
            + #""filter": "none", "metrics": ["acc", "acc_norm"], "doc_hash": "\#(hash)", "prompt_hash": "\#(hash)", "#
            + #""target_hash": "\#(hash)", "acc": \#(index % 2).0, "acc_norm": 0.0}"#
    }

    /// A sample with events, about 30 kB.
    private static func sample(_ index: Int) -> String {
        let event =
            #"{"event": "model", "input": [{"role": "user", "content": "\#(text)"}], "output": {"x": "\#(text)"}}"#
        let events = Array(repeating: event, count: 30).joined(separator: ", ")
        return
            #"{"id": \#(index), "epoch": 1, "input": "\#(text)", "target": "B", "choices": ["a", "b"], "messages": [], "output": "#
            + #"{"choices": [{"message": {"role": "assistant", "content": "\#(text)"}, "stop_reason": "stop"}]}, "scores": {"choice": "#
            + #"{"value": "C", "answer": "B", "explanation": "\#(text)"}}, "events": [\#(events)]}"#
    }

    private struct Row: Decodable {
        struct Request: Decodable {
            let arg_0: String
            let arg_1: String
        }
        struct Document: Decodable {
            let id: String
            let question: String
            let choices: [String: [String]]
            let answerKey: String
        }
        let doc_id: Int
        let doc: Document
        let target: String
        let arguments: [String: Request]
        let resps: [[[String]]]
        let filtered_resps: [[String]]
        let filter: String
        let metrics: [String]
        let doc_hash: String
        let prompt_hash: String
        let target_hash: String
        let acc: Double
        let acc_norm: Double
    }

    /// Megabytes a CPU-second of Foundation's decoder, from memory.
    private static func decoder() throws -> Double {
        let rows = (0..<4000).map { Data(row($0).utf8) }
        let decoder = JSONDecoder()
        let seconds = try Measure.cpu { for row in rows { _ = try decoder.decode(Row.self, from: row) } }
        return Double(rows.map(\.count).reduce(0, +)) / 1e6 / seconds
    }
}
