// Rules about keys and numbers that cannot be in this world.

import AuditModel

/// Whether the key can be the answer to the question.
struct LabelRule: LintRule {
    let id = "label-impossible"
    let severity = LintFinding.Severity.error
    let asks = "Can the key be the answer: one of the options, not negative or a part where things are counted?"
    let needs = "a key that can be read"
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        switch lint.item.task {
        case .choice(let task):
            guard task.options.indices.contains(task.gold) else {
                return .found("The key is none of the options.", evidence: "key \(task.gold)")
            }
            let gold = OriginalLinker.plain(task.options[task.gold])
            let same = task.options.indices.filter { OriginalLinker.plain(task.options[$0]) == gold }
            guard same.count == 1 || gold.isEmpty else {
                return .found("An option with the key's text stands twice.", evidence: task.options[task.gold])
            }
            return .clean
        case .text(let task):
            guard task.accepted.contains(where: { !ImportedKey.trimmed($0).isEmpty }) else {
                return .found("The key is empty.", evidence: "")
            }
            let asked = QuestionGoal(lint.item.question)
            let key = task.accepted[0].lowercased()
            guard asked.isCount || asked.isAmount, ["yes", "no", "true", "false"].contains(key) else { return .clean }
            return .found("The question asks how much or many and the key is yes or no.", evidence: key)
        case .number(let task): return judge(task, QuestionGoal(lint.item.question))
        case .code(let task):
            return task.reference.isEmpty || task.tests.isEmpty
                ? .found("The reference or the tests are empty.", evidence: task.entryPoint) : .clean
        }
    }

    private func judge(_ task: NumberTask, _ asked: QuestionGoal) -> LintOutcome {
        if task.gold.isNegative, asked.isCount || asked.isAmount, !asked.mayBeNegative {
            return .found("The question asks how much or many and the key is negative.", evidence: "\(task.gold)")
        }
        if asked.isYesNo {
            return .found("The question asks yes or no and the key is a number.", evidence: "\(task.gold)")
        }
        if asked.isShare, task.gold > Rational(100) {
            return .found("The key is more than 100 percent of a whole.", evidence: "\(task.gold)")
        }
        guard !task.gold.isInteger, asked.isCount, let thing = asked.counted else { return .clean }
        return .found("The question counts \(thing) and the key is not whole.", evidence: "\(task.gold)")
    }
}

/// Whether the question speaks of parts of what comes only whole.
struct CountNotWholeRule: LintRule {
    let id = "count-not-whole"
    let severity = LintFinding.Severity.warning
    let asks = "Does the question give whole numbers of people, animals and other things that come whole?"
    let needs = "a key that can be read"
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        guard lint.number != nil else { return .notApplicable }
        let said = NumbersSaid(lint.item.question)
        let given = lint.original.map { NumbersSaid($0.question).readings } ?? []
        for number in said.numbers
        where number.isDigits && !number.values[0].isInteger && !number.isMoney && !number.isPercent {
            let at = number.words.upperBound
            guard at < said.words.count else { continue }
            let follower = said.words[at].text == "-" ? at + 1 : at
            guard follower < said.words.count else { continue }
            let next = said.words[follower].text
            let after = follower + 1 < said.words.count ? said.words[follower + 1].text : ""
            let thing =
                Countables.comesWhole(next)
                ? next : Countables.comesWhole(after) && Countables.adjectives.contains(next) ? after : nil
            guard let thing, !isAverage(said.words, at) else { continue }
            if given.contains(number.values[0]) { continue }
            return .found("The question has a part of what comes whole.", evidence: "\(number.values[0]) \(thing)")
        }
        return .clean
    }

    private func isAverage(_ words: [LintWord], _ at: Int) -> Bool {
        words[max(0, at - 8)..<min(words.count, at + 8)].contains { ["average", "mean", "averages"].contains($0.text) }
    }
}

/// Whether the question exceeds what the calendar, a life or a percentage allows.
struct LimitRule: LintRule {
    let id = "limit-exceeded"
    let severity = LintFinding.Severity.warning
    let asks =
        "Does the question stay within 24 hours a day, 7 days a week, 12 months a year, 100 percent off and the like?"
    let needs = "a key that can be read"

    private static let limits: [(unit: String, of: String, most: Int)] = [
        ("hour", "day", 24), ("hour", "week", 168), ("minute", "hour", 60), ("minute", "day", 1_440),
        ("day", "week", 7),
        ("day", "month", 31), ("day", "year", 366), ("week", "month", 5), ("week", "year", 53), ("month", "year", 12),
        ("second", "minute", 60),
    ]
    private static let reductions: Set = [
        "off", "discount", "reduction", "cheaper", "less", "fewer", "lower", "shorter",
    ]
    let looksAtTwinAlone = true

    func judge(_ lint: LintCase) -> LintOutcome {
        guard lint.number != nil else { return .notApplicable }
        let said = NumbersSaid(lint.item.question)
        for number in said.numbers where number.isDigits {
            let at = number.words.upperBound
            guard at < said.words.count else { continue }
            let words = said.words[at...].prefix(6).map { $0.text }
            if let broken = broken(number, words) {
                return .found("The question exceeds \(broken.limit).", evidence: broken.said)
            }
        }
        return .clean
    }

    private func broken(_ number: NumberSaid, _ words: [String]) -> (limit: String, said: String)? {
        let value = number.values[0]
        let unit = words.first == "-" ? Array(words.dropFirst()) : words
        if number.isPercent, let word = unit.dropFirst().first, Self.reductions.contains(word), value > Rational(100) {
            return ("100 percent \(word)", "\(value)% \(word)")
        }
        guard let first = unit.first else { return nil }
        let name = first.utf8.last == 115 ? String(first.dropLast()) : first
        let link = unit.dropFirst().first ?? ""
        guard ["a", "per", "each", "every", "in"].contains(link) || link == "daily" || link == "weekly" else {
            return nil
        }
        let skip = link == "in" && unit.dropFirst(2).first == "a" ? 3 : 2
        let whole = link == "daily" ? "day" : link == "weekly" ? "week" : unit.dropFirst(skip).first ?? ""
        for limit in Self.limits where limit.unit == name && limit.of == whole && value > Rational(limit.most) {
            return ("\(limit.most) \(limit.unit)s a \(limit.of)", "\(value) \(first) \(link) \(whole)")
        }
        return nil
    }
}
