// Slots of a claimant's statement: what was answered, and what was left open.

import AuditModel

/// The slots of a statement, by the names that docs/rules.md lists.
struct Statement {
    private let slots: [String: String]

    init(_ subject: RuleSubject) { slots = subject.statement }

    /// Whether there is none at all.
    var isEmpty: Bool { slots.isEmpty }

    /// The answer in the first of `names` that has one; blank answers are none.
    func answer(_ names: String...) -> String? { answer(names) }

    func answer(_ names: [String]) -> String? {
        for name in names {
            guard let text = slots[name] else { continue }
            let trimmed = text.drop { $0 == " " || $0 == "\n" }
            if !trimmed.isEmpty { return String(trimmed) }
        }
        return nil
    }

    /// Whether an answer says that the question does not apply.
    static func isNotApplicable(_ answer: String) -> Bool {
        ["n/a", "na", "not applicable", "none applies"].contains(answer.lowercased())
    }

    /// Whether an answer leaves the question open.
    static func isOpen(_ answer: String) -> Bool {
        ["unknown", "tbd", "?", "not stated", "not disclosed", "undisclosed"].contains(answer.lowercased())
    }
}

extension Rule {
    /// Passes where every slot is answered, fails where one is left open, and cannot look without a statement.
    ///
    /// `slots` are groups of names that mean the same, each with the words for people.
    func answered(_ subject: RuleSubject, _ slots: [(names: [String], words: String)]) -> [RuleOutcome] {
        let statement = Statement(subject)
        guard !statement.isEmpty else {
            return missing("No statement on the run was supplied (--statement FILE).")
        }
        var open: [String] = []
        var asked = 0
        for slot in slots {
            let answer = statement.answer(slot.names)
            if let answer, Statement.isNotApplicable(answer) { continue }
            asked += 1
            if answer.map(Statement.isOpen) ?? true { open.append(slot.words) }
        }
        let figures = ["answered": Double(asked - open.count), "asked": Double(asked)]
        guard asked > 0 else { return missing("Every slot is said not to apply.") }
        return open.isEmpty
            ? [outcome(.pass, "All \(asked) slots are answered.", figures: figures)]
            : [
                outcome(
                    .fail,
                    "\(asked - open.count) of \(asked) slots are answered; open: \(open.joined(separator: ", ")).",
                    figures: figures
                )
            ]
    }
}
