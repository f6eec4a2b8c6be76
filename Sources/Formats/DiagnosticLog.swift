// How a file made of nothing but bad rows is kept from becoming a list of a hundred million remarks.
import AuditModel

/// Remarks on one file: the first thousand in full, the rest counted in one last remark.
struct DiagnosticLog {
    static let limit = 1000
    private var kept: [Diagnostic] = []
    private var beyond = 0
    private let file: String?

    init(file: String?) { self.file = file }

    mutating func add(_ diagnostic: Diagnostic) {
        if kept.count < Self.limit { kept.append(diagnostic) } else { beyond += 1 }
    }

    /// The remarks in order, with the count of those not kept as the last.
    var diagnostics: [Diagnostic] {
        guard beyond > 0 else { return kept }
        let message = "\(beyond) more rows could not be read; mend the first \(Self.limit) and read the file again."
        return kept + [Diagnostic(.error, "more-rows-unreadable", message, at: Place(file: file))]
    }
}
