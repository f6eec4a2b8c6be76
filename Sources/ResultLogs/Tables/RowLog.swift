// How a file of nothing but bad rows is kept from becoming a list of a hundred million remarks.
import AuditModel

/// Remarks on one table: the first thousand in full, the rest counted.
struct RowLog {
    static let limit = 1000
    private var kept: [Diagnostic] = []
    private var moreRows = 0
    private var moreRemarks = 0
    /// How many rows were left out.
    private(set) var leftOut = 0
    let file: String?

    init(file: String?) { self.file = file }

    /// A row that cannot be used.
    mutating func leaveOut(_ code: String, line: Int, _ message: @autoclosure () -> String) {
        leftOut += 1
        guard kept.count < Self.limit else {
            moreRows += 1
            return
        }
        kept.append(Diagnostic(.error, code, message(), at: Place(file: file, line: line)))
    }

    /// Something the reader should know of rows that were used.
    mutating func warn(_ code: String, line: Int?, _ message: @autoclosure () -> String) {
        guard kept.count < Self.limit else {
            moreRemarks += 1
            return
        }
        kept.append(Diagnostic(.warning, code, message(), at: Place(file: file, line: line)))
    }

    /// The first row that was left out.
    var first: Diagnostic? { kept.first { $0.severity == .error } }

    /// The remarks in order, those not kept counted at the end.
    var diagnostics: [Diagnostic] {
        var all = kept
        let place = Place(file: file)
        if moreRows > 0 {
            let message = "\(moreRows) more rows were left out; mend the first \(Self.limit) and read the file again."
            all.append(Diagnostic(.error, "more-rows-left-out", message, at: place))
        }
        if moreRemarks > 0 {
            let message = "There are \(moreRemarks) more remarks; mend the first \(Self.limit) and read the file again."
            all.append(Diagnostic(.warning, "more-remarks", message, at: place))
        }
        return all
    }
}
