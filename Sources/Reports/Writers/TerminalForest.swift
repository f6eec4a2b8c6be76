// A forest plot in characters: one row a model, all on one scale.

import AuditModel

/// Draws gaps with intervals in a fixed number of cells.
struct TerminalForest {
    /// Cells of a row.
    let width: Int
    private let axis: Axis
    private let delta: Double

    /// A plot over the gaps of a record, in `width` cells.
    init(_ facts: RecordFacts, width: Int) {
        self.width = max(width, 10)
        let gaps = facts.record.verdict.models.compactMap(\.gap).filter(\.isFinite).map { $0.scaled(by: 100) }
        delta = facts.record.policy.delta.isFinite ? max(0, facts.record.policy.delta * 100) : 0
        axis = Axis(
            low: max(-100, min(gaps.map(\.low).min() ?? 0, -delta)),
            high: min(100, max(gaps.map(\.high).max() ?? 0, delta)),
            count: 4
        )
    }

    private func cell(_ value: Double) -> Int {
        let scale = LinearScale(axis.domain, from: 0, to: Double(width - 1))
        return Int(scale(value).rounded())
    }

    /// The ground: the margin shaded, the zero line drawn.
    private func ground() -> [Character] {
        var cells = Array(repeating: Character(" "), count: width)
        for index in cell(-delta)...cell(delta) { cells[index] = "░" }
        cells[cell(0)] = "│"
        return cells
    }

    /// A row: `├──●──┤` over the ground.
    func row(_ gap: Estimate, mark: String) -> String {
        let points = gap.scaled(by: 100)
        guard points.isFinite else { return String(ground()) }
        var cells = ground()
        let (low, high) = (cell(min(points.low, points.high)), cell(max(points.low, points.high)))
        for index in low...high { cells[index] = cells[index] == "│" ? "┼" : "─" }
        cells[low] = "├"
        cells[high] = "┤"
        cells[cell(points.value)] = mark.first ?? "●"
        return String(cells)
    }

    /// The axis: the labels of its ticks under their places, as many as fit.
    func labels() -> String {
        var cells = Array(repeating: Character(" "), count: width)
        var free = 0
        for tick in axis.ticks {
            let text = Array(axis.label(tick))
            let start = min(max(0, cell(tick) - text.count / 2), width - text.count)
            guard start >= free else { continue }
            for (offset, character) in text.enumerated() { cells[start + offset] = character }
            free = start + text.count + 1
        }
        return String(cells)
    }
}
