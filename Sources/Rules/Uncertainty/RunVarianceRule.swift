// Would the same run give the same score again?

public import AuditModel

/// UNC-04.
public struct RunVarianceRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "UNC-04",
        checks: "Run-to-run variance was measured, or decoding is deterministic",
        inputs: [.repeats, .logs],
        severity: .major,
        fails: "Items have fewer than three repeats and the temperature is stated and above 0.",
        cannotShow: "That temperature 0 was deterministic on the server asked.",
        remedy: "Repeat each item at least three times, or decode greedily and say so.",
        reference: "rules.md UNC-04"
    )

    /// The rule.
    public init() {}

    /// An outcome a log.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty }
        guard !logs.isEmpty else { return missing("No log with items was given.") }
        return logs.map { log in
            let repeats = max(log.epochs ?? 1, Int(log.rows.map(\.epoch).max() ?? 1))
            let about = "\(log.model) on \(log.suite)"
            if repeats >= 3 { return outcome(.pass, "Each item was asked \(repeats) times.", about: about) }
            let names = ["temperature", "gen_kwargs.temperature", "generation_args.temperature"]
            guard let text = names.lazy.compactMap({ log.settings[$0] }).first, let value = Double(text) else {
                return outcome(
                    .notAssessable,
                    "Items were asked \(repeats == 1 ? "once" : "twice"), and the temperature is not stated.",
                    about: about
                )
            }
            return value == 0
                ? outcome(.pass, "Decoding is greedy (temperature 0).", about: about)
                : outcome(
                    .fail,
                    "Items were asked \(repeats == 1 ? "once" : "twice") at temperature \(text).",
                    about: about,
                    figures: ["temperature": value, "repeats": Double(repeats)]
                )
        }
    }
}
