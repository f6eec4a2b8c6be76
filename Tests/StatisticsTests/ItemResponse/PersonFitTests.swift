// Person fit: values against numpy, size under the null hypothesis, power against memorised items.

import Foundation
import Statistics
import Testing

@Suite struct PersonFitTests {
    /// numpy 2.4 from the definitions (l_z* with r₀ = J/2I, Snijders 2001), scipy 1.17 for the ability.
    @Test func values() throws {
        let fit = try #require(
            PersonFit(KnownItems.answers, on: try KnownItems.curves(), replicates: 0) { TestSource(1, $0) }
        )
        #expect(close(fit.lz.value, -1.5530798568110387))
        #expect(close(fit.lzStar.value, -1.553798798713436))
        #expect(close(fit.infit.value, 1.6189159362117644))
        #expect(close(fit.infit.z, 1.4083729001825058))
        #expect(close(fit.outfit.value, 1.8775531024906347))
        #expect(abs(fit.outfit.z - 1.4503206949405283) < 1e-8)
        #expect(close(fit.lz.normalP, NormalDistribution.cdf(-1.5530798568110387)))
        #expect(fit.lz.bootstrapP == nil && fit.items == 8)
    }

    @Test func rejectsAtItsLevelUnderTheNull() throws {
        let truth = try #require(SimulatedAnswers(models: 1, items: 60, seed: 21))
        var (bootstrap, normal) = (SIMD4<Double>.zero, 0.0)
        let trials = 160
        for trial in 0..<trials {
            var random = TestSource(77, trial)
            let ability = random.normal()
            let answers = (0..<60).map { random.answer(truth.items, $0, ability) }
            let fit = try #require(
                PersonFit(answers, on: truth.items, replicates: 59) { TestSource(trial, 1000 + $0) }
            )
            let p = [fit.lz, fit.lzStar, fit.infit, fit.outfit].map { $0.bootstrapP ?? 0 }
            for lane in 0..<4 where p[lane] <= 0.05 { bootstrap[lane] += 1 }
            if fit.lzStar.normalP <= 0.05 { normal += 1 }
        }
        // 160 trials at 5 %: 8 ± 2.8.
        for lane in 0..<4 { #expect((1...17).contains(bootstrap[lane]), "\(bootstrap)") }
        #expect((1...17).contains(normal), "\(normal)")
    }

    @Test func itemErrorsKeepTheLevelWhereItemsAreUncertain() throws {
        let truth = try #require(SimulatedAnswers(models: 30, items: 100, seed: 22))
        let fit = ItemResponseFit(truth.responses)
        var (known, uncertain) = (0, 0)
        for trial in 0..<80 {
            var random = TestSource(78, trial)
            let ability = random.normal()
            let answers = (0..<100).map { random.answer(truth.items, $0, ability) }
            let plain = try #require(
                PersonFit(answers, on: fit.items, replicates: 39) { TestSource(trial, 2000 + $0) }
            )
            let careful = try #require(
                PersonFit(
                    answers,
                    on: fit.items,
                    errors: (fit.discriminationErrors, fit.difficultyErrors),
                    replicates: 39
                ) { TestSource(trial, 2000 + $0) }
            )
            if plain.lzStar.bootstrapP ?? 1 <= 0.05 { known += 1 }
            if careful.lzStar.bootstrapP ?? 1 <= 0.05 { uncertain += 1 }
        }
        // 80 trials at 5 %: 4 ± 1.9. Taking the items as known rejects honest models far more often.
        #expect(uncertain <= 10, "\(uncertain)")
        #expect(known > uncertain, "\(known)")
    }

    @Test func seesMemorisedHardItems() throws {
        let truth = try #require(SimulatedAnswers(models: 1, items: 120, seed: 21))
        let hardest = (0..<120).sorted { truth.items.difficulties[$0] > truth.items.difficulties[$1] }.prefix(25)
        var random = TestSource(5)
        var answers = (0..<120).map { random.answer(truth.items, $0, -0.5) }
        for item in hardest { answers[item] = 1 }
        let fit = try #require(PersonFit(answers, on: truth.items, replicates: 199) { TestSource(9, $0) })
        #expect(fit.lzStar.bootstrapP == 1.0 / 200)
        #expect(fit.outfit.bootstrapP ?? 1 <= 0.05)
        #expect(fit.lzStar.normalP < 1e-4)
    }

    @Test(
        arguments: [[UInt8]](
            arrayLiteral: [1],
            [0],
            [255, 1],
            Array(repeating: 1, count: 8),
            Array(repeating: 0, count: 8)
        )
    )
    func extremeAnswersHaveFiniteFigures(_ answers: [UInt8]) throws {
        let fit = try #require(PersonFit(answers, on: try KnownItems.curves(), replicates: 20) { TestSource(2, $0) })
        for index in [fit.lz, fit.lzStar, fit.infit, fit.outfit] {
            #expect(index.value.isFinite && index.z.isFinite)
            #expect((0...1).contains(index.normalP) && (0.0...1).contains(index.bootstrapP ?? -1))
        }
    }

    @Test func nothingAnsweredIsNothingSaid() throws {
        let items = try KnownItems.curves()
        #expect(PersonFit([], on: items, replicates: 5) { TestSource(1, $0) } == nil)
        #expect(PersonFit([255, 255], on: items, replicates: 5) { TestSource(1, $0) } == nil)
        #expect(PersonFit([1, 0], on: items, replicates: -5) { TestSource(1, $0) }?.lz.bootstrapP == nil)
    }
}
