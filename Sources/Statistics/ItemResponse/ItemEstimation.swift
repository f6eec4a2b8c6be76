// The working state of a fit, and the cycle that drives it.
import Foundation

/// Marginal maximum likelihood by expectation and maximisation: see `ItemResponseFit` for the method and its priors.
struct ItemEstimation {
    /// Standard deviation of log a about its mean λ, and of λ about 0.
    static let spreadOfLogDiscrimination = 0.5
    /// Standard deviation of the logit difficulty exp(λ)(b − mean b), and of the mean of b about 0.
    static let spreadOfDifficulty = 2.5
    static let logDiscriminations = -4.0...2.5
    static let difficulties = -12.0...12.0

    let matrix: ResponseMatrix
    let common: Bool
    let patterns: AnswerPatterns
    let rightCounts: [Double]
    let answeredCounts: [Int]
    /// Models with at least one answer: the others have no part in the fit.
    let active: [Int]

    var logA: [Double]
    var a: [Double]
    var b: [Double]
    var means: [Double]
    var variances: [Double]
    var logLikelihood = 0.0
    /// Where on the grid each model's curve has to be known.
    var windows: [Range<Int>]
    /// Posterior mass on the grid over all active models, and (only with missing cells) model by model.
    var counts = [Double](repeating: 0, count: AbilityGrid.count)
    var modelCounts: [Double] = []
    var supports: [Range<Int>]
    /// Fisher information of (log a, b) with the priors', item by item: log a, cross, b.
    var information: [SIMD4<Double>]

    init(_ matrix: ResponseMatrix, kind: ItemResponseFit.Kind?) {
        self.matrix = matrix
        patterns = AnswerPatterns(matrix)
        var right: [Double] = []
        var answered: [Int] = []
        for item in 0..<matrix.items {
            let counts = matrix.counts(of: item)
            right.append(Double(counts.right))
            answered.append(counts.answered)
        }
        rightCounts = right
        answeredCounts = answered
        var seen = [UInt64](repeating: 0, count: matrix.words)
        for item in 0..<matrix.items {
            for word in 0..<matrix.words { seen[word] |= matrix.answered[item * matrix.words + word] }
        }
        active = (0..<matrix.models).filter { seen[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
        common = (kind ?? ItemResponseFit.kind(models: active.count)) == .oneParameter
        logA = Array(repeating: 0, count: matrix.items)
        a = Array(repeating: 1, count: matrix.items)
        // The logit of the share right, carried from the marginal to the conditional scale.
        b = zip(right, answered).map { right, answered in
            -1.2 * log((right + 0.5) / (Double(answered) - right + 0.5))
        }
        means = Array(repeating: 0, count: matrix.models)
        variances = Array(repeating: 1, count: matrix.models)
        windows = Array(repeating: 0..<AbilityGrid.count, count: matrix.models)
        supports = Array(repeating: 0..<0, count: matrix.models)
        information = Array(repeating: .zero, count: matrix.items)
    }

    /// Cycles until no log a and no logit difficulty moves by more than `tolerance`; returns what happened.
    mutating func run(iterations: Int, tolerance: Double) -> (iterations: Int, change: Double, converged: Bool) {
        guard matrix.items > 0, !active.isEmpty else {
            expect()
            maximise(move: false)
            return (0, 0, true)
        }
        var change = Double.infinity
        var done = 0
        while done < iterations {
            expect()
            let (oldA, oldB) = (logA, b)
            maximise(move: true)
            rescale()
            done += 1
            change = 0
            for item in logA.indices {
                change = max(change, abs(logA[item] - oldA[item]), a[item] * abs(b[item] - oldB[item]))
            }
            if change <= tolerance { break }
        }
        expect()
        maximise(move: false)
        return (done, change, change <= tolerance)
    }

    /// Parameter expansion (Liu, Rubin and Wu 1998): lets mean μ and deviation σ of the abilities be free for one
    /// conditional maximisation, then carries them into the items, so that the ability scale does not creep.
    private mutating func rescale() {
        let n = Double(active.count)
        let items = Double(matrix.items)
        let lambda = logA.reduce(0, +) / items
        let centre = b.reduce(0, +) / items
        let precisionB = 1 / (Self.spreadOfDifficulty * Self.spreadOfDifficulty)
        let precisionA = 1 / (Self.spreadOfLogDiscrimination * Self.spreadOfLogDiscrimination)
        var (first, second) = (0.0, 0.0)
        for model in active {
            first += means[model]
            second += means[model] * means[model] + variances[model]
        }
        let mu = (first + centre * precisionB) / (n + precisionB)
        let square = second - 2 * mu * first + n * mu * mu + (centre - mu) * (centre - mu) * precisionB
        var logSigma = 0.0
        for _ in 0..<20 {
            let shrunk = square * exp(-2 * logSigma)
            let step = (n - shrunk + (lambda + logSigma) * precisionA) / (2 * shrunk + precisionA)
            logSigma -= min(max(step, -1), 1)
        }
        logSigma = min(max(logSigma, -1), 1)
        let sigma = exp(logSigma)
        for item in logA.indices { place(item, logA: logA[item] + logSigma, b: (b[item] - mu) / sigma) }
        for model in active {
            means[model] = (means[model] - mu) / sigma
            let low = (AbilityGrid.node(windows[model].lowerBound) - mu) / sigma
            let high = (AbilityGrid.node(windows[model].upperBound - 1) - mu) / sigma
            windows[model] = Self.window(low, high)
        }
    }

    mutating func place(_ item: Int, logA newLogA: Double, b newB: Double) {
        let bounded = min(max(newLogA, Self.logDiscriminations.lowerBound), Self.logDiscriminations.upperBound)
        logA[item] = bounded
        a[item] = exp(bounded)
        b[item] = min(max(newB, Self.difficulties.lowerBound), Self.difficulties.upperBound)
    }

    /// The grid's part that covers abilities from `low` to `high`, at least sixteen nodes.
    static func window(_ low: Double, _ high: Double) -> Range<Int> {
        let first = Int(min(max((low - AbilityGrid.first) / AbilityGrid.step, 0), 240))
        let last = Int(min(max((high - AbilityGrid.first) / AbilityGrid.step, 0), 263)) + 1
        return min(first, AbilityGrid.count - 16)..<min(max(last, first + 16), AbilityGrid.count)
    }
}
