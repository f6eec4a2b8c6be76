// The guards on new wrong options: each must be new, of the same kind as the old, and not the right one in disguise.

import AuditModel

/// Guards on rewritten options.
enum DistractorGuards {
    /// The choice with `texts` in the places of the wrong options; key, labels and right option stay.
    static func replaced(_ task: ChoiceTask, by texts: [String]) -> ChoiceTask? {
        let wrong = task.options.indices.filter { $0 != task.gold }
        guard wrong.count == texts.count else { return nil }
        var copy = task
        for (index, text) in zip(wrong, texts) { copy.options[index] = text }
        return copy
    }

    /// The first guard that `new` trips beside `old`; `figures` gets what was measured.
    static func check(
        _ item: Item,
        _ old: ChoiceTask,
        _ new: ChoiceTask,
        limits: DraftLimits,
        figures: inout [String: Double]
    ) -> GuardTrip? {
        let wrong = old.options.indices.filter { $0 != old.gold }
        let (before, after) = (wrong.map { old.options[$0] }, wrong.map { new.options[$0] })
        let distance = SurfaceDistance.trigrams(before.joined(separator: " | "), after.joined(separator: " | "))
        let ratio = DraftGuards.lengthRatio(before.joined(), after.joined())
        figures["surface-distance"] = distance
        figures["length-ratio"] = ratio
        if let trip = DraftGuards.unchanged(distance, limits: limits) ?? reused(before, after) { return trip }
        if let trip = DraftGuards.length(ratio, limits: limits) { return trip }
        var probe = item
        probe.task = .choice(new)
        // Duplicates, composites, sizes and control characters, as for any choice.
        if case .failure(let trip) = ChoiceGuards.check(probe) { return trip }
        return DraftGuards.language(
            DraftGuards.Text(old.options.joined(separator: ". ")),
            DraftGuards.Text(new.options.joined(separator: ". "))
        ) ?? right(old, after: after)
    }

    /// `unchanged`: a new wrong option says what an old one said.
    static func reused(_ before: [String], _ after: [String]) -> GuardTrip? {
        let known = Set(before.map(normal))
        return after.first { known.contains(normal($0)) }
            .map { GuardTrip("unchanged", "an old wrong option again: \(ItemGuards.excerpt($0))") }
    }

    /// `label-impossible`: a wrong option says what the right one says, or is of another kind than all options were.
    static func right(_ task: ChoiceTask, after: [String]) -> GuardTrip? {
        let gold = task.options[task.gold]
        let goldWords = DraftToken.spoken(gold)
        let wrong = task.options.indices.filter { $0 != task.gold }.map { task.options[$0] }
        let mayHold = wrong.contains { DraftGuards.holds(DraftToken.spoken($0), goldWords) }
        let isNumeric = task.options.allSatisfy { value($0) != nil }
        for option in after {
            let excerpt = ItemGuards.excerpt(option)
            if normal(option) == normal(gold) || isNumeric && value(option) == value(gold) {
                return GuardTrip("label-impossible", "the right answer again: \(excerpt)")
            }
            if !isNumeric, !mayHold, DraftGuards.holds(DraftToken.spoken(option), goldWords) {
                return GuardTrip("label-impossible", "holds the right answer: \(excerpt)")
            }
            if isNumeric, value(option) == nil {
                return GuardTrip("label-impossible", "no number among numbers: \(excerpt)")
            }
        }
        return nil
    }

    /// The one number that an option says, units aside; nil if it says none or several.
    private static func value(_ option: String) -> String? {
        guard option.utf8.count <= 200 else { return nil }
        let numbers = DraftNumbers(DraftToken.tokens(option)).inOrder
        return numbers.count == 1 ? numbers[0] : nil
    }

    /// An option without the marks of prose; signs such as `-` before a number, `+` and `=` stay.
    private static func normal(_ option: String) -> String {
        let tokens = DraftToken.tokens(option)
        let kept = tokens.indices.filter { index in
            let token = tokens[index]
            if token.isSpoken { return true }
            if token.text == "-" { return index + 1 < tokens.count && tokens[index + 1].kind != .word }
            return ![".", ",", ";", ":", "!", "?", "\"", "'", "\u{201C}", "\u{201D}", "(", ")"].contains(token.text)
        }
        return kept.map { tokens[$0].lower }.joined(separator: " ")
    }
}
