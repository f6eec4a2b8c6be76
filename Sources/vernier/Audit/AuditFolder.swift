// What an audit leaves on disk, and where.

import AuditModel
import Formats
import Foundation
import ModelRuns
import Reports
import Twins

/// The folder of an audit.
struct AuditFolder {
    /// Its path.
    let path: String

    /// The record.
    var record: String { path + "/record.json" }
    /// The twins, with their proofs.
    var twins: String { path + "/twins.jsonl" }
    /// Every answer a model gave, kept as they come in so that a killed run resumes.
    var store: String { path + "/answers.sqlite" }
    /// One recording a model.
    var recordings: String { path + "/answers" }
    /// The page for people.
    var page: String { path + "/report.html" }

    /// Where the recording of `model` goes: its name with anything but letters, digits, `.`, `_`, `-` replaced.
    func recording(of model: ModelID) -> String {
        let plain = String(
            model.rawValue.map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" }
        )
        // Two names may become one file name: a stable hash keeps them apart.
        let tag =
            plain == model.rawValue && !plain.hasPrefix(".")
            ? "" : "-" + String(SeededRandom.hash(model.rawValue) % 0xFFFF_FFFF, radix: 16)
        return recordings + "/" + (plain.hasPrefix(".") ? "_" : "") + plain + tag + ".jsonl.gz"
    }

    /// The recordings in `folder` (or the one file it is), by file name.
    static func recordings(in folder: String) throws -> [Recording] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw CommandError(
                code: "no-answers",
                message:
                    "There are no recorded answers there; name the folder with the .jsonl.gz files (--answers DIR).",
                place: Place(file: folder)
            )
        }
        if !isFolder.boolValue { return [try Recording.read(folder)] }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".jsonl.gz") || $0.hasSuffix(".jsonl") }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard !names.isEmpty else {
            throw CommandError(
                code: "no-answers",
                message: "The folder holds no recording (*.jsonl.gz); record one with --endpoint and --out.",
                place: Place(file: folder)
            )
        }
        return try names.map { try Recording.read(folder + "/" + $0) }
    }

    /// Reads the record.
    func readRecord() throws -> AuditRecord {
        let bytes = try FileBytes.read(record)
        let decoded: AuditRecord
        do {
            decoded = try JSONDecoder().decode(AuditRecord.self, from: Data(bytes))
        } catch {
            throw CommandError(
                code: "bad-record",
                message: "This is not a record of an audit: \(ErrorText.describe(error)). Run the audit again.",
                place: Place(file: record)
            )
        }
        guard decoded.schema == AuditRecord.currentSchema else {
            throw CommandError(
                code: "record-schema",
                message: "The record has form \(decoded.schema); this vernier reads \(AuditRecord.currentSchema). "
                    + "Use the version that wrote it (\(decoded.vernier)).",
                place: Place(file: record)
            )
        }
        if let fault = RecordLimits.fault(of: decoded) {
            throw CommandError(
                code: "record-out-of-limits",
                message: "The record holds figures that no audit writes (\(fault)). Run the audit again.",
                place: Place(file: record)
            )
        }
        return decoded
    }

    /// Writes the record and every report.
    func write(_ record: AuditRecord) throws {
        try FileBytes.write(try CanonicalJSON.pretty(encoding: record), to: self.record)
        for writer in ReportWriters.all {
            try FileBytes.write(Array(try writer.write(record).utf8), to: path + "/" + writer.fileName)
        }
    }
}
