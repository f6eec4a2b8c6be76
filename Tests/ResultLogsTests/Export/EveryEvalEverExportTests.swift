// What is exported is read again as it was: rows, scores as printed, states, lineage; with hostile text in every place.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import ResultLogs

@Suite struct EveryEvalEverExportTests {
    static let texts = [
        "plain", "a|b", "<script>alert(1)</script>", "=HYPERLINK(\"x\")", "\u{0}\u{1F}\u{7F}\u{85}\u{2028}", "\"\\\"",
        "100% \\textbf{x} $y$ & # _ ~ ^", "../../etc/passwd", "/", ".", "\u{202E}gnp", "漢字🙂", "line\nline\r\n",
        "e\u{301}", "\u{e9}",
    ]

    /// A row as compared: everything but the line it stood on.
    private struct Row: Equatable {
        var item: ItemID
        var epoch: Int32
        var scorer: String
        var variant: String?
        var state: LoggedRow.State
        var flags: LoggedRow.Flags
        var values: [UInt64]
        var answer: String?
        var target: String?
        var hashes: [UInt64]

        init(_ row: LoggedRow, _ log: ResultLog, _ metrics: [String]) {
            item = row.item
            epoch = row.epoch
            scorer = log.scorers[Int(row.scorer)]
            variant = row.variant < 0 ? nil : log.variants[Int(row.variant)]
            state = row.state
            flags = row.flags
            values = metrics.map { name in
                let place = log.metrics.firstIndex { $0.name == name }
                let value = place.map { row.values[$0] } ?? .nan
                return row.state == .scored && !value.isNaN ? value.bitPattern : Double.nan.bitPattern
            }
            answer = row.answer
            target = row.target
            hashes = [row.contentHash, row.outputHash]
        }
    }

    private static func rows(_ log: ResultLog, _ metrics: [String]) -> [Row] { log.rows.map { Row($0, log, metrics) } }

    /// The logs of a store's folders, by suite.
    private static func read(_ folders: [String]) throws -> [String: [ResultLog]] {
        Dictionary(grouping: try Set(folders).sorted().flatMap { try ResultLogReader.read($0).logs }, by: \.suite)
    }

    @Test(arguments: texts) func roundTrip(_ text: String) throws {
        let folder = try Folder()
        let log = EEEFixture.log(text)
        let read = try Self.read(try EEEFixture.write([log], to: folder))
        let again = try #require(read["arithmetic"]?.first)
        #expect(read.count == 1 && read["arithmetic"]?.count == 1)
        #expect(again.model == log.model && again.created == log.created)
        #expect(again.diagnostics.isEmpty, "\(again.diagnostics)")
        let metrics = log.metrics.map(\.name)
        #expect(Self.rows(again, metrics) == Self.rows(log, metrics))
        #expect(Set(again.metrics.map(\.name)) == Set(metrics))
        // What was reported is as it was printed; what was computed from rows stands beside it.
        let reported = try #require(
            again.reported.first { $0.scorer == "strict" && $0.metric == "exact" && $0.part == nil }
        )
        var stated = log.reported[0]
        stated.place = reported.place
        #expect(reported == stated)
        #expect(reported.value.description == "60.00%" && reported.standardError?.text == "24.50")
        let edits = try #require(
            again.reported.first { $0.metric == "edits" && $0.scorer == "strict" && $0.part == nil }
        )
        #expect(edits.value.value.doubleValue == 1.25 && edits.count == 2 && edits.higherIsBetter == false)
        let twins = try #require(again.reported.first { $0.part == log.variants[0] && $0.metric == "edits" })
        #expect(twins.value.value.doubleValue == 7 && twins.count == 1)
    }

    @Test func linesOfOneSampleAreOneRow() throws {
        let folder = try Folder()
        let log = EEEFixture.log("x")
        let path = try #require(try EEEFixture.write([log], to: folder).first)
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: path).first { $0.hasSuffix("_samples.jsonl") }
        )
        let lines = try String(contentsOfFile: path + "/" + name, encoding: .utf8).split(separator: "\n")
        // Eight rows a scorer: three have both metrics, one has one, four have none and stand under both.
        #expect(lines.count == 2 * (3 * 2 + 1 + 4 * 2))
        // Two unscored rows that are alike stay two.
        let again = try ResultLogReader.read(path + "/" + name).logs
        #expect(again.count == 1 && again[0].rows.count == 16)
        #expect(again[0].rows.count { $0.item == "q4" } == 4)
    }

    @Test func likeRowsStayApart() throws {
        let folder = try Folder()
        var log = ResultLog(dialect: .lmEval, model: "org/m", suite: "s")
        log.scorers = ["strict"]
        log.metrics = [ResultLog.Metric("score"), ResultLog.Metric("edits")]
        log.rows = [
            // Each has one metric, and they are alike in all else.
            LoggedRow(item: "1", values: [1, .nan]), LoggedRow(item: "1", values: [.nan, 2]),
            // Both metrics, twice; then the same with another answer.
            LoggedRow(item: "2", values: [1, 2]), LoggedRow(item: "2", values: [1, 2]),
            LoggedRow(item: "2", values: [1, 2], answer: "B"),
            // Known to be empty, and no more.
            LoggedRow(item: "3", flags: .empty, values: [0, .nan]),
        ]
        let read = try Self.read(try EEEFixture.write([log], to: folder))
        let again = try #require(read["s"]?.first)
        let metrics = log.metrics.map(\.name)
        #expect(again.metrics.map(\.name) == metrics)
        #expect(Self.rows(again, metrics) == Self.rows(log, metrics))
    }

    @Test func aLoneMetricKeepsItsName() throws {
        let folder = try Folder()
        var log = ResultLog(dialect: .lmEval, model: "org/m", suite: "s")
        log.scorers = ["strict"]
        log.metrics = [ResultLog.Metric("score")]
        log.rows = [LoggedRow(item: "1", values: [1]), LoggedRow(item: "2", values: [0])]
        let path = try #require(try EEEFixture.write([log], to: folder).first)
        // The same aggregate with another name for its metric: the rows say what theirs is.
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where !name.hasSuffix(".jsonl") {
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            let other = text.replacing("\"metric_name\":\"score\"", with: "\"metric_name\":\"other\"")
            #expect(other != text)
            try other.write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
        }
        let again = try #require(try Self.read([path])["s"]?.first)
        #expect(again.metrics.map(\.name) == ["score"] && again.reported.map(\.metric) == ["other"])
    }

    @Test func noSecretIsPublished() throws {
        let folder = try Folder()
        var log = EEEFixture.log("x")
        log.settings["model_args"] = "base=https://example.invalid,token=abc"
        let run = try #require(LogRun.runs([log]).first)
        #expect(run.withheld == 2)
        let path = try #require(try EEEFixture.write([log], to: folder).first)
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
            #expect(!text.contains("sk-hidden") && !text.contains("token=abc"))
        }
        #expect(!PrivateSetting.isOne("max_tokens", "256") && !PrivateSetting.isOne("tokenizer", "gpt2"))
        #expect(!PrivateSetting.isOne("source_data.hf_repo", "google/IFEval"))
    }

    @Test(arguments: texts) func namesStayInTheirFolder(_ text: String) throws {
        let run = try #require(LogRun.runs([EEEFixture.log(text)]).first).run
        for model in [text, "a/" + text, text + "/b"] {
            var run = run
            run.model = ModelID(model)
            let source = EEESource(collection: text, vernier: "0")
            let place = EEEPlace(run, source: source, digest: EEEFixture.digest)
            let parts = place.folder.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.count == 4 && parts[0] == "data")
            for part in parts {
                #expect(!part.isEmpty && !part.hasPrefix(".") && part.utf8.count <= 102)
                #expect(part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
            }
            #expect(place.evaluation.split(separator: "/").count == 3)
        }
    }

    @Test func equalContentHasEqualNames() throws {
        let (one, two, other) = (try Folder(), try Folder(), try Folder())
        try EEEFixture.write([EEEFixture.log("x")], to: one)
        try EEEFixture.write([EEEFixture.log("x")], to: two)
        var log = EEEFixture.log("x")
        log.rows[0].answer = "5"
        try EEEFixture.write([log], to: other)
        func names(_ folder: Folder) throws -> [String] {
            try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".json") }.sorted()
        }
        let (first, second, third) = (try names(one), try names(two), try names(other))
        #expect(first == second && first.count == 2 && first != third)
        let pattern =
            "data/vernier/org/x/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}(_samples)?.jsonl?"
        let regex = try Regex(pattern)
        for name in first {
            let match = try regex.wholeMatch(in: name)
            #expect(match != nil, "\(name)")
        }
    }

    @Test func logsOfOneRunAreOneAggregate() throws {
        var third = EEEFixture.log("x", suite: "algebra")
        third.created = "2025-01-01"
        let logs = [EEEFixture.log("x"), EEEFixture.log("x", suite: "algebra"), third, EEEFixture.log("x")]
        let runs = LogRun.runs(logs)
        // The fourth repeats a suite of the first: it is a run of its own.
        #expect(
            runs.map { Set($0.run.results.map(\.evaluation)) } == [
                ["arithmetic", "algebra"], ["algebra"], ["arithmetic"],
            ]
        )
        #expect(Set(runs[0].run.results.map(\.id)).count == runs[0].run.results.count)
        let folder = try Folder()
        let read = try Self.read(try EEEFixture.write([logs[0], logs[1]], to: folder))
        #expect(read["arithmetic"]?.first?.rows.count == 16 && read["algebra"]?.first?.rows.count == 16)
        #expect(LogRun.runs([ResultLog(dialect: .lmEval, model: "m", suite: "s")]).isEmpty)
    }

    @Test func rowsThatHaveNoResultAreCounted() throws {
        var log = ResultLog(dialect: .inspect, model: "m", suite: "s")
        log.scorers = ["a", "b"]
        log.metrics = [ResultLog.Metric("score")]
        log.rows = [
            LoggedRow(item: "1", scorer: 0, values: [1]),
            LoggedRow(item: "1", scorer: 1, state: .unscored, values: [.nan]),
            LoggedRow(item: "2", scorer: 1, state: .errored, values: []),
        ]
        let run = try #require(LogRun.runs([log]).first)
        #expect(run.withoutResult == 2)
        var count = 0
        run.eachRow { _ in count += 1 }
        #expect(count == 1)
    }

    /// Seconds by Python's `datetime.fromisoformat(text).timestamp()`.
    @Test(arguments: [
        ("2025-05-12T20:28:13-04:00", 1_747_096_093), ("2024-02-29T23:59:59+05:30", 1_709_231_399),
        ("2024-11-26T10-50-23.349203", 1_732_618_223), ("2000-01-01", 946_684_800),
        ("2100-03-01 00:00:00Z", 4_107_542_400),
        ("1770682486.623709", 1_770_682_486), ("1750000000", 1_750_000_000), ("2024-11-26T10:50", 1_732_618_200),
    ]) func times(_ text: String, _ seconds: Int) {
        #expect(UnixSeconds.of(text) == seconds)
    }

    @Test(arguments: [
        "", "yesterday", "2024", "2024-13-01", "2024-01-01T", "2024-01-01T25:00", "1e9", "-5", "1969-12-31",
        "9999999999999",
        "2024-01-01T00:00:00+15:00", "2024-01-01T00:00:00junk", "20240101T000000",
    ]) func noTimes(_ text: String) {
        #expect(UnixSeconds.of(text) == nil)
    }

    @Test func numbersKeepTheirDigits() throws {
        for text in ["63.30", "0.5", "-1.50", "1e-05", "12"] {
            #expect(try EEEFixture.json(text) == text)
        }
        // What JSON cannot spell so is spelt as its value.
        #expect(try EEEFixture.json("1,234.5") == "1234.5")
        #expect(try EEEFixture.json(".5") == "0.5")
    }

    @Test(
        .enabled(if: TestData.isUsable, "no shared data"),
        arguments: [
            "logs/lm_eval_metabench/EleutherAI__pythia-14m",
            "logs/lm_eval_pythia/pythia-70m-deduped/five-shot/70m-deduped-5shot_step143000.json",
            "logs/inspect/analysis__test_logs__2025-05-12T20-28-13-04-00_popularity.json",
        ]
    ) func realLogsAreReadAgain(_ name: String) throws {
        let logs = try ResultLogReader.read(TestData.path(name)).logs
        let folder = try Folder()
        let folders = try EEEFixture.write(logs, to: folder)
        var again = try Self.read(folders)
        for log in logs where !log.rows.isEmpty || !log.reported.isEmpty {
            let index = try #require(
                again[log.suite]?.firstIndex { $0.model == log.model && $0.created == log.created }
            )
            let found = again[log.suite]?.remove(at: index)
            let same = try #require(found)
            let metrics = log.metrics.map(\.name)
            #expect(Self.rows(same, metrics) == Self.rows(log, metrics), "\(log.suite)")
            for score in log.reported {
                let isThere = same.reported.contains { other in
                    other.metric == score.metric && other.value == score.value
                        && other.standardError == score.standardError
                        && other.count == score.count && other.higherIsBetter == score.higherIsBetter
                }
                #expect(isThere, "\(log.suite) \(score.metric)")
            }
        }
        #expect(again.values.allSatisfy { $0.isEmpty })
    }
}

extension EEEFixture {
    /// The text of a printed number in a file.
    static func json(_ text: String) throws -> String {
        var log = ResultLog(dialect: .lmEval, model: "m", suite: "s")
        log.reported = [score("acc", text, .unstated)]
        let run = try #require(LogRun.runs([log]).first)
        let (_, bytes) = try EEEWriter(run.run, source: EEESource(vernier: "0"), digest: digest).aggregate(nil)
        let written = String(decoding: bytes, as: UTF8.self)
        let start = try #require(written.range(of: "\"score\":")).upperBound
        return String(written[start...].prefix { !",}".contains($0) })
    }
}
