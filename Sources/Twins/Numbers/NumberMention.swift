// A number that a question says, in digits or in words, and whether it may be given another value.

import AuditModel

/// One number of a question.
struct NumberMention: Hashable {
    /// How a number is said.
    enum Form: Hashable {
        /// Digits, with or without commas, point, dollar sign.
        case digits
        /// Digits with a percent sign or the word percent after them.
        case percent
        /// Words (`three`, `half`, `dozen`), or a count that is only implied (three weekdays named).
        case words
    }

    /// Its UTF-8 in the question: for digits from the first digit to the last; empty for an implied count.
    var range: Range<Int>
    /// What an operand may take from it as it is: one value for digits, several for words and fractions.
    var values: [Rational]
    /// How it is said.
    var form: Form
    /// Why it keeps its value whatever else happens; nil for a number that may be free.
    var frozen: String?
    /// Whether a program that leaves it unused is suspect.
    var mustBeUsed: Bool
    /// The word after it (`QuestionText.key`), 36 for dollars, 37 for a percentage; 0 for none.
    var unit: UInt64 = 0
}
