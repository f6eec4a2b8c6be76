// Scores that a model's other scores do not lead to expect.

import AuditModel
import Foundation
import Statistics

/// Every score predicted from the model's others, on the log-odds scale.
struct BoardProfiles {
    /// A score beyond twice its prediction interval.
    struct Found {
        var row: Int
        var share: Double
        var expected: Estimate
    }

    /// Why there are no predictions; nil where there are.
    private(set) var refusal: String?
    private var found: [Int: [Found]] = [:]

    /// Most cells predicted.
    static let mostCells = 2000

    /// From the shares of each column (nil for a column without any).
    init(_ columns: [[Double?]?], models: Int) {
        let used = columns.indices.filter { columns[$0] != nil }
        let rows = (0..<models).map { row in
            used.map { column -> Double in
                guard let share = columns[column].flatMap({ $0[row] }) else { return .nan }
                let inside = min(max(share, 0.002), 0.998)
                return log(inside / (1 - inside))
            }
        }
        guard used.count * models <= Self.mostCells else {
            refusal = "The table is too large for its scores to be predicted from each other."
            return
        }
        do throws(ScoreProfiles.Refusal) {
            let profiles = try ScoreProfiles(ScoreMatrix(rows))
            for (place, column) in used.enumerated() {
                for row in 0..<models where rows[row][place].isFinite {
                    guard
                        let prediction = profiles.prediction(
                            row: row,
                            column: place,
                            level: BoardVerdictMaker.profileLevel
                        ), prediction.interval.low.isFinite, prediction.interval.high.isFinite
                    else { continue }
                    let value = rows[row][place]
                    let half = (prediction.interval.high - prediction.interval.low) / 2
                    guard abs(value - prediction.value) > 2 * half else { continue }
                    func share(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
                    found[column, default: []].append(
                        Found(
                            row: row,
                            share: columns[column].flatMap { $0[row] } ?? 0,
                            expected: Estimate(
                                share(prediction.value),
                                low: share(prediction.interval.low),
                                high: share(prediction.interval.high)
                            )
                        )
                    )
                }
            }
        } catch {
            refusal = "Scores are not predicted from each other: that takes eight models and three columns."
        }
    }

    /// The scores of a column beyond twice their intervals.
    func outliers(_ column: Int) -> [Found] { found[column] ?? [] }
}
