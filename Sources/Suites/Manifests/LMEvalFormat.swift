// Tasks of the lm-evaluation-harness: what a task file says of its suite, and where the items are.
import AuditModel
import Formats
import Foundation

/// A task in YAML: `task`, `dataset_path`, `output_type`, `doc_to_text`, `doc_to_choice`, `doc_to_target`, `include`.
///
/// The items lie on the Hub, at `dataset_path`; they are given with --items, or are files beside the task
/// (`dataset_path: json` with `data_files`). Code (`!function`) is never run.
struct LMEvalFormat: ManifestFormat {
    func suite(_ root: JSONValue, path: String) throws(SuiteError) -> DescribedSuite? {
        let marks = ["dataset_path", "doc_to_text", "output_type", "include", "doc_to_target", "test_split", "class"]
        guard root["group"] != nil || (root["task"] != nil && marks.contains { root[$0] != nil }) else { return nil }
        if let names = Self.members(root) {
            let message =
                "This is a group of tasks (\(names)) and no suite with items of its own; name one of its tasks."
            throw SuiteError("not-items", message, at: Place(file: path))
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let task = try LMEvalInclude.merged(root, path: path)
        guard let name = task["task"]?.stringValue, !name.isEmpty else {
            throw SuiteError("not-items", "The task has no name (`task`); add it.", at: Place(file: path))
        }
        let file = try SuiteFile(Self.manifest(task, name), path: path, folderName: "task")
        return DescribedSuite(
            file: file,
            folder: folder,
            hints: LMEvalFields.hints(task, path: path),
            files: Self.beside(task, folder),
            elsewhere: Self.elsewhere(task, name, path)
        )
    }

    /// The names of a group's tasks; nil if this is a task.
    private static func members(_ root: JSONValue) -> String? {
        guard root["group"] != nil || root["task"]?.arrayValue != nil else { return nil }
        let tasks = (root["task"]?.arrayValue ?? []).map { $0.stringValue ?? $0["task"]?.stringValue ?? "?" }
        return tasks.prefix(6).map { "`\($0.prefix(60))`" }.joined(separator: ", ")
            + (tasks.count > 6 ? " and \(tasks.count - 6) more" : "")
    }

    /// The part of the data set that is scored.
    private static func split(_ task: JSONValue) -> String? {
        task["test_split"]?.stringValue ?? task["validation_split"]?.stringValue
    }

    private static func manifest(_ task: JSONValue, _ name: String) -> JSONValue {
        let metrics = (task["metric_list"]?.arrayValue ?? []).prefix(100).compactMap { $0["metric"]?.stringValue }
        var origin = [
            JSONMember("form", .string("lm-eval")), JSONMember("metrics", .array(metrics.map(JSONValue.string))),
        ]
        switch task["metadata"]?["version"] {
        case .number(let version)?, .string(let version)?: origin.append(JSONMember("version", .string(version)))
        default: break
        }
        if let data = task["dataset_path"]?.stringValue {
            let part = task["dataset_name"]?.stringValue.map { "/" + $0 } ?? ""
            origin.append(JSONMember("dataset", .string(data + part)))
        }
        if let split = split(task) { origin.append(JSONMember("split", .string(split))) }
        if let examples = task["num_fewshot"]?.intValue {
            origin.append(JSONMember("examples", .number(String(examples))))
        }
        var members = [
            JSONMember("id", .string(BareSuite.plainID(name))),
            JSONMember("title", .string(task["task_alias"]?.stringValue ?? name)),
            JSONMember("origin", .object(origin)),
        ]
        if let metric = metrics.first { members.append(JSONMember("metric", .string(metric))) }
        if let text = task["description"]?.stringValue, !text.hasPrefix("!"), !text.contains("{{"),
            !ItemRules.isBlank(text)
        {
            let preamble = JSONMember("preamble", .string(GoldReading.trimmed(text)))
            members.append(JSONMember("asking", .object([preamble])))
        }
        return .object(members)
    }

    /// Files of the scored split that the task names beside itself.
    private static func beside(_ task: JSONValue, _ folder: String) -> [String] {
        guard let data = task["dataset_path"]?.stringValue, ["json", "csv"].contains(data),
            let named = task["dataset_kwargs"]?["data_files"]
        else { return [] }
        let value = split(task).flatMap { named[$0] } ?? named
        let names = (value.arrayValue ?? [value]).prefix(1000).compactMap(\.stringValue)
        let files = names.filter(SuiteNames.staysInside).map { folder + "/" + $0 }
        return files.allSatisfy { FileManager.default.fileExists(atPath: $0) } && files.count == names.count
            ? files : []
    }

    private static func elsewhere(_ task: JSONValue, _ name: String, _ path: String) -> SuiteError {
        var parts: [String] = []
        if let part = task["dataset_name"]?.stringValue { parts.append("part \(part)") }
        if let split = split(task) { parts.append("split \(split)") }
        let where_ = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
        let data =
            task["dataset_path"]?.stringValue.map { "`\($0)`\(where_), its `dataset_path`," }
            ?? "a place that it does not name"
        return SuiteError(
            "items-elsewhere",
            "The items of the task `\(name)` lie at \(data) and not beside it; give them with --items FILE.",
            at: Place(file: path)
        )
    }
}
