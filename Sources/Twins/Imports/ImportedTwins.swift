// What comes of reading other people's twins.

public import AuditModel

/// The twins of a file, the originals as far as the file holds them, and every remark.
public struct ImportedTwins: Sendable {
    /// The format it was read as.
    public var format: String
    /// The twins in file order: generation 1, grade C unless the file is vernier's own.
    public var set: TwinSet
    /// The originals of which the file holds a copy, in the order of first mention.
    ///
    /// The id is that of the suite's item where one was recognised.
    public var originals: [Item]
    /// Rows that give a question but no possible key: they are no items, and the linter reports them.
    public var unkeyed: [UnkeyedTwin]
    /// What the operators promise, as their authors describe them; operators without an entry promised nothing.
    public var promises: [OperatorID: TwinPromise]
    /// Rows of the file that spoke of a twin, used or not.
    public var rows: Int
    /// Remarks on rows left out or mended, with file and line.
    public var diagnostics: [Diagnostic]

    /// What came of a file.
    public init(
        format: String,
        set: TwinSet = TwinSet(),
        originals: [Item] = [],
        unkeyed: [UnkeyedTwin] = [],
        promises: [OperatorID: TwinPromise] = [:],
        rows: Int = 0,
        diagnostics: [Diagnostic] = []
    ) {
        self.format = format
        self.set = set
        self.originals = originals
        self.unkeyed = unkeyed
        self.promises = promises
        self.rows = rows
        self.diagnostics = diagnostics
    }
}

/// A row that would be a twin if its key were one.
public struct UnkeyedTwin: Hashable, Sendable {
    /// The id the twin would have.
    public var id: ItemID
    /// The original.
    public var of: ItemID
    /// The operator.
    public var operatorID: OperatorID
    /// What is wrong with the key, one sentence.
    public var fault: String
    /// The key as the file has it, shortened.
    public var key: String
    /// Where in the file.
    public var place: Place?
}
