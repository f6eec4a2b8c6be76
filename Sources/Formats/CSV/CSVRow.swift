// A row of a table and where it was.
public import AuditModel

/// The fields of one record.
public struct CSVRow: Hashable, Sendable {
    /// The fields, unquoted.
    public var fields: [String]
    /// The line the record begins on.
    public var place: Place
    /// 1-based number of the record in the file; records that could not be read are counted, empty lines are not.
    public var number: Int

    /// A row.
    public init(fields: [String], place: Place, number: Int) {
        self.fields = fields
        self.place = place
        self.number = number
    }
}
