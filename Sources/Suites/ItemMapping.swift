// The `items:` part of suite.yaml, in types: how rows become items.
import AuditModel

/// How rows become items.
struct ItemMapping {
    /// The members of an item that a row can fill.
    enum Field: String, CaseIterable {
        case id
        case passage
        case question
        case options
        case labels
        case gold
        case subject
        case cluster
        case solution
        case accepted
        case rejected
        case entryPoint = "entry_point"
        case reference
        case tests
    }

    /// Whether the first row of a table names its columns.
    enum Header {
        case present
        case absent
        /// A header if the mapping uses names, or if the gold cell of the first row is no gold.
        case automatic
    }

    /// How the key is written.
    enum GoldForm: String, CaseIterable {
        /// 0-based position.
        case index0
        /// 1-based position.
        case index1
        /// A letter, with whatever punctuation around it.
        case letter
        /// The text of the right option.
        case text
        /// The number after `####` at the end of a worked answer.
        case hashAnswer = "hash-answer"
        /// A number.
        case number
        /// One of the row's own labels of its options.
        case label
        /// A list of 0 and 1, one an option, with a single 1.
        case oneHot = "one-hot"
        /// `index0`, `index1`, `letter`, `text` or, where rows have labels, `label`: whichever alone fits the whole
        /// column.
        case auto
    }

    /// Files or patterns such as `test/*_test.csv`, relative to where the items lie.
    var files = ["items.jsonl"]
    /// Id of the format; by file extension if nil.
    var format: String?
    var header = Header.automatic
    /// XPath of the rows in XML, member path in JSON.
    var records: String?
    /// Template of the file name that yields the subject, such as `{subject}_test.csv`.
    var subjectFromFile: String?
    var kind: AnswerTask.Kind?
    var goldForm: GoldForm?
    /// Separator that turns one text into a list.
    var split: String?
    var fields: [Field: FieldSource] = [:]

    /// Whether rows are items in vernier's own form.
    var isNative: Bool { fields.isEmpty }

    /// Every name of a column, member or XPath, once, in the order of `Field`.
    var references: [String] {
        var seen: Set<String> = []
        return Field.allCases.flatMap { fields[$0]?.references ?? [] }.filter { seen.insert($0).inserted }
    }
}
