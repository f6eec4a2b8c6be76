// How several runs of the same twins become one value a twin.

/// The averages of twins that were run several times; one value is used for all items, for its memory.
struct RepeatedTwins {
    private var keys: [UInt64] = []
    private var sums: [Double] = []
    private var counts: [Int] = []

    /// Appends the twins that the rows of one item are runs of.
    mutating func append(_ values: ArraySlice<Double>, runs: ArraySlice<Int32>, to column: inout [Double]) {
        keys.removeAll(keepingCapacity: true)
        sums.removeAll(keepingCapacity: true)
        counts.removeAll(keepingCapacity: true)
        for offset in 0..<values.count {
            keys.append(UInt64(runs[runs.startIndex + offset]) << 32 | UInt64(offset))
        }
        keys.sort()
        var twin = 0
        for (position, key) in keys.enumerated() {
            let isSameRun = position > 0 && keys[position - 1] >> 32 == key >> 32
            twin = isSameRun ? twin + 1 : 0
            if twin == sums.count {
                sums.append(0)
                counts.append(0)
            }
            let value = values[values.startIndex + Int(key & 0xFFFF_FFFF)]
            guard !value.isNaN else { continue }
            sums[twin] += value
            counts[twin] += 1
        }
        for (sum, count) in zip(sums, counts) { column.append(count == 0 ? .nan : sum / Double(count)) }
    }
}
