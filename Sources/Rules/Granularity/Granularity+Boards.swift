// GRM-01 on a table: whether a column's scores are shares of its items, and of how many if not.

import AuditModel

extension Granularity {
    /// An outcome for every column that states its items, and one for every board about those that do not.
    func boards(_ subject: RuleSubject) -> [RuleOutcome] {
        subject.boards.flatMap { board -> [RuleOutcome] in
            let columns = board.columns.indices.compactMap { BoardColumn(board, $0) }
            let shares = columns.filter(\.isOfShares)
            let rest = columns.filter { $0.column.count == nil && !BoardColumn.isSomethingElse($0.column.name) }
            var found = shares.map { column($0, subject) }
            if !rest.isEmpty {
                found += missing(
                    "The table does not say how many items \(Wording.list(rest.map { Wording.name($0.column.name) })) "
                        + "are of.",
                    about: Wording.name(board.title)
                )
            }
            return found
        }
    }

    private func column(_ column: BoardColumn, _ subject: RuleSubject) -> RuleOutcome {
        let items = column.column.count ?? 0
        let repeats = subject.claimedRepeats ?? 1
        guard let lattice = ScoreLattice.shares(items: items, repeats: repeats, unit: column.unit) else {
            return outcome(.notAssessable, "\(items) is no number of items.", about: column.about)
        }
        let found = column.cells.map { Reachability($0.value, on: lattice) }
        guard found.contains(where: { $0.answer != .undetermined }) else {
            return outcome(
                .notAssessable,
                "\(items) items make scores finer than they are printed: any number would do.",
                about: column.about
            )
        }
        let wrong = found.indices.filter { found[$0].answer == .impossible }
        var figures = ["n": Double(items), "scores": Double(found.count), "impossible": Double(wrong.count)]
        guard !wrong.isEmpty else {
            return outcome(
                .pass,
                "All \(found.count) scores are shares of \(items) items.",
                about: column.about,
                figures: figures
            )
        }
        if let innocent = innocent(column, found, wrong, items, subject, figures) { return innocent }
        var why = "\(wrong.count) of \(found.count) scores are no shares of the stated \(items) items"
        let shown = wrong.prefix(3).map { place in
            let cell = column.cells[place]
            let closest = [found[place].below, found[place].above].compactMap {
                $0.map { DecimalText.text($0.value, decimals: cell.value.decimals) }
            }
            return "\(cell.value) of \(column.model(cell.entry)) (closest \(Wording.list(closest)))"
        }
        why += ": " + Wording.list(shown) + (wrong.count > 3 ? ", …" : "") + "."
        if let recovered = DenominatorRecovery(column.cells.map(\.value), unit: column.unit, stated: items),
            let best = recovered.best, recovered.explained > (recovered.explainedByStated ?? 0), recovered.isEstablished
        {
            figures["recovered_n"] = Double(best)
            figures["luck"] = recovered.luck
            why += " \(best) items, or a multiple, explain \(recovered.explained) of the \(recovered.values) different "
            why += "scores; luck alone would explain as many \(Self.odds(recovered.luck))."
            if !recovered.others.isEmpty {
                why += " So would \(Wording.list(recovered.others.map(String.init), most: 3))."
            }
        } else if wrong.count * 4 <= found.count {
            why += " The others are: these look like misprints or another number of items."
        } else {
            why += " No single number of items explains them better than luck"
            why +=
                subject.claimedRepeats == nil
                ? "; means over several answers an item would do, and are not stated." : "."
        }
        return outcome(
            .fail,
            why,
            about: column.about,
            figures: figures,
            places: wrong.prefix(10).map { column.place(column.cells[$0].entry) },
            severity: subject.claimedRepeats == nil ? .major : .blocking
        )
    }

    /// A pass where repeats or cutting off explain every score, and by more than luck.
    private func innocent(
        _ column: BoardColumn,
        _ found: [Reachability],
        _ wrong: [Int],
        _ items: Int,
        _ subject: RuleSubject,
        _ figures: [String: Double]
    ) -> RuleOutcome? {
        let values = column.cells.map(\.value)
        if subject.claimedRepeats == nil {
            // Doubles: each may have its own number of repeats.
            let repeats = wrong.compactMap { place -> Int? in
                guard PrintingWindow.significantDigits(values[place].text) >= PrintingWindow.digitsOfADouble else {
                    return nil
                }
                return Reachability.repeats(explaining: values[place], items: items, unit: column.unit)
            }
            if repeats.count == wrong.count, let most = repeats.max() {
                return outcome(
                    .pass,
                    "All \(found.count) scores are shares of \(items) items, \(wrong.count) of them means over up to \(most) "
                        + "answers an item.",
                    about: column.about,
                    figures: figures
                )
            }
            if let recovered = DenominatorRecovery(values, unit: column.unit, stated: items), let best = recovered.best,
                recovered.isEstablished, recovered.explained == recovered.values, best % items == 0
            {
                return outcome(
                    .pass,
                    "All \(found.count) scores are means over \(best / items) answers to each of \(items) items.",
                    about: column.about,
                    figures: figures
                )
            }
        }
        let isCut = found.allSatisfy { $0.cut != nil }
        let isStated = subject.answer("rounding").map { ["cut", "truncated", "down", "floor"].contains($0) } ?? false
        let chance = DenominatorRecovery(values, unit: column.unit, stated: items, bound: items, roundings: .cut)
        guard isCut,
            isStated || (chance?.explained == chance?.values && (chance?.luck ?? 1) <= DenominatorRecovery.established)
        else { return nil }
        return outcome(
            .pass,
            "All \(found.count) scores are shares of \(items) items with digits cut off instead of rounded.",
            about: column.about,
            figures: figures
        )
    }

    private static func odds(_ luck: Double) -> String {
        luck < 1e-6 ? "less than once in a million tables" : "once in \(Int((1 / luck).rounded())) tables"
    }
}
