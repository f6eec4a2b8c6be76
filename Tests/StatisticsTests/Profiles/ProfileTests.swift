// Score profiles on tables with a known structure, and the calibration of what they say.

import Statistics
import Testing

@Suite struct ProfileTests {
    /// Models with `factors` abilities, suites that load on them, and noise.
    static func table(
        _ random: inout NormalSource,
        models: Int,
        suites: Int,
        factors: Int,
        noise: Double
    ) -> [[Double]] {
        (0..<models).map { _ in
            let ability = (0..<factors).map { _ in random.normal() }
            return (0..<suites).map { suite in
                var value = 0.3 * Double(suite)
                for factor in 0..<factors {
                    let loading = factor == 0 ? 1 : (suite % 2 == 0 ? 0.7 : -0.7)
                    value += loading * ability[factor]
                }
                return value + noise * random.normal()
            }
        }
    }

    @Test(arguments: [0, 1, 2]) func theRankIsFound(factors: Int) throws {
        var random = NormalSource(21)
        let rows = Self.table(&random, models: 24, suites: 6, factors: factors, noise: factors == 0 ? 1 : 0.2)
        let profiles = try ScoreProfiles(ScoreMatrix(rows), ranks: 3)
        #expect(profiles.rank == factors)
    }

    // By hand: the columns' means without the cell, as rank 0 says
    @Test func withoutFactorsTheMeanIsPredicted() throws {
        let rows = (0..<8).map { row in (0..<3).map { Double((row * 3 + $0 * 5) % 7) } }
        let profiles = try ScoreProfiles(ScoreMatrix(rows), ranks: 0)
        let others = (1..<8).reduce(0.0) { $0 + rows[$1][0] } / 7
        #expect(profiles.rank == 0 && close(profiles.leftOutResiduals[0][0], rows[0][0] - others))
        #expect(close(try #require(profiles.prediction(row: 0, column: 0)).value, others))
    }

    /// New models' cells lie inside the 90 % interval about 90 % of the time, holes and all.
    @Test func theIntervalCovers() throws {
        var random = NormalSource(22)
        var (inside, count, width) = (0, 0, 0.0)
        for _ in 0..<6 {
            var rows = Self.table(&random, models: 20, suites: 5, factors: 1, noise: 0.3)
            for index in 0..<10 { rows[index * 2][index % 5] = .nan }
            let profiles = try ScoreProfiles(ScoreMatrix(rows))
            for row in Self.table(&random, models: 10, suites: 5, factors: 1, noise: 0.3) {
                for column in 0..<5 {
                    let found = try #require(profiles.prediction(for: row, column: column, level: 0.9))
                    if found.interval.low <= row[column] && row[column] <= found.interval.high { inside += 1 }
                    count += 1
                    width += found.interval.high - found.interval.low
                }
            }
        }
        // Columns have a deviation of about 1.04: the others' scores must narrow 2 × 1.645 × 1.04.
        let share = Double(inside) / Double(count)
        #expect(share > 0.84 && share < 0.96 && width / Double(count) < 1.8, "share \(share), \(width / Double(count))")
    }

    @Test func aModelUnlikeTheOthersStandsOut() throws {
        var random = NormalSource(23)
        let rows = Self.table(&random, models: 24, suites: 6, factors: 1, noise: 0.2)
        // Strong on the even suites and weak on the odd ones; its mean is ordinary.
        let odd = (0..<6).map { 0.3 * Double($0) + ($0 % 2 == 0 ? 1.2 : -1.2) }
        let strong = (0..<6).map { 0.3 * Double($0) + 2.5 }
        let found = try ProfileResidual(of: odd, among: ScoreMatrix(rows), rank: 1)
        let copy = try ProfileResidual(of: strong, among: ScoreMatrix(rows), rank: 1)
        #expect(found.p == 1.0 / 25 && found.pByVariance < 1e-4 && found.distance > 5 && found.models == 24)
        // A stronger copy lies in the space, however strong.
        #expect(copy.p > 0.1 && copy.pByVariance > 0.05)
        #expect(zip(found.residuals, [1.0, -1, 1, -1, 1, -1]).allSatisfy { $0 * $1 > 0 })
    }

    /// A model like the others: both p-values reject 5 % about as often as they say.
    @Test func ordinaryModelsAreNotAccused() throws {
        var random = NormalSource(24)
        var (byRank, byVariance, replicates) = (0, 0, 120)
        replicates = 120
        for _ in 0..<replicates {
            let rows = Self.table(&random, models: 20, suites: 4, factors: 1, noise: 0.3)
            let found = try ProfileResidual(of: rows[19], among: ScoreMatrix(Array(rows.prefix(19))), rank: 1)
            if found.p <= 0.05 { byRank += 1 }
            if found.pByVariance <= 0.05 { byVariance += 1 }
        }
        #expect(byRank <= 13 && byVariance <= 15, "\(byRank) \(byVariance)")
    }

    /// Rows whose columns step through different remainders.
    static func steps(_ models: Int, _ columns: [@Sendable (Int) -> Int]) -> ScoreMatrix {
        ScoreMatrix((0..<models).map { model in columns.map { Double($0(model)) } })
    }

    @Test func refusals() throws {
        let few = Self.steps(7, [{ $0 }, { $0 * 2 % 5 }, { $0 * 3 % 7 }])
        #expect(throws: ScoreProfiles.Refusal.tooFewModels) { try ScoreProfiles(few) }
        let narrow = Self.steps(9, [{ $0 }, { $0 * 2 % 5 }])
        #expect(throws: ScoreProfiles.Refusal.tooFewSuites) { try ScoreProfiles(narrow) }
        #expect(throws: ScoreProfiles.Refusal.tooFewModels) { try ScoreProfiles(ScoreMatrix([])) }
        let flat = Self.steps(9, [{ _ in 1 }, { _ in 2 }, { $0 }])
        #expect(throws: ScoreProfiles.Refusal.tooFewSuites) { try ScoreProfiles(flat) }
        let whole = Self.steps(9, [{ $0 }, { $0 * 2 % 5 }, { $0 * 3 % 7 }])
        let enough = ScoreMatrix(whole.rows.map { $0 + [.infinity] })
        #expect(throws: ScoreProfiles.Refusal.tooFewSuites) { try ProfileResidual(of: [.nan], among: enough, rank: 1) }
        let profiles = try ScoreProfiles(enough)
        #expect(profiles.prediction(for: [], column: 9) == nil)
        #expect(profiles.prediction(for: [1, 2, 3], column: 0, level: 0.999)?.interval.high == .infinity)
    }

    @Test func correlationsThatChange() throws {
        var random = NormalSource(25)
        let together = ScoreMatrix(Self.table(&random, models: 20, suites: 4, factors: 1, noise: 0.4))
        let alike = ScoreMatrix(Self.table(&random, models: 18, suites: 4, factors: 1, noise: 0.4))
        let apart = ScoreMatrix(Self.table(&random, models: 18, suites: 4, factors: 0, noise: 1))
        let change = try #require(CorrelationChange(together, apart, permutations: 300) { TestSource(6, $0) })
        let none = try #require(CorrelationChange(together, alike, permutations: 300) { TestSource(6, $0) })
        #expect(change.p < 0.01 && change.pairs == 6 && change.models == [20, 18])
        #expect(none.p > 0.05 && none.difference < change.difference)
        let again = try #require(CorrelationChange(together, apart, permutations: 300) { TestSource(6, $0) })
        #expect(again == change)
        #expect(CorrelationChange(together, ScoreMatrix([[1, 2, 3, 4]])) { TestSource(6, $0) } == nil)
    }

    /// Two groups of one population, of unlike size, place and spread: rejected in about 5 % of tables.
    @Test func correlationsThatDoNot() throws {
        var random = NormalSource(26)
        var rejected = 0
        for _ in 0..<150 {
            let first = Self.table(&random, models: 14, suites: 3, factors: 1, noise: 0.7)
            let second = Self.table(&random, models: 10, suites: 3, factors: 1, noise: 0.7).map {
                $0.map { 5 + 2 * $0 }
            }
            let test = CorrelationChange(ScoreMatrix(first), ScoreMatrix(second), permutations: 99) {
                TestSource(2, $0)
            }
            if try #require(test).p <= 0.05 { rejected += 1 }
        }
        #expect(rejected <= 16, "\(rejected)")
    }

    /// Pairs of like skill: neither rejected too often nor never, as free dealing would have it.
    @Test func matchedModelsAreDealtWithinTheirPairs() throws {
        var random = NormalSource(27)
        var (few, half) = (0, 0)
        for _ in 0..<150 {
            let skills = (0..<16).map { _ in 3 * random.normal() }
            func group() -> ScoreMatrix {
                ScoreMatrix(skills.map { skill in (0..<3).map { _ in skill + random.normal() } })
            }
            let (first, second) = (group(), group())
            let test = CorrelationChange(first, second, matched: true, permutations: 99) { TestSource(2, $0) }
            let p = try #require(test).p
            if p <= 0.05 { few += 1 }
            if p <= 0.5 { half += 1 }
        }
        #expect(few <= 16, "\(few)")
        #expect((50...100).contains(half), "\(half)")
        let odd = CorrelationChange(ScoreMatrix([[1, 2]]), ScoreMatrix([]), matched: true) { TestSource(1, $0) }
        #expect(odd == nil)
    }
}
