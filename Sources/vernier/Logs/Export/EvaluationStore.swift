// A folder laid out as Every Eval Ever's own store: data/collection/developer/model/<uuid>.json and its samples.

import AuditModel
import Fingerprints
import Formats
import ResultLogs

/// Writes runs into a folder.
struct EvaluationStore {
    /// The folder that `data/` goes into.
    let path: String
    /// Who publishes.
    let source: EEESource

    /// What was written.
    struct Written {
        var files: [String] = []
        var rows = 0
    }

    /// Writes one run; `rows` calls its argument with every row.
    func write(_ run: EEERun, into written: inout Written, rows: ((EEEExportRow) throws -> Void) throws -> Void) throws
    {
        let writer = EEEWriter(run, source: source) { SHA256Hex.of($0) }
        let folder = path + "/" + writer.place.folder
        let samples = try GrowingFile(in: folder)
        try rows { try samples.add(try writer.line($0)) }
        let count = samples.lines
        let stated = count > 0 ? EEEWriter.Samples(rows: count, checksum: try samples.checksum()) : nil
        let (uuid, bytes) = try writer.aggregate(stated)
        if count > 0 {
            try samples.finish(as: uuid + "_samples.jsonl")
            written.files.append("\(folder)/\(uuid)_samples.jsonl")
        }
        try FileBytes.write(bytes, to: "\(folder)/\(uuid).json")
        written.files.append("\(folder)/\(uuid).json")
        written.rows += count
    }
}
