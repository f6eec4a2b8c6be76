// A folder of an lm-eval run: samples are joined to the results that were written with them.

import AuditModel

/// The files of a folder and which samples belong to which results.
struct LMEvalFolder {
    private let source: LogSource

    /// Most files whose first bytes are looked at to know a folder.
    private static let looks = 64

    init(_ source: LogSource) { self.source = source }

    /// Whether some file of the folder is lm-eval's; those named so are looked at first.
    static func isOne(_ source: LogSource) -> Bool {
        let named = candidates(source).sorted { rank($0) < rank($1) }
        return named.prefix(looks).contains { name in
            guard let file = try? source.source(of: name) else { return false }
            let outline = file.outline
            return LMEvalKind.isResults(outline) || LMEvalKind.isSamples(outline)
        }
    }

    private static func candidates(_ source: LogSource) -> [String] {
        source.names.filter { name in
            let plain = [".gz", ".zst", ".xz"].first { name.hasSuffix($0) }.map { String(name.dropLast($0.count)) }
            return (plain ?? name).hasSuffix(".json") || (plain ?? name).hasSuffix(".jsonl")
        }
    }

    private static func rank(_ name: String) -> Int {
        name.hasPrefix("results") ? 0 : name.hasPrefix("samples_") ? 1 : 2
    }

    /// All logs: results with their rows, then samples without results.
    func logs(progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        var logs: [ResultLog] = []
        var samples: [String] = []
        var other: [Diagnostic] = []
        var stampOf: [Int: String] = [:]
        for name in Self.candidates(source) {
            let file = try source.source(of: name)
            let outline = file.outline
            if LMEvalKind.isSamples(outline) {
                samples.append(name)
            } else if LMEvalKind.isResults(outline) {
                let stamp = LMEvalNames.stamp(LMEvalNames.stem(name))
                for log in try LMEvalFormat.results(file.path, progress: progress) {
                    if let stamp { stampOf[logs.count] = stamp }
                    logs.append(log)
                }
            } else {
                let message = "This file of the folder is no lm-eval file; it was not read."
                other.append(Diagnostic(.warning, "file-not-read", message, at: Place(file: file.path)))
            }
        }
        for name in samples { try join(name, to: &logs, stampOf, progress: progress) }
        if !logs.isEmpty { logs[0].diagnostics += other }
        return logs
    }

    private func join(
        _ name: String,
        to logs: inout [ResultLog],
        _ stampOf: [Int: String],
        progress: LogProgress
    ) throws(ResultLogError) {
        let path = source.path(of: name)
        let names = LMEvalNames.samples(name)
        let stem = LMEvalNames.stem(name)
        let match = logs.indices.filter { index in
            guard logs[index].rows.isEmpty, logs[index].status == .finished else { return false }
            if let stamp = names.stamp { return stampOf[index] == stamp && logs[index].suite == names.task }
            // Before 0.4.3: `<model arguments>_<task>.jsonl` beside `results.json`.
            return stampOf[index] == nil && (stem == logs[index].suite || stem.hasSuffix("_" + logs[index].suite))
        }.max { logs[$0].suite.utf8.count < logs[$1].suite.utf8.count }
        if let match {
            try LMEvalFormat.add(path, to: &logs[match], progress: progress)
        } else {
            logs.append(try LMEvalFormat.samples(path, progress: progress))
        }
    }
}
