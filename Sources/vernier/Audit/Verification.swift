// Computing an audit again from what it left behind.

import AuditModel
import Formats
import Foundation
import ModelRuns
import Suites
import Twins

/// The checks of `verify`.
struct Verification {
    /// The folder of the audit.
    let folder: AuditFolder
    /// Its record as read.
    let record: AuditRecord
    /// Where the recordings are; nil for the audit's own folder.
    var answers: String?

    /// One thing computed again.
    struct Step: Codable {
        /// What came of it.
        enum Status: String, Codable {
            /// The same came out.
            case holds
            /// Something else came out.
            case fails
            /// What it needs is not there.
            case notPossible = "not-possible"
        }

        /// `verdict`, `twins`, `tables`.
        let id: String
        /// What came of it.
        let status: Status
        /// What was compared, in one sentence.
        let why: String
    }

    /// All steps; `suite` and `items` say where the items are, should they not be under suites/.
    func steps(suite: String?, items: String?) async throws -> [Step] {
        var steps = [try verdict()]
        let plan: AuditPlan
        do {
            let loaded = try SuiteReader.load(suite ?? "suites/\(record.suite.manifest.id)", items: items)
            guard loaded.fingerprint == record.suite.fingerprint else {
                let why = "the items given are not those audited (their SHA-256 differs); name them with --items"
                return steps + [Step(id: "twins", status: .notPossible, why: why)]
            }
            plan = try followed(loaded)
        } catch let error as FormatError {
            let why = "the given twins could not be read (\(error.code)); twins.jsonl belongs into the audit's folder"
            return steps + [Step(id: "twins", status: .notPossible, why: why)]
        } catch let error as SuiteError {
            let why = "the items are not there (\(error.code)); name them with --suite and --items"
            return steps + [Step(id: "twins", status: .notPossible, why: why)]
        }
        let same = try plan.twinsFingerprint() == record.twinsFingerprint
        steps.append(
            Step(
                id: "twins",
                status: same ? .holds : .fails,
                why: !same
                    ? "other twins came out"
                    : plan.twinsGiven
                        ? "\(plan.twins.twins.count) given twins, equal byte for byte"
                        : "\(plan.twins.twins.count) twins made again, equal byte for byte"
            )
        )
        if same { steps.append(try await tables(plan)) }
        return steps
    }

    /// The plan that the record says was followed.
    func followed(_ suite: Suite) throws -> AuditPlan {
        guard record.twinsGiven == true else {
            return AuditPlan(
                suite: suite,
                sample: record.suite.sampled,
                twinsPerItem: record.twinsPerItem,
                seed: record.seed,
                placebos: record.placebosPerItem != nil
            )
        }
        let (given, _) = TwinsFile.read(try FileBytes.read(folder.twins), file: folder.twins)
        let (proven, _) = ProvenTwins.held(given, to: suite.items)
        return AuditPlan(suite: suite, sample: record.suite.sampled, given: proven, seed: record.seed)
    }

    private func verdict() throws -> Step {
        let again = Conclusion.of(record)
        let same = try CanonicalJSON.bytes(encoding: again) == CanonicalJSON.bytes(encoding: record)
        return Step(
            id: "verdict",
            status: same ? .holds : .fails,
            why: same
                ? "evidence and verdict computed again from the record's tables, equal byte for byte"
                : "the record's tables lead to another evidence or verdict than it states"
        )
    }

    private func tables(_ plan: AuditPlan) async throws -> Step {
        let recordings: [Recording]
        do {
            recordings = try AuditFolder.recordings(in: answers ?? folder.recordings)
        } catch let error as CommandError {
            return Step(id: "tables", status: .notPossible, why: error.message)
        }
        var answers: [Audit.Answers] = []
        let families = record.models.compactMap { model in model.family.map { (model.model, $0) } }
        let audit = Audit(
            plan: plan,
            policy: record.policy,
            families: Dictionary(families) { first, _ in first }
        )
        for model in record.models.map(\.model) {
            guard let recording = recordings.first(where: { $0.model == model }) else {
                return Step(id: "tables", status: .notPossible, why: "the answers of \(model) are not there")
            }
            answers.append(try await audit.replay(recording, console: .shared))
        }
        var again = try await audit.record(answers)
        // Where a request failed, a recording knows only that there is no answer, and remarks name the user's files.
        func counts(_ record: AuditRecord) -> [ModelID: Int] {
            record.unanswered.reduce(into: [:]) { $0[$1.model, default: 0] += $1.count }
        }
        guard counts(again) == counts(record) else {
            return Step(id: "tables", status: .fails, why: "other requests were left unanswered than the record says")
        }
        again.vernier = record.vernier
        again.unanswered = record.unanswered
        again.diagnostics = record.diagnostics
        // What refused the items of given twins is not in twins.jsonl.
        if plan.twinsGiven { again.coverage = record.coverage }
        let same = try CanonicalJSON.bytes(encoding: Conclusion.of(again)) == CanonicalJSON.bytes(encoding: record)
        return Step(
            id: "tables",
            status: same ? .holds : .fails,
            why: same
                ? "every answer of \(answers.count) model(s) read and scored again, and the same record came out"
                : "suite, twins and recorded answers lead to another record than this one"
        )
    }
}
