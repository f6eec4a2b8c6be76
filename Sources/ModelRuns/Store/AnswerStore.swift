// Where answers are kept from the moment they are committed: a run that dies loses only what was in flight.

public import AuditModel
import Formats
import Foundation
import GRDB

/// Answers of models on disk, in SQLite with a write-ahead log.
///
/// One row a request: `key` (see `RequestKey`), `request` and `response` as canonical JSON, `asked_at` in UTC. An
/// answer once stored is never changed. Several programs may use one store at a time.
public final class AnswerStore: Sendable {
    let database: any DatabaseWriter
    /// Path of the file; nil in memory.
    public let path: String?

    /// Opens the store at `path`, or makes it with its folder.
    ///
    /// Error codes: `not-a-store` (another program's file, left untouched), `damaged-store`, `cannot-open-store`.
    public init(path: String) throws(RunError) {
        self.path = path
        do {
            database = try Self.open(path)
        } catch {
            throw Self.runError(error, path: path)
        }
    }

    /// A store that is gone with the program.
    public init(inMemory: Void = ()) throws(RunError) {
        path = nil
        do {
            let queue = try DatabaseQueue()
            try Self.migrations.migrate(queue)
            database = queue
        } catch {
            throw Self.runError(error, path: nil)
        }
    }

    /// The answers there are to `keys`.
    public func stored(_ keys: [String]) throws(RunError) -> [String: ModelResponse] {
        do {
            let rows = try database.read { database in
                var rows: [(key: String, response: String)] = []
                // SQLite takes a bounded number of arguments.
                for start in stride(from: 0, to: keys.count, by: 500) {
                    let part = keys[start..<min(start + 500, keys.count)]
                    let marks = part.map { _ in "?" }.joined(separator: ",")
                    let found = try Row.fetchCursor(
                        database,
                        sql: "SELECT key, response FROM answer WHERE key IN (\(marks))",
                        arguments: StatementArguments(Array(part))
                    )
                    while let row = try found.next() { rows.append((row[0], row[1])) }
                }
                return rows
            }
            let decoder = JSONDecoder()
            var responses: [String: ModelResponse] = [:]
            for row in rows {
                do {
                    responses[row.key] = try decoder.decode(ModelResponse.self, from: Data(row.response.utf8))
                } catch {
                    throw Self.damaged(path, cause: error)
                }
            }
            return responses
        } catch {
            throw Self.runError(error, path: path)
        }
    }

    /// Keeps `answers` in one transaction: all of them or, on an error, none.
    public func save(_ answers: [StoredAnswer]) throws(RunError) {
        if answers.isEmpty { return }
        do {
            let now = Date().formatted(.iso8601)
            let rows = try answers.map { answer in
                [
                    RequestKey.of(answer.request),
                    String(decoding: try CanonicalJSON.bytes(encoding: answer.request), as: UTF8.self),
                    String(decoding: try CanonicalJSON.bytes(encoding: answer.response), as: UTF8.self),
                    now,
                ]
            }
            try database.write { database in
                let insert = try database.makeStatement(
                    sql: "INSERT OR IGNORE INTO answer (key, request, response, asked_at) VALUES (?, ?, ?, ?)"
                )
                for row in rows { try insert.execute(arguments: StatementArguments(row)) }
            }
        } catch {
            throw Self.runError(error, path: path)
        }
    }

    /// How many answers are kept.
    public func count() throws(RunError) -> Int {
        do {
            return try database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM answer") ?? 0 }
        } catch {
            throw Self.runError(error, path: path)
        }
    }
}
