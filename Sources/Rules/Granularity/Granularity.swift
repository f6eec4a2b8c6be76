// GRM-01: can so many items have the printed score?

import AuditModel

/// Looks for a count that is printed as the score.
struct Granularity: Rule {
    let card = RuleCard(
        id: "GRM-01",
        checks: "Some number of right answers, of the stated number of items and repeats, is printed as the score.",
        inputs: [.aggregate, .statement],
        severity: .major,
        fails: """
            No count rounds to the printed score. It blocks the claim where repeats are stated, or where the score lies \
            outside the scale; a board's column fails where its scores are no shares of the stated items.
            """,
        cannotShow: """
            That the score is right: a wrong one is caught 80 % of the time with one decimal and 198 items, and never \
            where the items outnumber the printed steps.
            """,
        remedy: """
            Print right answers and items (125/198), or one more decimal; say how many answers an item got, which items \
            were left out, and whether digits were cut off (slots `repeats`, `part_sizes`, `scale`, `rounding`).
            """,
        reference: "Brown and Heathers 2017 (GRIM)"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        if let claim = StatedScore(claimOf: subject) { found.append(claimed(claim, subject)) }
        for log in subject.logs where !log.reported.isEmpty { found += reported(log, subject) }
        found += boards(subject)
        return found.isEmpty ? missing("No claim, reported score or table was given.") : found
    }

    // MARK: Claims

    private func claimed(_ score: StatedScore, _ subject: RuleSubject) -> RuleOutcome {
        if let sizes = Self.numbers(subject.answer("part_sizes")), !sizes.isEmpty { return macro(score, sizes) }
        guard let items = score.items else {
            return outcome(.notAssessable, "How many items the score is of is not stated.", about: score.about)
        }
        let repeats = max(1, score.repeats ?? 1)
        if let scale = Self.scale(subject.answer("scale")) {
            return ScoreLattice.means(items: items, repeats: repeats, scale: scale).map {
                onLattice(score, $0, "a mean of \(items) whole numbers from \(scale.lowerBound) to \(scale.upperBound)")
            } ?? outcome(.notAssessable, "\(items) items are not a number that can be checked.", about: score.about)
        }
        guard score.isShare != false else {
            let kind = subject.facts?.score?.kinds.first?.rawValue ?? score.metric ?? "its metric"
            return outcome(
                .notAssessable,
                "The score is no share of items (\(Wording.name(kind))): nothing ties it to whole counts.",
                about: score.about
            )
        }
        let share = shares(score, [items * repeats], stated: score.repeats, subject)
        if score.isShare == true || share.outcome != .fail {
            let kinds = subject.facts?.score?.kinds ?? []
            guard share.outcome == .fail, kinds.contains(where: { $0 != .shareOfItems }) else { return share }
            return outcome(
                .notAssessable,
                share.why + " This suite's score is also given as \(kinds.map(\.rawValue).joined(separator: " or ")).",
                about: score.about,
                figures: share.figures
            )
        }
        // Nothing says what the number is: a mean of whole numbers is possible too.
        let top = Int(clamping: score.value.value.ceiling)
        guard let lattice = ScoreLattice.means(items: items, repeats: repeats, scale: 0...max(10, top)) else {
            return share
        }
        let mean = onLattice(score, lattice, "a mean of \(items) whole numbers")
        guard mean.outcome != .fail else { return mean }
        return outcome(
            .notAssessable,
            share.why + " As a mean of whole numbers it is possible. Say which it is: %, or a scale.",
            about: score.about,
            figures: share.figures
        )
    }

    private func macro(_ score: StatedScore, _ sizes: [Int]) -> RuleOutcome {
        let found = MacroReachability(score.value, sizes: sizes, unit: score.value.unit)
        let parts = "\(sizes.count) parts of \(Wording.list(sizes.map(String.init))) items"
        switch found.answer {
        case .reachable:
            return outcome(.pass, "\(score.value) is the mean of shares of \(parts).", about: score.about)
        case .undetermined:
            return outcome(.notAssessable, "Nearly every number is a mean of shares of \(parts).", about: score.about)
        case .impossible:
            return outcome(
                .fail,
                "\(score.value) is the mean of no shares of \(parts)\(found.isCut ? " unless digits were cut off" : "").",
                about: score.about,
                severity: .blocking
            )
        }
    }

    private func onLattice(_ score: StatedScore, _ lattice: ScoreLattice, _ what: String) -> RuleOutcome {
        let found = Reachability(score.value, on: lattice)
        switch found.answer {
        case .reachable:
            return outcome(.pass, "\(score.value) can be \(what).", about: score.about)
        case .undetermined:
            return outcome(.notAssessable, "Any number so printed can be \(what).", about: score.about)
        case .impossible:
            let closest = [found.below, found.above].compactMap {
                $0.map { DecimalText.text($0.value, decimals: score.value.decimals) }
            }
            return outcome(
                .fail,
                "\(score.value) cannot be \(what): the closest are \(Wording.list(closest)).",
                about: score.about,
                severity: .blocking
            )
        }
    }

    // MARK: Logs

    private func reported(_ log: ResultLog, _ subject: RuleSubject) -> [RuleOutcome] {
        let shares = log.reported.filter { MetricNames.isShare($0.metric) }
        guard !shares.isEmpty else {
            return missing("No reported score is known to be a share of items.", about: LogRows.about(log))
        }
        let rows = LogRows(log)
        return shares.map { reported in
            var score = StatedScore(reported, of: log)
            if score.items == nil { score.items = rows.series(reported).map { ItemScores(rows, $0).items } }
            if !reported.parts.isEmpty { return group(score, reported, log) }
            guard let items = score.items, items > 0 else {
                return outcome(.notAssessable, "How many items the score is of is not stated.", about: score.about)
            }
            // A count may be of items or of outcomes.
            let repeats = max(1, score.repeats ?? 1)
            let (product, over) = items.multipliedReportingOverflow(by: repeats)
            return self.shares(
                score,
                over || repeats == 1 ? [items] : [items, product],
                stated: score.repeats,
                subject
            )
        }
    }

    private func group(_ score: StatedScore, _ reported: ReportedScore, _ log: ResultLog) -> RuleOutcome {
        let sizes = reported.parts.compactMap { part in
            log.reported.first { $0.part == part && $0.metric == reported.metric }?.count
        }
        guard reported.aggregation == .macro, sizes.count == reported.parts.count else {
            return outcome(.notAssessable, "The sizes of the group's parts are not stated.", about: score.about)
        }
        return macro(score, sizes)
    }

    // MARK: Shares

    /// The outcome for a share; any of `outcomes`, the possible numbers of answers, may explain it.
    private func shares(_ score: StatedScore, _ answers: [Int], stated: Int?, _ subject: RuleSubject) -> RuleOutcome {
        var value = score.value
        if value.unit == .unstated { value.unit = .percent }
        let unit = value.unit
        let found = answers.compactMap { count in
            ScoreLattice.shares(items: count, unit: unit).map { (count: count, found: Reachability(value, on: $0)) }
        }
        guard let last = found.last else {
            return outcome(.notAssessable, "\(score.items ?? 0) is no number of items.", about: score.about)
        }
        let places = [score.place].compactMap(\.self)
        if let hit = found.first(where: { $0.found.answer == .reachable }), let counts = hit.found.nearest {
            let text = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
            return outcome(
                .pass,
                "\(value) is \(text) of \(hit.count).",
                about: score.about,
                figures: ["n": Double(hit.count), "k": Double(counts.lowerBound)],
                places: places
            )
        }
        if let any = found.first(where: { $0.found.answer == .undetermined }) {
            let step = DecimalText.text(Rational(100, Int128(max(1, any.count))) ?? Rational(0), decimals: 2)
            return outcome(
                .notAssessable,
                "\(any.count) answers make scores \(step) points apart, finer than \(value) is printed: any number would do.",
                about: score.about,
                places: places
            )
        }
        return impossible(score, value, last.count, last.found, isDenied: (stated ?? 0) > 0, subject)
    }

    private func impossible(
        _ score: StatedScore,
        _ value: PrintedNumber,
        _ count: Int,
        _ found: Reachability,
        isDenied: Bool,
        _ subject: RuleSubject
    ) -> RuleOutcome {
        let closest = [found.below, found.above].compactMap {
            $0.map { "\($0.count)/\(count) = \(DecimalText.text($0.value, decimals: value.decimals))" }
        }
        var why = "\(value) is no share of \(count) answers: the closest are \(Wording.list(closest))."
        var figures = ["n": Double(count)]
        if let below = found.below { figures["k_below"] = Double(below.count) }
        if let above = found.above { figures["k_above"] = Double(above.count) }
        let places = [score.place].compactMap(\.self)
        let isOutside = found.below == nil || found.above == nil
        if let cut = found.cut {
            if subject.answer("rounding").map({ ["cut", "truncated", "down", "floor"].contains($0) }) == true {
                why = "\(value) is \(cut.lowerBound) of \(count) with digits cut off, as stated."
                return outcome(.pass, why, about: score.about, figures: figures, places: places)
            }
            why += " Cut off instead of rounded, \(cut.lowerBound)/\(count) is printed so."
        }
        if !isDenied, let repeats = Reachability.repeats(explaining: value, items: count, unit: value.unit) {
            figures["repeats"] = Double(repeats)
            // A double that so few repeats explain is no chance.
            if PrintingWindow.significantDigits(value.text) >= PrintingWindow.digitsOfADouble {
                return outcome(
                    .pass,
                    "\(value) is a mean over \(repeats) answers to each of \(count) items.",
                    about: score.about,
                    figures: figures,
                    places: places
                )
            }
            why += " A mean over \(repeats) answers an item would explain it; none was stated."
        }
        return outcome(
            .fail,
            why,
            about: score.about,
            figures: figures,
            places: places,
            severity: isDenied || isOutside ? .blocking : .major
        )
    }

    // MARK: Slots

    /// `0-10`, `1 to 5`.
    static func scale(_ text: String?) -> ClosedRange<Int>? {
        guard
            let numbers = numbers(
                text?.split { $0 == "-" || $0 == "–" || $0 == "t" || $0 == "o" }.joined(separator: ",")
            ),
            numbers.count == 2, numbers[0] < numbers[1]
        else { return nil }
        return numbers[0]...numbers[1]
    }

    /// Whole numbers between commas; nil where one is none, at most 10,000 of them.
    static func numbers(_ text: String?) -> [Int]? {
        guard let text else { return nil }
        let parts = text.split { $0 == "," || $0 == ";" || $0 == " " }
        let numbers = parts.compactMap { Int($0) }
        return numbers.count == parts.count && numbers.count <= 10_000 ? numbers : nil
    }
}
