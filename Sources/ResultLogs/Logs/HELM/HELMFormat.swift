// HELM: the folder of one run, or a single file of it.

import AuditModel
import Formats

/// Run folders of HELM: `run_spec.json`, `scenario_state.json`, `per_instance_stats.json`, `stats.json`.
struct HELMFormat: LogFormat {
    let dialect = LogDialect.helm

    func recognises(_ source: LogSource) -> Bool {
        guard source.isFolder else { return HELMKind(source.outline) != nil }
        let files = Set(source.names.map(Self.plain))
        return files.contains("scenario_state.json") || files.contains("per_instance_stats.json")
            || (files.contains("run_spec.json") && files.contains("stats.json"))
    }

    func read(_ source: LogSource, progress: LogProgress) throws(ResultLogError) -> [ResultLog] {
        var run = HELMRun(path: source.path, isFolder: source.isFolder)
        guard source.isFolder else {
            switch HELMKind(source.outline) {
            case .runSpec: try run.read(spec: source.path)
            case .state: try run.read(state: source.path, progress: progress)
            case .instanceStats: try run.read(instanceStats: source.path, progress: progress)
            case .predictions: try run.read(predictions: source.path, progress: progress)
            case .stats: try run.read(stats: source.path)
            case .scenario, .instances, .requests, nil: throw Self.noScores(source.path)
            }
            return run.logs()
        }
        var file: [String: String] = [:]
        for name in source.names { file[Self.plain(name)] = source.path(of: name) }
        if let path = file["run_spec.json"] { try run.read(spec: path) }
        if let path = file["scenario_state.json"] { try run.read(state: path, progress: progress) }
        if let path = file["per_instance_stats.json"] {
            try run.read(instanceStats: path, progress: progress)
        } else if let path = file["display_predictions.json"] {
            try run.read(predictions: path, progress: progress)
        }
        if let path = file["stats.json"] { try run.read(stats: path) }
        return run.logs()
    }

    /// The name of a file without the ending of its compression.
    private static func plain(_ name: String) -> String {
        for ending in [".gz", ".zst", ".xz"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
        return name
    }

    private static func noScores(_ path: String) -> ResultLogError {
        let message =
            "This file of a HELM run describes the scenario or its requests and holds no scores; name the run's folder."
        return ResultLogError("no-scores-in-file", message, at: Place(file: path))
    }
}
