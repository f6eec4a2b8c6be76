// The study's drawings: rejection rates of clean cells, and power.

extension CalibrationTable {
    /// docs/calibration-null.svg: one row a test, one mark a clean cell, the range shaded.
    public var nullDrawing: String {
        let clean = rows.filter { $0.truth == .clean }
        var names: [String] = []
        for row in clean where !names.contains(row.detector) { names.append(row.detector) }
        let (left, width, step) = (300.0, 420.0, 24.0)
        let most = max(0.08, clean.map(\.rate).max() ?? 0)
        func x(_ rate: Double) -> Double { left + width * rate / most }
        let bottom = 30 + step * Double(names.count)
        let worst = Self.percent(clean.map(\.rate).max() ?? 0)
        var drawing = Drawing(
            id: "calibration-null",
            width: 760,
            height: bottom + 66,
            title: "How often each test rejects where nothing is wrong",
            description:
                "\(clean.count) simulated clean settings, \(names.count) tests, level 5 %. Highest rate \(worst). "
                + "Allowed is 2 to 6.5 %, below 2 % for exact discrete tests and bounds."
        )
        let range = CalibrationRow.range
        drawing.rectangle(
            x(range.lowerBound),
            20,
            x(range.upperBound) - x(range.lowerBound),
            bottom - 20,
            fill: "#eceff1"
        )
        drawing.line(x(0.05), 20, x(0.05), bottom, stroke: "#7b848d")
        for (place, name) in names.enumerated() {
            let y = 34 + step * Double(place)
            drawing.text(name, left - 10, y + 4.5, anchor: "end")
            for row in clean where row.detector == name {
                drawing.mark(row.holds ? 0 : 1, x(row.rate), y, size: 4)
            }
        }
        for percent in stride(from: 0, through: Int(most * 100), by: 2) {
            drawing.text("\(percent)", x(Double(percent) / 100), bottom + 18, anchor: "middle", quiet: true)
        }
        drawing.text("Rejected at 5 % (% of simulated clean models)", left + width / 2, bottom + 38, anchor: "middle")
        drawing.mark(0, left - 4, bottom + 54, size: 4)
        drawing.text("within its range", left + 6, bottom + 58, quiet: true)
        drawing.mark(1, left + 136, bottom + 54, size: 4)
        drawing.text("outside it", left + 146, bottom + 58, quiet: true)
        return drawing.closed
    }

    /// docs/calibration-power.svg: power against clean accuracy, and against the leak.
    public var powerDrawing: String {
        let curves = PowerCurve.all(rows)
        let deepest = [PowerCurve.Unit.accuracy, .leak].map { unit in curves.count { $0.unit == unit } }.max() ?? 0
        var drawing = Drawing(
            id: "calibration-power",
            width: 820,
            height: 360 + 22 * Double(deepest),
            title: "How often each test sees a leak",
            description: curves.map { curve in
                let points = curve.points.map { "\(Self.percent($0.x)): \(Self.percent($0.rate))" }
                return "\(curve.detector), \(curve.series): \(points.joined(separator: "; "))."
            }.joined(separator: " ")
        )
        panel(
            curves.filter { $0.unit == .accuracy },
            left: 60,
            most: 1,
            label: "Clean accuracy (%); leak 10 %",
            &drawing
        )
        panel(curves.filter { $0.unit == .leak }, left: 470, most: 0.5, label: "Items memorised (%)", &drawing)
        return drawing.closed
    }

    private func panel(_ curves: [PowerCurve], left: Double, most: Double, label: String, _ drawing: inout Drawing) {
        let (top, width, height) = (20.0, 330.0, 270.0)
        func x(_ value: Double) -> Double { left + width * value / most }
        func y(_ rate: Double) -> Double { top + height * (1 - rate) }
        for tick in 0...5 {
            let rate = Double(tick) / 5
            drawing.line(left, y(rate), left + width, y(rate), stroke: "#e3e6e8")
            drawing.text("\(20 * tick)", left - 8, y(rate) + 4.5, anchor: "end", quiet: true)
            let place = rate * most
            drawing.text("\(Int((place * 100).rounded()))", x(place), top + height + 18, anchor: "middle", quiet: true)
        }
        drawing.text(label, left + width / 2, top + height + 40, anchor: "middle")
        for (place, curve) in curves.enumerated() {
            drawing.curve(place, curve.points.map { (x($0.x), y($0.rate)) })
            for point in curve.points { drawing.mark(place, x(point.x), y(point.rate), size: 4.5) }
            let below = top + height + 64 + 22 * Double(place)
            drawing.curve(place, [(left, below), (left + 28, below)])
            drawing.mark(place, left + 14, below, size: 4.5)
            drawing.text("\(curve.detector), \(curve.series)", left + 36, below + 4.5, quiet: true)
        }
    }
}
