// What the name of a metric says about its values.

/// Names of metrics, by what may be computed from them.
///
/// A name that is not known is not guessed at: whoever asks says *not assessable*.
enum MetricNames {
    /// `Exact_Match` and `exact match` are `exactmatch`.
    static func plain(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter { $0 > 127 || isLetterOrDigit($0) || $0 == 64 }, as: UTF8.self)
    }

    /// Whether a score of this name is a share of items that are right or wrong.
    static func isShare(_ name: String) -> Bool {
        let plain = plain(name)
        if shares.contains(plain) { return true }
        guard !notShares.contains(where: plain.contains) else { return false }
        return plain.hasPrefix("pass@1") && plain.count == 6 || plain.hasSuffix("accuracy") || plain.hasSuffix("acc")
            || plain.hasSuffix("exactmatch")
    }

    /// Whether its values lie in [0, 1], as a proportion.
    static func isBounded(_ name: String) -> Bool { isShare(name) || bounded.contains(plain(name)) }

    /// Whether it is the mean of what the rows carry, whatever they carry.
    static func isMean(_ name: String) -> Bool {
        isShare(name) || ["mean", "meanscore", "average"].contains(plain(name))
    }

    /// Whether it is computed over the whole set at once, so that rows do not average to it.
    static func isOfTheWhole(_ name: String) -> Bool { whole.contains(where: plain(name).contains) }

    /// Whether it names a standard error, a deviation or an interval's end.
    static func isError(_ name: String) -> Bool {
        let words = name.lowercased().split { !isLetterOrDigit($0.utf8.first ?? 0) }.map(String.init)
        return errors.contains(where: plain(name).contains) || words.contains { errorWords.contains($0) }
    }

    /// Whether higher is better, where the name says so.
    static func higherIsBetter(_ name: String) -> Bool? {
        let plain = plain(name)
        if isError(name) { return nil }
        if lower.contains(where: plain.contains) { return false }
        return isBounded(name) ? true : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte)
    }

    private static let shares: Set<String> = [
        "acc", "accuracy", "accnorm", "accmutualinfo", "em", "exact", "exactmatch", "quasiexactmatch",
        "prefixexactmatch", "quasiprefixexactmatch", "correct", "percentcorrect", "match", "matches", "includes", "mc1",
        "pass@1", "resolved", "resolvedrate", "solved", "solverate", "successrate", "passrate", "iscorrect",
        "promptlevelstrictacc", "promptlevellooseacc", "extractivematch", "choice",
    ]
    /// Accuracies that are no shares of items, or of other items than the log counts.
    private static let notShares = [
        "balanced", "macro", "weighted", "instlevel", "perclass", "calibrat", "token", "mean", "avg", "average", "f1",
        "inacc",
    ]
    private static let bounded: Set<String> = [
        "f1", "f1score", "rouge", "rouge1", "rouge2", "rougel", "rougelsum", "mc2", "winrate", "jaccard", "iou",
    ]
    private static let whole = [
        "perplexity", "ppl", "bleu", "chrf", "ter", "mcc", "matthews", "bitsperbyte", "corpus", "f1", "auc", "auroc",
        "spearman", "pearson", "kendall", "rouge", "elo", "balanced", "macro", "median", "max", "min", "pass@",
        "passat",
        "maj@", "best", "std", "var",
    ]
    private static let errors = ["stderr", "standarderror", "stddev", "standarddeviation", "bootstrapse", "confidence"]
    private static let errorWords: Set<String> = ["se", "sem", "sd", "std", "ci", "var", "variance", "moe"]
    private static let lower = [
        "perplexity", "ppl", "loss", "errorrate", "wer", "cer", "latency", "cost", "bitsperbyte", "toxicity", "brier",
        "inaccuracy", "mae", "mse", "rmse",
    ]
}
