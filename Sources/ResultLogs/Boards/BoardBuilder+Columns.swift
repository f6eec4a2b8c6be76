// What is said of a board's columns: units, numbers of items, directions, and faults that whole columns have.

import AuditModel

extension BoardBuilder {
    mutating func describeColumns() {
        for index in roles.scores {
            let heading = roles.headings[index]
            let facts = roles.facts[index]
            columns.append(
                ScoreBoard.Column(
                    heading.isBlank ? "score" : grid.headings[index],
                    count: count(index),
                    higherIsBetter: Self.direction(heading)
                )
            )
            let saysPercent =
                heading.words.contains("%") || heading.has(["percent", "percentage", "pct"] as Set<String>)
            let isShare = facts.highest <= 1 && facts.whole < facts.numbers
            if saysPercent, isShare, facts.percents == 0 {
                let message =
                    "The heading \(Shown.text(grid.headings[index].utf8)) says percent, but no value is above 1: they are "
                    + "taken as printed, in no stated unit. Write which it is."
                log.warn("percent-heading-with-proportions", message)
            }
            isPercent.append(saysPercent && !isShare)
        }
    }

    /// Whether higher is better, as the heading says; an arrow says it before any word.
    private static func direction(_ heading: Heading) -> Bool? {
        let words = heading.words + heading.path
        if words.contains(where: { $0 == "↓" || $0 == "⬇" }) || heading.has("lower", "is", "better") { return false }
        if words.contains(where: { $0 == "↑" || $0 == "⬆" }) || heading.has("higher", "is", "better") { return true }
        if !ColumnWords.lowerIsBetter.isDisjoint(with: words) { return false }
        if !ColumnWords.higherIsBetter.isDisjoint(with: words) || heading.has("win", "rate") { return true }
        return nil
    }

    /// The number of items of a column of scores: `n=198` in its heading, or a constant count beside it that is about this
    /// column, or about no other: then it is the first column's and of those that are called like it (`pass_rate_2`).
    private func count(_ column: Int) -> Int? {
        let heading = roles.headings[column]
        if let index = heading.words.lastIndex(of: "n"), index + 1 < heading.words.count,
            let count = Int(heading.words[index + 1]), count > 0
        {
            return count
        }
        let subject = ColumnRoles.subject(heading).filter { !["acc", "accuracy"].contains($0) }
        for index in roles.roles.indices where roles.roles[index] == .count {
            let facts = roles.facts[index]
            let words = roles.headings[index].words
            guard facts.lowest == facts.highest, facts.blank == 0, facts.lowest >= 1,
                words.contains("n") || !ColumnWords.items.isDisjoint(with: words)
            else { continue }
            let plain: Set<String> = ["n", "num", "number", "count", "counts", "#", "total", "of", "all"]
            let rest = words.filter { !plain.contains($0) && !ColumnWords.items.contains($0) }
            // `n_wins` counts something else; `test_cases` and `n_total` count items.
            let isBare = rest.isEmpty || rest == ["test"]
            if rest == subject || (isBare && isLikeFirst(column)) { return Int(exactly: facts.lowest) }
        }
        return nil
    }

    private func isLikeFirst(_ column: Int) -> Bool {
        guard let first = roles.scores.first else { return false }
        func stem(_ index: Int) -> [String] { roles.headings[index].words.filter { Int($0) == nil } }
        return stem(column) == stem(first)
    }

    /// A standard error on another scale than its score is a fault of the file, and no standard error here.
    mutating func checkStandardErrors() {
        for (index, role) in roles.roles.enumerated() {
            guard case .standardError(let owner) = role, roles.facts[owner].highest <= 1,
                roles.facts[index].highest > 0.5
            else { continue }
            let message =
                "The scores \(Shown.text(grid.headings[owner].utf8)) are at most 1 and their standard errors "
                + "\(Shown.text(grid.headings[index].utf8)) reach \(roles.facts[index].highest): one of the two is in "
                + "percent, so the standard errors are notes only. Write both in one unit."
            log.warn("standard-error-on-another-scale", message)
            foreign.insert(index)
        }
    }

    /// Among ratings of hundreds a zero is how programs write "not listed".
    mutating func noteMissingZeros() {
        var zeros = 0
        var others = 0
        for row in grid.rows {
            for index in roles.scores {
                let text = row.cells[index]
                guard let number = CellNumber.plainValue(text) ?? CellNumber(text).value?.value.doubleValue else {
                    continue
                }
                if number == 0 {
                    zeros += 1
                } else if number < 200 {
                    return
                } else {
                    others += 1
                }
            }
        }
        guard zeros > 0, others > 0 else { return }
        zeroIsMissing = true
        let message =
            "\(zeros) zeros stand among scores that are all 200 or more: they are taken as missing, not as scores of zero."
        log.warn("zeros-as-missing", message)
    }
}
