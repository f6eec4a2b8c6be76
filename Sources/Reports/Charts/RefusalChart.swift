// What the guards refused: items without twins, by operator and guard.

import AuditModel

/// Bars of refused items.
enum RefusalChart {
    private static let width = 760.0
    private static let left = 236.0
    private static let right = 690.0
    private static let mostGuards = 12

    /// The figure; nil when nothing was refused.
    static func figure(_ facts: RecordFacts, id: String) -> Figure? {
        let groups = facts.record.coverage.compactMap { row -> (name: String, bars: [(guardID: String, count: Int)])? in
            let refused = row.refused.filter { $0.value > 0 }
                .sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
            guard !refused.isEmpty else { return nil }
            return (VisibleText.of(row.operatorID, limit: 28), refused.prefix(mostGuards).map { ($0.key, $0.value) })
        }
        guard !groups.isEmpty else { return nil }
        let most = groups.flatMap(\.bars).map(\.count).max() ?? 1
        let axis = Axis(low: 0, high: Double(min(most, 1_000_000_000)), count: min(5, most))
        let scale = LinearScale(axis.domain, from: left, to: right)
        var rows: [SVGElement] = []
        var y = 10.0
        var words: [String] = []
        for group in groups {
            rows.append(.label(group.name, at: Point(14, y + 17), bold: true))
            y += 26
            for bar in group.bars {
                let name = VisibleText.of(bar.guardID, limit: 28)
                rows.append(.label(name, at: Point(left - 10, y + 14), anchor: "end", ink: .quiet))
                rows.append(
                    .rectangle(
                        Box(x: left, y: y + 3, width: max(1, scale(Double(bar.count)) - left), height: 14),
                        ["fill": Ink.blue.colour, "class": Ink.blue.rawValue, "rx": "2"]
                    )
                )
                rows.append(.label(Numbers.count(bar.count), at: Point(scale(Double(bar.count)) + 7, y + 14.5)))
                words.append("\(group.name), \(name): \(Numbers.count(bar.count))")
                y += 22
            }
            y += 6
        }
        var elements: [SVGElement] = []
        for tick in axis.ticks where axis.decimals == 0 {
            elements.append(
                .line(
                    Point(scale(tick), 8),
                    Point(scale(tick), y),
                    ["stroke": Ink.grid.colour, "class": Ink.grid.rawValue, "stroke-width": "1"]
                )
            )
            elements.append(.label(axis.label(tick), at: Point(scale(tick), y + 18), anchor: "middle", ink: .quiet))
        }
        elements += rows
        elements.append(
            .label("Items refused", at: Point((left + right) / 2, y + 40), anchor: "middle", size: 14, bold: true)
        )
        return Figure(
            id: id,
            width: width,
            height: y + 52,
            title: "Items refused by each guard, \(facts.title)",
            description: words.prefix(40).joined(separator: "; ") + ".",
            elements: elements
        )
    }
}
