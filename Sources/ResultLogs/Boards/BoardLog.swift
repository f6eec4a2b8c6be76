// How a table of nothing but bad rows is kept from becoming a list of a million remarks.

import AuditModel

/// Remarks on one table: each kind a hundred times in full, the rest counted.
struct BoardLog {
    static let limit = 100
    private var kept: [Diagnostic] = []
    private var counts: [(code: String, severity: Diagnostic.Severity, count: Int)] = []
    let file: String?

    init(file: String?) { self.file = file }

    /// A row that could not be used.
    mutating func leaveOut(_ code: String, _ message: @autoclosure () -> String, at place: Place?) {
        add(.error, code, message, at: place)
    }

    /// Something the reader should know.
    mutating func warn(_ code: String, _ message: @autoclosure () -> String, at place: Place? = nil) {
        add(.warning, code, message, at: place ?? Place(file: file))
    }

    private mutating func add(
        _ severity: Diagnostic.Severity,
        _ code: String,
        _ message: () -> String,
        at place: Place?
    ) {
        let index = counts.firstIndex { $0.code == code }
        if let index {
            counts[index].count += 1
            guard counts[index].count <= Self.limit else { return }
        } else {
            counts.append((code, severity, 1))
        }
        kept.append(Diagnostic(severity, code, message(), at: place))
    }

    /// The remarks in order, those not kept counted at the end.
    var diagnostics: [Diagnostic] {
        kept
            + counts.filter { $0.count > Self.limit }.map {
                let message = "There are \($0.count - Self.limit) more such remarks; mend the first and read again."
                return Diagnostic($0.severity, $0.code, message, at: Place(file: file))
            }
    }
}
