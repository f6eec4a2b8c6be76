// An audit with everything that was asked and answered: what its record keeps no text of.

import AuditModel
import Fingerprints
import Formats
import ModelRuns
import ResultLogs
import Suites

/// An audit, the plan it followed and the answers it got.
struct AnsweredAudit {
    /// The record.
    let record: AuditRecord
    /// SHA-256 of record.json.
    let fingerprint: String
    /// What was asked.
    let plan: AuditPlan
    /// The answers, a model each, in the record's order, and their scores.
    let answers: [(recording: Recording, table: OutcomeTable)]

    /// The audit's id: its suite and the beginning of its record's SHA-256.
    var id: String { "\(record.suite.manifest.id)-\(fingerprint.prefix(12))" }

    /// The audit in `folder`; `suite`, `items` and `answers` say where those are, should they not be where an audit
    /// looks for them.
    ///
    /// Throws `CommandError` where items, twins or answers are not those of the record: then nothing is exported.
    init(_ folder: AuditFolder, suite: String?, items: String?, answers: String?) throws {
        record = try folder.readRecord()
        fingerprint = SHA256Hex.of(try FileBytes.read(folder.record))
        let place = Place(file: folder.path)
        let loaded = try SuiteReader.load(suite ?? "suites/\(record.suite.manifest.id)", items: items)
        guard loaded.fingerprint == record.suite.fingerprint else {
            throw CommandError(
                code: "other-items",
                message: "The items are not those audited (their SHA-256 differs). Name them with --suite and --items.",
                place: place
            )
        }
        plan = try Verification(folder: folder, record: record, answers: answers).followed(loaded)
        guard try plan.twinsFingerprint() == record.twinsFingerprint else {
            throw CommandError(
                code: "other-twins",
                message: "Other twins came out than were asked (their SHA-256 differs); `vernier verify` says more.",
                place: place
            )
        }
        let all = try AuditFolder.recordings(in: answers ?? folder.recordings)
        var kept: [(recording: Recording, table: OutcomeTable)] = []
        for outcomes in record.models {
            guard let recording = all.first(where: { $0.model == outcomes.model }) else {
                throw CommandError(
                    code: "answers-missing",
                    message: "The answers of \(outcomes.model) are not there; name their folder with --answers.",
                    place: place
                )
            }
            let table = OutcomeTable(plan: plan, model: recording.model) { recording.responses[RequestKey.of($0)] }
            var again = table.outcomes(of: outcomes.model)
            again.family = outcomes.family
            guard again == outcomes else {
                throw CommandError(
                    code: "other-scores",
                    message: "The answers of \(outcomes.model) lead to other scores than the record has; "
                        + "`vernier verify` says more.",
                    place: place
                )
            }
            kept.append((recording, table))
        }
        self.answers = kept
    }
}
