// An audit's controls and findings as rules, so that CI systems can show them: three answers, never two.

public import AuditModel

extension RuleReport {
    /// Controls first, then the findings of each model.
    ///
    /// A control that behaved passes; one that was not run is not assessable. A finding that is established fails, one
    /// that is ruled out passes; what is inconclusive, could not be asked, or is void because a control failed, is not
    /// assessable: it is no pass.
    public init(audit record: AuditRecord) {
        let verdict = record.verdict
        let isVoid = verdict.controls.contains { $0.status == .failed }
        var outcomes: [RuleOutcome] = verdict.controls.map { control in
            let result: RuleOutcome.Result =
                switch control.status {
                case .passed: .pass
                case .failed: .fail
                case .notRun: .notAssessable
                }
            return RuleOutcome(Self.id(control), result, .blocking, control.why)
        }
        for model in verdict.models {
            for finding in model.findings {
                let (result, lead): (RuleOutcome.Result, String) =
                    switch finding.finding {
                    case _ where isVoid: (.notAssessable, "Void, because a control failed: ")
                    case .established: (.fail, "")
                    case .ruledOut: (.pass, "")
                    case .inconclusive: (.notAssessable, "Inconclusive: ")
                    case .notAssessable: (.notAssessable, "")
                    }
                outcomes.append(
                    RuleOutcome(
                        finding.hypothesis.rawValue,
                        result,
                        .blocking,
                        lead + finding.why + " Certainty: \(model.certainty.rawValue).",
                        about: model.model.rawValue
                    )
                )
            }
        }
        self.init(
            subject: record.suite.manifest.id.rawValue,
            version: record.vernier,
            cards: Self.cards(verdict),
            outcomes: outcomes
        )
    }

    private static func id(_ control: Control) -> String { "control-" + control.id }

    private static func cards(_ verdict: Verdict) -> [RuleCard] {
        var cards: [RuleCard] = []
        func add(_ card: RuleCard) {
            if !cards.contains(where: { $0.id == card.id }) { cards.append(card) }
        }
        for control in verdict.controls {
            add(
                RuleCard(
                    id: id(control),
                    checks: "The audit's own control \(control.id) behaves.",
                    inputs: [.twins],
                    severity: .blocking,
                    fails: "It did not behave, which voids every finding.",
                    cannotShow: "that the audit is free of faults that no control looks for.",
                    remedy: "Mend what the control saw and audit again.",
                    reference: "docs/calibration.md"
                )
            )
        }
        for finding in verdict.models.flatMap(\.findings) {
            add(
                RuleCard(
                    id: finding.hypothesis.rawValue,
                    checks: "The finding of \(finding.hypothesis.rawValue), by the audit's written policy.",
                    inputs: [.twins],
                    severity: .blocking,
                    fails: "It is established at the policy's error rate and above its materiality.",
                    cannotShow: "what no twin could have shown; see the audit's limits.",
                    remedy: "Read the audit's report before relying on the score.",
                    reference: "docs/calibration.md"
                )
            )
        }
        return cards
    }
}
