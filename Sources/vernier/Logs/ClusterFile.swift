// Which items belong together: a table of two columns.

import AuditModel
import Formats

/// Reads cluster tables.
enum ClusterFile {
    /// The cluster of each item. Errors: those of `FileBytes`, and `columns-missing`.
    static func read(_ path: String) throws -> [ItemID: String] {
        let (rows, _) = CSVTable.rows(try FileBytes.read(path), file: path)
        let names = rows.first?.fields.map { $0.lowercased() } ?? []
        guard let item = names.firstIndex(of: "item"), let cluster = names.firstIndex(of: "cluster") else {
            throw CommandError(
                code: "columns-missing",
                message: "The table of clusters needs a header with the columns item and cluster.",
                place: Place(file: path, line: 1)
            )
        }
        var clusters: [ItemID: String] = [:]
        for row in rows.dropFirst() where row.fields.count > max(item, cluster) {
            clusters[ItemID(row.fields[item])] = row.fields[cluster]
        }
        return clusters
    }
}
