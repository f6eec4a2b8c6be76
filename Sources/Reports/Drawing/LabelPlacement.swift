// Labels beside marks without one lying on another: greedy, from the point outwards.

/// Finds a free place for each label.
struct LabelPlacement {
    /// Where labels may lie.
    let bounds: Box
    /// Marks no label may cover.
    let marks: [Box]
    /// Thin things a label should rather not cross, such as interval lines.
    let lines: [Box]

    /// A label in its place.
    struct Placed {
        /// Index of the label in the input.
        var index: Int
        /// Its box.
        var box: Box
        /// Whether it lies so far from its mark that a line should join them.
        var needsLeader: Bool
    }

    /// Places labels of `sizes` beside `points`, in order; a label without a free place is left out.
    func place(_ labels: [(point: Point, width: Double)], height: Double = 15) -> [Placed] {
        var taken: [Box] = []
        var result: [Placed] = []
        for (index, label) in labels.enumerated() {
            var best: (cost: Double, placed: Placed)?
            for (ring, distance) in [10.0, 24, 42, 64, 90, 120].enumerated() {
                for (rank, box) in candidates(label.point, label.width, height, distance).enumerated() {
                    guard bounds.contains(box), !marks.contains(where: { $0.overlap(box) > 0 }),
                        !taken.contains(where: { $0.overlap(box.grown(by: 2)) > 0 })
                    else { continue }
                    let crossed = lines.count { $0.overlap(box) > 0 }
                    let cost = Double(ring) * 10 + Double(rank) + Double(crossed) * 14
                    if cost < best?.cost ?? .infinity {
                        best = (cost, Placed(index: index, box: box, needsLeader: ring > 1))
                    }
                }
            }
            guard let found = best?.placed else { continue }
            taken.append(found.box)
            result.append(found)
        }
        return result
    }

    /// Boxes around a point, the best side first: right, left, the corners, above and below.
    private func candidates(_ point: Point, _ width: Double, _ height: Double, _ distance: Double) -> [Box] {
        let (near, slant) = (distance, distance * 0.8)
        let corners = [
            Point(point.x + near, point.y - height / 2), Point(point.x - near - width, point.y - height / 2),
            Point(point.x + slant, point.y - slant - height / 2),
            Point(point.x - slant - width, point.y - slant - height / 2),
            Point(point.x + slant, point.y + slant - height / 2),
            Point(point.x - slant - width, point.y + slant - height / 2),
            Point(point.x - width / 2, point.y - near - height), Point(point.x - width / 2, point.y + near),
            Point(point.x - 10, point.y - near - height), Point(point.x - width + 10, point.y - near - height),
            Point(point.x - 10, point.y + near), Point(point.x - width + 10, point.y + near),
        ]
        return corners.map { Box(x: $0.x, y: $0.y, width: width, height: height) }
    }

    /// About how wide `text` is drawn in a sans-serif face of `size` units.
    static func width(_ text: String, size: Double = 13) -> Double {
        text.unicodeScalars.reduce(0.0) { sum, scalar in
            let cells = Double(TerminalText.width(scalar))
            let isNarrow = "iljtfr.,:;|!'()[]- ".unicodeScalars.contains(scalar)
            let isWide = scalar.properties.isUppercase || scalar == "m" || scalar == "w"
            return sum + cells * (isNarrow ? 0.36 : isWide ? 0.74 : 0.58) * size
        }
    }
}
