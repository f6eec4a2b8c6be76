// How suite.yaml is read: everything that can be guessed is, everything unknown is said.
import AuditModel
import Formats

/// suite.yaml in types.
struct SuiteFile {
    var manifest: SuiteManifest
    /// What the catalogue keeps of it.
    var facts: SuiteFacts
    var mapping: ItemMapping
    var warnings: [Diagnostic]
    /// Whether suite.yaml states the chance level.
    var statesChance: Bool
    /// Whether suite.yaml says how rows become items.
    var statesItems: Bool { root["items"].map { !$0.isNull } ?? false }
    /// Whether suite.yaml states how answers are read.
    var statesReader: Bool
    /// The document as read.
    let root: JSONValue

    /// Reads `bytes` of the file at `path`; `folderName` is the id where none is stated.
    init(_ bytes: [UInt8], path: String, folderName: String) throws(SuiteError) {
        let root: JSONValue
        do {
            root = try YAMLTree.parse(bytes, file: path)
        } catch {
            throw SuiteError("manifest-unreadable", error.message, at: error.place, cause: error)
        }
        try self.init(root, path: path, folderName: folderName)
    }

    /// What `root`, the document at `path` or a description in its form, says.
    init(_ root: JSONValue, path: String, folderName: String) throws(SuiteError) {
        guard let members = root.objectValue else {
            throw SuiteError(
                "manifest-unreadable",
                "suite.yaml must hold keys such as `title` and `items`.",
                at: Place(file: path)
            )
        }
        self.root = root
        warnings = []
        mapping = ItemMapping()
        if let items = root["items"], !items.isNull {
            mapping = try ItemMapping(items, file: path, warnings: &warnings)
        }
        let known = Self.known + Self.keysOfFactsAlone + ["items"]
        for member in members where !known.contains(member.key) {
            let message =
                "`\(member.key)` is not known and was not used; the keys are \(known.joined(separator: ", "))."
            warnings.append(Diagnostic(.warning, "unknown-key", message, at: Place(file: path, path: member.key)))
        }
        statesChance = root["chance"].map { !Self.isUnknown($0) } ?? false
        statesReader = root["asking"]?["reader"] != nil
        do {
            manifest = try Self.completed(members, folderName).decoded(as: SuiteManifest.self, file: path)
        } catch {
            throw SuiteError("manifest-unreadable", error.message, at: error.place, cause: error)
        }
        try Self.check(manifest, path)
        facts = try Self.facts(root, manifest, path, &warnings)
    }

    private static let known = [
        "id", "title", "measures", "licence", "metric", "chance", "released", "label_error_rate",
        "contamination_reports", "successors", "option_order", "source", "origin", "asking",
    ]

    /// The members with what was left out or is unknown filled in, and numbers where texts belong (`released: 2012`)
    /// as texts.
    private static func completed(_ members: [JSONMember], _ folderName: String) -> JSONValue {
        let texts = ["id", "title", "measures", "licence", "metric", "released"]
        var kept: [JSONMember] = []
        for member in members where known.contains(member.key) && !member.value.isNull {
            if factKeys.contains(member.key), isUnknown(member.value) { continue }
            if texts.contains(member.key), case .number(let lexeme) = member.value {
                kept.append(JSONMember(member.key, .string(lexeme)))
            } else {
                kept.append(member)
            }
        }
        func add(_ key: String, _ value: JSONValue) {
            if !kept.contains(where: { $0.key == key }) { kept.append(JSONMember(key, value)) }
        }
        add("id", .string(folderName))
        add("title", kept.first { $0.key == "id" }?.value ?? .string(folderName))
        add("measures", .string(""))
        add("licence", .string(""))
        add("metric", .string("accuracy"))
        add("chance", .number("0"))
        add("contamination_reports", .array([]))
        add("successors", .array([]))
        add("asking", .object([]))
        return .object(kept)
    }

    private static func check(_ manifest: SuiteManifest, _ path: String) throws(SuiteError) {
        func fault(_ message: String, _ key: String) -> SuiteError {
            SuiteError("manifest-invalid", message, at: Place(file: path, path: key))
        }
        guard SuiteNames.isPlain(manifest.id.rawValue) else {
            throw fault(
                "The id may hold letters, digits, `.`, `_` and `-`, at most 100 of them; shorten or respell it.",
                "id"
            )
        }
        guard (0..<1).contains(manifest.chance) else {
            throw fault("The chance level is a share from 0 to below 1, such as 0.25; correct it.", "chance")
        }
        if let rate = manifest.labelErrorRate?.rate, !(0...1).contains(rate) {
            throw fault("The rate is a share from 0 to 1, such as 0.06; correct it.", "label_error_rate.rate")
        }
        guard manifest.asking.maxTokens > 0 else {
            throw fault("At least one token must be allowed; raise it.", "asking.max_tokens")
        }
        for (index, file) in (manifest.source?.files ?? []).enumerated() {
            let key = "source.files[\(index)]"
            guard SuiteNames.isPlain(file.name) else {
                throw fault("The name must be a plain file name without folders; respell it.", key + ".name")
            }
            guard file.url.hasPrefix("https://") || file.url.hasPrefix("http://") else {
                throw fault("The address must begin with https:// or http://; correct it.", key + ".url")
            }
            guard file.sha256.utf8.count == 64, file.sha256.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) })
            else {
                throw fault("The sha256 must be 64 lower-case hexadecimal digits; correct it.", key + ".sha256")
            }
        }
    }
}
