// The option that the model would write next, read from log-probabilities: small models rarely write a bare letter.

import AuditModel

/// Reads the option with the highest log-probability: that of its label as the first token, plus, where the suite also
/// puts the question without options, that of the first token of its text there.
///
/// Rules: `log-probability`, or `calibrated-log-probability` where the label prior was subtracted; `label-and-text`
/// where both were added, `text` where no label was reported and the text alone decided; with `-floored` after it where
/// a label was missing from the reported tokens and took the lowest reported value. Unreadable: `labels-do-not-fit`, `no-label` (no label among the tokens), `tie`, `floored-winner` (the best label
/// is one whose value is only bounded from above, so that it may not be the best), `no-prior` (calibration was asked
/// for and the prior has other labels or could not be read).
struct OptionLogProbabilityReader {
    /// The item.
    let task: ChoiceTask
    /// Whether the asking wants calibration.
    let calibrated: Bool
    /// The prior, where there is one.
    let prior: LabelPrior?
    /// The response to the question without options, where the asking wants it.
    let cloze: ModelResponse?

    /// The 0-based index of the option.
    func read(_ tokens: [TokenLogProbability]) -> Claim<Int> {
        guard task.labels.count == task.options.count else { return .unclear(rule: "labels-do-not-fit") }
        var values = [Double](repeating: 0, count: task.options.count)
        let found = LabelLogProbabilities(tokens, labels: task.labels)
        if let found {
            values = found.values
            if calibrated || prior != nil {
                guard let prior, prior.labels == task.labels, let base = prior.logProbabilities else {
                    return .unclear(rule: "no-prior")
                }
                for index in values.indices { values[index] -= base[index] }
            }
        } else if cloze == nil {
            return .unclear(rule: "no-label")
        }
        if let cloze {
            let text = TextLogProbabilities(cloze.firstToken, options: task.options).values
            for index in values.indices { values[index] += text[index] }
        }
        guard let best = values.max() else { return .unclear(rule: "no-label") }
        let winners = values.indices.filter { values[$0] == best }
        guard let winner = winners.first, winners.count == 1 else { return .unclear(rule: "tie") }
        if cloze == nil, found?.isFloored[winner] == true { return .unclear(rule: "floored-winner") }
        if cloze != nil, found == nil { return .one(winner, rule: "text") }
        let name = cloze != nil ? "label-and-text" : prior == nil ? "log-probability" : "calibrated-log-probability"
        return .one(winner, rule: name + (found?.isFloored.contains(true) == true ? "-floored" : ""))
    }
}
