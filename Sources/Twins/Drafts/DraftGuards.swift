// The guards between an original question and a draft of it: each a function of the two texts and nothing else.

import AuditModel

/// Guards on rewritten questions. Each returns a trip or nil, and is tried in the order of `question`.
enum DraftGuards {
    /// One text with what the guards look at.
    struct Text {
        /// As written.
        let text: String
        /// Its tokens.
        let tokens: [DraftToken]
        /// Its words, numbers and literals in lower case.
        let spoken: [String]

        init(_ text: String) {
            self.text = text
            tokens = DraftToken.tokens(text)
            spoken = tokens.filter(\.isSpoken).map(\.lower)
        }
    }

    /// The first guard that `draft` of `item` trips, beyond those of size; `figures` gets what was measured.
    static func question(
        _ kind: DraftKind,
        _ item: Item,
        draft: String,
        limits: DraftLimits,
        figures: inout [String: Double]
    ) -> GuardTrip? {
        let (old, new) = (Text(item.question), Text(draft))
        let distance = SurfaceDistance.trigrams(old.text, new.text)
        let ratio = lengthRatio(old.text, new.text)
        figures["surface-distance"] = distance
        figures["length-ratio"] = ratio
        let (before, after) = (DraftNumbers(old.tokens), DraftNumbers(new.tokens))
        figures["numbers-in-order"] = before.inOrder == after.inOrder ? 1 : 0
        return unchanged(distance, limits: limits)
            ?? length(ratio, limits: limits)
            ?? numbers(before, after)
            ?? names(kind, old, new)
            ?? quantifiers(old, new)
            ?? optionsMentioned(item, old, new)
            ?? goldLeaked(item, old, new)
            ?? language(old, new)
            ?? labelImpossible(item, old, new)
    }

    /// `oversized` or `control-characters`: what `ItemGuards` says of items, of a draft.
    static func bytes(_ texts: [String]) -> GuardTrip? {
        if let long = texts.first(where: { $0.utf8.count > DraftLimits.mostBytes }) {
            let most = DraftLimits.mostBytes
            return GuardTrip("oversized", "a draft of \(long.utf8.count) bytes; the most is \(most)")
        }
        let probe = Item(id: "draft", question: texts.joined(separator: "\n"), task: .text(TextTask(accepted: [])))
        return ItemGuards.controls(probe)
    }

    /// `unchanged`: the wording is hardly another.
    static func unchanged(_ distance: Double, limits: DraftLimits) -> GuardTrip? {
        if distance >= limits.leastDistance { return nil }
        return GuardTrip("unchanged", "surface distance \(rounded(distance)); the least is \(limits.leastDistance)")
    }

    /// `too-short`, `too-long`: half or twice as long as the original.
    static func length(_ ratio: Double, limits: DraftLimits) -> GuardTrip? {
        if ratio < limits.leastLength { return GuardTrip("too-short", "\(rounded(ratio)) of the original's length") }
        if ratio <= limits.greatestLength { return nil }
        return GuardTrip("too-long", "\(rounded(ratio)) times the original's length")
    }

    /// Length of `new` by length of `old`, in scalars that are not white space; at most a million.
    static func lengthRatio(_ old: String, _ new: String) -> Double {
        func length(_ text: String) -> Double { Double(text.unicodeScalars.count { !$0.properties.isWhitespace }) }
        // Of an empty original any draft is infinitely long; the ratio must stay a number that JSON can hold.
        return min(length(new) / max(length(old), 0.001), 1_000_000)
    }

    /// `number-multiset`: a number was lost, added or changed.
    static func numbers(_ before: DraftNumbers, _ after: DraftNumbers) -> GuardTrip? {
        var surplus: [String: Int] = [:]
        for number in before.inOrder { surplus[number, default: 0] += 1 }
        for number in after.inOrder { surplus[number, default: 0] -= 1 }
        let lost = surplus.filter { $0.value > 0 }.map(\.key).sorted()
        let added = surplus.filter { $0.value < 0 }.map(\.key).sorted()
        if lost.isEmpty, added.isEmpty { return nil }
        return GuardTrip("number-multiset", "lost: \(list(lost)); added: \(list(added))")
    }

    /// `named-entities`: a name was lost or added; re-dressed, there are fewer names than before.
    static func names(_ kind: DraftKind, _ old: Text, _ new: Text) -> GuardTrip? {
        let (before, after) = (DraftNames(old.tokens), DraftNames(new.tokens))
        if kind == .redressing {
            if after.count >= before.count { return nil }
            return GuardTrip("named-entities", "\(before.count) names in the original, \(after.count) in the draft")
        }
        let (lost, added) = (before.missing(in: after), before.added(by: after))
        if lost.isEmpty, added.isEmpty { return nil }
        return GuardTrip("named-entities", "lost: \(list(lost)); added: \(list(added))")
    }

    /// `quantifiers`: a negation, an exception or a limit was lost or added.
    static func quantifiers(_ old: Text, _ new: Text) -> GuardTrip? {
        DraftQuantifiers(old.tokens).difference(from: DraftQuantifiers(new.tokens))
            .map { GuardTrip("quantifiers", $0) }
    }

    /// `language-changed`: another script, or plainly another language.
    static func language(_ old: Text, _ new: Text) -> GuardTrip? {
        DraftLanguage(old.tokens).change(to: DraftLanguage(new.tokens)).map { GuardTrip("language-changed", $0) }
    }

    /// At most five texts for people.
    static func list(_ texts: [String]) -> String {
        if texts.isEmpty { return "none" }
        return texts.prefix(5).map(ItemGuards.excerpt).joined(separator: ", ") + (texts.count > 5 ? ", …" : "")
    }

    /// Two decimals, for people.
    static func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
