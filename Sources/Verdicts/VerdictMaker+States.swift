// What state the suite is in: contaminated, worn, too small, broken silently, or unknown.

import AuditModel

extension VerdictMaker {
    /// A stated interval no wider than this many times the materiality on either side looks narrow to a reader.
    static let narrowFactor = 2.0

    /// The states, worst first, each with its reason.
    static func states(
        _ input: VerdictInput,
        _ models: [ModelVerdict],
        failedControls: [String]
    ) -> [(state: SuiteState, why: String)] {
        guard failedControls.isEmpty else {
            return [(.inconclusive, "Nothing is said of the suite: voided by control \(Wording.list(failedControls)).")]
        }
        var states: [(state: SuiteState, why: String)] = []
        let ranked = models.sorted { left, right in
            left.score.value != right.score.value ? left.score.value > right.score.value : left.model < right.model
        }
        let carriers = ranked.prefix(max(0, input.policy.topModels))
        let established = carriers.filter { $0.finding == .established }
        if let first = established.first {
            if let halves = brokenSilently(first, ranked, input) { states.append((.brokenSilently, halves)) }
            let names = established.map(\.model.rawValue)
            states.append(
                (
                    .contaminated,
                    "Of the \(Wording.count(carriers.count, "model")) carrying the headline, "
                        + "\(established.count) (\(Wording.list(names))) "
                        + "\(established.count == 1 ? "scores" : "score") higher on the published items than "
                        + "\(established.allSatisfy { isBySiblings($0) } ? "on their twins" : "their twins explain"): "
                        + "consistent with prior exposure to these items."
                )
            )
        }
        let trained = carriers.filter { model in
            model.findings.contains { $0.hypothesis == .overfit && $0.finding == .established }
        }
        if !trained.isEmpty { states.append((.overfit, TableVerdictMaker.overfit(trained.map(\.model.rawValue)))) }
        if let frontier = FrontierState.of(input.evidence("frontier-resolution", nil), input.policy) {
            states.append(frontier)
        }
        let assessed = models.flatMap(\.findings)
        if !assessed.isEmpty, states.isEmpty, assessed.allSatisfy({ $0.finding == .ruledOut }) {
            states.append(
                (.sound, "Every question was asked of every model, and every answer is that nothing is wrong.")
            )
        }
        if states.isEmpty {
            let open = models.filter { $0.finding != .ruledOut }.count
            states.append(
                (
                    .inconclusive,
                    models.isEmpty
                        ? "No model was asked."
                        : "Nothing wrong was established, and for \(open) of \(Wording.count(models.count, "model")) "
                            + "prior exposure could not be ruled out."
                )
            )
        }
        return states
    }

    /// Whether a finding is the sibling test's; a gap is then all there is to explain.
    private static func isBySiblings(_ verdict: ModelVerdict) -> Bool {
        verdict.route == nil || verdict.route == "sibling-exact"
    }

    /// Both halves, if the face looks healthy: the best score, a narrow interval, nothing unanswered and nearly all read.
    private static func brokenSilently(
        _ leaked: ModelVerdict,
        _ ranked: [ModelVerdict],
        _ input: VerdictInput
    ) -> String? {
        let score = leaked.score
        let half = (score.high - score.low) / 2
        let missing = input.unanswered.filter { $0.model == leaked.model }.reduce(0) { $0 + $1.count }
        guard ranked.first?.model == leaked.model, half <= narrowFactor * input.policy.delta, missing == 0,
            input.unreadShare(leaked.model) <= CertaintyTable.unreadLimit, let gap = leaked.gap
        else { return nil }
        let among =
            ranked.count > 1 ? "the highest score of \(ranked.count) models" : "the only score"
        let twin = leaked.twinScore.map { ", where it scores \(Wording.percent($0.value))" } ?? ""
        let face =
            "The face looks healthy: \(leaked.model) has \(among), \(Wording.percent(score.value)), with a narrow "
            + "interval (\(Wording.range(score))), and no request failed. Inside: "
        if !isBySiblings(leaked), let inflation = leaked.inflation {
            return face
                + "\(Wording.points(inflation.value)) points of it (\(Wording.range(inflation))) are not explained "
                + "by how hard the twins are."
        }
        return face + "\(Wording.points(gap.value)) points of it (\(Wording.range(gap))) are not there on twins\(twin)."
    }
}
