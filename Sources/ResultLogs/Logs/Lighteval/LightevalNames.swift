// Lighteval's names: of models in a configuration, of tasks with their shots, of details' files.

import AuditModel
import Formats

/// Names in lighteval's files.
enum LightevalNames {
    /// The model in `config_general`.
    static func model(in general: JSONCursor?) -> ModelID {
        let config = general?.find("model_config")
        let name =
            general?.find("model_name")?.text ?? config?.find("model_name")?.text ?? config?.find("model")?.text
            ?? config?.find("pretrained")?.text
        return ModelID(KeptText.of(name ?? "unknown"))
    }

    /// The configuration of a task: under its name, or that with suite and shots (`lighteval|gsm8k|5|0`, `gsm8k|5`).
    static func config(of task: String, in configs: JSONCursor?) -> JSONCursor? {
        if let exact = configs?.find(task) { return exact }
        let parts = task.split(separator: "|")
        let shorter = [parts.prefix(2), parts.dropFirst().prefix(1), parts.prefix(1)]
        return shorter.lazy.compactMap { configs?.find($0.joined(separator: "|")) }.first
    }

    /// The number of shots in a task's name, `5` of `gsm8k|5` and `lighteval|gsm8k|5|0`.
    static func shots(of task: String) -> String? {
        let parts = task.split(separator: "|")
        let number = parts.count >= 3 ? parts[2] : parts.count == 2 ? parts[1] : ""
        return Int(number).map(String.init)
    }

    /// The task of `details_<task>_<date>.parquet`, and its model where it lies in `details/<org>/<model>/<date>/`.
    static func details(_ path: String) -> (task: String?, model: String?) {
        let steps = path.split(separator: "/")
        var task: String?
        if let name = steps.last, name.hasPrefix("details_") {
            let stem = name.dropFirst(8)
            let end = stem.ranges(of: "_20").last?.lowerBound ?? stem.firstIndex(of: ".") ?? stem.endIndex
            task = String(stem[..<end])
        }
        guard let folder = steps.lastIndex(of: "details"), folder + 2 < steps.count else { return (task, nil) }
        let between = steps[(folder + 1)...].dropLast(1).prefix { !$0.hasPrefix("20") }
        return (task, between.isEmpty ? nil : between.joined(separator: "/"))
    }
}
