// Could somebody run it again? The settings that a score depends on.

public import AuditModel

/// REP-01.
public struct RerunSlotsRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "REP-01",
        checks: "The settings that a rerun needs are stated",
        inputs: [.statement, .logs],
        severity: .major,
        fails: "A setting is neither stated nor said not to apply; n/a leaves the denominator.",
        cannotShow: "That a rerun gives the same score.",
        remedy: "State the open settings, or n/a where one does not apply.",
        reference: "rules.md REP-01; BetterBench (Reuel et al. 2024)"
    )

    /// The rule.
    public init() {}

    /// One outcome.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        answered(
            subject,
            [
                (["model", "model_build"], "model build"),
                (["harness", "harness_version"], "harness and its version"),
                (["prompt", "prompt_template"], "prompt"),
                (["shots", "num_fewshot"], "shots"),
                (["decoding", "temperature"], "decoding"),
                (["max_tokens", "length_limit"], "length limit"),
                (["seeds", "seed"], "seeds"),
                (["attempts"], "attempts"),
                (["item_set", "split"], "item set"),
            ]
        )
    }
}
