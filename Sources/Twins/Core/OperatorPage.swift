// The page of operators for users, written from what operators declare: it cannot disagree with them.

public import AuditModel

/// Writes docs/operators.md.
public enum OperatorPage {
    /// The page for `operators`, Markdown, in their order; lines outside of tables have at most 120 characters.
    public static func markdown(_ operators: [OperatorDeclaration]) -> String {
        var lines = ["# Operators", ""]
        for paragraph in introduction { lines += wrapped(paragraph) + [""] }
        for (word, meaning) in words { lines += wrapped("- **\(word)**: \(meaning)") }
        lines += [
            "", "| operator | relation | distance | exchangeable | proof |", "|---|---|---|---|---|",
        ]
        for one in operators {
            let name = "[\(one.id)](#\(one.id))"
            let exchangeable = words(one.exchangeability)
            lines.append(
                "| \(name) | \(one.relation.rawValue) | \(one.distance.rawValue) | \(exchangeable) | \(one.proof) |"
            )
        }
        for one in operators {
            let guards = one.guards.isEmpty ? "none" : one.guards.map { "`\($0)`" }.joined(separator: ", ")
            lines += ["", "## \(one.id)", ""] + wrapped(one.summary) + [""]
            lines += wrapped("- Cannot show: \(one.blindTo)") + wrapped("- Guards: \(guards)")
        }
        lines += ["", "## Proofs", ""] + wrapped(aboutProofs) + [""]
        lines += table("proof", Set(operators.map(\.proof)).union(ProofGlossary.elsewhere), ProofGlossary.meaning)
        lines += ["", "## Guards", ""] + wrapped(aboutGuards) + [""]
        lines += table("guard", Set(operators.flatMap(\.guards)).union(GuardGlossary.elsewhere), GuardGlossary.meaning)
        return lines.joined(separator: "\n") + "\n"
    }

    private static let introduction = [
        "What makes twins. This page is written by `make docs` from what each operator declares; a test holds it to "
            + "that. Every guard and every kind of proof is explained at its end: [proofs](#proofs), "
            + "[guards](#guards).",
        "An audit makes twins by one operator itself, by what most items of the suite ask for: `option-permutation` "
            + "for multiple choice, `number-resampling` for numbers, none for short answers and code. As controls it "
            + "adds `identity` and `format` on at most 60 of the items. All other operators come in with twins made before: "
            + "`vernier twins make`, then `vernier audit --twins DIR`.",
        "Every twin has a grade. Verdicts rest on grade A; B and C are shown beside them as arms of their own, named "
            + "`<operator>-grade-b` and `<operator>-grade-c`.",
    ]

    private static let words: KeyValuePairs<String, String> = [
        "grade A": "proved: the key holds by construction, by permutation, replay, equality, tests and the like.",
        "grade B": "guarded: proved, but a soft guard fired or plausibility is unproved; or drafted, and a sample was "
            + "read by people with few enough faults.",
        "grade C": "drafted by a model, or imported: nobody here proved its key.",
        "headline": "the arm that the verdict on contamination rests on: grade A twins of one near operator.",
        "placebo": "a twin of a twin. A model has met neither, so a gap between the two is the operator's own doing. "
            + "`vernier twins make --generations 2` makes them; an audit does not ask them yet.",
        "relation": "invariant (the answer stays), recomputed (the answer is computed anew), directional.",
        "distance": "near (same template and skill), far (same skill, other template), control (measures noise or "
            + "artefacts; never a headline).",
        "exchangeable": "if a model never saw the original, original and twins could be swapped without notice. Only "
            + "then is the exact test of the original against its twins valid; it refuses to run otherwise.",
        "proof": "what object shows that a twin's key holds; `vernier twins check` goes through it again.",
        "guards": "why an item may be refused, in the order in which they are tried; refusals are counted and named.",
    ]

    private static let aboutProofs =
        "What is kept with a twin, or what it shows. `vernier twins check` computes permutations and replays anew from "
        + "the twin and its original; for any other proof it makes the twin again, which must give the same twin."

    private static let aboutGuards =
        "Why an item was refused. A soft guard refuses nothing: it makes a twin grade B, and a twin's own list of "
        + "guards leaves it out where it fired."

    /// A table of ids with their meanings, sorted by id.
    private static func table(_ name: String, _ ids: Set<String>, _ meaning: (String) -> String?) -> [String] {
        ["| \(name) | meaning |", "|---|---|"] + ids.sorted().map { "| `\($0)` | \(meaning($0) ?? "") |" }
    }

    /// The words of `text` in lines of at most 120 characters; those after the first of a list's entry are indented.
    private static func wrapped(_ text: String) -> [String] {
        let indent = text.hasPrefix("- ") ? "  " : ""
        var lines: [String] = []
        var line = ""
        var isCode = false
        for word in text.split(separator: " ") {
            // Code stays in one line, and no line begins with a mark that Markdown takes for a list's or a heading's.
            let isWhole = !isCode && !isMark(word)
            if isWhole, !line.isEmpty, line.count + 1 + length(word, in: text) > 120 {
                lines.append(line)
                line = indent + word
            } else {
                line += line.isEmpty ? String(word) : " \(word)"
            }
            if !word.count(where: { $0 == "`" }).isMultiple(of: 2) { isCode.toggle() }
        }
        return lines + [line]
    }

    /// The length of a word, or of the piece of code that it begins.
    private static func length(_ word: Substring, in text: String) -> Int {
        guard !word.count(where: { $0 == "`" }).isMultiple(of: 2) else { return word.count }
        let rest = text[word.endIndex...]
        let close = rest.firstIndex(of: "`") ?? rest.endIndex
        return word.count + rest[..<(rest[close...].firstIndex(of: " ") ?? rest.endIndex)].count
    }

    private static func isMark(_ word: Substring) -> Bool {
        word.allSatisfy { "-+*=_#".contains($0) } || word.first == ">" || word.first == "|"
            || word.dropLast().allSatisfy(\.isWholeNumber) && (word.last == "." || word.last == ")")
    }

    private static func words(_ exchangeability: OperatorDeclaration.Exchangeability) -> String {
        switch exchangeability {
        case .always: "always"
        case .ifOptionOrderDrawn: "if the option order was drawn"
        case .never: "never"
        }
    }
}
