// GRM-03: which average of its parts is the group's score?

import AuditModel

/// Compares a group's score with the macro- and the micro-average of its parts.
struct GroupAverage: Rule {
    let card = RuleCard(
        id: "GRM-03",
        checks: "A group's score is the average of its parts that it says it is: over parts, or over items.",
        inputs: [.aggregate, .logs],
        severity: .major,
        fails: """
            Neither the mean of the parts nor the mean over their items is printed as the group's score, or the other one \
            than is declared is.
            """,
        cannotShow: "That the right parts were chosen, or that their scores are right.",
        remedy: "Say which average it is and which parts it has; compute it again from the parts' unrounded scores.",
        reference: "rules of score arithmetic: exact rounding intervals of parts and whole"
    )

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found: [RuleOutcome] = []
        for log in subject.logs {
            for group in log.reported where !group.parts.isEmpty && !MetricNames.isError(group.metric) {
                found.append(judged(group, log))
            }
        }
        for board in subject.boards { found += boardRows(board) }
        return found.isEmpty ? missing("No score of a group with its parts was given.") : found
    }

    private func judged(_ group: ReportedScore, _ log: ResultLog) -> RuleOutcome {
        let about = LogRows.about(log) + ", " + Wording.name(group.part ?? group.metric)
        var parts: [PartsAndWhole.Part] = []
        for name in group.parts {
            let found = log.reported.first {
                $0.part == name && $0.metric == group.metric && $0.scorer == group.scorer && $0.parts.isEmpty
            }
            guard let found else {
                return outcome(
                    .notAssessable,
                    "The score of its part \(Wording.name(name)) is not there.",
                    about: about
                )
            }
            parts.append(
                PartsAndWhole.Part(StatedScore.like(group.value, found.value) ?? found.value, items: found.count)
            )
        }
        let declared: ReportedScore.Aggregation? = group.aggregation
        return compared(
            PartsAndWhole(parts, whole: group.value),
            whole: group.value,
            parts: parts,
            isMacroDeclared: declared == .macro ? true : declared == .micro ? false : nil,
            about: about,
            places: [group.place].compactMap(\.self)
        )
    }

    private func compared(
        _ sums: PartsAndWhole,
        whole: PrintedNumber,
        parts: [PartsAndWhole.Part],
        isMacroDeclared: Bool?,
        about: String,
        places: [Place]
    ) -> RuleOutcome {
        func say(_ result: RuleOutcome.Result, _ why: String) -> RuleOutcome {
            outcome(result, why, about: about, figures: Self.figures(sums), places: places)
        }
        let shown = Self.shown(sums, decimals: whole.decimals)
        guard sums.isMacro != nil || sums.isMicro != nil else {
            return say(.notAssessable, "The averages of its parts cannot be computed exactly.")
        }
        switch (isMacroDeclared, sums.isMacro, sums.isMicro) {
        case (true, true, _), (false, _, true):
            return say(.pass, "\(whole) is the average that it is declared to be (\(shown)).")
        case (false, _, nil):
            return say(
                .notAssessable,
                "It is declared to be over items, and the parts' numbers of items are not stated."
            )
        case (true, false, true), (false, true, false):
            return say(
                .fail,
                "\(whole) is declared to be the mean over \(isMacroDeclared == true ? "parts" : "items") and is the mean over "
                    + "\(isMacroDeclared == true ? "items" : "parts") (\(shown))."
            )
        case (nil, true, _), (nil, _, true):
            let which =
                sums.isMacro == true
                ? (sums.isMicro == true ? "either average" : "the mean over parts") : "the mean over items"
            return say(.pass, "\(whole) is \(which) (\(shown)).")
        case (nil, false, nil):
            return say(
                .notAssessable,
                "\(whole) is not the mean over parts (\(shown)); their numbers of items are not stated."
            )
        default:
            return say(.fail, "\(whole) is no average of its \(parts.count) parts (\(shown)).")
        }
    }

    /// Rows of a board whose average column has parts that all state their items.
    private func boardRows(_ board: ScoreBoard) -> [RuleOutcome] {
        guard let composite = CompositeColumn(board), composite.parts.allSatisfy({ $0.column.count ?? 0 > 0 }) else {
            return []
        }
        let rows = composite.rows.map { row in
            (row: row, sums: PartsAndWhole(composite.parts(row), whole: row.whole))
        }
        let macro = rows.count { $0.sums.isMacro == true }
        let micro = rows.count { $0.sums.isMicro == true }
        guard max(macro, micro) * 5 >= rows.count * 4, rows.count >= 3 else {
            return [
                outcome(
                    .notAssessable,
                    "\(composite.title) is the mean of the other columns in \(macro) and their mean over items in \(micro) of "
                        + "\(rows.count) rows: it is not known what it averages.",
                    about: Wording.name(board.title)
                )
            ]
        }
        let isMacro = macro >= micro
        let wrong = rows.filter { (isMacro ? $0.sums.isMacro : $0.sums.isMicro) != true }
        let mixed = wrong.filter { (isMacro ? $0.sums.isMicro : $0.sums.isMacro) == true }
        guard !mixed.isEmpty else {
            return [
                outcome(
                    .pass,
                    "\(composite.title) is the mean over \(isMacro ? "columns" : "items").",
                    about: Wording.name(board.title)
                )
            ]
        }
        let names = mixed.map { composite.model($0.row) }
        return [
            outcome(
                .fail,
                "\(composite.title) is the mean over \(isMacro ? "columns" : "items") in \(max(macro, micro)) rows and the mean "
                    + "over \(isMacro ? "items" : "columns") for \(Wording.list(names)).",
                about: Wording.name(board.title),
                figures: ["rows": Double(rows.count), "mixed": Double(mixed.count)],
                places: mixed.prefix(10).map { composite.place($0.row) }
            )
        ]
    }

    private static func shown(_ sums: PartsAndWhole, decimals: Int) -> String {
        func text(_ range: ClosedRange<Rational>?) -> String? {
            range.flatMap { range in
                range.lowerBound.adding(range.upperBound).flatMap { $0.divided(by: Rational(2)) }
                    .map { DecimalText.text($0, decimals: min(max(decimals, 1), 4)) }
            }
        }
        return [text(sums.macro).map { "over parts \($0)" }, text(sums.micro).map { "over items \($0)" }]
            .compactMap(\.self).joined(separator: ", ")
    }

    private static func figures(_ sums: PartsAndWhole) -> [String: Double] {
        var figures: [String: Double] = [:]
        if let macro = sums.macro {
            figures["macro"] = (macro.lowerBound.doubleValue + macro.upperBound.doubleValue) / 2
        }
        if let micro = sums.micro {
            figures["micro"] = (micro.lowerBound.doubleValue + micro.upperBound.doubleValue) / 2
        }
        return figures
    }
}
