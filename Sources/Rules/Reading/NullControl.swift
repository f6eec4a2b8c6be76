// Runs whose score is known before they are made: what a scorer must do with a gold, an empty and a shuffled answer.

import AuditModel

/// A control run of a scorer.
enum NullControl: String, CaseIterable {
    /// The keys were shuffled between items: scores must be at chance.
    case shuffledKey = "shuffled key"
    /// The key itself was the answer: everything must be right.
    case gold = "gold answer"
    /// The answer was empty: nothing must be right.
    case empty = "empty answer"

    /// The control that a name (of a variant, a model, a setting) names; nil for any other name.
    init?(named name: String) {
        let plain = MetricNames.plain(name)
        let isShuffled = ["shuffl", "permut", "scrambl"].contains(where: plain.contains)
        let isKey = ["key", "gold", "label", "target"].contains(where: plain.contains)
        if isShuffled {
            guard isKey else { return nil }
            self = .shuffledKey
        } else if ["goldanswer", "goldanswers", "gold", "oracle", "referenceanswer", "goldcontrol"].contains(plain) {
            self = .gold
        } else if ["emptyanswer", "emptyanswers", "empty", "blankanswer", "noanswer", "emptycontrol", "emptyoutput"]
            .contains(plain)
        {
            self = .empty
        } else {
            return nil
        }
    }

    /// The control that the whole of `log` is, by its setting `control` or its model's name.
    static func kind(of log: ResultLog) -> NullControl? {
        if let named = log.settings["control"] ?? log.settings["null_control"] { return NullControl(named: named) }
        return NullControl(named: log.model.rawValue)
    }
}
