// What a model thinks of the labels whatever the question: small models prefer some letters by a wide margin.

public import AuditModel

/// The mean log-probability of each label over many responses of one model.
///
/// Subtracting it is batch calibration (Zhou et al. 2023, arXiv 2309.17249). The responses must enter alike, originals
/// and twins: then exchangeable siblings stay exchangeable after calibration.
public struct LabelPrior: Hashable, Sendable {
    /// The labels.
    public let labels: [String]
    /// Their mean natural-log probabilities in that order; nil where no response held any of the labels.
    public let logProbabilities: [Double]?

    /// The prior of `labels` from `responses`, in their order; responses without any of the labels are left out.
    public init(_ responses: [ModelResponse], labels: [String]) {
        self.labels = labels
        var sums = [Double](repeating: 0, count: labels.count)
        var count = 0
        for response in responses {
            guard let read = LabelLogProbabilities(response.firstToken, labels: labels) else { continue }
            for index in sums.indices { sums[index] += read.values[index] }
            count += 1
        }
        logProbabilities = count == 0 ? nil : sums.map { $0 / Double(count) }
    }
}

/// The log-probabilities of labels among a response's likeliest first tokens.
struct LabelLogProbabilities {
    /// One value a label.
    var values: [Double]
    /// Which labels were absent and took the lowest reported value, which bounds theirs from above.
    var isFloored: [Bool]

    /// Takes, for each label, the best value over the tokens that spell it: ` A`, `A`, `(A`. Values that are not
    /// finite are left out; nil if none of the labels is there.
    init?(_ tokens: [TokenLogProbability], labels: [String]) {
        let usable = tokens.filter(\.logProbability.isFinite)
        guard let floor = usable.map(\.logProbability).min() else { return nil }
        var best: [String: Double] = [:]
        for token in usable {
            let text = String(token.token.drop { $0 == " " || $0 == "(" })
            best[text] = max(best[text] ?? token.logProbability, token.logProbability)
        }
        guard labels.contains(where: { best[$0] != nil }) else { return nil }
        values = labels.map { best[$0] ?? floor }
        isFloored = labels.map { best[$0] == nil }
    }
}
