// One relation that questions ask for, and the ways of asking that mean exactly the same.

/// A relation with its templates.
struct QuestionRelation: Sendable {
    /// Its name, in proofs.
    let id: String
    /// What its slots hold, by small letter.
    let slots: [Character: TemplateSlot]
    /// Ways to ask that may be read and written.
    let templates: [QuestionTemplate]
    /// Ways to ask that are read and never written: they agree with their subject in number.
    let sources: [QuestionTemplate]

    init(
        _ id: String,
        _ slots: [Character: TemplateSlot],
        _ templates: [String],
        sources: [String] = []
    ) {
        self.id = id
        self.slots = slots
        self.templates = templates.map(QuestionTemplate.init)
        self.sources = sources.map(QuestionTemplate.init)
    }

    /// Whether a slot may hold this.
    func accepts(_ slot: Character, _ text: String) -> Bool { slots[slot]?.accepts(text) ?? false }

    /// A question recognised as one of the relation's.
    struct Match {
        /// The template that it is.
        var template: QuestionTemplate
        /// What stands in its slots.
        var slots: [Character: String]
    }

    /// What came of reading a question.
    enum Reading {
        /// The words are no template's.
        case other
        /// A template's words, and something in a slot that is no plain subject.
        case notPlain
        /// Recognised.
        case match(Match)
    }

    /// Reads `question`.
    func read(_ question: [UInt8]) -> Reading {
        var isClose = false
        for template in templates + sources {
            guard let slots = template.read(question, accepts: accepts) else { continue }
            if slots.isEmpty {
                isClose = true
                continue
            }
            // What was read must write the same question: nothing was lost.
            guard Array(template.question(slots).utf8) == question else { continue }
            return .match(Match(template: template, slots: slots))
        }
        return isClose ? .notPlain : .other
    }
}
