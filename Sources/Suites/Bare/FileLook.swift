// One file before it is read: rows to guess from, or a dialect that says itself how it is read.
import AuditModel
import Formats

/// What a file looks like.
enum FileLook {
    /// Rows whose fields must be told by their names.
    case rows(RowLook)
    /// Items of a dialect that needs no guess; its name in words.
    case settled(ItemMapping, dialect: String)

    /// A look at the file at `path`. Throws what its dialect throws, and refusals.
    init(_ path: String) throws(SuiteError) {
        let bytes = try SuiteError.reading(path) { () throws(FormatError) in
            try FileBytes.read(path, limit: SuiteReader.fileLimit)
        }
        try self.init(bytes, ContentKind(bytes, path: path), path)
    }

    init(_ bytes: [UInt8], _ kind: ContentKind, _ path: String) throws(SuiteError) {
        switch kind {
        case .jsonLines: self = Self.native(try JSONLook.lines(bytes, file: path))
        case .json:
            let root = try SuiteError.reading(path) { () throws(FormatError) in try JSONValue.parse(bytes, file: path) }
            self = Self.native(try JSONLook.document(root, file: path))
        case .csv: self = try CSVLook.table(bytes, file: path)
        case .xml:
            let tree = try SuiteError.reading(path) { () throws(FormatError) in try XMLTree(bytes, file: path) }
            self = try XMLLook.look(tree, file: path)
        case .yaml:
            throw BareRefusal(
                "This YAML is neither a suite.yaml (which is called so) nor a task of the lm-evaluation-harness",
                nil
            ).error(path)
        case .unusable(let why): throw BareRefusal(why, nil).error(path)
        }
    }

    /// Items in vernier's own form, and lines of twins.jsonl, need no guess.
    private static func native(_ look: RowLook) -> FileLook {
        func kinds(_ name: String) -> Bool {
            let texts = look.texts(name).compactMap(\.self)
            return look.has(name) && texts.contains { AnswerTask.Kind(rawValue: $0) != nil }
        }
        let isItem = kinds("kind") && look.has("question")
        let isTwin = kinds("item.kind") && look.has("of")
        return isItem || isTwin ? .settled(look.mapping, dialect: "vernier's own form") : .rows(look)
    }
}
