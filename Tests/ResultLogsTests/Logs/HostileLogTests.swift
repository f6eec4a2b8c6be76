// Logs that are meant to do harm end in one clear error or a remark, in bounded time and memory.
import AuditModel
import Formats
import Foundation
import ResultLogs
import Testing

@Suite struct HostileLogTests {
    static let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)

    @Test func depth() throws {
        let results = #"{"results": {"t": {"acc,none": 1}}, "configs": \#(Self.deep)}"#
        #expect(try logFault(Array(results.utf8))?.code == "json-depth")
        let log = InspectTests.log([], more: #", "metadata": \#(Self.deep)"#)
        #expect(try logFault(Array(log.utf8))?.code == "json-depth")
        let row = LMEvalSamplesTests.choice(0, extra: #""x": \#(Self.deep)"#) + "\n" + LMEvalSamplesTests.choice(1)
        let rows = try logs(["samples_t.jsonl": row]).logs[0]
        #expect(rows.rows.count == 1 && rows.codes.contains("json-depth"))
    }

    @Test func numbers() throws {
        let digits = String(repeating: "9", count: 1_000_000)
        let results = #"{"results": {"t": {"acc,none": \#(digits)}}, "configs": {}}"#
        #expect(try logFault(Array(results.utf8))?.code == "json-number-too-long")
        let row = LMEvalSamplesTests.choice(0, extra: #""metrics": ["acc"], "acc": \#(digits)"#)
        #expect(try logs(["samples_t.jsonl": row]).logs[0].codes.contains("json-number-too-long"))
    }

    @Test func duplicateKeys() throws {
        let results = #"{"results": {"t": {"acc,none": 1, "acc,none": 0}}, "configs": {}}"#
        #expect(try logFault(Array(results.utf8))?.code == "json-duplicate-key")
        let log = InspectTests.log([], more: #", "results": {}"#)
        #expect(try logFault(Array(log.utf8))?.code == "json-duplicate-key")
    }

    /// Half a surrogate pair and bytes that are no UTF-8 do not become another text in silence that ends the reading.
    @Test func texts() throws {
        let row = LMEvalSamplesTests.generation(0, "none", #""x\ud800y""#, "1")
        #expect(try logs(["samples_t.jsonl": row]).logs[0].rows[0].answer == "x\u{FFFD}y")
        let bytes = Array(LMEvalSamplesTests.generation(0, "none", "\"@\"", "1").utf8).map { $0 == 0x40 ? 0xFF : $0 }
        #expect(try logFault(bytes, name: "samples_t.jsonl") == nil)
    }

    @Test(arguments: [0.1, 0.5, 0.9, 0.999]) func cutOff(share: Double) throws {
        let text = Array(InspectTests.log((0..<50).map { InspectTests.sample("\($0)", score: "1") }).utf8)
        let error = try logFault(Array(text.prefix(Int(Double(text.count) * share))))
        #expect(error?.code == "json-syntax" || error?.code == "not-a-log")
    }

    @Test(arguments: [0.5, 0.99]) func cutOffGzip(share: Double) throws {
        let text = (0..<3000).map { LMEvalSamplesTests.choice($0 &* 7919) }.joined(separator: "\n")
        let packed = try Gzip.compress(Array(text.utf8))
        let error = try logFault(Array(packed.prefix(Int(Double(packed.count) * share))), name: "samples_t.jsonl.gz")
        #expect(error?.code == "damaged-file")
    }

    /// Names of fields, metrics and settings are bounded in number and length.
    @Test func manyNames() throws {
        let names = (0..<5000).map { #""m\#($0)": 1"# }.joined(separator: ", ")
        let row = #"{"doc_id": 1, "doc": {}, \#(names)}"#
        let log = try logs(["samples_t.jsonl": row]).logs[0]
        #expect(log.metrics.count <= 1000 && log.rows.count == 1)
        let config = (0..<5000).map { #""k\#($0)": "\#(String(repeating: "v", count: 500))""# }.joined(separator: ", ")
        let results = try logs(["r.json": #"{"results": {"t": {}}, "configs": {}, "config": {\#(config)}}"#]).logs[0]
        #expect(results.settings.count <= 1000 && results.settings.values.allSatisfy { $0.utf8.count < 420 })
    }

    /// A results file of many tasks takes time in proportion to its size.
    @Test func manyTasks() throws {
        let tasks = (0..<3000).map { #""t\#($0)": {"acc,none": 1}"# }.joined(separator: ", ")
        let shots = (0..<3000).map { #""t\#($0)": 1"# }.joined(separator: ", ")
        let text = #"{"results": {\#(tasks)}, "configs": {}, "n-shot": {\#(shots)}}"#
        #expect(try logs(["r.json": text]).logs.count == 3000)
        let more = (0..<21_000).map { #""t\#($0)": {}"# }.joined(separator: ", ")
        #expect(try logFault(Array(#"{"results": {\#(more)}, "configs": {}}"#.utf8))?.code == "too-many-tasks")
    }
}
