// Which file of a HELM run a file is, from the names of its members.

/// The files of a run.
enum HELMKind {
    case runSpec
    case state
    case instanceStats
    case predictions
    case stats
    case scenario
    case instances
    case requests

    /// The kind of the file with this outline; nil if it is none of HELM's.
    init?(_ outline: JSONOutline) {
        switch outline.kind {
        case .object where !outline.isLines:
            if outline.has("request_states") {
                self = .state
            } else if outline.has("adapter_spec", "scenario_spec") || outline.has("adapter_spec", "metric_specs") {
                self = .runSpec
            } else if outline.has("name", "description", "definition_path") {
                self = .scenario
            } else {
                return nil
            }
        case .array:
            if outline.has("instance_id", "predicted_text") {
                self = .predictions
            } else if outline.has("instance_id", "stats") {
                self = .instanceStats
            } else if outline.has("instance_id", "request") {
                self = .requests
            } else if outline.has("name", "count", "sum"), outline.keys(under: "name").contains("name") {
                self = .stats
            } else if outline.has("input", "references", "id") {
                self = .instances
            } else {
                return nil
            }
        default:
            return nil
        }
    }
}
