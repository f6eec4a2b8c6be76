// Every file of the shared logs, leaderboards and results: read as something, or refused in one sentence. The test prints
// the table of what each is; rows are held against other readers in RealLogTests, HELMTests and RealBoardTests.

import AuditModel
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealFileTests {
    /// What a file was seen as.
    private struct Seen {
        /// `lm-eval`, `board`, `table` or `refused`.
        var format: String
        /// Rows; of what was refused, none.
        var rows = 0
        /// Scores, models or the refusal.
        var note: String
    }

    /// The doors in the order in which a file of unknown kind is tried; the refusals of all if none takes it.
    private static func look(_ path: String) throws -> Seen {
        var refusals: [ResultLogError] = []
        do throws(ResultLogError) {
            let reading = try ResultLogReader.read(path)
            let scores = reading.logs.reduce(0) { $0 + $1.reported.count }
            let logs = reading.logs.count
            return Seen(
                format: "\(reading.dialect.rawValue)",
                rows: reading.rows,
                note: "\(logs) logs, \(scores) scores"
            )
        } catch {
            refusals.append(error)
        }
        do throws(ResultLogError) {
            let reading = try ScoreBoardReader.read(path)
            let columns = reading.boards.reduce(0) { $0 + $1.columns.count }
            return Seen(format: "board", rows: reading.rows, note: "\(reading.boards.count) tables, \(columns) columns")
        } catch {
            refusals.append(error)
        }
        do throws(ResultLogError) {
            let table = try ScoreTableReader.read(path)
            return Seen(format: "table", rows: table.rows, note: "\(table.models.count) models")
        } catch {
            refusals.append(error)
        }
        for error in refusals {
            #expect(!error.code.isEmpty && error.message.hasSuffix("."), "\(path): \(error)")
            #expect(
                !error.message.contains { $0.isNewline } && error.message.utf8.count <= 600,
                "\(path): \(error.message)"
            )
        }
        return Seen(format: "refused", note: refusals.map(\.code).joined(separator: ", ") + ": " + refusals[0].message)
    }

    /// How many files of each folder are seen as what: a change here is a file that is read otherwise.
    @Test(arguments: [
        ("logs", ["lm-eval": 473, "inspect": 17, "helm": 8, "every-eval-ever": 3, "board": 6, "refused": 5]),
        ("leaderboards", ["board": 55, "refused": 16]), ("results", ["long-form": 13, "board": 1, "refused": 10]),
    ])
    func everyFileIsReadOrRefused(folder: String, expected: [String: Int]) throws {
        let all = FileManager.default.enumerator(atPath: TestData.path(folder))?.allObjects as? [String] ?? []
        var counts: [String: Int] = [:]
        var table = ""
        for name in all.sorted() {
            let path = TestData.path(folder) + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            let seen = try Self.look(path)
            counts[seen.format, default: 0] += 1
            table += "\(folder)/\(name) | \(seen.format) | \(seen.rows) | \(seen.note)\n"
        }
        print(table)
        #expect(counts == expected)
    }
}
