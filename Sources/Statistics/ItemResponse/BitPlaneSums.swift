// Sums over set bits by tables of bytes: eight cells at a time.

/// Products of a bit plane (items × models) with a vector, through tables of the 256 values a byte can take.
enum BitPlaneSums {
    /// For every item the sum of `values` (one a model) over the models whose bit is set.
    static func overModels(_ plane: [UInt64], words: Int, items: Int, values: [Double]) -> [Double] {
        let groups = words * 8
        var table = [Double](repeating: 0, count: groups * 256)
        var sums = [Double](repeating: 0, count: items)
        table.withUnsafeMutableBufferPointer { table in
            for group in 0..<groups {
                for byte in 1..<256 {
                    let model = 8 * group + byte.trailingZeroBitCount
                    let value = model < values.count ? values[model] : 0
                    table[256 * group + byte] = table[256 * group + (byte & (byte - 1))] + value
                }
            }
            plane.withUnsafeBufferPointer { plane in
                for item in 0..<items {
                    var (even, odd) = (0.0, 0.0)
                    for word in 0..<words {
                        var bits = plane[item * words + word]
                        var place = 2048 * word
                        for _ in 0..<4 {
                            even += table[place + Int(bits & 255)]
                            odd += table[place + 256 + Int((bits >> 8) & 255)]
                            bits >>= 16
                            place += 512
                        }
                    }
                    sums[item] = even + odd
                }
            }
        }
        return sums
    }

    /// For every model the sum of `values` (one an item) over the items whose bit is set.
    static func overItems(_ plane: [UInt64], words: Int, models: Int, values: [Double]) -> [Double] {
        let groups = words * 8
        var table = [Double](repeating: 0, count: groups * 256)
        var sums = [Double](repeating: 0, count: models)
        table.withUnsafeMutableBufferPointer { table in
            plane.withUnsafeBufferPointer { plane in
                for item in values.indices {
                    let value = values[item]
                    for word in 0..<words {
                        var bits = plane[item * words + word]
                        var place = 2048 * word
                        for _ in 0..<8 {
                            table[place + Int(bits & 255)] += value
                            bits >>= 8
                            place += 256
                        }
                    }
                }
            }
            for model in 0..<models {
                let bit = 1 << (model & 7)
                let group = 256 * (model >> 3)
                for byte in 0..<256 where byte & bit != 0 { sums[model] += table[group + byte] }
            }
        }
        return sums
    }
}
