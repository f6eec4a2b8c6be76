// Ceilings: scipy 1.17, the published table of Shrout and Fleiss, and calibration by simulation.

import Statistics
import Testing

@Suite struct CeilingTests {
    // scipy.stats.binomtest(57, 1000).proportion_ci(.95, "exact")
    @Test func noiseCeiling() throws {
        let ceiling = try #require(NoiseCeiling(errors: 57, annotated: 1000))
        let interval = try #require(ceiling.interval)
        #expect(close(ceiling.estimate, 0.943))
        #expect(close(interval.low, 0.9267772705393374) && close(interval.high, 0.9565464180630414))
        #expect(ceiling.isExceeded(by: 0.96) && !ceiling.isExceeded(by: 0.95))
    }

    @Test func noiseCeilingWithPartOfTheErrorsCounted() throws {
        // By hand: half of the errors, and that half known to lie between .4 and .8.
        let half = try #require(NoiseCeiling(errors: 57, annotated: 1000, markedWrong: 0.5))
        let loose = try #require(
            NoiseCeiling(errors: 57, annotated: 1000, markedWrong: 0.5, markedRange: Interval(0.4, 0.8))
        )
        #expect(close(half.estimate, 0.9715))
        #expect(close(try #require(half.interval).low, 1 - 0.5 * (1 - 0.9267772705393374)))
        #expect(close(try #require(loose.interval).low, 1 - 0.8 * (1 - 0.9267772705393374)))
        #expect(close(try #require(loose.interval).high, 1 - 0.4 * (1 - 0.9565464180630414)))
    }

    @Test func noiseCeilingFromARate() throws {
        let bare = try #require(NoiseCeiling(rate: 0.06))
        #expect(close(bare.estimate, 0.94) && bare.interval == nil && bare.isExceeded(by: 0.95))
        let ranged = try #require(NoiseCeiling(rate: 0.06, interval: Interval(0.04, 0.09)))
        #expect(close(try #require(ranged.interval).low, 0.91) && !ranged.isExceeded(by: 0.95))
        #expect(NoiseCeiling(rate: 1.2) == nil && NoiseCeiling(rate: .nan) == nil)
        #expect(NoiseCeiling(errors: 3, annotated: 0) == nil && NoiseCeiling(errors: 5, annotated: 4) == nil)
    }

    // numpy.corrcoef and 2r/(1 + r)
    @Test func halves() throws {
        let value = try #require(Reliability.splitHalf([0.5, 0.61, 0.7, 0.82, 0.4], [0.52, 0.58, 0.75, 0.8, 0.45]))
        #expect(close(value, 0.9875466265611207))
        #expect(Reliability.splitHalf([1, 2], [1, 2]) == nil && Reliability.splitHalf([1, 1, 1], [1, 2, 3]) == nil)
        // By hand: √(.81 × .64); a negative reliability allows no correlation.
        #expect(close(Reliability.correlationCeiling(0.81, 0.64), 0.72))
        #expect(Reliability.correlationCeiling(-0.2, 0.9) == 0)
        #expect(close(Reliability.lengthened(0.5, times: 3), 0.75) && Reliability.lengthened(-1).isNaN)
    }

    @Test func randomHalvesGiveTheReliabilityOfTheWhole() throws {
        var random = NormalSource(31)
        // Model effects of variance 1 and item noise of variance 20 over 40 items: reliability 1/(1 + .5) = 2/3.
        let outcomes = (0..<150).map { _ in
            let ability = random.normal()
            return (0..<40).map { _ in ability + 20.0.squareRoot() * random.normal() }
        }
        let value = try #require(Reliability.splitHalf(outcomes: outcomes, splits: 30) { TestSource(1, $0) })
        #expect(abs(value - 2.0 / 3) < 0.12)
        #expect(Reliability.splitHalf(outcomes: [[1], [2]], splits: 3) { TestSource(1, $0) } == nil)
    }

    // Shrout and Fleiss 1979, table 2: ICC(1,1) = .17, ICC(1,4) = .44; digits and interval by numpy and scipy.stats.f
    @Test func shroutAndFleiss() throws {
        let rows: [[Double]] = [
            [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
        ]
        let found = try #require(IntraclassCorrelation(rows))
        let (single, mean) = (found.interval(level: 0.95), found.intervalOfMean(level: 0.95))
        #expect(close(found.single, 0.16574176840547544) && close(found.mean, 0.44279713367926865))
        #expect(close(found.f, 1.794678492239468) && close(found.p, 0.16476880834463953) && found.size == 4)
        #expect(close(single.low, -0.13293232487475098) && close(single.high, 0.722560062328121))
        #expect(close(mean.low, -0.8844421552381201) && close(mean.high, 0.9124154203407755))
    }

    // numpy on Donner's formulas
    @Test func rowsOfDifferentSize() throws {
        let found = try #require(IntraclassCorrelation([[1, 2, 4], [2, 2], [5, 6, 7, 5, .nan], [3, 2, 3], []]))
        #expect(close(found.size, 2.9444444444444446) && close(found.single, 0.7575343111823799))
        #expect(close(found.f, 10.199312714776633))
    }

    @Test func nothingRepeated() throws {
        #expect(IntraclassCorrelation([[1], [2], [3]]) == nil && IntraclassCorrelation([[1, 2]]) == nil)
        #expect(IntraclassCorrelation([[1, 1], [1, 1]]) == nil)
        let perfect = try #require(IntraclassCorrelation([[1, 1], [2, 2]]))
        #expect(perfect.single == 1 && perfect.mean == 1 && perfect.p == 0 && perfect.interval(level: 0.95).low == 1)
    }

    // Logistic regressions by Newton's steps and the mean squared standardised residual in numpy, on this table
    @Test func outcomeFit() throws {
        let rows: [[Bool?]] = (0..<10).map { model in
            (0..<48).map { item in
                let hash = item * item * 3 + model * model * 5 + item * model * 7
                return hash % 17 + model > 4 + item % 5 * 3
            }
        }
        let shift = try #require(OutcomeShift(of: rows[9], among: Array(rows.prefix(9))))
        #expect(close(shift.height, 3.1940079543210875) && close(shift.steepness, 1.0629235527871579))
        #expect(close(shift.commonSteepness, 1.1058006008481687) && close(shift.misfit, 0.5558302038495394))
        #expect(close(shift.pByVariance, 0.9374737035341842))
        #expect(close(shift.p, 1.0) && shift.items == 48 && shift.models == 9)
    }

    /// Rasch items: earlier models and a new one of the given strength, which may slip.
    static func population(
        _ random: inout NormalSource,
        items: Int,
        ability: Double,
        slips: Double
    ) -> (new: [Bool?], earlier: [[Bool?]]) {
        let difficulties = (0..<items).map { _ in 1.5 * random.normal() }
        let abilities = (0..<19).map { _ in random.normal() } + [ability]
        let rows: [[Bool?]] = abilities.enumerated().map { model, strength in
            difficulties.map { difficulty in
                let isRight = random.unit() < NormalDistribution.cdf(strength - difficulty)
                return random.unit() < (model == 19 ? slips : 0) ? !isRight : isRight
            }
        }
        return (rows[19], Array(rows.prefix(19)))
    }

    /// Models like the others are rejected in about 5 % of tables, and by rank in no more.
    @Test func modelsLikeTheOthersAreNoShift() throws {
        var random = NormalSource(32)
        var (byRank, byVariance) = (0, 0)
        for _ in 0..<80 {
            let ability = random.normal()
            let data = Self.population(&random, items: 100, ability: ability, slips: 0)
            let shift = try #require(OutcomeShift(of: data.new, among: data.earlier))
            if shift.p <= 0.05 { byRank += 1 }
            if shift.pByVariance <= 0.05 { byVariance += 1 }
        }
        #expect(byRank <= 10 && byVariance <= 11, "\(byRank) \(byVariance)")
    }

    @Test func slipsAreAShift() throws {
        var random = NormalSource(33)
        var rejected = 0
        for _ in 0..<15 {
            let data = Self.population(&random, items: 300, ability: 1, slips: 0.12)
            if try #require(OutcomeShift(of: data.new, among: data.earlier)).pByVariance <= 0.05 { rejected += 1 }
        }
        #expect(rejected >= 9, "\(rejected)")
    }

    @Test func outcomesThatCannotBeFitted() throws {
        var random = NormalSource(34)
        let data = Self.population(&random, items: 60, ability: 0, slips: 0)
        #expect(OutcomeShift(of: [], among: []) == nil)
        #expect(OutcomeShift(of: data.new, among: Array(data.earlier.prefix(7))) == nil)
        #expect(OutcomeShift(of: Array(repeating: true, count: 60), among: data.earlier) == nil)
        #expect(OutcomeShift(of: Array(repeating: nil, count: 60), among: data.earlier) == nil)
        #expect(OutcomeShift(of: Array(data.new.prefix(40)), among: data.earlier) == nil)
        #expect(try #require(OutcomeShift(of: data.new, among: data.earlier + [[]])).models == 19)
    }
}
