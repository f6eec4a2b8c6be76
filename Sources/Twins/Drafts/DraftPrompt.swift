// What the drafting model is told: one short prompt a kind, the reply asked for in a form that can be read back.

import AuditModel

/// Prompts for drafts. Their wording is part of every stored request: changing it asks anew.
enum DraftPrompt {
    /// The marks between which a rewritten question is asked for.
    static let opening = "<rewritten>"
    /// The closing mark.
    static let closing = "</rewritten>"

    /// The prompt that asks for one draft of `kind` from `item`.
    static func text(_ kind: DraftKind, _ item: Item) -> String {
        switch kind {
        case .paraphrase: question(item, task: paraphrasing)
        case .redressing: question(item, task: redressing)
        case .distractors: options(item)
        }
    }

    private static let paraphrasing = """
        Rewrite the question below in other words.

        Rules:
        - The meaning and the answer stay exactly the same: keep every number, name, unit, condition and negation.
        - Change the wording and the order of the phrases as much as the meaning allows.
        - Do not answer it, give no hint, add nothing. Write in the language of the question.
        """

    private static let redressing = """
        Move the problem below to another setting: other people, things and places, the same problem.

        Rules:
        - Every number stays the same, in the same order, and each stands for the same quantity of the new story.
        - Every relation, condition and negation stays, so that the answer stays exactly the same.
        - Give each person one new name and use as many names as before. Numbers must be sensible in the new setting.
        - Do not answer it, give no hint, add nothing. Write in the language of the problem.
        """

    private static func question(_ item: Item, task: String) -> String {
        var text = task
        if case .choice = item.task {
            text += "\n- The answer options stay as they are: the new text must fit them and must not repeat them."
        }
        if let passage = item.passage {
            text += "\n- It is asked about the passage, which stays as it is: do not rewrite that."
            text += "\n\nPassage:\n\(passage)"
        }
        text += "\n\nText to rewrite:\n\(item.question)"
        if case .choice(let choice) = item.task {
            text += "\n\nAnswer options:\n" + choice.options.map { "- \($0)" }.joined(separator: "\n")
        }
        return text + "\n\nReply with the rewritten text only, between \(opening) and \(closing)."
    }

    private static func options(_ item: Item) -> String {
        guard case .choice(let choice) = item.task, choice.options.indices.contains(choice.gold) else { return "" }
        let wrong = zip(choice.labels, choice.options).enumerated().filter { $0.offset != choice.gold }.map(\.element)
        var text = """
            Below is a multiple-choice question with its right answer and its wrong answers. Write a new wrong answer in
            the place of each wrong one.

            Rules:
            - Each new answer is clearly wrong, and as plausible as the one it replaces to someone who does not know.
            - Same kind, form, length and language as the one it replaces; all different from each other, from the old
              wrong answers and from the right one. Never "all of the above", "none of these" and the like.
            """
        if let passage = item.passage { text += "\n\nPassage:\n\(passage)" }
        text += "\n\nQuestion:\n\(item.question)\n\nRight answer:\n\(choice.options[choice.gold])\n\nWrong answers:\n"
        text += wrong.map { "\($0.0). \($0.1)" }.joined(separator: "\n")
        return text + """


            Reply with \(wrong.count) lines of JSON only, one for each wrong answer, like this:
            {"label": "\(wrong.first?.0 ?? "B")", "text": "the new wrong answer"}
            """
    }
}
