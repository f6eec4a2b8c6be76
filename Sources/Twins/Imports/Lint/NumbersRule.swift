// The rule that holds a twin's numbers to its operator's promise.

import AuditModel

/// Whether the numbers of the question are what the operator says they are.
struct NumbersRule: LintRule {
    let id = "number-multiset-changed"
    let severity = LintFinding.Severity.warning
    let asks = "Are the question's numbers kept, added to, replaced one for one, or fewer, as the operator claims?"
    let needs = "the original, and an operator whose claim is known"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let promise = lint.promise else { return .notAssessable }
        guard promise.numbers != .open else { return .notApplicable }
        guard let original = lint.original else { return .notAssessable }
        let before = NumbersSaid(original.question)
        let after = NumbersSaid(lint.item.question)
        switch promise.numbers {
        case .open: return .notApplicable
        case .kept, .keptOrAdded:
            if let lost = unmatched(before, in: after) {
                return .found("A number of the original is not in the twin.", evidence: lost)
            }
            guard promise.numbers == .kept, let added = unmatched(after, in: before, onlyDigits: true) else {
                return .clean
            }
            return .found("The twin has a number that the original has not.", evidence: added)
        case .replaced:
            // Words such as "half" or "a week" may stand for a number, so only a loss is certain.
            let counts = (before.numbers.count { $0.isDigits || $0.isCardinal }, after.numbers.count)
            guard counts.1 + 1 < counts.0 else { return .clean }
            return .found("There is not a number for each number.", evidence: "\(counts.0) → \(counts.1) numbers")
        case .removed:
            let kept = before.numbers
            guard kept.contains(where: { $0.isDigits || $0.isCardinal }) else { return .notAssessable }
            // A number may make room for a word that leaves it open.
            let open = { (said: NumbersSaid) in said.words.count { Self.openWords.contains($0.text) } }
            if open(after) > open(before) { return .clean }
            var counts: [Rational: Int] = [:]
            for number in after.numbers { counts[number.values[0], default: 0] += 1 }
            for number in kept {
                guard let left = counts[number.values[0]], left > 0 else { return .clean }
                counts[number.values[0]] = left - 1
            }
            return .found("No number was taken away.", evidence: "\(kept.count) numbers are all there")
        }
    }

    private static let openWords: Set = [
        "some", "several", "certain", "few", "unknown", "unspecified", "many", "various", "other", "another",
        "multiple",
    ]

    /// The first number of `said` that no number or unit word of `other` can stand for.
    private func unmatched(_ said: NumbersSaid, in other: NumbersSaid, onlyDigits: Bool = false) -> String? {
        let readings = other.readings
        let hasClock = (said.words + other.words).contains { ["pm", ":", "noon", "midnight"].contains($0.text) }
        for number in said.numbers where number.isDigits || number.isCardinal && !onlyDigits {
            let plain = number.values[0]
            // "those three days" only sums up what was said.
            if number.isCardinal,
                let at = number.words.first, at > 0,
                ["those", "these", "all", "other", "the", "remaining"].contains(said.words[at - 1].text)
            {
                continue
            }
            if plain == Rational(0) || plain == Rational(1) || plain == Rational(2) && !number.isDigits { continue }
            var values = number.values
            if hasClock { values += [plain.adding(Rational(12)), plain.subtracting(Rational(12))].compactMap(\.self) }
            if number.isMoney, let cents = plain.multiplied(by: Rational(100)) { values.append(cents) }
            // Cents and dollars, percent and shares.
            if let part = plain.divided(by: Rational(100)) { values.append(part) }
            if !plain.isInteger, let whole = plain.multiplied(by: Rational(100)) { values.append(whole) }
            if !values.contains(where: readings.contains) { return "\(plain)" }
        }
        return nil
    }
}

/// Whether a question that was turned round gives what was asked and asks for what was given.
struct ReversalRule: LintRule {
    let id = "reversal-not-closed"
    let severity = LintFinding.Severity.warning
    let asks = "Does a reversed question give the original's answer and ask for one of the original's numbers?"
    let needs = "the original"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard lint.promise?.key == .reversed else { return .notApplicable }
        guard let original = lint.original, let before = lint.originalNumber, let after = lint.number else {
            return .notAssessable
        }
        let given = NumbersSaid(original.question).readings
        let keys = [after.gold, after.gold.multiplied(by: Rational(100)), after.gold.divided(by: Rational(100))]
        guard keys.compactMap(\.self).contains(where: given.contains) else {
            return .found("The key is no number that the original gives.", evidence: "key \(after.gold)")
        }
        let twin = NumbersSaid(lint.item.question).readings
        let answers = [before.gold, before.gold.multiplied(by: Rational(100)), before.gold.divided(by: Rational(100))]
        guard answers.compactMap(\.self).contains(where: twin.contains) else {
            return .found("The twin does not give the original's answer.", evidence: "answer \(before.gold)")
        }
        return .clean
    }
}
