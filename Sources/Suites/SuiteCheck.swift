// What can be wrong with a suite before any model is asked: rule ITM-03 and its neighbours.
public import AuditModel

/// Checks of a suite's items.
///
/// | id | fails when |
/// |---|---|
/// | duplicates | two items have the same question and options but for case, blanks and punctuation |
/// | near-duplicates | two items of different clusters share 0.9 of their words (Jaccard) |
/// | key-balance | gold positions differ from uniform, chi-square p < 0.001 |
/// | answer-in-prompt | the key stands in the question in more items than `answerShare` allows |
/// | equal-options | two options of an item are equal but for blanks and a final full stop |
/// | field-lengths | a question or option is empty, or longer than `questionLimit` or `optionLimit` |
/// | labels | labels are not one an option, or differ between items with as many options |
public enum SuiteCheck {
    /// Smallest p-value of key balance that passes.
    public static let balanceLevel = 0.001
    /// Jaccard similarity from which two items are near-duplicates.
    public static let similarity = 0.9
    /// Largest share of items whose key may stand in the question: options and texts 5%; numbers 25%, because a word
    /// problem's answer often equals one of its own quantities by chance.
    public static func answerShare(_ kind: AnswerTask.Kind) -> Double { kind == .number ? 0.25 : 0.05 }
    /// Longest question, in UTF-8 bytes.
    public static let questionLimit = 16_000
    /// Longest option, in UTF-8 bytes.
    public static let optionLimit = 4_000

    /// Every check, in the order of the table above.
    public static func run(_ suite: Suite) -> [SuiteCheckResult] {
        let items = suite.items
        return [
            duplicates(items),
            nearDuplicates(items),
            keyBalance(items),
            answerInPrompt(items),
            equalOptions(items),
            fieldLengths(items),
            labels(items),
        ]
    }

    static func result(_ id: String, failing items: [ItemID], clean: String, _ fault: (Int) -> String)
        -> SuiteCheckResult
    {
        SuiteCheckResult(
            id: id,
            status: items.isEmpty ? .passed : .failed,
            message: items.isEmpty ? clean : fault(items.count),
            items: items
        )
    }

    /// The choice items with their tasks.
    static func choices(_ items: [Item]) -> [(id: ItemID, question: String, task: ChoiceTask)] {
        items.compactMap { item in
            if case .choice(let task) = item.task { (item.id, item.question, task) } else { nil }
        }
    }
}
