// Which column is the model, which are scores, and what the rest is: the written rules of reading a table.

import AuditModel

/// The roles of a table's columns, decided from headings and values.
///
/// 1. The model is the column headed `model` (or like it), else one headed by another name of what is compared (`name`,
///    `system`, `method`, …), else a column of words without a heading, else one whose cells look like models' names.
/// 2. A column in which four of five filled cells are numbers is one of: rank (so headed, or 1, 2, 3 … without a heading),
///    identifier, standard error, other spread, difference, cost or time, setting, count — each by words of its heading,
///    counts only where all numbers are whole — and otherwise scores. Whole numbers under a plural, beside columns with
///    decimals, are counts.
/// 3. A standard error belongs to the score whose heading has the same other words, else to the column before it; one
///    whose heading has no other words belongs to the first score.
/// 4. Everything else is a note.
struct ColumnRoles {
    /// A role for each column.
    private(set) var roles: [ColumnRole]
    let headings: [Heading]
    let facts: [ColumnFacts]

    /// The roles of the columns of `grid`.
    init(_ grid: Grid) {
        let headings = grid.headings.map { Heading($0, isPath: grid.hasPaths) }
        self.headings = headings
        facts = headings.indices.map { index in
            ColumnFacts(
                grid.rows,
                index,
                isSureDate: headings[index].has(ColumnWords.date) || headings[index].words.last == "at",
                allowsComma: grid.allowsDecimalCommas
            )
        }
        roles = [ColumnRole](repeating: .blank, count: headings.count)
        let hasDecimals = facts.contains { $0.kind == .numbers && $0.points > 0 }
        for index in headings.indices { roles[index] = role(index, hasDecimals: hasDecimals) }
        chooseModel(grid)
        chooseDate()
        attachStandardErrors()
    }

    /// The columns that name the model, the first choice first.
    var models: [Int] {
        roles.indices.filter { roles[$0] == .model } + roles.indices.filter { roles[$0] == .otherName }
    }

    /// The columns of scores.
    var scores: [Int] { roles.indices.filter { roles[$0] == .score } }

    /// Whether a column is headed as items are.
    var hasItems: Bool {
        headings.indices.contains { ColumnWords.item.contains(headings[$0].phrase) && facts[$0].filled > 0 }
    }

    // MARK: Numbers

    private func role(_ index: Int, hasDecimals: Bool) -> ColumnRole {
        let heading = headings[index]
        let facts = facts[index]
        switch facts.kind {
        case .blank: return .blank
        case .dates: return .date
        case .links: return .note("link")
        case .words:
            return ColumnWords.rank.contains(heading.phrase) && facts.words == 0 ? .rank : .note("words")
        case .numbers: break
        }
        if ColumnWords.rank.contains(heading.phrase) { return .rank }
        if heading.isBlank, facts.goesUpByOnes, facts.blank == 0, facts.numbers > 1 { return .rank }
        if heading.has(ColumnWords.identifier) { return .note("identifier") }
        if isStandardError(heading) { return .standardError(of: -1) }
        if !ColumnWords.settingPath.isDisjoint(with: heading.path) { return .note("setting") }
        if isSpread(heading) { return .note("spread") }
        if heading.has(ColumnWords.difference) { return .note("difference") }
        if heading.hasForeignUnit { return .note("measure") }
        if heading.has(ColumnWords.score) || heading.has("win", "rate") { return .score }
        if heading.has(ColumnWords.cost) { return .note("cost or time") }
        if heading.has(ColumnWords.setting) { return .note("setting") }
        if facts.isWhole, heading.has(ColumnWords.count) { return .count }
        if facts.isWhole, facts.points == 0, hasDecimals, Self.isPlural(heading.words.last) { return .count }
        return .score
    }

    private func isStandardError(_ heading: Heading) -> Bool {
        heading.has(ColumnWords.standardError) || heading.has("standard", "error") || heading.has("std", "error")
            || heading.has("std", "err")
    }

    private func isSpread(_ heading: Heading) -> Bool {
        let all = heading.words + heading.path
        return heading.has(ColumnWords.spread) || heading.has("p", "value")
            || all.contains { $0.hasPrefix("ci") && $0.dropFirst(2).allSatisfy(\.isNumber) }
    }

    private static func isPlural(_ word: String?) -> Bool {
        guard let word, word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return false }
        // A benchmark of ratings, which are whole.
        return word != "codeforces"
    }

    // MARK: The model

    private mutating func chooseModel(_ grid: Grid) {
        var candidates: [(index: Int, rank: Int)] = []
        for index in headings.indices where facts[index].filled > 0 {
            let rank = modelRank(index, grid)
            if rank > 0 { candidates.append((index, rank)) }
        }
        candidates.sort { ($0.rank, $1.index) > ($1.rank, $0.index) }
        guard let best = candidates.first else { return }
        roles[best.index] = .model
        for other in candidates.dropFirst() where other.rank >= 90 && roles[other.index] == .note("words") {
            roles[other.index] = .otherName
        }
    }

    /// How surely a column names the model, 0 for not at all.
    private func modelRank(_ index: Int, _ grid: Grid) -> Int {
        let heading = headings[index]
        let kind = facts[index].kind
        guard kind == .words || kind == .numbers || kind == .dates else { return 0 }
        let phrase = heading.phrase
        let isUnderModel = heading.path.last == "model" || heading.path.last == "models"
        if ColumnWords.model.contains(phrase) || (isUnderModel && phrase == "name") { return 100 }
        guard kind == .words, facts[index].long * 2 <= facts[index].filled else { return 0 }
        if isUnderModel && phrase == "id" { return 94 }
        if heading.words.first == "model" || heading.words.first == "models" {
            let rest = heading.words.dropFirst()
            if rest.allSatisfy({ ["version", "id", "repr", "used", "under", "test"].contains($0) }) { return 96 }
            if rest.allSatisfy({ !ColumnWords.notModel.contains($0) }) { return 92 }
            return 0
        }
        // A name under something else, such as `benchmark.name`, is a last resort.
        let isOfOther =
            heading.path.last.map { !["info", "system", "agent", "entry", "submission"].contains($0) } ?? false
        if ColumnWords.likeModel.contains(phrase) { return isOfOther ? 65 : 90 }
        if facts[index].long * 10 > facts[index].filled { return 0 }
        if heading.isBlank { return 80 }
        if heading.words.last == "model", heading.words.allSatisfy({ !ColumnWords.notModel.contains($0) }) { return 70 }
        let texts = facts[index].distinct
        let alike = texts.count { ColumnWords.looksLikeModel($0) }
        return texts.count > 1 && alike * 2 >= texts.count ? 60 : 0
    }

    // MARK: The date

    /// One column of dates is the row's: of the release before any other, if half of the rows have one.
    private mutating func chooseDate() {
        let dates = roles.indices.filter { roles[$0] == .date }
        let released = dates.first { index in
            headings[index].words.contains { $0.hasPrefix("release") } && facts[index].filled >= facts[index].blank
        }
        let dated = dates.first { headings[$0].words.contains("date") }
        for index in dates where index != released ?? dated ?? dates[0] { roles[index] = .note("date") }
    }

    // MARK: Standard errors

    private mutating func attachStandardErrors() {
        for index in roles.indices where roles[index] == .standardError(of: -1) {
            let rest = Self.subject(headings[index])
            let taken = roles.compactMap { role in if case .standardError(let of) = role { of } else { nil } }
            let open = scores.filter { !taken.contains($0) }
            let owner: Int? =
                if rest.isEmpty {
                    open.first == scores.first ? open.first : nil
                } else {
                    open.first { Self.subject(headings[$0]) == rest }
                        ?? open.first { headings[$0].words.map { $0.prefix(1) }.joined().hasPrefix(rest.joined()) }
                        ?? open.first { $0 == index - 1 }
                }
            roles[index] = owner.map { .standardError(of: $0) } ?? .note("spread")
        }
    }

    /// The words of a heading that say what it measures, without those that say how.
    static func subject(_ heading: Heading) -> [String] {
        let plain: Set<String> = [
            "standard", "error", "std", "err", "score", "scores", "rate", "value", "%", "of", "the",
        ]
        return heading.words.filter { !plain.contains($0) && !ColumnWords.standardError.contains($0) }
    }
}
