// What was named to be exported, known by what lies there.

import AuditModel
import Foundation

/// The subject of an export.
enum ExportSubject {
    /// The folder of an audit.
    case audit(AuditFolder)
    /// A folder of twins.
    case twins(TwinFolder)
    /// Other harnesses' logs.
    case logs([String])

    /// What `sources` are.
    init(_ sources: [String]) throws {
        let files = FileManager.default
        func isAudit(_ path: String) -> Bool { files.fileExists(atPath: path + "/record.json") }
        let folders = sources.filter { isAudit($0) || TwinFolder.isOne($0) }
        guard let first = folders.first else {
            self = .logs(sources)
            return
        }
        guard sources.count == 1 else {
            throw CommandError(
                code: "one-folder-at-a-time",
                message: "Folders of audits and of twins are exported one at a time; only logs may be several.",
                place: Place(file: first)
            )
        }
        self = isAudit(first) ? .audit(AuditFolder(path: first)) : .twins(TwinFolder(path: first))
    }

    /// The refusal of a format that this has not.
    func refusal(of format: ExportFormat) -> CommandError {
        let message: String
        let place: String?
        switch (self, format) {
        case (.audit(let folder), _):
            message =
                "An audit has no \(format.rawValue): a batch is made of twins. Export the folder that "
                + "`vernier twins make` wrote."
            place = folder.path
        case (.twins(let folder), _):
            message =
                "Twins have no scores, so they have no \(format.rawValue). They can be exported as openai-batch; an "
                + "audit or a log has the rest."
            place = folder.path
        case (.logs(let paths), .openAIBatch):
            message =
                "A log holds no twins to ask. Make them with `vernier twins make SUITE --out DIR` and export that folder."
            place = paths.first
        case (.logs(let paths), _):
            message =
                "A log has scores and no findings. `vernier check LOGS --format \(format.rawValue)` checks it first; "
                + "the folder of an audit can be exported as \(format.rawValue)."
            place = paths.first
        }
        return CommandError(code: "no-such-export", message: message, place: place.map { Place(file: $0) })
    }
}
