// Logs made up for exports, and the store they are written to as the tool does it.

import AuditModel
import Foundation
import TestSupport
import Testing

@testable import ResultLogs

/// Logs that hold everything an export has to carry.
enum EEEFixture {
    /// 64 hexadecimal digits of bytes: the tool hands in SHA-256, this room has none.
    static let digest: @Sendable ([UInt8]) -> String = { bytes in
        (0..<4).map { part in
            var hash = ContentHash()
            hash.add(word: UInt64(part + 1))
            hash.add(bytes)
            let text = String(hash.value, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }.joined()
    }

    /// One log: two scorers, two metrics, a twin, repeats, and every state, with `text` wherever text may be.
    static func log(_ text: String, suite: String = "arithmetic") -> ResultLog {
        var log = ResultLog(dialect: .lmEval, model: ModelID("org/" + text), suite: suite, version: "0.4.5")
        log.created = "2024-11-26T10-50-23.349203"
        log.status = .finished
        log.planned = 5
        log.settings = ["temperature": "0.0", "max_gen_toks": "256", "note": text, "api_key": "sk-hidden"]
        log.scorers = ["strict", "flexible " + text]
        log.metrics = [
            ResultLog.Metric("exact", higherIsBetter: true), ResultLog.Metric("edits", higherIsBetter: false),
        ]
        log.variants = ["typos " + text]
        log.reported = [score("exact", "60.00", .percent, scorer: "strict")]
        for scorer in [Int16(0), 1] {
            log.rows += [
                row("q1", scorer, [1, 0], answer: "4 " + text, target: text.isEmpty ? nil : text),
                row("q1", scorer, [0, 2.5], epoch: 2),
                row("q1", scorer, [0, 7], variant: 0),
                row("q" + text, scorer, [1, .nan], flags: [.truncated, .stated]),
                row("q3", scorer, [.nan, .nan], state: .errored, flags: [.retried, .empty]),
                row("q4", scorer, [.nan, .nan], state: .unscored, flags: .unread),
                row("q4", scorer, [.nan, .nan], state: .unscored, flags: .unread),
                row("q5", scorer, [.nan, .nan], state: .excluded, flags: .invalidated),
            ]
        }
        return log
    }

    static func score(
        _ metric: String,
        _ text: String,
        _ unit: PrintedNumber.Unit,
        scorer: String? = nil
    ) -> ReportedScore {
        ReportedScore(
            metric: metric,
            value: PrintedNumber(text, unit: unit) ?? PrintedNumber(0, unit),
            scorer: scorer,
            standardError: PrintedNumber("24.50", unit: unit),
            interval: PrintedNumber("13.10", unit: unit).flatMap { low in
                PrintedNumber("100.0", unit: unit).map { (low, $0) }
            },
            level: 0.95,
            count: 5,
            higherIsBetter: true,
            aggregation: .mean
        )
    }

    private static func row(
        _ item: String,
        _ scorer: Int16,
        _ values: [Double],
        epoch: Int32 = 1,
        variant: Int16 = -1,
        state: LoggedRow.State = .scored,
        flags: LoggedRow.Flags = [],
        answer: String? = nil,
        target: String? = nil
    ) -> LoggedRow {
        LoggedRow(
            item: ItemID(item),
            epoch: epoch,
            scorer: scorer,
            variant: variant,
            state: state,
            flags: flags,
            values: values,
            answer: answer,
            target: target,
            contentHash: ContentHash.of(item),
            outputHash: epoch == 2 ? 0 : 0xAB
        )
    }

    /// Writes the runs of `logs` below `folder` and returns the folders of their files.
    @discardableResult
    static func write(_ logs: [ResultLog], to folder: Folder, source: EEESource? = nil) throws -> [String] {
        try LogRun.runs(logs).map { run in
            let writer = EEEWriter(run.run, source: source ?? EEESource(vernier: "0"), digest: digest)
            var lines: [UInt8] = []
            var count = 0
            try run.eachRow { row in
                lines += try writer.line(row)
                count += 1
            }
            let samples = count == 0 ? nil : EEEWriter.Samples(rows: count, checksum: digest(lines))
            let (uuid, bytes) = try writer.aggregate(samples)
            let path = folder.path + "/" + writer.place.folder
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + uuid + ".json"))
            if count > 0 { try Data(lines).write(to: URL(fileURLWithPath: path + "/" + uuid + "_samples.jsonl")) }
            return path
        }
    }
}

extension PrintedNumber {
    /// A whole number; there is no other way to have one without a text that may not be one.
    fileprivate init(_ whole: Int, _ unit: Unit) {
        guard let number = PrintedNumber("\(whole)", unit: unit) else { preconditionFailure("\(whole) is a number") }
        self = number
    }
}
