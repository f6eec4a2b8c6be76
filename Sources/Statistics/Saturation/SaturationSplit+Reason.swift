// Why a frontier is what it is, in one sentence, and why the published index says something else.

import Foundation

extension SaturationSplit {
    /// Why the frontier is what it is.
    public var reason: String {
        let score = "the best score is \(Self.points(scores[0])) of 100 (\(range(best)))"
        switch kind {
        case .resolving:
            let count = scores.count == 2 && pairs > 1 ? "at least 1" : "\(separable)"
            let top = reachesCeiling ? "; the best score is what its label errors allow" : ""
            return
                "Pairs of the best models told apart: \(count) of \(pairs) (smallest p after Holm \(Self.short(p)))\(top)."
        case .solved:
            return
                "No pair of the best models is told apart, and what is missing to 100 is no more than the error of the "
                + "score: \(score)."
        case .noiseCeiling:
            let ceiling = ceiling?.estimate ?? 1
            let above = self.ceiling?.isExceeded(by: scores[0]) == true ? "stands above" : "reaches"
            return
                "No pair of the best models is told apart, and \(score), which \(above) the \(Self.points(ceiling)) that "
                + "its label errors allow."
        case .worn:
            return "No pair of the best models is told apart though \(items) items would show a difference of "
                + "\(Self.points(resolvableGap)) points; \(score)."
        case .underPowered:
            return "No pair of the best models is told apart, but \(items) items show only differences above "
                + "\(Self.points(resolvableGap)) points, with \(Self.points(headroom)) points of headroom."
        }
    }

    /// Why the published index and the split differ; nil where they agree.
    public var disagreement: String? {
        guard !agreesWithIndex else { return nil }
        let word = index.category.rawValue
        let root = Self.points(Double(items).squareRoot() / 100)
        let factor = Self.short(Double(items).squareRoot().squareRoot())
        switch kind {
        case .resolving:
            return
                "The index (\(word)) counts √n = \(root) of \(items) items, so its error is \(factor) times that of the "
                + "items; with all of them the best are told apart."
        case .underPowered where indexSaysSaturated:
            return
                "The index (\(word)) cannot tell a suite that is too small from one that is worn: with \(items) items a "
                + "gap below \(Self.points(resolvableGap)) points is seldom seen."
        case .underPowered:
            return "The index (\(word)) measures the spread of the scores and not whether \(items) items show it: the "
                + "widest pair has p \(Self.short(p)) after Holm."
        case .solved, .noiseCeiling, .worn:
            return
                "The index (\(word)) has no test in it: a spread of \(Self.points(scores[0] - scores[scores.count - 1])) "
                + "points on \(items) items has p \(Self.short(p)) after Holm."
        }
    }

    private func range(_ interval: Interval) -> String {
        "\(Self.points(interval.low)) to \(Self.points(interval.high))"
    }

    /// A share in points, one decimal.
    private static func points(_ share: Double) -> String {
        let tenths = Int((min(max(share, -1e9), 1e9) * 1000).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// Two significant digits; below .0001 just that.
    private static func short(_ value: Double) -> String {
        guard value.isFinite else { return "?" }
        if abs(value) < 0.0001 { return "below .0001" }
        return String(format: value < 0.1 ? "%.4f" : value < 10 ? "%.2f" : "%.0f", value)
    }
}
