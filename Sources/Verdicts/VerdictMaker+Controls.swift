// The controls: did the instrument behave where the answer is known?

import AuditModel

extension VerdictMaker {
    /// Discordance of an identity twin that is still noise: two thirds of the default materiality, so that even if all
    /// of it fell one way it could not pass for a material gap.
    static let identityDiscordance = 0.02
    /// Covariates of originals and twins may differ by this many standard deviations.
    static let balanceLimit = 0.1
    /// Number of controls; `simulated-clean` is judged at alpha over this number, so that a control seldom voids a good
    /// audit by chance.
    static let controlCount = 5.0

    static func controls(
        _ input: VerdictInput,
        _ evidence: TableEvidence,
        _ answers: [HypothesisFinding]
    ) -> [Control] {
        [
            identity(input), surface("format", "format", input, answers),
            surface("name", "person-name", input, answers), simulated("simulated-leaky", input, evidence),
            simulated("simulated-clean", input, evidence), scorer(input, evidence, answers), twinGate(input),
        ]
    }

    /// Evidence of the control arm on the models under audit.
    static func controlGaps(_ id: OperatorID, _ input: VerdictInput) -> [(ModelID, Evidence)] {
        input.models.compactMap { outcomes in
            input.evidence("control-gap", outcomes.model, id).flatMap { $0.notRun == nil ? (outcomes.model, $0) : nil }
        }
    }

    private static func identity(_ input: VerdictInput) -> Control {
        let seen = controlGaps("identity", input)
        guard !seen.isEmpty else {
            return Control(id: "identity", status: .notRun, why: "No model was asked the same items twice.")
        }
        var moved: [String] = []
        var noisy: [String] = []
        var largest = 0.0
        for (model, evidence) in seen {
            largest = max(largest, evidence.effects["mean_absolute_difference"]?.value ?? 0)
            // Answers that change from run to run are noise, which falls on originals and twins alike and which the
            // sibling test allows for; a score that *moves* by something that matters is not noise.
            if let gap = evidence.effects["gap"], gap.low > 0 || gap.high < 0, abs(gap.value) >= input.policy.delta {
                moved.append("\(model) moved by \(Wording.points(gap.value)) points (\(Wording.range(gap)))")
            } else if let share = evidence.effects["discordance"], share.low > identityDiscordance {
                noisy.append("\(model) answered \(Wording.percent(share.value)) of the items otherwise, evenly")
            }
        }
        if moved.isEmpty {
            return Control(
                id: "identity",
                status: .passed,
                why: "Asked the same again, no model's score moved beyond noise "
                    + "(mean absolute difference at most \(Wording.points(largest)) points)."
                    + (noisy.isEmpty ? "" : " Run-to-run noise: \(Wording.list(noisy)).")
            )
        }
        return Control(
            id: "identity",
            status: .failed,
            why: "Asked the same again, " + Wording.list(moved) + "."
        )
    }

    /// Fails where every finding hangs on the reader; single suspect findings are inconclusive and named.
    private static func scorer(
        _ input: VerdictInput,
        _ evidence: TableEvidence,
        _ answers: [HypothesisFinding]
    ) -> Control {
        let asked = zip(input.models, answers).filter { $0.1.finding != .notAssessable }
        guard !asked.isEmpty else {
            return Control(id: "scorer", status: .notRun, why: "No finding was left to check the reader against.")
        }
        let bounded = asked.filter { outcomes, _ in
            if siblings(outcomes.model, input) != nil {
                return input.evidence("scorer-bound-low", outcomes.model, input.headlineOperator) != nil
            }
            return route(outcomes.model, input, evidence).map {
                !TableVerdictMaker.bounds($0).isEmpty
            } ?? false
        }
        let suspect = asked.filter { $0.1.why.hasPrefix(scorerSuspect) }.map { $0.0.model.rawValue }
        if suspect.count == asked.count {
            return Control(
                id: "scorer",
                status: .failed,
                why: "Every finding changes with how unread answers are taken."
            )
        }
        if !suspect.isEmpty {
            return Control(
                id: "scorer",
                status: .passed,
                why: "The findings of \(Wording.list(suspect)) hang on unread answers and were set aside; others hold."
            )
        }
        let limit = Wording.points(input.policy.unreadTolerance)
        return Control(
            id: "scorer",
            status: .passed,
            why: bounded.isEmpty
                ? "Originals and twins were read equally well (unread shares within \(limit) points)."
                : "Reading was uneven for \(Wording.list(bounded.map { $0.0.model.rawValue })), "
                    + "and no finding changes within the bounds."
        )
    }

    private static func twinGate(_ input: VerdictInput) -> Control {
        guard let headline = input.headline, let row = input.coverage.first(where: { $0.operatorID == headline.id })
        else {
            return Control(id: "twin-gate", status: .notRun, why: "No coverage of a headline operator was given.")
        }
        if row.twins == 0 || row.grade == .drafted {
            return Control(
                id: "twin-gate",
                status: .failed,
                why: "The twins of \(headline.id) carry no proof of their keys."
            )
        }
        let rows = input.balance.filter { $0.operatorID == headline.id }
        guard !rows.isEmpty else {
            return Control(
                id: "twin-gate",
                status: .notRun,
                why: "No covariates of originals and twins were compared."
            )
        }
        let twinsEach = max(1, Double(row.twins) / Double(max(1, row.covered)))
        let chance = 3 * ((1 + 1 / twinsEach) / Double(max(1, row.covered))).squareRoot()
        // Where the twins' value of a covariate is drawn, as for exchangeable twins and for the place of the key among
        // permuted options, a difference within what a draw makes is no fault.
        let isDrawn = headline.isExchangeable(optionOrder: input.suite.manifest.optionOrder)
        func limit(_ row: CovariateBalance) -> Double {
            isDrawn || row.covariate == "gold-position" ? max(balanceLimit, chance) : balanceLimit
        }
        // The worst against its own limit; a difference that is not a number is worse than any.
        func excess(_ row: CovariateBalance) -> Double {
            let size = abs(row.standardisedDifference)
            return size.isFinite ? size / limit(row) : .infinity
        }
        let worst = rows.max { excess($0) < excess($1) } ?? rows[0]
        let size = abs(worst.standardisedDifference)
        let limit = limit(worst)
        let refused = row.refused.values.reduce(0, +)
        let report = "\(row.twins) twins of \(row.covered) items, grade \(row.grade.rawValue), \(refused) refusals"
        let figure = "largest standardised difference \(Wording.hundredths(size)) (\(worst.covariate))"
        // NaN compares false with everything, and a difference that could not be computed is not balance.
        guard size < limit, size.isFinite else {
            return Control(
                id: "twin-gate",
                status: .failed,
                why: "Originals and twins are not alike: \(figure), limit \(Wording.hundredths(limit)); \(report)."
            )
        }
        return Control(id: "twin-gate", status: .passed, why: "\(report); \(figure).")
    }
}
