// Rules about a twin and its original or siblings: there, the same, or altered.

import AuditModel

/// Whether the twin is only its original again.
struct TwinEqualsOriginalRule: LintRule {
    let id = "twin-equals-original"
    let severity = LintFinding.Severity.error
    let asks = "Does the twin ask anything else than its original, letter for letter?"
    let needs = "the original"

    func judge(_ lint: LintCase) -> LintOutcome {
        if lint.twin.operatorID == "identity" { return .notApplicable }
        guard let original = lint.original else { return .notAssessable }
        guard Asked(original) == Asked(lint.item) else { return .clean }
        if case (.code(let a), .code(let b)) = (original.task, lint.item.task), a != b { return .clean }
        return .found("The twin is its original.", evidence: lint.item.question)
    }
}

/// Whether the twin is another twin again.
struct TwinEqualsSiblingRule: LintRule {
    let id = "twin-equals-sibling"
    let severity = LintFinding.Severity.warning
    let asks = "Does the twin ask anything else than an earlier twin of the same original and operator?"
    let needs = "a key that can be read"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let sibling = lint.sameAsked else { return .clean }
        return .found("The twin is the same as \(sibling).", evidence: lint.item.question)
    }
}

/// Whether the original is known at all.
struct OriginalMissingRule: LintRule {
    let id = "original-missing"
    let severity = LintFinding.Severity.error
    let asks = "Is the original in the suite, or, without a suite, in the file?"
    let needs = "a suite, or a file with originals"

    func judge(_ lint: LintCase) -> LintOutcome {
        if lint.published != nil { return .clean }
        if !lint.hasSuite { return lint.copy == nil ? .notAssessable : .clean }
        let text = lint.copy?.question ?? "\(lint.twin.of)"
        return .found("The suite has no such item; was it read from the right split?", evidence: text)
    }
}

/// Whether the file's original is the published one.
struct OriginalAlteredRule: LintRule {
    let id = "original-altered"
    let severity = LintFinding.Severity.warning
    let asks = "Is the file's copy of the original the suite's item, question and key?"
    let needs = "a suite and a file with originals"

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let copy = lint.copy, let published = lint.published else { return .notAssessable }
        guard squeezed(copy.question) == squeezed(published.question) else {
            let evidence = difference(squeezed(copy.question), squeezed(published.question))
            return .found("The copy's question is not the suite's.", evidence: evidence)
        }
        switch (copy.task, published.task) {
        case (.number(let a), .number(let b)) where a.gold != b.gold:
            return .found("The copy's key is not the suite's.", evidence: "\(a.gold), published \(b.gold)")
        case (.choice(let a), .choice(let b)) where a.options != b.options || a.gold != b.gold:
            return .found("The copy's options or key are not the suite's.", evidence: copy.task.goldText)
        default: return .clean
        }
    }

    private func squeezed(_ text: String) -> [UInt8] {
        Array(text.utf8.split { $0 == 32 || $0 == 10 || $0 == 13 || $0 == 9 }.joined(separator: [32]))
    }

    private func difference(_ a: [UInt8], _ b: [UInt8]) -> String {
        let at = zip(a, b).prefix { $0 == $1 }.count
        let cut = { (bytes: [UInt8]) in
            String(decoding: bytes[max(0, min(at, bytes.count) - 8)...].prefix(22), as: UTF8.self)
        }
        return "…\(cut(a)) / …\(cut(b))"
    }
}

/// Whether what is seen is what is compared.
struct HiddenCharactersRule: LintRule {
    let id = "hidden-characters"
    let severity = LintFinding.Severity.warning
    let asks = "Is the twin free of NUL, other control characters and marks that turn the direction of writing?"
    let needs = "a key that can be read"
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        guard let trip = ItemGuards.controls(lint.item) else { return .clean }
        return .found("The twin holds \(trip.detail).", evidence: trip.detail)
    }
}
