// Short ways to read a board in a test and to say what is in it.
import AuditModel
import ResultLogs

/// The reading of a text.
func board(_ text: String, file: String? = "t.csv") throws -> BoardReading {
    try ScoreBoardReader.read(Array(text.utf8), file: file)
}

/// The error a text ends in; nil if it is read.
func boardFault(_ text: String, file: String? = "t") -> ResultLogError? { boardFault(Array(text.utf8), file: file) }

/// The error bytes end in; nil if they are read.
func boardFault(_ bytes: [UInt8], file: String? = "t") -> ResultLogError? {
    do throws(ResultLogError) {
        _ = try ScoreBoardReader.read(bytes, file: file)
        return nil
    } catch {
        return error
    }
}

extension ScoreBoard {
    /// Rows as `model: value±error, value`, `.` for no value.
    var lines: [String] {
        entries.map { entry in
            let cells = entry.cells.map { cell in
                (cell.value?.description ?? ".") + (cell.standardError.map { "±\($0)" } ?? "")
            }
            return "\(entry.model): " + cells.joined(separator: ", ")
        }
    }

    /// Codes of the remarks.
    var codes: [String] { diagnostics.map(\.code) }
}
