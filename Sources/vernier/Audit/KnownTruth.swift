// What is known of models that were trained for an audit: read only after the verdict is there.

import AuditModel
import Foundation

/// Who was trained on which items of a suite.
struct KnownTruth: Codable {
    /// One model.
    struct Model: Codable {
        /// Its name in the audit.
        let model: ModelID
        /// What it was trained on, in words.
        let training: String
        /// Ids of the suite's items it was trained on.
        let leaked: [ItemID]
        /// Whether an audit has to find it (light leaks may stay below what a suite of this size can show).
        let mustBeFound: Bool

        private enum CodingKeys: String, CodingKey {
            case model, training, leaked
            case mustBeFound = "must_be_found"
        }
    }

    /// The models.
    let models: [Model]

    /// One comparison.
    struct Line {
        /// Whether verdict and truth agree.
        let isRight: Bool
        /// The comparison in words.
        let text: String
    }

    /// Compares every model's verdict with what it was trained on.
    func compare(_ record: AuditRecord) -> [Line] {
        let known = Set(models.map(\.model))
        let strangers = record.models.map(\.model).filter { !known.contains($0) }
        let nothing = Line(isRight: false, text: "the truth names no model")
        return (models.isEmpty ? [nothing] : [])
            + strangers.map {
                Line(isRight: false, text: "\($0): audited, but nothing is known of its training")
            }
            + models.map { truth in
                guard let verdict = record.verdict.models.first(where: { $0.model == truth.model }),
                    let table = record.models.first(where: { $0.model == truth.model })
                else { return Line(isRight: false, text: "\(truth.model): not in the audit") }
                let accused = verdict.finding == .established
                guard !truth.leaked.isEmpty else {
                    return Line(
                        isRight: !accused,
                        text: "\(truth.model): trained on none of the items; \(accused ? "accused" : "not accused")"
                    )
                }
                let asked = Set(table.originals.map(\.item))
                guard truth.leaked.allSatisfy(asked.contains) || record.suite.sampled != nil else {
                    return Line(isRight: false, text: "\(truth.model): items of the truth are not in the suite audited")
                }
                let share = leakedShare(truth, table)
                let interval = verdict.leakFraction
                let covers = interval.map { $0.low <= share && share <= $0.high } ?? false
                var text =
                    "\(truth.model): \(truth.leaked.count) items leaked, \(percent(share)) of the suite remembered; "
                text += verdict.finding.rawValue
                if let interval { text += ", leak fraction \(percent(interval.low)) to \(percent(interval.high))" }
                return Line(isRight: truth.mustBeFound ? accused && covers : !accused || covers, text: text)
            }
    }

    /// Share of items trained on × recall measured on them.
    private func leakedShare(_ truth: Model, _ table: ModelOutcomes) -> Double {
        let leaked = Set(truth.leaked)
        let asked = table.originals.filter { leaked.contains($0.item) }
        guard !asked.isEmpty, !table.originals.isEmpty else { return 0 }
        let recall = asked.reduce(0) { $0 + ($1.original ?? 0) } / Double(asked.count)
        return Double(asked.count) / Double(table.originals.count) * recall
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
