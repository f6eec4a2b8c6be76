// Runs of items answered by the same models, so that missing cells cost only where the pattern changes.

/// Consecutive items with one pattern of missing cells, each run with the models that are the exception to it.
struct AnswerPatterns {
    struct Run {
        let items: Range<Int>
        /// Whether the models listed are those that did not answer (else those that did).
        let listsMissing: Bool
        /// A range of `models`.
        let exceptions: Range<Int>
    }

    private(set) var runs: [Run] = []
    private(set) var models: [Int32] = []

    init(_ matrix: ResponseMatrix) {
        let words = matrix.words
        var start = 0
        while start < matrix.items {
            var end = start + 1
            let pattern = matrix.answered[start * words..<(start + 1) * words]
            while end < matrix.items, matrix.answered[end * words..<(end + 1) * words].elementsEqual(pattern) {
                end += 1
            }
            let answered = pattern.reduce(0) { $0 + $1.nonzeroBitCount }
            let listsMissing = 2 * answered >= matrix.models
            let first = models.count
            for word in 0..<words {
                let used = min(64, matrix.models - 64 * word)
                let all = used == 64 ? UInt64.max : (UInt64(1) << UInt64(used)) - 1
                var bits = matrix.answered[start * words + word]
                if listsMissing { bits = all & ~bits }
                while bits != 0 {
                    models.append(Int32(truncatingIfNeeded: 64 * word + bits.trailingZeroBitCount))
                    bits &= bits - 1
                }
            }
            runs.append(Run(items: start..<end, listsMissing: listsMissing, exceptions: first..<models.count))
            start = end
        }
    }
}
