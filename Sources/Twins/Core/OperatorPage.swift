// The page of operators for users, written from what operators declare: it cannot disagree with them.

public import AuditModel

/// Writes docs/operators.md.
public enum OperatorPage {
    /// The page for `operators`, Markdown, in their order.
    public static func markdown(_ operators: [OperatorDeclaration]) -> String {
        var lines = [
            "# Operators",
            "",
            "What makes twins. This page is written by `make docs` from what each operator declares; a test holds it to that.",
            "",
            "- **relation**: invariant (the answer stays), recomputed (the answer is computed anew), directional.",
            "- **distance**: near (same template and skill), far (same skill, other template), control (measures noise or",
            "  artefacts; never a headline).",
            "- **exchangeable**: whether original and twins are interchangeable for a model that never saw the original.",
            "- **proof**: what object shows that a twin's key holds; `vernier twins check` goes through it again.",
            "- **guards**: why an item may be refused, in the order in which they are tried; refusals are counted and named.",
            "",
            "| operator | relation | distance | exchangeable | proof |",
            "|---|---|---|---|---|",
        ]
        for one in operators {
            let name = "[\(one.id)](#\(one.id))"
            let exchangeable = words(one.exchangeability)
            lines.append(
                "| \(name) | \(one.relation.rawValue) | \(one.distance.rawValue) | \(exchangeable) | \(one.proof) |"
            )
        }
        for one in operators {
            lines += [
                "", "## \(one.id)", "", one.summary, "",
                "- Cannot show: \(one.blindTo)",
                "- Guards: \(one.guards.isEmpty ? "none" : one.guards.map { "`\($0)`" }.joined(separator: ", "))",
            ]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func words(_ exchangeability: OperatorDeclaration.Exchangeability) -> String {
        switch exchangeability {
        case .always: "always"
        case .ifOptionOrderDrawn: "if the option order was drawn"
        case .never: "never"
        }
    }
}
