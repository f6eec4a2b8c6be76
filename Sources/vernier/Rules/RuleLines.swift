// Outcomes of rules for a person at a terminal: failures in full, the rest counted.

import AuditModel

/// Writes outcomes, at most `width` columns.
struct RuleLines {
    /// Columns.
    let width: Int
    /// Failures shown in full of one rule.
    static let mostOfOneRule = 5
    /// Reasons for not looking that are shown; more are left to JSON.
    static let mostReasons = 4

    /// Failures first, worst first; then which rules passed; then which could not look, and why.
    func lines(_ outcomes: [RuleOutcome]) -> [String] {
        let failures = outcomes.filter { $0.outcome == .fail }
        let passed = outcomes.filter { $0.outcome == .pass }
        let silent = outcomes.filter { $0.outcome == .notAssessable }
        var lines = ["", "Rules: \(failures.count) failed, \(passed.count) passed, \(silent.count) not assessable"]
        let ids = Self.inOrder(failures.map(\.id))
        let worst = ids.sorted { left, right in
            let (a, b) = (Self.severity(failures, left), Self.severity(failures, right))
            return a != b ? a > b : (ids.firstIndex(of: left) ?? 0) < (ids.firstIndex(of: right) ?? 0)
        }
        for id in worst {
            let own = failures.filter { $0.id == id }
            for outcome in own.prefix(Self.mostOfOneRule) {
                let about = outcome.about.isEmpty ? "" : outcome.about + ": "
                let place = outcome.places.first.map { " (\($0))" } ?? ""
                lines += Folding.lines(
                    "✗ \(id) \(outcome.severity.rawValue): \(about)\(outcome.why)\(place)",
                    indent: "  ",
                    width: width
                )
            }
            if own.count > Self.mostOfOneRule {
                lines.append("    … and \(own.count - Self.mostOfOneRule) more of \(id); --format json has all.")
            }
        }
        if !passed.isEmpty {
            let names = Self.inOrder(passed.map(\.id)).filter { id in !failures.contains { $0.id == id } }
            if !names.isEmpty {
                lines += Folding.lines("✓ passed: " + names.joined(separator: ", "), indent: "  ", width: width)
            }
        }
        let groups = Self.grouped(silent.filter { quiet in !outcomes.contains { $0.id == quiet.id && $0 != quiet } })
        if groups.count > Self.mostReasons {
            lines += Folding.lines(
                "– not assessable, for want of input (--format json says what): "
                    + groups.flatMap(\.names).joined(separator: ", "),
                indent: "  ",
                width: width
            )
        } else {
            for (why, names) in groups {
                lines += Folding.lines(
                    "– not assessable: \(names.joined(separator: ", ")): \(why)",
                    indent: "  ",
                    width: width
                )
            }
        }
        return lines
    }

    private static func severity(_ outcomes: [RuleOutcome], _ id: String) -> RuleCard.Severity {
        outcomes.filter { $0.id == id }.map(\.severity).max() ?? .information
    }

    private static func inOrder(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.filter { seen.insert($0).inserted }
    }

    /// Rules that say the same, together.
    private static func grouped(_ outcomes: [RuleOutcome]) -> [(why: String, names: [String])] {
        inOrder(outcomes.map(\.why)).map { why in (why, inOrder(outcomes.filter { $0.why == why }.map(\.id))) }
    }
}
