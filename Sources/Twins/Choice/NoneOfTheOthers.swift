// The option "None of the other options": how it is written, and when it may stand for the right one.

import AuditModel

/// What the two arms of the none-of-the-others design share.
enum NoneOfTheOthers {
    /// Ids of their guards, in the order in which they are tried.
    static let guards =
        ChoiceGuards.ids + [
            "two-options-only", "comparative-stem", "negative-stem", "count-in-question", "quantified-option",
        ]

    /// The choice of an item on which both arms are sound, or the guard that forbids it.
    ///
    /// Asked of both arms alike, so that they cover the same items and their scores can be subtracted.
    static func check(_ item: Item) -> Result<(task: ChoiceTask, stem: ChoiceStem), GuardTrip> {
        switch ChoiceGuards.check(item) {
        case .failure(let trip): return .failure(trip)
        case .success(let task):
            if task.options.count < 3 {
                return .failure(
                    GuardTrip("two-options-only", "with two options it would be the same as the other's denial")
                )
            }
            let stem = ChoiceStem(item)
            if let found = stem.comparison {
                return .failure(GuardTrip("comparative-stem", "the stem compares options: \(found)"))
            }
            if let found = stem.denial {
                return .failure(GuardTrip("negative-stem", "the stem asks for an exception: \(found)"))
            }
            if let found = stem.count {
                return .failure(GuardTrip("count-in-question", "the stem counts options: \(found)"))
            }
            if let found = quantified(task.options) {
                return .failure(GuardTrip("quantified-option", "an option takes others together: \(found)"))
            }
            return .success((task, stem))
        }
    }

    private static let quantifiers: OptionTermSet = [.both, .none, .neither, .either, .all, .any, .each]

    /// An option such as "none of the plans", whose truth hangs on that of others; nil if there is none.
    private static func quantified(_ options: [String]) -> String? {
        var text = OptionText()
        let labels = OptionLabels([])
        for option in options {
            text.read(option, labels: labels)
            if let first = text.words.first?.term, quantifiers.contains(first) { return ItemGuards.excerpt(option) }
        }
        return nil
    }

    /// The option's text in the manner of the item's other options: their first letter's case, their full stop.
    static func text(like options: [String]) -> String {
        let isSmall = options.allSatisfy { option in option.utf8.first.map { $0 &- 97 < 26 } ?? false }
        let isStopped = options.allSatisfy { $0.utf8.last == UInt8(ascii: ".") }
        return (isSmall ? "none" : "None") + " of the other options" + (isStopped ? "." : "")
    }

    /// The task with the option at `place` replaced; the key stays where it is.
    static func replacing(_ place: Int, in task: ChoiceTask) -> (task: ChoiceTask, proof: Proof.Renaming) {
        var changed = task
        let text = text(like: task.options)
        let old = task.options[place]
        changed.options[place] = text
        return (changed, Proof.Renaming(from: old, to: text))
    }

    /// Whether all options are plain numbers with different exact values.
    static func areDistinctNumbers(_ options: [String]) -> Bool {
        var seen: Set<Rational> = []
        for option in options {
            guard option.utf8.count <= 40, let value = Rational(text: option), seen.insert(value).inserted else {
                return false
            }
        }
        return true
    }
}

extension ChoiceStem {
    /// The stem of an item with options.
    init(_ item: Item) {
        var text = OptionText()
        text.read(item.question, labels: OptionLabels([]))
        self.init(text.words, item.question)
    }
}
