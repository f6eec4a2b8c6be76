// Scores in the front matter of a model's README: the older `model-index`.

import AuditModel
import Formats

/// The Hub's older way of stating results.
enum ModelIndex {
    /// The board of `tree`; nil where it has no `model-index`.
    static func results(_ tree: JSONValue, file: String?) -> StatedResults? {
        guard let models = tree["model-index"]?.arrayValue, !models.isEmpty else { return nil }
        var stated = StatedResults(title: "model-index", file: file)
        for (number, entry) in models.enumerated() {
            let name = entry["name"].flatMap(JSONGrids.text).flatMap { $0.isEmpty ? nil : $0 } ?? "unknown"
            for (position, result) in (entry["results"]?.arrayValue ?? []).enumerated() {
                let path = "model-index.[\(number)].results.[\(position)]"
                add(result, of: ModelID(name), to: &stated, Place(file: file, path: path))
            }
        }
        guard stated.rows > 0 else { return nil }
        stated.remarkOnCounts()
        return stated
    }

    private static func add(_ result: JSONValue, of model: ModelID, to stated: inout StatedResults, _ place: Place) {
        let dataset = result["dataset"]
        let suite = text(dataset?["name"]) ?? text(dataset?["type"]) ?? text(result["task"]?["name"])
        for metric in result["metrics"]?.arrayValue ?? [] {
            let measure = text(metric["name"]) ?? text(metric["type"])
            let parts = [
                suite, text(dataset?["config"]).flatMap { $0 == suite ? nil : $0 }, text(dataset?["split"]), measure,
            ]
            var notes: [String: String] = [:]
            for (name, value) in [
                ("revision", dataset?["revision"]), ("source", result["source"]?["url"] ?? result["source"]?["name"]),
                ("dataset", dataset?["type"]), ("verified", metric["verified"]),
            ] {
                if let text = text(value) { notes[name] = text }
            }
            stated.add(
                text(metric["value"]) ?? "",
                of: model,
                column: ScoreBoard.Column(
                    parts.compactMap(\.self).joined(separator: ", "),
                    suite: text(dataset?["type"]) ?? suite
                ),
                date: nil,
                notes: notes,
                place: place
            )
        }
    }

    private static func text(_ value: JSONValue?) -> String? {
        guard let value, let text = JSONGrids.text(value), !text.isEmpty else { return nil }
        return text
    }
}
