// GRM-04: do sub-scores and weights rebuild the composite?

import AuditModel

/// Rebuilds averages of a board from their columns.
struct CompositeRebuilt: Rule {
    let card = RuleCard(
        id: "GRM-04",
        checks: "Sub-scores and weights rebuild the composite, row by row.",
        inputs: [.aggregate],
        severity: .major,
        fails: """
            A row's composite is not what its sub-scores and the weights give within rounding, while the weights are \
            stated (slot `weights`) or rebuild at least 4 in 5 of 3 or more rows; or a missing sub-score was counted as 0.
            """,
        cannotShow: "That the weights mean anything, or that the sub-scores are right.",
        remedy: "Publish the weights, recompute the row, and show a composite without all its parts as missing.",
        reference: "rules of score arithmetic: exact rounding intervals of parts and whole"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let found = subject.boards.compactMap { board in
            CompositeColumn(board).map { judged($0, board, subject) }
        }
        return found.isEmpty ? missing("No table with an average and its columns was given.") : found
    }

    private func judged(_ composite: CompositeColumn, _ board: ScoreBoard, _ subject: RuleSubject) -> RuleOutcome {
        let about = Wording.name(board.title)
        let stated = Self.weights(subject.answer("weights"), composite)
        let weights = stated ?? composite.parts.map { _ in Rational(1) }
        let places = weights.indices.filter { weights[$0] != Rational(0) }
        func isRebuilt(_ row: CompositeColumn.Row, zeros: Bool = false) -> Bool {
            let zero = PrintedNumber("0", unit: composite.column.unit)
            let scores = places.compactMap { row.parts[$0] ?? (zeros ? zero : nil) }
            // A missing cell is exactly 0, not 0 within rounding.
            let window = PrintingWindow(row.whole)
            guard scores.count == places.count, let window else { return false }
            var low: Rational? = Rational(0)
            var high: Rational? = Rational(0)
            var total: Rational? = Rational(0)
            for (place, score) in zip(places, scores) {
                let own = row.parts[place] == nil ? nil : PrintingWindow(score)
                low = low?.adding((own?.low).flatMap { $0.multiplied(by: weights[place]) } ?? Rational(0))
                high = high?.adding((own?.high).flatMap { $0.multiplied(by: weights[place]) } ?? Rational(0))
                total = total?.adding(weights[place])
            }
            guard let total, let from = low?.divided(by: total), let to = high?.divided(by: total) else { return false }
            return window.low <= to && window.high >= from
        }
        let wrong = composite.rows.filter { !isRebuilt($0) }
        let right = composite.rows.count - wrong.count
        let zeroed = composite.incomplete.filter { row in
            isRebuilt(row, zeros: true) && places.contains { row.parts[$0] != nil }
        }
        let figures = ["rows": Double(composite.rows.count), "rebuilt": Double(right), "zeroed": Double(zeroed.count)]
        guard stated != nil || (composite.rows.count >= 3 && right * 5 >= composite.rows.count * 4) else {
            return outcome(
                .notAssessable,
                "The mean of the other columns rebuilds \(composite.title) in \(right) of \(composite.rows.count) rows: its "
                    + "weights are not known.",
                about: about,
                figures: figures
            )
        }
        let what =
            stated == nil ? "the mean of \(places.count) columns" : "the weighted mean of \(places.count) columns"
        guard !wrong.isEmpty || !zeroed.isEmpty else {
            return outcome(.pass, "\(composite.title) is \(what) in all \(right) rows.", about: about, figures: figures)
        }
        var why: [String] = []
        if !wrong.isEmpty {
            let names = wrong.map { row in
                "\(composite.model(row)) (\(row.whole.text), rebuilt \(Self.rebuilt(row, weights)))"
            }
            why.append("\(composite.title) is \(what) in \(right) rows, and not for \(Wording.list(names, most: 3))")
        }
        if !zeroed.isEmpty {
            why.append(
                "a missing score counts as 0 in the \(composite.title) of \(Wording.list(zeroed.map(composite.model), most: 3))"
            )
        }
        return outcome(
            .fail,
            why.joined(separator: "; ") + ".",
            about: about,
            figures: figures,
            places: (wrong + zeroed).prefix(10).map(composite.place)
        )
    }

    private static func rebuilt(_ row: CompositeColumn.Row, _ weights: [Rational]) -> String {
        let scores = row.parts.compactMap(\.self)
        guard let range = PartsAndWhole.mean(scores, weights: weights),
            let middle = range.lowerBound.adding(range.upperBound).flatMap({ $0.divided(by: Rational(2)) })
        else { return "?" }
        return DecimalText.text(middle, decimals: min(max(row.whole.decimals, 1), 4))
    }

    /// `mmlu: 0.5, gsm8k: 1/4`, in the order of the parts; a part not named weighs 0; nil where a name is no column.
    static func weights(_ text: String?, _ composite: CompositeColumn) -> [Rational]? {
        guard let text, text.utf8.count <= 10_000 else { return nil }
        var weights = composite.parts.map { _ in Rational(0) }
        for pair in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let sides = pair.split(whereSeparator: { $0 == ":" || $0 == "=" }).map {
                $0.split(separator: " ").joined(separator: " ")
            }
            guard sides.count == 2, let weight = Rational(text: sides[1]), !weight.isNegative,
                let place = composite.parts.firstIndex(where: { $0.column.name.lowercased() == sides[0] })
            else { return nil }
            weights[place] = weight
        }
        return weights.contains { $0 != Rational(0) } ? weights : nil
    }
}
