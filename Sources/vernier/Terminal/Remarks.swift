// Remarks on the user's data, counted by kind, the first of each shown.

import AuditModel

/// Words for diagnostics.
enum Remarks {
    /// One line a kind of remark; a line saying that there are none where there are none.
    static func summary(of diagnostics: [Diagnostic], in suite: SuiteID) -> String {
        var kinds: [(first: Diagnostic, count: Int)] = []
        for diagnostic in diagnostics {
            if let index = kinds.firstIndex(where: { $0.first.code == diagnostic.code }) {
                kinds[index].count += 1
            } else {
                kinds.append((diagnostic, 1))
            }
        }
        guard !kinds.isEmpty else { return "\(suite): every row could be used." }
        return kinds.map { kind in
            var (lead, place) = (suite.rawValue, kind.first.place?.description ?? "")
            // A file or folder that was named is not named twice.
            if place.hasPrefix(lead) { (lead, place) = (place, "") }
            let more = kind.count > 1 ? " (and \(kind.count - 1) more)" : ""
            let said = "\(kind.first.severity.rawValue) \(kind.first.code):" + (place.isEmpty ? "" : " \(place):")
            return "\(lead): \(said) \(kind.first.message)\(more)"
        }.joined(separator: "\n")
    }
}
