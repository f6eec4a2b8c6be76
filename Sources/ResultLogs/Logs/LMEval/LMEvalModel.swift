// Which model an lm-eval run asked, from the arguments it was given.

import AuditModel
import Formats

/// The model of a run and its arguments.
struct LMEvalModel {
    /// Its name, with `@revision` where one other than `main` was asked.
    let id: ModelID
    /// Arguments by name.
    let arguments: [String: String]
    /// The revision, where stated.
    let revision: String?

    /// Reads `config` and the top of a results file; either may be missing.
    init(config: JSONCursor?, named name: String?) {
        let arguments = Self.pairs(config?.find("model_args"))
        self.arguments = arguments
        let named =
            name ?? arguments["pretrained"] ?? arguments["model"] ?? arguments["path"] ?? arguments["engine"]
            ?? config?.find("model")?.text
        let revision = arguments["revision"] ?? config?.find("model_revision")?.text
        self.revision = revision
        var id = named ?? "unknown"
        if let revision, revision != "main", !revision.isEmpty { id += "@" + revision }
        // An adapter makes another model of it.
        for adapter in ["peft", "delta"] { if let path = arguments[adapter] { id += "+" + path } }
        self.id = ModelID(KeptText.of(id, size: 400))
    }

    /// `a=b,c=d` or an object, as pairs.
    static func pairs(_ value: JSONCursor?) -> [String: String] {
        guard let value else { return [:] }
        var settings = LogSettings()
        if value.kind == .object {
            settings.add(membersOf: value)
        } else if let text = value.text {
            for part in text.prefix(20_000).split(separator: ",") {
                let sides = part.split(separator: "=", maxSplits: 1)
                if sides.count == 2 { settings.set(sides[0].trimmed, sides[1].trimmed) }
            }
        }
        return settings.values
    }
}

extension Substring {
    /// Without spaces around it.
    var trimmed: String {
        var text = self
        while text.first == " " { text = text.dropFirst() }
        while text.last == " " { text = text.dropLast() }
        return String(text)
    }
}
