// Every Eval Ever 0.2 and 0.3: aggregates, samples files, and folders of both.

import AuditModel
import Formats

/// Files of Every Eval Ever.
struct EveryEvalEverFormat: LogFormat {
    let dialect = LogDialect.everyEvalEver

    private enum Kind {
        case aggregate
        case samples
    }

    func recognises(_ source: LogSource) -> Bool {
        guard source.isFolder else { return Self.kind(source) != nil }
        return source.names.lazy.filter { $0.contains(".json") }.prefix(64).contains { name in
            (try? source.source(of: name)).map { Self.kind($0) != nil } ?? false
        }
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        guard source.isFolder else {
            if Self.kind(source) == .samples { return try Self.samples(source.path, of: nil, progress: progress) }
            return try Self.aggregate(source.path).logs
        }
        return try Self.folder(source, progress: progress)
    }

    private static func kind(_ source: LogSource) -> Kind? {
        let outline = source.outline
        guard outline.kind == .object, outline.has("schema_version") else { return nil }
        if outline.has("sample_id", "evaluation_name") { return .samples }
        let isAggregate = outline.has("evaluation_results") || outline.has("evaluation_id", "model_info")
        return isAggregate && !outline.isLines ? .aggregate : nil
    }

    private static func aggregate(_ path: String) throws(ResultLogError) -> EEEAggregate {
        let document = try LogDocument.read(path)
        return try ResultLogError.mapping { () throws(FormatError) in try EEEAggregate(document, file: path) }
    }

    private static func samples(
        _ path: String,
        of aggregate: EEEAggregate?,
        progress: LogProgress
    ) throws(ResultLogError) -> [ResultLog] {
        var samples = EEESamples(file: path)
        try samples.read(progress: progress)
        var logs = samples.logs(joining: aggregate)
        if let stated = aggregate?.samples?.rows, stated != samples.count {
            let message = "The aggregate says that there are \(stated) rows, but there are \(samples.count)."
            logs[0].diagnostics.append(Diagnostic(.warning, "row-count-differs", message, at: Place(file: path)))
        }
        return logs
    }

    /// Aggregates with the samples files that they name; samples files that none names by themselves.
    private static func folder(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        var aggregates: [(name: String, value: EEEAggregate)] = []
        var samples: [String] = []
        var others: [Diagnostic] = []
        for name in source.names where name.contains(".json") {
            let file = try source.source(of: name)
            switch kind(file) {
            case .aggregate: aggregates.append((name, try aggregate(file.path)))
            case .samples: samples.append(name)
            case nil:
                let message = "This file of the folder is not of Every Eval Ever; it was not read."
                others.append(Diagnostic(.warning, "file-not-read", message, at: Place(file: file.path)))
            }
        }
        var logs: [ResultLog] = []
        for (name, value) in aggregates {
            let stem = LMEvalNames.stem(name)
            let index = samples.firstIndex { sample in
                let named = value.samples.map { LMEvalNames.stem($0.path) }
                let isNamed = named == LMEvalNames.stem(sample)
                return isNamed || named == nil && LMEvalNames.stem(sample) == stem + "_samples"
            }
            guard let index else {
                logs += value.logs
                continue
            }
            logs += try Self.samples(source.path(of: samples.remove(at: index)), of: value, progress: progress)
        }
        for name in samples { logs += try Self.samples(source.path(of: name), of: nil, progress: progress) }
        if !logs.isEmpty { logs[0].diagnostics += others }
        return logs
    }
}
