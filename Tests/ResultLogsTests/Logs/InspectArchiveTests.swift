// Inspect's `.eval` archives: made by Inspect itself (zstd), and made to be odd or hostile.
import AuditModel
import Formats
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct InspectArchiveTests {
    /// A log that Inspect 0.3.285 wrote or rewrote; see Fixtures/make-inspect.py. Synthetic.
    static func fixture(_ name: String) -> String {
        TestData.repository.appendingPathComponent("Tests/ResultLogsTests/Fixtures/synthetic-\(name).eval").path
    }

    /// An archive of members (name, content), written by Python's zipfile, names twice allowed.
    private func archive(_ members: [(String, String)], in folder: Folder) async throws -> String {
        let list = try JSONSerialization.data(withJSONObject: members.map { [$0.0, $0.1] })
        let input = folder.path + "/members.json"
        try list.write(to: URL(fileURLWithPath: input))
        let script = """
            import json, sys, warnings, zipfile
            warnings.simplefilter("ignore")
            with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as z:
                for name, text in json.load(open(sys.argv[1])):
                    z.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
            print("[]")
            """
        _ = try await Python.run(script, [input, folder.path + "/log.eval"])
        return folder.path + "/log.eval"
    }

    private static let start =
        (
            "_journal/start.json",
            #"{"version": 2, "eval": {"task": "t", "model": "m", "dataset": {"samples": 9}}, "plan": {}}"#
        )
    private static let header = (
        "header.json",
        #"{"version": 2, "status": "success", "eval": {"task": "t", "model": "m"}, "plan": {}, "results": {"scores": []}}"#
    )

    /// What Inspect's own reader shows of the same log: values, flags and scores.
    @Test func zstd() throws {
        let reading = try ResultLogReader.read(Self.fixture("zstd"))
        let log = reading.logs[0]
        #expect(reading.rows == 6 && log.rows.count == 18 && log.diagnostics.isEmpty && log.unknownFields.isEmpty)
        #expect(log.scorers == ["match", "pair", "perhaps"] && log.metrics.map(\.name) == ["accuracy", "a", "b"])
        #expect(log.status == .finished && log.planned == 3 && log.epochs == 2 && log.version == "0.3.285")
        let rows = Dictionary(grouping: log.rows) { "\($0.item) \($0.epoch) \(log.scorers[Int($0.scorer)])" }
        let values: [(String, Double?)] = [
            ("1 1 match", 1), ("2 2 match", 1), ("3 1 match", 0), ("1 2 perhaps", 1), ("2 1 perhaps", nil),
            ("3 2 perhaps", 0),
        ]
        for (key, value) in values {
            let row = try #require(rows[key]?.first)
            #expect(
                row.state == (value == nil ? .unscored : .scored) && (value == nil || row.values[0] == value),
                "\(key)"
            )
        }
        #expect(rows["1 1 pair"]?[0].values.dropFirst() == [0.25, 1] && rows["3 1 pair"]?[0].values[2] == 0)
        #expect(rows["1 1 match"]?[0].flags == .stated && rows["2 1 match"]?[0].flags == [.stated, .truncated])
        #expect(rows["3 1 match"]?[0].flags == [.stated, .empty] && rows["1 1 match"]?[0].answer == "The answer is 4")
        #expect(log.reported.map(\.metric) == ["accuracy", "a", "b", "accuracy"])
        #expect(log.reported.map(\.value.text) == ["0.6666666666666666", "0.25", "0.6666666666666666", "0.5"])
        #expect(log.reported.map(\.count) == [3, 3, 3, 2] && log.reported.map(\.repeats) == [2, 2, 2, 2])
    }

    @Test func edited() throws {
        let log = try ResultLogReader.read(Self.fixture("edited")).logs[0]
        let edited = log.rows.filter { $0.flags.contains(.edited) }
        #expect(edited.map { "\($0.item) \($0.epoch) \(log.scorers[Int($0.scorer)])" } == ["3 1 match"])
        #expect(edited[0].values[0] == 1)
        let invalid = Set(log.rows.filter { $0.flags.contains(.invalidated) }.map { "\($0.item) \($0.epoch)" })
        #expect(invalid == ["2 1"] && log.settings["invalidated"] == "true")
    }

    /// Samples in pieces say what whole samples say, texts put aside included.
    @Test func pieces() throws {
        let whole = try ResultLogReader.read(Self.fixture("zstd")).logs[0]
        let pieces = try ResultLogReader.read(Self.fixture("pieces")).logs[0]
        func facts(_ log: ResultLog) -> [String] {
            log.rows.map { row in
                "\(row.item) \(row.epoch) \(row.scorer) \(row.state) \(row.values) \(row.flags.rawValue) "
                    + "\(row.answer ?? "-") \(row.target ?? "-") \(row.contentHash) \(row.outputHash)"
            }.sorted()
        }
        #expect(facts(whole) == facts(pieces))
        #expect(pieces.settings["log_version"] == "3" && pieces.diagnostics.isEmpty && pieces.unknownFields.isEmpty)
    }

    /// Without a header the run did not end: samples and the journal say what there is.
    @Test func unfinished() async throws {
        let folder = try Folder()
        let journal =
            #"[{"id": 1, "epoch": 1, "input": "q", "target": "t", "scores": {"s": {"value": "I"}}}, "#
            + #"{"id": 2, "epoch": 1, "input": "q", "target": "t", "scores": {"s": {"value": "C"}}, "error": null, "limit": "token"}]"#
        let again = #"[{"id": 2, "epoch": 1, "input": "q", "target": "t", "scores": {"s": {"value": "P"}}}]"#
        let path = try await archive(
            [
                Self.start, ("samples/1_epoch_1.json", InspectTests.sample("1", score: #""C""#)),
                ("_journal/summaries/1.json", journal), ("_journal/summaries/2.json", again),
                ("_journal/config_updates/1.json", "{}"),
            ],
            in: folder
        )
        let reading = try ResultLogReader.read(path)
        let log = reading.logs[0]
        #expect(log.status == .unfinished && reading.rows == 2 && log.planned == 9)
        #expect(
            log.lines == ["1 1 match scored 1.0,?", "2 1 s scored 0.5,?"]
                || log.lines == ["1 1 match scored 1.0", "2 1 s scored 0.5"]
        )
        #expect(log.rows.map(\.flags) == [.stated, []])
        #expect(log.codes == ["log-unfinished", "samples-summarised"] && log.settings["config_updates"] == "1")
    }

    /// Of members with one name the last stands.
    @Test func duplicates() async throws {
        let folder = try Folder()
        let path = try await archive(
            [
                Self.start, ("samples/1_epoch_1.json", InspectTests.sample("1", score: #""I""#)), Self.header,
                ("samples/a/b_epoch_1.json", InspectTests.sample(#""a/b""#, score: "0")),
                ("samples/1_epoch_1.json", InspectTests.sample("1", score: #""C""#)), Self.header,
            ],
            in: folder
        )
        let log = try ResultLogReader.read(path).logs[0]
        #expect(Set(log.lines) == ["1 1 match scored 1.0", "a/b 1 match scored 0.0"] && log.diagnostics.isEmpty)
    }

    /// Names that point elsewhere, and members that are no samples, cost themselves only.
    @Test func hostileMembers() async throws {
        let folder = try Folder()
        let deep = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
        let path = try await archive(
            [
                Self.start, Self.header, ("samples/../../x_epoch_1.json", InspectTests.sample("9", score: "1")),
                ("/samples/8_epoch_1.json", InspectTests.sample("8", score: "1")),
                ("samples/1_epoch_1.json", InspectTests.sample("1", score: "1")),
                ("samples/2_epoch_1.json", "{\"id\": 2"),
                ("samples/3_epoch_1.json", deep),
                ("samples/4_epoch_1.json", InspectTests.sample("4", score: "1", more: #", "x": \#(deep)"#)),
                ("samples/5_epoch_1.json", #"{"id": 5, "id": 6, "epoch": 1}"#), ("other.bin", "\u{0}"),
            ],
            in: folder
        )
        let log = try ResultLogReader.read(path).logs[0]
        #expect(log.lines == ["1 1 match scored 1.0"])
        #expect(
            Set(log.codes) == [
                "archive-unsafe-name", "json-syntax", "json-not-an-object", "json-depth", "json-duplicate-key",
            ]
        )
        #expect(log.diagnostics.allSatisfy { $0.severity == .error })
    }

    /// A bomb is refused in bounded memory and time; 200 MB of zeros are 200 kB.
    @Test func bomb() async throws {
        let folder = try Folder()
        let script = """
            import sys, zipfile
            with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:
                z.writestr("_journal/start.json", '{"version": 2, "eval": {"task": "t", "model": "m"}}')
                with z.open("samples/1_epoch_1.json", "w", force_zip64=True) as f:
                    for _ in range(200): f.write(bytes(1 << 20))
            print("[]")
            """
        _ = try await Python.run(script, [folder.path + "/log.eval"])
        let log = try ResultLogReader.read(folder.path + "/log.eval").logs[0]
        #expect(log.rows.isEmpty)
        #expect(log.codes.contains { $0 == "archive-member-too-large" || $0 == "archive-bomb" })
    }

    /// A cut-off archive, and one whose zstd members are damaged, end in a clear error or remarks; no row is made up.
    @Test(arguments: [0.3, 0.7, 0.95]) func cutOff(share: Double) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: Self.fixture("zstd")))
        let error = try logFault(Array(bytes.prefix(Int(Double(bytes.count) * share))), name: "x.eval")
        #expect(error?.code == "damaged-file" || error?.code == "inspect-no-header", "\(String(describing: error))")
    }

    @Test func damagedMembers() throws {
        let whole = try ResultLogReader.read(Self.fixture("zstd"))
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.fixture("zstd"))))
        // Somewhere inside the first sample's frame.
        for offset in 1500..<1600 { bytes[offset] ^= 0x5A }
        let folder = try Folder()
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/x.eval"))
        do throws(ResultLogError) {
            let reading = try ResultLogReader.read(folder.path + "/x.eval")
            #expect(reading.rows <= whole.rows && reading.diagnostics.contains { $0.severity == .error })
        } catch {
            #expect(error.code == "damaged-file")
        }
    }

    /// Each prefix and each change of a byte is read or refused, never a trap.
    @Test func fuzz() throws {
        let folder = try Folder()
        var random = SeededRandom(seed: 5)
        let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Self.fixture("edited"))))
        for round in 0..<60 {
            var bytes = whole
            for _ in 0...random.below(8) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
            if round % 4 == 0 { bytes.removeLast(random.below(bytes.count)) }
            let path = folder.path + "/\(round).eval"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            _ = try? ResultLogReader.read(path)
        }
    }
}
