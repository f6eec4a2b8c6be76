// Is it known which judge graded?

public import AuditModel

/// JDG-03.
public struct JudgePinnedRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "JDG-03",
        checks: "A judge's version is pinned",
        inputs: [.logs, .statement],
        severity: .major,
        fails: "A judge is named by an alias without date, version or hash.",
        cannotShow: "That a pinned name always meant the same weights.",
        remedy: "Name the judge by a dated or hashed version, and grade a fixed set of anchors in every run.",
        reference: "rules.md JDG-03"
    )

    /// The rule.
    public init() {}

    private static let keys = ["judge", "judge_model", "grader_model", "grader", "model_graded_model"]

    /// An outcome for each judge named.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var names = subject.logs.flatMap { log in Self.keys.compactMap { log.settings[$0] } }
        if let stated = Statement(subject).answer(Self.keys) { names.append(stated) }
        let judges = Set(names.filter { !$0.isEmpty && !Statement.isNotApplicable($0) }).sorted()
        guard !judges.isEmpty else { return missing("No judge is named.") }
        return judges.map { judge in
            Self.isPinned(judge)
                ? outcome(.pass, "The judge's name holds a version.", about: judge)
                : outcome(.fail, "The judge is named without date, version or hash.", about: judge)
        }
    }

    /// Whether a name holds a date (six digits or more in a row, dashes between), or a hash after `@`.
    static func isPinned(_ name: String) -> Bool {
        if let at = name.lastIndex(of: "@"), name[at...].count > 7 { return true }
        var run = 0
        var most = 0
        for character in name {
            if character.isNumber { run += 1 } else if character != "-" { run = 0 }
            most = max(most, run)
        }
        return most >= 4
    }
}
