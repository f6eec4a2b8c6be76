// Comparisons with known answers: McNemar's exact p, ties, unpaired logs, clusters.

import AuditModel
import Testing

@testable import Verdicts

@Suite struct ModelComparisonTests {
    private func log(_ model: String, _ scores: [(String, Double?)], metric: String = "acc") -> ResultLog {
        var log = ResultLog(dialect: .longForm, model: ModelID(model), suite: "made")
        log.scorers = ["none"]
        log.metrics = [ResultLog.Metric(metric)]
        log.rows = scores.enumerated().map { place, pair in
            LoggedRow(
                item: ItemID(pair.0),
                state: pair.1 == nil ? .errored : .scored,
                values: [pair.1 ?? .nan],
                line: place + 1
            )
        }
        return log
    }

    private func pair(onlyA: Int, onlyB: Int, both: Int, neither: Int) throws -> ModelComparison {
        let kinds = [(1.0, 0.0, onlyA), (0.0, 1.0, onlyB), (1.0, 1.0, both), (0.0, 0.0, neither)]
        let rows = kinds.flatMap { a, b, count in Array(repeating: (a, b), count: count) }
        let a = log("a", rows.enumerated().map { ("i\($0)", $1.0) })
        let b = log("b", rows.enumerated().map { ("i\($0)", $1.1) })
        return ModelComparison.compare(try #require(LogOutcomes(a)), try #require(LogOutcomes(b)))
    }

    /// scipy.stats.binomtest(15, 20).pvalue = 0.04138946533203125.
    @Test func theTestIsMcNemarsExactOne() throws {
        let found = try pair(onlyA: 15, onlyB: 5, both: 50, neither: 30)
        #expect(abs(found.p - 0.04138946533203125) < 1e-10)
        #expect(found.method == .mcNemar)
        #expect(found.finding == .firstHigher)
        #expect(abs(found.difference.value - 0.1) < 1e-12)
        #expect(found.sentence.hasPrefix("a scores higher than b on 100 items"))
    }

    @Test func whatIsNotToldApartIsTied() throws {
        let found = try pair(onlyA: 12, onlyB: 8, both: 50, neither: 30)
        #expect(found.finding == .tied)
        #expect(found.sentence.hasPrefix("Tied: a and b cannot be told apart on 100 items"))
        let detectable = try #require(found.detectable)
        #expect(detectable > 0.1 && detectable < 0.2)
    }

    @Test func manyItemsShowThatADifferenceIsSmall() throws {
        let found = try pair(onlyA: 100, onlyB: 100, both: 6000, neither: 3800)
        #expect(found.finding == .equivalent)
    }

    @Test func logsWithoutSharedItemsAreComparedUnpaired() throws {
        let a = log("a", (0..<200).map { ("a\($0)", $0 < 150 ? 1 : 0) })
        let b = log("b", (0..<200).map { ("b\($0)", $0 < 100 ? 1 : 0) })
        let found = ModelComparison.compare(try #require(LogOutcomes(a)), try #require(LogOutcomes(b)))
        #expect(found.method == .unpaired)
        // statsmodels proportions_ztest([150, 100], [200, 200]): z = 5.163977794943222.
        #expect(abs(found.p - 2.4173e-7) < 1e-10)
        #expect(found.limits.contains { $0.contains("share no items") })
    }

    @Test func clustersWidenTheInterval() throws {
        let rows = (0..<100).map { ("i\($0)", $0 / 10 < 7 ? 1.0 : 0) }
        let a = try #require(LogOutcomes(log("a", rows)))
        let b = try #require(LogOutcomes(log("b", rows.map { ($0.0, 0.5) })))
        let alone = ModelComparison.compare(a, b)
        let clusters = Dictionary(uniqueKeysWithValues: (0..<100).map { (ItemID("i\($0)"), "c\($0 / 10)") })
        let together = ModelComparison.compare(a, b, clusters: clusters)
        #expect(together.clusters == 10)
        #expect(together.difference.high - together.difference.low > 2 * (alone.difference.high - alone.difference.low))
        #expect(alone.finding == .firstHigher && together.finding == .tied)
    }

    @Test func itemsWithoutAScoreAreNamed() throws {
        let a = log("a", [("x", 1), ("y", 0), ("z", nil)])
        let b = log("b", [("x", 1), ("y", 1), ("z", 1)])
        let found = ModelComparison.compare(try #require(LogOutcomes(a)), try #require(LogOutcomes(b)))
        #expect(found.items == 2 && found.missing.first == 1 && found.unshared.second == 1)
        #expect(found.limits.contains { $0.contains("no score") })
        #expect(LogOutcomes(a, metric: "f1") == nil)
    }
}
