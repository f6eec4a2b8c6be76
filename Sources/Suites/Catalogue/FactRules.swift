// What a manifest must say to stand in a catalogue: every fact stated with its source, or called unknown.
import AuditModel
import Formats

/// The rules of a catalogue entry.
enum FactRules {
    /// Facts of one manifest that are missing or have no source.
    static func faults(_ root: JSONValue, _ facts: SuiteFacts, _ path: String) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        func add(_ code: String, _ key: String, _ message: String) {
            faults.append(Diagnostic(.warning, code, message, at: Place(file: path, path: key)))
        }
        for key in SuiteFile.factKeys where root[key] == nil {
            add("fact-missing", key, "`\(key)` is neither stated nor called unknown; state it or write unknown.")
        }
        for text in ["title", "measures", "metric"] where (root[text]?.stringValue ?? "").isEmpty {
            add("fact-missing", text, "`\(text)` is missing; state it.")
        }
        for (key, source) in sources(facts) where source.allSatisfy(\.isWhitespace) {
            add("source-missing", key, "`\(key)` has no source; name where it is from or write unknown.")
        }
        return faults
    }

    /// Names that two suites of a catalogue claim, and ids that appear twice.
    static func clashes(_ suites: [SuiteFacts]) -> [Diagnostic] {
        var owners: [String: SuiteID] = [:]
        var faults: [Diagnostic] = []
        for suite in suites {
            for key in Set(suite.ownNames.map(SuiteName.key)).sorted() {
                if let owner = owners[key] {
                    let message =
                        "The name `\(key)` belongs to \(owner) and to \(suite.id); put it under shared_names of both."
                    faults.append(Diagnostic(.warning, "name-twice", message))
                }
                owners[key] = suite.id
            }
        }
        return faults
    }

    private static func sources(_ facts: SuiteFacts) -> [(key: String, source: String)] {
        var found: [(String, String?)] = [
            ("n", facts.n?.source), ("score", facts.score?.source), ("clusters", facts.clusters?.source),
            ("chance", facts.chance?.source), ("released", facts.released?.source),
            ("licence", facts.licence?.source), ("label_error_rate", facts.labelErrorRate?.source),
            ("successors", facts.successors?.source),
        ]
        found += facts.splits.enumerated().map { ("splits[\($0)]", $1.source) }
        found += facts.human.enumerated().map { ("human[\($0)]", $1.source) }
        found += facts.contaminationReports.enumerated().map { ("contamination_reports[\($0)]", $1.source) }
        return found.compactMap { key, source in source.map { (key, $0) } }
    }
}

extension SuiteFacts {
    /// Names that mean this suite alone.
    var ownNames: [String] { [id.rawValue, title] + aliases }
}
