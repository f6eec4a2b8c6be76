// Two models of a table on the items both answered.

import Statistics

/// A paired difference with its cluster-robust error.
struct ModelDifference {
    /// Mean difference, first less second.
    let difference: Double
    /// Interval at the level asked for; nil below two clusters.
    let interval: Interval?
    /// Two-sided p: McNemar's exact test where outcomes are right or wrong and items stand alone, else a t test.
    let p: Double
    /// One-sided p of "the first is not better".
    let isNotBetter: Double
    /// One-sided p of "the first is not worse".
    let isNotWorse: Double
    /// Cluster-robust standard error of the difference; nil below two clusters.
    let standardError: Double?
    /// Items both answered.
    let items: Int
    /// Share of those items that the two score differently.
    let discordance: Double

    /// Compares models `first` and `second` of `table`; nil without a shared item.
    init?(_ table: SuiteTable, _ first: Int, _ second: Int, level: Double) {
        var differences: [Double] = []
        var labels: [Int] = []
        var isBinary = true
        for (item, pair) in zip(table.values[first], table.values[second]).enumerated()
        where pair.0.isFinite && pair.1.isFinite {
            differences.append(pair.0 - pair.1)
            labels.append(table.clusters?[item] ?? item)
            isBinary = isBinary && (pair.0 == 0 || pair.0 == 1) && (pair.1 == 0 || pair.1 == 1)
        }
        guard !differences.isEmpty else { return nil }
        let isClustered = table.clusters != nil && Set(labels).count < labels.count
        let mean = ClusteredMean(differences, clusters: isClustered ? labels : nil)
        difference = mean.mean
        interval = mean.interval(level: level)
        standardError = mean.clusters >= 2 ? mean.standardError : nil
        items = differences.count
        discordance = Double(differences.count { $0 != 0 }) / Double(differences.count)
        let t = mean.twoSided
        if isBinary && !isClustered {
            let test = McNemarTest(firstOnly: differences.count { $0 > 0 }, secondOnly: differences.count { $0 < 0 })
            p = test.twoSided
            isNotBetter = test.oneSided
            isNotWorse = McNemarTest(firstOnly: test.secondOnly, secondOnly: test.firstOnly).oneSided
        } else {
            p = t
            isNotBetter = mean.mean > 0 ? t / 2 : 1 - t / 2
            isNotWorse = mean.mean < 0 ? t / 2 : 1 - t / 2
        }
    }
}
