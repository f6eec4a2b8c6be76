// Descriptions of suites in the words of others, and the list of those that are read.
import AuditModel
import Formats

/// A form in which another harness or catalogue describes a suite.
protocol ManifestFormat: Sendable {
    /// The suite that `root`, the document at `path`, describes; nil if it is something else.
    func suite(_ root: JSONValue, path: String) throws(SuiteError) -> DescribedSuite?
}

/// The descriptions there are.
enum ManifestFormats {
    static let all: [any ManifestFormat] = [LMEvalFormat(), CroissantFormat()]
    /// Largest description, in bytes.
    static let limit = 4 << 20

    /// The description at `path`, a file; nil if it is none.
    static func suite(at path: String) throws(SuiteError) -> DescribedSuite? {
        let ending = ContentKind.ending(of: path)
        let isYAML = ending == "yaml" || ending == "yml"
        guard isYAML || ending == "json" || ending == "jsonld" else { return nil }
        // Data may be JSON too, and large: a description says early what it is.
        guard let head = try? FileBytes.head(path, count: 1 << 14),
            isYAML || String(decoding: head, as: UTF8.self).contains("@context")
        else { return nil }
        let root = try SuiteError.reading(path) { () throws(FormatError) in
            let bytes = try FileBytes.read(path, limit: limit)
            return isYAML ? try YAMLTree.parse(bytes, file: path) : try JSONValue.parse(bytes, file: path)
        }
        for format in all {
            if let suite = try format.suite(root, path: path) { return suite }
        }
        return nil
    }
}

/// A suite as another harness or catalogue describes it.
struct DescribedSuite {
    /// The description in the form of suite.yaml, its items aside.
    var file: SuiteFile
    /// The folder of the description.
    var folder: String
    /// What it says of the fields of a row.
    var hints: ItemHints
    /// Item files beside the description that are read where nothing else is given.
    var files: [String] = []
    /// Files that may hold the same items and should not, with what they are called.
    var others: [(name: String, path: String)] = []
    /// Why there is nothing to read where there is not.
    var elsewhere: SuiteError
}

/// What a description says of the fields of a row.
struct ItemHints {
    /// Members of an item, where the description says all that a kind needs.
    var fields: [ItemMapping.Field: FieldSource] = [:]
    var kind: AnswerTask.Kind?
    /// How keys are written if their column alone does not say.
    var goldForm: ItemMapping.GoldForm?
    /// Names that the description gives to columns.
    var aliases: [(name: String, column: String)] = []
    /// What could not be followed.
    var remarks: [Diagnostic] = []
    /// Why no rows can be read by the description at all.
    var refusal: SuiteError?
}
