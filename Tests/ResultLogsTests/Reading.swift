// Short ways to read a table in a test and to say what is in it.
import AuditModel
import ResultLogs

/// The table in a text.
func read(_ text: String) throws -> ScoreTable { try ScoreTableReader.read(Array(text.utf8), file: "t") }

/// The error a text ends in; nil if it is read.
func fault(_ text: String) -> ResultLogError? { fault(Array(text.utf8)) }

/// The error bytes end in; nil if they are read.
func fault(_ bytes: [UInt8]) -> ResultLogError? {
    do throws(ResultLogError) {
        _ = try ScoreTableReader.read(bytes, file: "t")
        return nil
    } catch {
        return error
    }
}

extension OutcomeColumn {
    /// Items with their values: `0:1,0.5 3:?`, where `?` is unread.
    var text: String {
        (0..<count).map { position in
            let values = self[position].map { $0.isNaN ? "?" : $0 == $0.rounded() ? "\(Int($0))" : "\($0)" }
            return "\(items[position]):" + values.joined(separator: ",")
        }.joined(separator: " ")
    }
}

extension ScoreTable {
    /// Code and line of each remark.
    var remarks: [String] { diagnostics.map { "\($0.code)@\($0.place?.line ?? 0)" } }
}
