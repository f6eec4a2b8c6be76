// The whole study: every test over the grid, one row each.

import AuditModel

/// Measures how often each test rejects on simulated populations whose truth is known.
public enum CalibrationStudy {
    /// Runs the grid; `quick` runs its corners with few replicates.
    ///
    /// The same `seed` gives the same table, whatever else runs and on however many threads. `progress` is told of each
    /// family of cells when it is done. `families`, where given, keeps only those.
    @concurrent
    public static func run(
        quick: Bool = false,
        seed: UInt64 = 1,
        families: Set<String>? = nil,
        progress: @Sendable (String) -> Void = { _ in }
    ) async -> CalibrationTable {
        let effort = Effort(isQuick: quick)
        var rows: [CalibrationRow] = []
        for (name, cells) in grid(effort) where families?.contains(name) ?? true {
            let own = cells.flatMap { $0.rows(seed: seed) }
            rows += own
            let held = own.count { $0.holds }
            progress("\(name): \(own.count) rows, \(held) within range")
            if Task.isCancelled { break }
        }
        return CalibrationTable(rows: rows, seed: seed, isQuick: quick)
    }

    /// The cells by family, in the table's order.
    static func grid(_ effort: Effort) -> [(name: String, cells: [Cell])] {
        [
            ("references", ReferenceCells.clean(effort)),
            ("items", ItemExcessCells.clean(effort)),
            ("siblings", SiblingCells.clean(effort)),
            ("placebos", PlaceboCells.clean(effort)),
            ("suite", SuiteCells.clean(effort)),
            ("shift", ShiftCells.clean(effort)),
            ("judgement", JudgementCells.clean(effort)),
            ("warnings", SiblingCells.warnings(effort)),
            ("power", SiblingCells.power(effort) + ReferenceCells.power(effort) + PlaceboCells.power(effort)),
            ("items-power", ItemExcessCells.power(effort)),
            ("shift-power", ShiftCells.power(effort)),
            ("judgement-power", JudgementCells.leaky(effort)),
        ]
    }
}
