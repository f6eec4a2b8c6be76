// The expectation step: every model's posterior given the items.
import Foundation

extension ItemEstimation {
    /// Posteriors of all models given the items: means, variances, counts on the grid and the marginal likelihood.
    mutating func expect() {
        // A window that proves too narrow is opened fully, and the step repeated.
        while !expectWithinWindows() {}
    }

    private mutating func expectWithinWindows() -> Bool {
        let width = AbilityGrid.count
        let scores = BitPlaneSums.overItems(matrix.right, words: matrix.words, models: matrix.models, values: a)
        var shared = [Double](repeating: 0, count: width)
        let missing = !patterns.models.isEmpty
        var own = [Double](repeating: 0, count: missing ? matrix.models * width : 0)
        addCurves(shared: &shared, own: &own)
        for index in counts.indices { counts[index] = 0 }
        if missing { modelCounts = Array(repeating: 0, count: matrix.models * width) }
        logLikelihood = 0
        for item in b.indices { logLikelihood -= a[item] * b[item] * rightCounts[item] }
        var quadrature = PosteriorQuadrature()
        var curve = shared
        var complete = true
        for model in active {
            if missing {
                for index in windows[model] { curve[index] = shared[index] + own[model * width + index] }
            }
            curve.withUnsafeBufferPointer {
                quadrature.integrate(score: scores[model], curve: $0, window: windows[model])
            }
            if quadrature.cut {
                windows[model] = 0..<width
                complete = false
                continue
            }
            means[model] = quadrature.mean
            variances[model] = quadrature.variance
            logLikelihood += quadrature.logEvidence
            if missing {
                modelCounts.withUnsafeMutableBufferPointer {
                    let part = UnsafeMutableBufferPointer(rebasing: $0[model * width..<(model + 1) * width])
                    supports[model] = quadrature.spread(into: part)
                    for index in supports[model] { counts[index] += part[index] }
                }
                let low = quadrature.nodes.min() ?? 0
                let high = quadrature.nodes.max() ?? 0
                windows[model] = Self.window(low - 1, high + 1)
            } else {
                _ = counts.withUnsafeMutableBufferPointer { quadrature.spread(into: $0) }
            }
        }
        return complete
    }

    /// Σ log(1 + exp(a(θ − b))): over the items most models answered in `shared`, and what each model's own answers add
    /// to it or take from it in `own`, within the model's window.
    private func addCurves(shared: inout [Double], own: inout [Double]) {
        let width = AbilityGrid.count
        var part = [Double](repeating: 0, count: width)
        a.withUnsafeBufferPointer { a in
            b.withUnsafeBufferPointer { b in
                shared.withUnsafeMutableBufferPointer { shared in
                    own.withUnsafeMutableBufferPointer { own in
                        part.withUnsafeMutableBufferPointer { part in
                            for run in patterns.runs {
                                guard !run.exceptions.isEmpty else {
                                    if run.listsMissing {
                                        LogisticRun.addLogOnePlusOdds(a, b, run.items, to: shared)
                                    }
                                    continue
                                }
                                part.update(repeating: 0)
                                LogisticRun.addLogOnePlusOdds(a, b, run.items, to: part)
                                let sign = run.listsMissing ? -1.0 : 1.0
                                if run.listsMissing { for index in 0..<width { shared[index] += part[index] } }
                                for exception in run.exceptions {
                                    let model = Int(patterns.models[exception])
                                    let start = model * width
                                    for index in windows[model] { own[start + index] += sign * part[index] }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
