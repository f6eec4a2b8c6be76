// What is said of a file that cannot be read as it stands: why in one sentence, and the five lines that would do.
import AuditModel

/// Why a file needs a suite.yaml.
struct BareRefusal: Error {
    /// One clause, without a full stop.
    var why: String
    /// What is known of the mapping: the rest is in capitals in the example.
    var draft: ItemMapping?

    /// `draft` nil: no suite.yaml would help.
    init(_ why: String, draft: ItemMapping?) {
        self.why = why
        self.draft = draft
    }

    /// A refusal of a file of `format`; nil: no suite.yaml would help.
    init(_ why: String, _ format: String?) {
        var mapping = ItemMapping()
        mapping.format = format
        self.init(why, draft: format == nil ? nil : mapping)
    }

    /// The refusal as an error about `file`.
    func error(_ file: String) -> SuiteError {
        guard let draft else { return SuiteError("not-items", why + ".", at: Place(file: file)) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return SuiteError(
            "mapping-needed",
            why + "; say how its rows are read in a suite.yaml beside it.",
            at: Place(file: file),
            example: MappingText.suite(id: BareSuite.id(ofFile: file), file: name, draft)
        )
    }
}
