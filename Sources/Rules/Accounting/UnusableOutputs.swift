// ACC-06: outputs that were cut off, empty, refused or unread, and what they were counted as.

import AuditModel
import Statistics

/// Counts scored outputs that hold no full answer.
struct UnusableOutputs: Rule {
    let card = RuleCard(
        id: "ACC-06",
        checks: "Outputs that were cut off, empty, refused or unread are few, and are not scored as answers.",
        inputs: [.logs],
        severity: .major,
        fails: """
            More than 0.5 % (the policy's tolerance) of scored rows are such outputs, or an empty or unread one is scored as \
            right.
            """,
        cannotShow:
            "What the model would have answered; or anything, where the harness does not say how outputs ended.",
        remedy: "Raise the length limit, report such outputs apart by model, and show the score with them as unscored.",
        reference: "shapes 2, 6, 9 and 12 of silent numeric faults; method.md 0"
    )

    private static let kinds: [(flag: LoggedRow.Flags, name: String)] = [
        (.empty, "empty"), (.unread, "unread"), (.refused, "refused"), (.truncated, "cut off"),
        (.limited, "ended by a limit"),
    ]

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        let logs = subject.logs.filter { !$0.rows.isEmpty && NullControl.kind(of: $0) == nil }
        guard !logs.isEmpty else { return missing("No log with items was given.") }
        return logs.map { judged($0, subject) }
    }

    private func judged(_ log: ResultLog, _ subject: RuleSubject) -> RuleOutcome {
        let rows = LogRows(log)
        guard let series = rows.headline else { return missing("The log's rows carry no score.", about: rows.about)[0] }
        var counts: [String: Int] = [:]
        var odd: [Int] = []
        var right: [Int] = []
        var (scored, stated, answered) = (0, 0, 0)
        var (sum, kept) = (0.0, 0)
        let own = rows.rows(scorer: series.scorer, variant: series.variant)
        for index in own where log.rows[index].answer.map({ !$0.isEmpty }) ?? false { answered += 1 }
        // Where most rows show an answer, a scored row without one was not read.
        let showsAnswers = answered * 2 >= own.count && answered >= 5
        for index in own {
            let row = log.rows[index]
            if row.flags.contains(.stated) { stated += 1 }
            guard let value = rows.value(index, series) else { continue }
            scored += 1
            let hasAnswer = row.answer.map { !$0.isEmpty } ?? false
            let isSilent = showsAnswers && !hasAnswer && row.target?.isEmpty != true
            let kind = Self.kinds.first { row.flags.contains($0.flag) }?.name ?? (isSilent ? "without an answer" : nil)
            guard let kind else {
                sum += value
                kept += 1
                continue
            }
            counts[kind, default: 0] += 1
            odd.append(index)
            let cannotBeRight = row.flags.contains(.empty) || row.flags.contains(.unread) || isSilent
            if cannotBeRight, value > 0 { right.append(index) }
        }
        guard scored > 0 else { return missing("No row has a score.", about: rows.about)[0] }
        guard !odd.isEmpty || stated == own.count || showsAnswers else {
            return outcome(
                .notAssessable,
                "The log does not say how outputs ended or what was read (\(stated) of \(own.count) rows do).",
                about: rows.about
            )
        }
        let share = Double(odd.count) / Double(scored)
        let figures = [
            "scored": Double(scored), "unusable": Double(odd.count), "right": Double(right.count), "share": share,
        ]
        let parts = (Self.kinds.map(\.name) + ["without an answer"]).compactMap { name in
            counts[name].map { "\($0) \(name)" }
        }
        guard share > subject.policy.unreadTolerance || !right.isEmpty else {
            let what = odd.isEmpty ? "None" : "\(odd.count) (\(Wording.list(parts)))"
            let half = stated == own.count ? "" : " Of outputs that were cut off the log says nothing."
            return outcome(
                .pass,
                "\(what) of \(scored) scored outputs hold no full answer." + half,
                about: rows.about,
                figures: figures
            )
        }
        var why =
            "\(odd.count) of \(scored) scored outputs (\(Wording.percent(share))) hold no full answer: \(Wording.list(parts))"
        let counted = odd.compactMap { rows.value($0, series) }
        why += "; \(counted.count { $0 > 0 }) of them count as right and \(counted.count { $0 <= 0 }) as wrong"
        if kept > 0, rows.isShare(series) { why += ". The other \(kept) score \(Wording.percent(sum / Double(kept)))" }
        if !right.isEmpty {
            why += ". \(right.count) empty or unread outputs score as right: a default is read for an answer"
        }
        return outcome(
            .fail,
            why + ".",
            about: rows.about,
            figures: figures,
            places: (right + odd).prefix(10).map(rows.place),
            severity: right.isEmpty ? .major : .blocking
        )
    }
}
