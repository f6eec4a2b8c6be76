// Checks that look at one item at a time: options, lengths, labels, and the key standing in the question.
import AuditModel

extension SuiteCheck {
    static func equalOptions(_ items: [Item]) -> SuiteCheckResult {
        let choices = choices(items)
        guard !choices.isEmpty else { return none("equal-options", "The suite has no options to compare.") }
        let failing = choices.filter { _, _, task in
            Set(task.options.map { Identifier<Item>(Wording.option($0)) }).count < task.options.count
        }.map(\.id)
        return result("equal-options", failing: failing, clean: "No item has two equal options.") {
            "\($0) items have two equal options: the key is not the only right answer. Mend or retire them."
        }
    }

    static func fieldLengths(_ items: [Item]) -> SuiteCheckResult {
        let failing = items.filter { item in
            let options = if case .choice(let task) = item.task { task.options } else { [String]() }
            return ItemRules.isBlank(item.question) || item.question.utf8.count > questionLimit
                || options.contains { ItemRules.isBlank($0) || $0.utf8.count > optionLimit }
        }.map(\.id)
        return result("field-lengths", failing: failing, clean: "No question or option is empty or over-long.") {
            "\($0) items have an empty or over-long field (\(questionLimit) bytes a question, \(optionLimit) an option)."
        }
    }

    static func labels(_ items: [Item]) -> SuiteCheckResult {
        let choices = choices(items)
        guard !choices.isEmpty else { return none("labels", "The suite has no options to label.") }
        var usual: [Int: [String]] = [:]
        var failing: [ItemID] = []
        for (id, _, task) in choices {
            let expected = usual[task.options.count] ?? task.labels
            usual[task.options.count] = expected
            let distinct = Set(task.labels.map { Identifier<Item>($0) }).count
            if task.labels.count != task.options.count || distinct != task.labels.count || task.labels != expected {
                failing.append(id)
            }
        }
        return result("labels", failing: failing, clean: "Labels are one an option and the same throughout.") {
            "\($0) items have labels of their own: a model sees two forms of one suite. Use one set of labels."
        }
    }

    /// Only what gives the key away: an option standing in the question while another option stands there too says nothing.
    static func answerInPrompt(_ items: [Item]) -> SuiteCheckResult {
        var failing: [ItemID] = []
        var looked = 0
        var allowed = 0.0
        for item in items {
            let question = Wording.words(item.question)
            let gives: Bool
            switch item.task {
            case .choice(let task):
                let present = task.options.map { Wording.contains(question, Wording.words($0)) }
                gives = present.indices.contains(task.gold) && present[task.gold] && present.count(where: \.self) == 1
            case .number(let task): gives = Wording.numbers(item.question).contains(task.gold)
            case .text(let task):
                gives = task.accepted.first.map { Wording.contains(question, Wording.words($0)) } ?? false
            case .code: continue
            }
            looked += 1
            allowed += answerShare(item.task.kind)
            if gives { failing.append(item.id) }
        }
        guard looked > 0 else {
            return none("answer-in-prompt", "The suite has no keys that could stand in a question.")
        }
        let share = Wording.percent(Double(failing.count) / Double(looked))
        let limit = Wording.percent(allowed / Double(looked))
        return SuiteCheckResult(
            id: "answer-in-prompt",
            status: Double(failing.count) > allowed + 1e-9 ? .failed : .passed,
            message:
                "The key stands in the question of \(failing.count) of \(looked) items (\(share); up to \(limit) passes).",
            items: failing
        )
    }

    static func none(_ id: String, _ message: String) -> SuiteCheckResult {
        SuiteCheckResult(id: id, status: .notApplicable, message: message)
    }
}
