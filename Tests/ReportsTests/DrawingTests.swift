// Scales, ticks, numbers and label places against answers worked out by hand.

import AuditModel
import Foundation
import Testing

@testable import Reports

/// The contrast of WCAG 2.2 (relative luminance of sRGB).
enum Contrast {
    static func ratio(_ one: String, _ two: String) -> Double {
        let (a, b) = (luminance(one), luminance(two))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let value = Int(colour.dropFirst(), radix: 16) ?? 0
        let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}

@Suite struct DrawingTests {
    @Test(arguments: [
        (0.0, 100.0, 5, "0 20 40 60 80 100"), (38.5, 90.4, 6, "30 40 50 60 70 80 90 100"), (-3, 3, 4, "−4 −2 0 2 4"),
        (0, 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0"), (0, 12, 5, "0 5 10 15"), (7, 7, 5, "7.0 7.2 7.4 7.6 7.8 8.0"),
        (.nan, 4, 5, "0.0 0.2 0.4 0.6 0.8 1.0"), (0, 3, 3, "0 1 2 3"),
    ]) func ticks(_ low: Double, _ high: Double, _ count: Int, _ expected: String) {
        let axis = Axis(low: low, high: high, count: count)
        #expect(axis.ticks.map(axis.label).joined(separator: " ") == expected)
    }

    @Test(arguments: [(0.3, 0.5), (1, 1), (1.2, 2), (2.1, 5), (7, 10), (0.011, 0.02), (300, 500), (0, 1)])
    func steps(_ rough: Double, _ expected: Double) {
        #expect(abs(Axis.niceStep(rough) - expected) < 1e-12)
    }

    @Test func axisSpansItsData() {
        for index in 0..<200 {
            var random = SeededRandom(seed: 5, stream: UInt64(index))
            let low = random.unit() * 200 - 100
            let high = low + random.unit() * 50
            let axis = Axis(low: low, high: high)
            #expect(axis.domain.lowerBound <= low + 1e-6 && axis.domain.upperBound >= high - 1e-6)
            #expect((2...13).contains(axis.ticks.count))
        }
    }

    @Test func scale() {
        let scale = LinearScale(0...100, from: 10, to: 210)
        #expect([0.0, 25, 100, 150, -5].map { scale($0) } == [10, 60, 210, 210, 10])
        #expect(LinearScale(3...3, from: 0, to: 10)(3) == 5)
    }

    @Test(arguments: [
        (0.25, 1, "0.3"), (-0.04, 1, "0.0"), (-1.25, 1, "−1.3"), (1234.5, 0, "1235"), (.nan, 1, "n/a"),
        (0.999, 2, "1.00"),
        (.infinity, 1, "n/a"), (1e300, 1, "n/a"),
    ]) func fixed(_ value: Double, _ decimals: Int, _ expected: String) {
        #expect(Numbers.fixed(value, decimals) == expected)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1500, "−1,500")])
    func counts(_ value: Int, _ expected: String) {
        #expect(Numbers.count(value) == expected)
    }

    @Test(arguments: [("abc", 3), ("漢字", 4), ("e\u{301}", 1), ("🙂", 2), ("−", 1), ("", 0)])
    func cells(_ text: String, _ expected: Int) {
        #expect(TerminalText.width(text) == expected)
    }

    @Test(arguments: [
        ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]), ("", 5, [""]),
        ("漢漢漢", 4, ["漢漢", "漢"]),
    ]) func folding(_ text: String, _ cells: Int, _ expected: [String]) {
        #expect(TerminalText.folded(text, to: cells) == expected)
    }

    @Test func labelsNeverOverlap() {
        var random = SeededRandom(seed: 9, stream: "labels")
        let bounds = Box(x: 0, y: 0, width: 500, height: 500)
        let points = (0..<30).map { _ in
            let x = random.unit() * 500
            return Point(x, x + random.unit() * 40 - 20)
        }
        let marks = points.map { Box(x: $0.x - 7, y: $0.y - 7, width: 14, height: 14) }
        let placed = LabelPlacement(bounds: bounds, marks: marks, lines: []).place(points.map { ($0, 90) })
        #expect(placed.count >= 12)
        for (index, one) in placed.enumerated() {
            #expect(bounds.contains(one.box))
            #expect(marks.allSatisfy { $0.overlap(one.box) == 0 })
            for other in placed.dropFirst(index + 1) { #expect(one.box.overlap(other.box) == 0) }
        }
    }

    @Test func attributesAndTextsAreEscaped() {
        let element = SVGElement("text", ["x": "\"><script>"], text: "a & b < c")
        #expect(element.markup == "<text x=\"&quot;&gt;&lt;script&gt;\">a &amp; b &lt; c</text>")
    }
}
