// The page of all rules, for people: docs/rules.md is this, and a test holds it to that.

public import AuditModel

/// Writes the page of the rules.
public enum RulePage {
    /// The page as Markdown, from the rules' cards.
    public static func markdown(_ cards: [RuleCard]) -> String {
        var out = """
            # Rules of an audit

            Made by `vernier rules` from the rules' own cards. `vernier check`, `vernier leaderboard` and `vernier claim` run
            all of them. A rule whose input is missing is *not assessable*, never a pass. Weights: **blocking** stops the
            claim, **major** takes one step of certainty, **minor** and **information** are said and change nothing.
            How often each is wrong is measured: [rule-rates.md](rule-rates.md).

            | rule | checks | looks at | weight |
            |---|---|---|---|

            """
        for card in cards {
            let inputs = card.inputs.map(\.rawValue).joined(separator: ", ")
            out +=
                "| [\(card.id)](#\(card.id.lowercased())) | \(line(card.checks)) | \(inputs) | \(card.severity.rawValue) |\n"
        }
        for card in cards {
            out += """

                ## \(card.id)

                \(line(card.checks)).

                - **Fails when:** \(line(card.fails)).
                - **A pass does not show:** \(line(card.cannotShow)).
                - **What to do:** \(line(card.remedy)).
                - **From:** \(line(card.reference)).

                """
        }
        out += slots
        return out
    }

    /// On one line, without a full stop at its end.
    private static func line(_ text: String) -> String {
        let line = text.split { $0.isNewline || $0 == " " }.joined(separator: " ").replacing("|", with: "\\|")
        return line.hasSuffix(".") ? String(line.dropLast()) : line
    }

    private static let slots = """

        ## The slots of a statement

        `--statement FILE` is YAML or JSON, `slot: answer` a line. `n/a` says that a question does not apply; `unknown` leaves
        it open, and so does a slot that is not there.

        | slot | answers |
        |---|---|
        | `model`, `harness`, `prompt`, `shots`, `decoding`, `max_tokens`, `seeds`, `attempts`, `item_set` | how to run it again (REP-01) |
        | `dataset_revision`, `logs` | which items, and where the answers are (REP-02) |
        | `variants_tried`, `comparisons`, `correction` | how many were tried and compared (SEL-01, UNC-06) |
        | `tuned_on` | what model or prompt were tuned on (SEL-02) |
        | `construct`, `item_population`, `intended_use` | what is measured, on what, for what (VAL-01) |
        | `claim_task`, `evidence_task`, and the same with `language`, `tools`, `date` | how far the claim and its evidence reach (VAL-02) |
        | `chance` | the score of a guess (VAL-03) |
        | `error_analysis` | who looked at wrong answers (VAL-04) |
        | `clusters` | how items that share a passage were handled (UNC-03) |
        | `judge` | the model that graded, with its version (JDG-03) |
        | `owner`, `funder`, `auditor`, `conflicts`, `contact`, `next_review` | who answers for it (GOV-01) |
        | `retirement`, `changelog`, `open_defects` | when the suite ends, and what is wrong with it (GOV-02) |

        """
}
