// Scores in a repository's `.eval_results/*.yaml`: a list of a data set's task and a value.

import AuditModel
import Formats

/// The Hub's list of stated results.
enum HubResults {
    /// The board of `tree`; nil where it is no such list.
    static func results(_ tree: JSONValue, file: String?) -> StatedResults? {
        guard let elements = tree.arrayValue, !elements.isEmpty,
            elements.allSatisfy({ $0["dataset"]?["id"]?.stringValue != nil && $0["value"] != nil })
        else { return nil }
        let model = ModelID(self.model(file) ?? "unknown")
        var stated = StatedResults(title: "stated results", file: file)
        if self.model(file) == nil {
            let message = "The file does not say which model it is about; keep it in the model's folder .eval_results."
            stated.board.diagnostics.append(Diagnostic(.warning, "model-unknown", message, at: Place(file: file)))
        }
        for (index, element) in elements.enumerated() {
            let dataset = element["dataset"]
            let suite = dataset?["id"]?.stringValue ?? ""
            let task = dataset?["task_id"].flatMap(JSONGrids.text) ?? ""
            var notes: [String: String] = [:]
            for (name, value) in [
                ("revision", dataset?["revision"]), ("source", element["source"]?["url"] ?? element["source"]?["name"]),
                ("framework", element["evaluation_framework"]), ("notes", element["notes"]),
                ("verified", element["verifyToken"].map { _ in .string("yes") }),
            ] {
                if let text = value.flatMap(JSONGrids.text), !text.isEmpty { notes[name] = text }
            }
            stated.add(
                element["value"].flatMap(JSONGrids.text) ?? "",
                of: model,
                column: ScoreBoard.Column(task.isEmpty ? suite : "\(suite), \(task)", suite: suite),
                date: element["date"].flatMap(JSONGrids.text).flatMap { CalendarText.iso($0, isSure: true) },
                notes: notes,
                place: Place(file: file, path: "[\(index)]")
            )
        }
        stated.remarkOnCounts()
        return stated
    }

    /// `org/model` of `…/org/model/.eval_results/x.yaml`.
    private static func model(_ file: String?) -> String? {
        let steps = (file ?? "").split(separator: "/")
        guard let folder = steps.lastIndex(of: ".eval_results"), folder > 0 else { return nil }
        return steps[max(0, folder - 2)..<folder].joined(separator: "/")
    }
}
