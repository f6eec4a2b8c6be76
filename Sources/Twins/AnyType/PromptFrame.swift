// Neutral words around a question: they say nothing about the kind of answer, its form or its difficulty.

/// Text put before and after a question.
struct PromptFrame {
    /// Before it.
    var before = ""
    /// After it; empty for a frame that fits a question which its options continue.
    var after = ""

    /// All frames.
    static let all: [PromptFrame] = [
        PromptFrame(before: "Please answer the following question.\n\n"),
        PromptFrame(before: "Here is a question: "),
        PromptFrame(before: "Here is the question to answer.\n\n"),
        PromptFrame(before: "Read what follows and answer it.\n\n"),
        PromptFrame(before: "Consider this question.\n\n"),
        PromptFrame(before: "Your task is to answer one question.\n\n"),
        PromptFrame(before: "What is your answer to this question?\n\n"),
        PromptFrame(after: "\n\nGive your answer."),
        PromptFrame(after: "\n\nPlease answer this question."),
        PromptFrame(after: "\n\nWhat is the answer?"),
        PromptFrame(before: "Here is a question.\n\n", after: "\n\nPlease give your answer."),
        PromptFrame(before: "Please read this question:\n\n", after: "\n\nNow answer it."),
    ]

    /// Whether the frame, or a half of it, is around `question` already.
    func isAround(_ question: String) -> Bool {
        (!before.isEmpty && question.utf8.starts(with: before.utf8))
            || (!after.isEmpty && question.utf8.reversed().starts(with: after.utf8.reversed()))
    }

    /// The question in the frame.
    func around(_ question: String) -> String {
        var text = ""
        text.reserveCapacity(before.utf8.count + question.utf8.count + after.utf8.count)
        text += before
        text += question
        text += after
        return text
    }
}
