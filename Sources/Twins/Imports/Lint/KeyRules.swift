// Rules about the key: its kind, whether it should have changed, whether it can be.

import AuditModel

/// Whether the answer is still of the kind it was.
struct AnswerTypeRule: LintRule {
    let id = "answer-type-changed"
    let severity = LintFinding.Severity.note
    let asks = "Is the key of the same kind as the original's: integer, fraction, text, one of as many options?"
    let needs = "the original"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let original = lint.original else { return .notAssessable }
        if lint.promise?.key == .unanswerable { return .notApplicable }
        switch (original.task, lint.item.task) {
        case (.number(let before), .number(let after)):
            guard before.gold.isInteger, !after.gold.isInteger else { return .clean }
            // Ours that ask for another quantity have a key that the original gives.
            if lint.isOurs, NumbersSaid(original.question).readings.contains(after.gold) { return .clean }
            return .found("The key was an integer and is a fraction.", evidence: "\(before.gold) → \(after.gold)")
        case (.choice(let before), .choice(let after)):
            guard before.options.count != after.options.count, !lint.isOurs else { return .clean }
            let counts = "\(before.options.count) → \(after.options.count)"
            return .found("The number of options changed, and chance with it.", evidence: counts)
        case (let before, let after):
            guard before.kind != after.kind, !lint.isOurs else { return .clean }
            let kinds = "\(before.kind.rawValue) → \(after.kind.rawValue)"
            return .found("The kind of answer changed.", evidence: "\(kinds): \(after.goldText)")
        }
    }
}

/// Whether the key stayed where the operator says that it stays.
struct KeyChangedRule: LintRule {
    let id = "key-changed-although-invariant"
    let severity = LintFinding.Severity.error
    let asks = "Is the key the original's, if the operator claims to keep it, and `none` if it claims to make it so?"
    let needs = "the original"

    func judge(_ lint: LintCase) -> LintOutcome {
        switch lint.promise?.key {
        case .kept: kept(lint)
        case .unanswerable:
            if case .number(let task) = lint.item.task {
                .found("The question should have no answer, and the key is a number.", evidence: "\(task.gold)")
            } else {
                .clean
            }
        default: .notApplicable
        }
    }

    private func kept(_ lint: LintCase) -> LintOutcome {
        guard let original = lint.original else { return .notAssessable }
        let isSame: Bool
        switch (original.task, lint.item.task) {
        case (.number(let before), .number(let after)): isSame = before.gold == after.gold
        case (.choice(let before), .choice(let after)):
            // By text: options may be permuted and relabelled.
            guard before.options.indices.contains(before.gold), after.options.indices.contains(after.gold) else {
                return .notAssessable
            }
            let gold = plain(after.options[after.gold])
            // An operator of ours may put new words in the place of the key, never another option.
            let isNew = lint.isOurs && !before.options.contains { plain($0) == gold }
            isSame = isNew || plain(before.options[before.gold]) == gold
        case (.text(let before), .text(let after)):
            guard !before.accepted.isEmpty else { return .notAssessable }
            if lint.twin.proof.renames != nil { return .notApplicable }
            isSame = !Set(before.accepted.map(plain)).isDisjoint(with: after.accepted.map(plain))
        case (.code, .code): return .notApplicable
        default: isSame = false
        }
        if isSame { return .clean }
        let keys = [original.task, lint.item.task].map { ItemGuards.excerpt($0.goldText) }
        let evidence = keys.joined(separator: " → ")
        return .found("The key is not the original's.", evidence: evidence)
    }

    private func plain(_ text: String) -> [UInt8] { OriginalLinker.plain(text) }
}

/// Whether the key moved with the numbers.
struct KeyUnchangedRule: LintRule {
    let id = "key-unchanged-although-numbers-changed"
    let severity = LintFinding.Severity.warning
    let asks = "Did the key change with the numbers, or does a solution that holds come out at the old one?"
    let needs = "the original"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard lint.promise?.numbers == .replaced, let after = lint.number else { return .notApplicable }
        guard let original = lint.original, let before = lint.originalNumber else { return .notAssessable }
        let numbers = [original.question, lint.item.question].map {
            NumbersSaid($0).numbers.map { $0.values[0] }.sorted()
        }
        guard before.gold == after.gold, numbers[0] != numbers[1] else { return .clean }
        // A solution whose sums hold and end in the key shows that the key is right all the same.
        if let solution = after.solution {
            guard let isConfirmed = SolutionCheck.confirms(after.gold, by: solution) else { return .notAssessable }
            if isConfirmed { return .clean }
        }
        return .found("The numbers changed and the key did not.", evidence: "key \(after.gold)")
    }
}

/// Whether a pair of mirrored items mirrors.
struct PairRule: LintRule {
    let id = "mirrored-pair-inconsistent"
    let severity = LintFinding.Severity.error
    let asks = "Do a mirrored twin and its original share both alternatives, and differ in premise and key?"
    let needs = "the original"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard lint.promise?.key == .flipped else { return .notApplicable }
        guard let original = lint.original else { return .notAssessable }
        guard case .choice(let before) = original.task, case .choice(let after) = lint.item.task,
            before.options.count == 2, after.options.count == 2,
            before.options.indices.contains(before.gold), after.options.indices.contains(after.gold)
        else { return .found("The two are no pair of two alternatives.", evidence: lint.item.task.goldText) }
        let plain = { (text: String) in OriginalLinker.plain(text) }
        let (old, new) = (before.options.map(plain), after.options.map(plain))
        let other = Set(new).subtracting(old)
        guard other.isEmpty, Set(old).count == 2 else {
            let shown = after.options.first { other.contains(plain($0)) } ?? after.options[0]
            return .found("An alternative is not the original's.", evidence: shown)
        }
        if plain(before.options[before.gold]) == plain(after.options[after.gold]) {
            return .found("The key is the same alternative as the original's.", evidence: after.options[after.gold])
        }
        guard original.subject == lint.item.subject else {
            return .found("One asks for the cause and the other for the effect.", evidence: lint.item.subject ?? "")
        }
        return .clean
    }
}

/// Whether the answer to be found in a passage is there.
struct PassageAnswerRule: LintRule {
    let id = "passage-answer-missing"
    let severity = LintFinding.Severity.error
    let asks = "Does an accepted answer still occur in the twin's passage, if it did in the original's?"
    let needs = "the original with its passage"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard case .text(let after) = lint.item.task, let passage = lint.item.passage else { return .notApplicable }
        guard let original = lint.original, case .text(let before) = original.task, let source = original.passage else {
            return .notAssessable
        }
        guard before.accepted.contains(where: { occurs($0, in: source) }) else { return .notApplicable }
        if after.accepted.contains(where: { occurs($0, in: passage) }) { return .clean }
        return .found("No accepted answer occurs in the passage.", evidence: after.accepted.first ?? "")
    }

    private func occurs(_ answer: String, in passage: String) -> Bool {
        let sought = OriginalLinker.plain(answer)
        return !sought.isEmpty && OriginalLinker.plain(passage).firstRange(of: sought) != nil
    }
}
