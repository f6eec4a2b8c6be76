// UNC-08: would the ranking survive another draw of items?

import AuditModel
import Statistics

/// Resamples items and brackets models that cannot be told apart.
struct RankStability: Rule {
    let card = RuleCard(
        id: "UNC-08",
        checks: "The first place is resolved from the others under resampling of items; ties are bracketed.",
        inputs: [.logs, .models],
        severity: .major,
        fails: """
            The simultaneous rank interval of the leading model at the policy's level holds more than the first place: paired \
            tests by items or clusters where logs are given, two-proportion tests where a column states its items.
            """,
        cannotShow: "That places hold on other items of the construct, or under other prompts.",
        remedy: "Show tie groups instead of ranks, or use more items.",
        reference: "Mogstad, Romano, Shaikh and Wilhelm 2024; Holm 1979; Efron and Tibshirani 1993"
    )

    /// Most models that are ranked.
    static let mostModels = 200

    func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        var found = SuiteTable.all(subject).filter { $0.models.count >= 2 }.map { judged($0, subject) }
        for column in BoardColumn.all(subject) where column.isOfShares && column.cells.count >= 2 {
            found.append(judged(column, subject))
        }
        return found.isEmpty
            ? missing(
                "Neither logs of two models on one suite nor a table's column with its number of items was given."
            )
            : found
    }

    private func judged(_ table: SuiteTable, _ subject: RuleSubject) -> RuleOutcome {
        let about = Wording.name(table.suite)
        let models = Array(table.models.indices.prefix(Self.mostModels))
        let scores = models.map { model -> Double in
            let known = table.values[model].filter(\.isFinite)
            return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
        }
        guard scores.allSatisfy(\.isFinite) else {
            return outcome(.notAssessable, "Some model has no score.", about: about)
        }
        let level = 1 - subject.policy.alpha
        let count = models.count
        var notBetter = [Double](repeating: 1, count: count * count)
        var pairs: [(Int, Int, Double)] = []
        for first in models {
            for second in models where second > first {
                guard let found = ModelDifference(table, first, second, level: level) else {
                    return outcome(.notAssessable, "Some two models share no items.", about: about)
                }
                notBetter[first * count + second] = found.isNotBetter
                notBetter[second * count + first] = found.isNotWorse
                pairs.append((first, second, found.p))
            }
        }
        let leads = leadingShare(table, models, subject)
        return ranked(scores, table.models, pairs, about, subject, leads: leads) { notBetter[$0 * count + $1] }
    }

    /// The share of bootstrap replicates in which the leading model leads.
    private func leadingShare(_ table: SuiteTable, _ models: [Int], _ subject: RuleSubject) -> Double? {
        let width = (table.clusters?.max() ?? table.items.count - 1) + 1
        var sums: [[Double]] = []
        var counts: [[Double]] = []
        for model in models {
            var (sum, count) = ([Double](repeating: 0, count: width), [Double](repeating: 0, count: width))
            for (item, value) in table.values[model].enumerated() where value.isFinite {
                let cluster = table.clusters?[item] ?? item
                sum[cluster] += value
                count[cluster] += 1
            }
            sums.append(sum)
            counts.append(count)
        }
        guard let bootstrap = MatrixBootstrap(sums: sums, counts: counts),
            let leader = bootstrap.means.indices.max(by: { bootstrap.means[$0] < bootstrap.means[$1] })
        else { return nil }
        let replicates = min(max(1, subject.policy.replicates), 10_000)
        var leads = 0
        bootstrap.forEachReplicate(replicates) { replicate in
            DrawnSource(SeededRandom(seed: subject.seed ^ SeededRandom.hash("UNC-08"), stream: UInt64(replicate)))
        } _: { _, means in
            let top = means[leader]
            if means.indices.allSatisfy({ $0 == leader || means[$0] < top }) { leads += 1 }
        }
        return Double(leads) / Double(replicates)
    }

    private func judged(_ column: BoardColumn, _ subject: RuleSubject) -> RuleOutcome {
        let items = column.column.count ?? 0
        let higher = column.column.higherIsBetter != false
        let cells = column.cells.prefix(Self.mostModels)
        let scores = cells.map { cell in
            let share = cell.value.share.value.doubleValue
            return higher ? share : 1 - share
        }
        let right = scores.map { min(items, max(0, Int(($0 * Double(items)).rounded()))) }
        var pairs: [(Int, Int, Double)] = []
        func p(_ first: Int, _ second: Int) -> Double {
            TwoProportionTest(right[first], of: items, against: right[second], of: items).twoSided
        }
        for first in scores.indices {
            for second in scores.indices where second > first { pairs.append((first, second, p(first, second))) }
        }
        return ranked(scores, cells.map { column.model($0.entry) }, pairs, column.about, subject, leads: nil) {
            first,
            second in
            right[first] > right[second] ? p(first, second) / 2 : 1 - p(first, second) / 2
        }
    }

    private func ranked(
        _ scores: [Double],
        _ names: [String],
        _ pairs: [(Int, Int, Double)],
        _ about: String,
        _ subject: RuleSubject,
        leads: Double?,
        _ notBetter: (Int, Int) -> Double
    ) -> RuleOutcome {
        let intervals = RankIntervals(models: scores.count, level: 1 - subject.policy.alpha, above: notBetter)
        let adjusted = HolmAdjustment.adjusted(pairs.map(\.2))
        var resolved = Set<Int>()
        for (pair, p) in zip(pairs, adjusted) where p <= subject.policy.alpha {
            resolved.insert(pair.0 * scores.count + pair.1)
            resolved.insert(pair.1 * scores.count + pair.0)
        }
        let groups = TieGroups(scores) { resolved.contains($0 * scores.count + $1) }
        guard let leader = groups.order.first else {
            return outcome(.notAssessable, "No model has a score.", about: about)
        }
        let last = intervals.ranks[leader].upperBound
        var figures = [
            "models": Double(scores.count), "leader_last": Double(last), "groups": Double(groups.groups.count),
        ]
        if let leads { figures["leads"] = leads }
        let shown = groups.groups.prefix(3).map { range in
            "[" + Wording.list(range.map { Wording.name(names[groups.order[$0]]) }, most: 4) + "]"
        }
        let share = leads.map { "; it leads in \(Wording.percent($0)) of resamples of items" } ?? ""
        let ties = "Tie groups: \(shown.joined(separator: " "))\(groups.groups.count > 3 ? " …" : "")."
        guard last > 1 else {
            return outcome(
                .pass,
                "\(Wording.name(names[leader])) is first of \(scores.count), resolved from the others\(share). \(ties)",
                about: about,
                figures: figures
            )
        }
        return outcome(
            .fail,
            "\(Wording.name(names[leader])) is first of \(scores.count) and may be anywhere from 1 to \(last)\(share). \(ties)",
            about: about,
            figures: figures
        )
    }
}

/// The audit's generator in the form that Statistics draws from.
private struct DrawnSource: UniformSource {
    private var random: SeededRandom

    init(_ random: SeededRandom) { self.random = random }

    mutating func below(_ bound: Int) -> Int { random.below(bound) }
}
