// How a store's file is told from any other file, and how its tables came to be.

import AuditModel
import Formats
import Foundation
import GRDB

extension AnswerStore {
    /// SQLite's application id of our files: `VRNR` in ASCII.
    static let applicationID = 0x5652_4E52

    /// The forms the file has had, by name. A migration that was released is never edited.
    static var migrations: DatabaseMigrator {
        var migrations = DatabaseMigrator()
        migrations.registerMigration("answers") { database in
            try database.execute(
                sql: """
                    CREATE TABLE answer (
                        key TEXT NOT NULL PRIMARY KEY,
                        request TEXT NOT NULL,
                        response TEXT NOT NULL,
                        asked_at TEXT NOT NULL
                    );
                    PRAGMA application_id = \(applicationID);
                    """
            )
        }
        return migrations
    }

    /// Opens or makes the file. A file that is not ours is recognised before anything is written to it.
    static func open(_ path: String) throws -> any DatabaseWriter {
        let file = URL(fileURLWithPath: path)
        let folder = file.deletingLastPathComponent()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType != .typeDirectory else {
            let message = "There is a folder where the answer store should be. Name a file."
            throw RunError("cannot-open-store", message, at: Place(file: path))
        }
        let size = attributes?[.size] as? Int ?? 0
        if size > 0 {
            var readOnly = Configuration()
            readOnly.readonly = true
            let isOurs = try DatabaseQueue(path: path, configuration: readOnly).read { database in
                let id = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
                let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
                return id == applicationID || (id == 0 && tables == 0)
            }
            guard isOurs else { throw notAStore(path) }
        }
        var settings = Configuration()
        settings.busyMode = .timeout(10)
        let pool = try DatabasePool(path: path, configuration: settings)
        try migrations.migrate(pool)
        return pool
    }

    private static func notAStore(_ path: String?) -> RunError {
        RunError(
            "not-a-store",
            "The file is not one of vernier's answer stores and was left as it is. Name another path for the answers.",
            at: Place(file: path)
        )
    }

    static func damaged(_ path: String?, cause: any Error) -> RunError {
        RunError(
            "damaged-store",
            "The answer store is damaged. Move it away and run again; its answers will be asked anew.",
            at: Place(file: path),
            cause: cause
        )
    }

    /// What an error under the store means to the person who runs vernier.
    static func runError(_ error: any Error, path: String?) -> RunError {
        if let known = error as? RunError { return known }
        if let unwritable = error as? FormatError {
            let message = "An answer cannot be stored, because JSON has no form for it. \(unwritable.message)"
            return RunError("bad-request", message, cause: error)
        }
        let place = Place(file: path)
        guard let failure = error as? DatabaseError else {
            let message = "The answer store cannot be opened. Check that its folder exists and may be written to."
            return RunError("cannot-open-store", message, at: place, cause: error)
        }
        switch failure.resultCode {
        case .SQLITE_NOTADB: return notAStore(path)
        case .SQLITE_CORRUPT: return damaged(path, cause: error)
        case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            let message = "The answer store cannot be opened for writing. Check the path and its permissions."
            return RunError("cannot-open-store", message, at: place, cause: error)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            let message = "Another program holds the answer store. Wait for it to end, or use another path."
            return RunError("store-busy", message, at: place, cause: error)
        case .SQLITE_FULL, .SQLITE_IOERR:
            let message = "The disk would not take the answers. Make room and run again; what is stored is kept."
            return RunError("store-failed", message, at: place, cause: error)
        default:
            let message = "The answer store failed: \(failure.message ?? "no reason given"). Run again."
            return RunError("store-failed", message, at: place, cause: error)
        }
    }
}
