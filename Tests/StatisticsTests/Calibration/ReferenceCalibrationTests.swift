// References on a known line: who departs, who does not, and what contaminated references may do.

import Foundation
import Statistics
import Testing

/// Made-up models: twins harder by `shift` log-odds for everybody.
private struct Population {
    var source: TestSource
    var shift = 0.8
    var size = 1000.0
    /// Spread of the models' own shifts, in log-odds.
    var tau = 0.0
    var chance = 0.0

    mutating func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + source.unit() } }

    mutating func score(_ logit: Double) -> ScorePoint {
        let p = chance + (1 - chance) / (1 + exp(-logit))
        let drawn = p + normal() * (p * (1 - p) / size).squareRoot()
        return ScorePoint(share: (min(max(drawn, 0), 1) * size).rounded() / size, size: size)
    }

    /// A model of `ability` (drawn where nil) that has memorised `leak` of the originals.
    mutating func model(ability: Double? = nil, leak: Double = 0, originals: Double? = nil) -> PairedScore {
        let own = (ability ?? normal()) + 0.3
        let clean = own + normal() * tau
        let usual = size
        size = originals ?? size
        var original = score(clean)
        size = usual
        if leak > 0 { original.share += leak * (1 - original.share) }
        return PairedScore(original: original, twin: score(own - shift))
    }
}

@Suite struct ReferenceCalibrationTests {
    @Test func fewerThanFiveAreRefused() {
        var population = Population(source: TestSource(1))
        let four = (0..<4).map { _ in population.model() }
        #expect(ReferenceCalibration(four) == nil)
        #expect(ReferenceCalibration(four + [population.model()]) != nil)
        #expect(ReferenceCalibration(four + four, chance: 1) == nil)
    }

    @Test func aCommonShiftIsDifficultyAndLeavesNoInflation() throws {
        // Exact scores, no sampling error in them: twins harder by 0.8 log-odds for everybody.
        func exact(_ logit: Double) -> PairedScore {
            func point(_ x: Double) -> ScorePoint { ScorePoint(share: 1 / (1 + exp(-x)), size: 10_000) }
            return PairedScore(original: point(logit), twin: point(logit - 0.8))
        }
        let calibration = try #require(ReferenceCalibration((0..<12).map { exact(Double($0) * 0.25 - 1) }))
        let departure = try #require(calibration.departure(of: exact(0.4), level: 0.9))
        #expect(abs(departure.inflation) < 0.001)
        #expect(departure.p > 0.3)
        #expect(calibration.flagged.isEmpty)
    }

    @Test func aLeakedModelDepartsByWhatItLeaked() throws {
        var population = Population(source: TestSource(2))
        let references = (0..<20).map { _ in population.model() }
        let calibration = try #require(ReferenceCalibration(references))
        let departure = try #require(calibration.departure(of: population.model(ability: 0, leak: 0.3), level: 0.9))
        // Clean at ability 0: expit(.3) = .574, leaked .702, inflation .128.
        #expect(abs(departure.inflation - 0.128) < 0.05)
        #expect(departure.p < 0.001)
        #expect(departure.interval.low > 0)
    }

    @Test func theIntervalAgreesWithTheTest() throws {
        var population = Population(source: TestSource(3), tau: 0.1)
        for _ in 0..<200 {
            let references = (0..<8).map { _ in population.model() }
            let departure = try #require(
                ReferenceCalibration(references)?.departure(of: population.model(leak: 0.05), level: 0.9)
            )
            #expect((departure.interval.low > 0) == (departure.p < 0.05))
        }
    }

    @Test(arguments: [(5, 1000.0, 0.15), (12, 100, 0.0), (20, 1000, 0.15)])
    func cleanModelsAreRejectedAtTheirRate(_ count: Int, _ size: Double, _ tau: Double) throws {
        var population = Population(source: TestSource(4, count), size: size, tau: tau)
        var hits = 0
        let trials = 400
        for _ in 0..<trials {
            let references = (0..<count).map { _ in population.model() }
            let calibration = try #require(ReferenceCalibration(references))
            if let departure = calibration.departure(of: population.model(), level: 0.9), departure.p < 0.05 {
                hits += 1
            }
        }
        // 2 % to 6.5 % of 400, less and more three standard errors.
        #expect((1...41).contains(hits), "\(hits) of \(trials)")
    }

    /// Models that differ on their own by .4 log-odds: a target's noise is theirs and its own sampling error, not its own
    /// sampling error blown up as theirs is. Scaled, ten times the items were accused in 9 % of trials, a quarter in 1 %.
    @Test(arguments: [250.0, 10_000])
    func cleanModelsOfAnotherSizeAreRejectedAtTheirRate(_ originals: Double) throws {
        var population = Population(source: TestSource(10, Int(originals)), tau: 0.4)
        var hits = 0
        let trials = 1000
        for _ in 0..<trials {
            let references = (0..<20).map { _ in population.model() }
            let calibration = try #require(ReferenceCalibration(references))
            let target = population.model(originals: originals)
            if let departure = calibration.departure(of: target, level: 0.9), departure.p < 0.05 { hits += 1 }
        }
        // 2 % to 6.5 % of 1000, less and more two standard errors.
        #expect((12...81).contains(hits), "\(hits) of \(trials)")
    }

    @Test func aTargetsOwnSamplingErrorIsKnown() throws {
        var population = Population(source: TestSource(11), tau: 0.3)
        let references = (0..<15).map { _ in population.model() }
        let calibration = try #require(ReferenceCalibration(references))
        try #require(calibration.dispersion > 1.2)
        func judged(_ size: Double) throws -> CalibratedDeparture {
            let target = PairedScore(
                original: ScorePoint(share: 0.5, size: size),
                twin: ScorePoint(share: 0.4, size: 1000)
            )
            return try #require(calibration.departure(of: target, level: 0.9))
        }
        let (few, usual, many) = (try judged(250), try judged(1000), try judged(1e6))
        #expect(usual.degrees == calibration.degrees)
        #expect(few.degrees > usual.degrees && many.degrees < usual.degrees)
        // The smoothed scores differ a little between sizes, and the expected score not at all.
        let clean = usual.cleanScore
        let own = clean * (1 - clean)
        let step = few.error * few.error - usual.error * usual.error
        #expect(abs(step - own * (1.0 / 250 - 1.0 / 1000)) < 1e-9)
        let least = usual.error * usual.error - many.error * many.error
        #expect(abs(least - own * (1.0 / 1000 - 1e-6)) < 1e-9)
    }

    @Test func contaminatedReferencesAreLeftOut() throws {
        var population = Population(source: TestSource(5))
        let clean = (0..<14).map { _ in population.model() }
        let leaked = (0..<6).map { _ in population.model(leak: 0.5) }
        let calibration = try #require(ReferenceCalibration(clean + leaked))
        #expect(calibration.flagged.allSatisfy { $0 >= 14 })
        #expect(calibration.flagged.count >= 5)
        let target = population.model(ability: 0, leak: 0.4)
        let departure = try #require(calibration.departure(of: target, level: 0.9))
        #expect(departure.p < 0.01)
        let honest = try #require(calibration.departure(of: population.model(ability: 0), level: 0.9))
        #expect(honest.p > 0.01)
    }

    @Test func belowTheReferencesOnlyMonotonyIsAssumed() throws {
        var population = Population(source: TestSource(6))
        let references = (0..<15).map { population.model(ability: Double($0) * 0.1) }
        let calibration = try #require(ReferenceCalibration(references))
        // A weak model whose twins broke: its originals are no better than the weakest reference's.
        let low = references.map(\.original.share).min() ?? 0
        let weak = PairedScore(
            original: ScorePoint(share: low, size: 1000),
            twin: ScorePoint(share: 0.02, size: 1000)
        )
        let departure = try #require(calibration.departure(of: weak, level: 0.9))
        #expect(departure.outside > 0)
        #expect(departure.p > 0.05)
    }

    @Test func hostileNumbersAreHarmless() throws {
        let odd = [Double.nan, -1, 2, .infinity, 0, 1]
        let scores = odd.flatMap { a in
            odd.map { PairedScore(original: ScorePoint(share: a, size: $0), twin: ScorePoint(share: $0, size: a)) }
        }
        let calibration = try #require(ReferenceCalibration(scores))
        for score in scores {
            if let departure = calibration.departure(of: score, level: 0.9) {
                #expect(departure.p >= 0 && departure.p <= 1)
                #expect(departure.cleanScore.isFinite && departure.inflation.isFinite)
            }
        }
    }
}

@Suite struct MonotoneCalibrationTests {
    @Test func itFindsAPlantedLeakAndSparesACleanModel() throws {
        var population = Population(source: TestSource(7))
        let references = (0..<20).map { _ in population.model() }
        func judged(_ target: PairedScore) throws -> MonotoneCalibration {
            try #require(
                MonotoneCalibration(references, target: target, replicates: 2000, level: 0.95) { TestSource(8, $0) }
            )
        }
        let leaked = try judged(population.model(ability: 0, leak: 0.4))
        #expect(leaked.p < 0.01 && leaked.interval.low > 0)
        let clean = try judged(population.model(ability: 0))
        #expect(clean.p > 0.01 && clean.interval.low < 0.03)
    }

    @Test func equalSourcesGiveEqualAnswersAndNothingIsRefused() {
        var population = Population(source: TestSource(9))
        let references = (0..<6).map { _ in population.model() }
        let target = population.model()
        func once() -> MonotoneCalibration? {
            MonotoneCalibration(references, target: target, replicates: 100, level: 0.9) { TestSource(1, $0) }
        }
        #expect(once() == once())
        #expect(MonotoneCalibration([], target: target, replicates: 10, level: 0.9) { TestSource(1, $0) } == nil)
        #expect(MonotoneCalibration(references, target: target, replicates: 0, level: 0.9) { TestSource(1, $0) } == nil)
    }
}
