// Binary outcomes as bits: sixty-four items a word, so that counting a pair's agreements is counting bits.

/// Bit planes of right and of present items, a row of words a model.
struct BitPlanes {
    let models: Int
    /// Words a model.
    let words: Int
    let right: [UInt64]
    let present: [UInt64]
    let rightTotals: [Int]
    let presentTotals: [Int]
    /// Models with equal numbers here have the same items present.
    let presenceClass: [Int]
    /// Clusters as words and masks, in order; a cluster of more than 64 items takes several in a row.
    let segments: [Segment]

    /// Part of a cluster within one word.
    struct Segment {
        let word: Int
        let mask: UInt64
        /// Whether a cluster starts here.
        let starts: Bool
    }

    init(_ outcomes: [[UInt8]], clusters: [Int]?) {
        let items = outcomes.first?.count ?? 0
        // Bits are dealt out so that a cluster of up to 64 items never straddles two words.
        var place = Array(0..<items)
        var bits = items
        var segments: [Segment] = []
        if let clusters {
            var slots: [Int: Int] = [:]
            var members: [[Int]] = []
            for (item, label) in clusters.enumerated() {
                let slot = slots[label] ?? members.count
                if slot == members.count {
                    slots[label] = slot
                    members.append([])
                }
                members[slot].append(item)
            }
            bits = 0
            for member in members {
                if bits % 64 + member.count > 64 { bits = (bits + 63) / 64 * 64 }
                for (index, item) in member.enumerated() { place[item] = bits + index }
                var start = bits
                bits += member.count
                while start < bits {
                    let end = min(bits, (start / 64 + 1) * 64)
                    let mask = (end - start == 64 ? UInt64.max : (1 << UInt64(end - start)) - 1) << UInt64(start % 64)
                    segments.append(Segment(word: start / 64, mask: mask, starts: start == bits - member.count))
                    start = end
                }
            }
        }
        let words = (bits + 63) / 64
        var right = [UInt64](repeating: 0, count: outcomes.count * words)
        var present = right
        var classes: [[UInt64]: Int] = [:]
        var presenceClass: [Int] = []
        for (model, row) in outcomes.enumerated() {
            for (item, outcome) in row.enumerated() where outcome <= 1 {
                let word = model * words + place[item] / 64
                let bit = UInt64(1) << UInt64(place[item] % 64)
                present[word] |= bit
                if outcome == 1 { right[word] |= bit }
            }
            let key = Array(present[(model * words)..<((model + 1) * words)])
            presenceClass.append(classes[key] ?? classes.count)
            if classes[key] == nil { classes[key] = classes.count }
        }
        models = outcomes.count
        self.words = words
        self.right = right
        self.present = present
        self.presenceClass = presenceClass
        self.segments = segments
        let total = { (plane: [UInt64], model: Int) in
            plane[(model * words)..<((model + 1) * words)].reduce(0) { $0 + $1.nonzeroBitCount }
        }
        rightTotals = outcomes.indices.map { total(right, $0) }
        presentTotals = outcomes.indices.map { total(present, $0) }
    }

    /// Bits set in both a row of one plane and a row of another.
    func shared(_ one: [UInt64], _ first: Int, _ other: [UInt64], _ second: Int) -> Int {
        one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                var total = 0
                var index = 0
                let (a, b) = (first * words, second * words)
                while index < words {
                    total &+= (one[a &+ index] & other[b &+ index]).nonzeroBitCount
                    index &+= 1
                }
                return total
            }
        }
    }

    /// Number of clusters with a shared item, and the sum over them of (sum of differences − d × shared items)².
    func squares(_ first: Int, _ second: Int, _ difference: Double) -> (clusters: Int, squares: Double) {
        var clusters = 0
        // Whole-number moments: Σu², Σu·n and Σn², with u the difference and n the shared items of a cluster.
        var (uu, un, nn) = (0, 0, 0)
        var (u, n) = (0, 0)
        let (a, b) = (first * words, second * words)
        right.withUnsafeBufferPointer { right in
            present.withUnsafeBufferPointer { present in
                for segment in segments {
                    if segment.starts {
                        (uu, un, nn) = (uu &+ u &* u, un &+ u &* n, nn &+ n &* n)
                        clusters &+= n > 0 ? 1 : 0
                        (u, n) = (0, 0)
                    }
                    let both = present[a &+ segment.word] & present[b &+ segment.word] & segment.mask
                    n &+= both.nonzeroBitCount
                    u &+= (right[a &+ segment.word] & both).nonzeroBitCount
                    u &-= (right[b &+ segment.word] & both).nonzeroBitCount
                }
            }
        }
        (uu, un, nn) = (uu + u * u, un + u * n, nn + n * n)
        clusters += n > 0 ? 1 : 0
        return (clusters, Double(uu) - 2 * difference * Double(un) + difference * difference * Double(nn))
    }
}
