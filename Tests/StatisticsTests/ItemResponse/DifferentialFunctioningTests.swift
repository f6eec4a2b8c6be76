// The published form's differential functioning: values, size with harder twins, power; Mantel and Haenszel's test.

import Foundation
import Statistics
import Testing

@Suite struct DifferentialFunctioningTests {
    static func shift(_ value: Double, _ first: Double, _ second: Double) -> FormShift {
        FormShift(original: Ability(value: value, error: first), twin: Ability(value: 0, error: second))
    }

    static let shifts = [
        shift(0.30, 0.1, 0.11), shift(0.10, 0.12, 0.1), shift(0.42, 0.09, 0.1), shift(0.05, 0.11, 0.13),
        shift(0.25, 0.1, 0.12), shift(-0.1, 0.15, 0.14),
    ]

    /// numpy 2.4 and scipy 1.17 from DerSimonian and Laird's formulas.
    @Test func values() throws {
        let calibration = try #require(DifferentialFunctioning(references: Self.shifts))
        #expect(close(calibration.betweenVariance, 0.007715905130878219))
        #expect(close(calibration.mean, 0.20116208374317993))
        #expect(close(calibration.meanError, 0.07415356803085306))
        #expect(close(calibration.heterogeneity, 6.529850977732062))
        #expect(close(calibration.heterogeneityP, 0.25801798597494774))
        let result = try #require(calibration.test(Self.shift(0.9, 0.1, 0.1)))
        #expect(close(result.excess, 0.6988379162568201))
        #expect(close(result.error, 0.18224888691727195))
        #expect(close(result.t, 3.834525017286075))
        #expect(close(result.p, 0.006095697469906644))
        #expect(result.degrees == 5)
        #expect(close(result.interval(level: 0.9).low + result.interval(level: 0.9).high, 2 * result.excess))
    }

    @Test func equalShiftsHaveNoVarianceBetween() throws {
        let equal = Array(repeating: Self.shift(0.2, 0.1, 0.1), count: 4)
        let calibration = try #require(DifferentialFunctioning(references: equal))
        #expect(calibration.betweenVariance == 0)
        #expect(close(calibration.mean, 0.2))
        #expect(close(calibration.meanError, (0.02 / 4).squareRoot()))
    }

    @Test func tooLittleIsNil() throws {
        #expect(DifferentialFunctioning(references: []) == nil)
        #expect(DifferentialFunctioning(references: [Self.shifts[0]]) == nil)
        #expect(
            DifferentialFunctioning(references: [Self.shifts[0], Self.shift(.nan, 1, 1), Self.shift(0, 0, 0)]) == nil
        )
        let calibration = try #require(DifferentialFunctioning(references: Self.shifts))
        #expect(calibration.test(Self.shift(.infinity, 1, 1)) == nil)
        #expect(DifferentialFunctioning.leaveOneOut(Array(Self.shifts.prefix(2))) == [nil, nil])
        #expect(DifferentialFunctioning.leaveOneOut(Self.shifts).compactMap { $0 }.count == 6)
        let items = try KnownItems.curves()
        #expect(FormShift(KnownItems.answers, on: items, originals: [0, 1], twins: []) == nil)
        #expect(FormShift(KnownItems.answers, on: items, originals: [99, -1], twins: [0]) == nil)
        #expect(FormShift([1], on: items, originals: [0], twins: [5]) == nil)
    }

    /// Twins harder by half a standard deviation; the references' own shift varies by .1; `leak` of the originals
    /// known.
    static func p(references: Int, pairs: Int, leak: Double, targets: Int, seed: Int) throws -> [Double] {
        var random = TestSource(4242, seed)
        let a = (0..<pairs).map { _ in exp(0.3 * random.normal()) }
        let b = (0..<pairs).map { _ in random.normal() }
        let truth = try #require(
            ItemCurves(discriminations: a + a, difficulties: b + b.map { $0 + 0.5 + 0.2 * random.normal() })
        )
        func answers(leak: Double) -> [UInt8] {
            let ability = random.normal()
            let shift = 0.1 * random.normal()
            return (0..<2 * pairs).map { item in
                if item < pairs, random.unit() < leak { return 1 }
                return random.answer(truth, item, item < pairs ? ability + shift : ability)
            }
        }
        let rows = (0..<references).map { _ in answers(leak: 0) }
        let matrix = try #require(
            ResponseMatrix(models: references, items: 2 * pairs, cells: rows.flatMap { $0 })
        )
        let items = ItemResponseFit(matrix).items
        func shift(_ row: [UInt8]) -> FormShift? {
            FormShift(row, on: items, originals: Array(0..<pairs), twins: Array(pairs..<2 * pairs))
        }
        let calibration = try #require(DifferentialFunctioning(references: rows.compactMap(shift)))
        return try (0..<targets).map { _ in
            let target = try #require(shift(answers(leak: leak)))
            return try #require(calibration.test(target)).p
        }
    }

    @Test(arguments: [6, 20])
    func rejectsAtItsLevelThoughTwinsAreHarder(references: Int) throws {
        var hits = 0
        for seed in 0..<25 {
            hits += try Self.p(references: references, pairs: 60, leak: 0, targets: 8, seed: seed).filter { $0 <= 0.05 }
                .count
        }
        // 200 trials at 5 %: 10 ± 3.1, and a little more, as eight targets share their references.
        #expect((1...22).contains(hits), "\(hits) of 200")
    }

    @Test func seesALeak() throws {
        var hits = 0
        for seed in 0..<4 {
            hits += try Self.p(references: 20, pairs: 200, leak: 0.3, targets: 5, seed: seed).filter { $0 <= 0.05 }
                .count
        }
        #expect(hits >= 16, "\(hits) of 20")
    }
}

@Suite struct MantelHaenszelTests {
    /// R's documentation of mantelhaen.test on UCBAdmissions: X² = 1.4269, p = 0.2323, common odds ratio 0.9046968,
    /// 95 % interval 0.7719074 to 1.0603298; more digits by numpy 2.4.
    @Test func admissionsAtBerkeley() throws {
        let counts: [[Double]] = [
            [512, 313, 89, 19], [353, 207, 17, 8], [120, 205, 202, 391], [138, 279, 131, 244], [53, 138, 94, 299],
            [22, 351, 24, 317],
        ]
        let test = try #require(
            MantelHaenszel(
                counts.map {
                    .init(referenceRight: $0[0], referenceWrong: $0[1], focalRight: $0[2], focalWrong: $0[3])
                }
            )
        )
        #expect(close(test.oddsRatio, 0.9046968282586231))
        #expect(close(test.chiSquare, 1.4269462285866712))
        #expect(close(test.p, 0.23226346281704763))
        #expect(close(test.logError, 0.08098890965622091))
        #expect(close(test.favoursFocal, 0.23226346281704763 / 2))
        #expect(close(test.delta, -2.35 * log(0.9046968282586231)))
    }

    @Test func readsAMatrixByStrata() throws {
        // Two strata of four models; models 1, 3, 5 and 7 are the focal ones and alone get the item right.
        let responses = try #require(ResponseMatrix(models: 9, items: 1, cells: [0, 1, 0, 1, 0, 1, 0, 1, 255]))
        let test = try #require(
            MantelHaenszel(responses, item: 0, focal: [1, 3, 5, 7, 8], strata: [0, 0, 0, 0, 1, 1, 1, 1, 1])
        )
        // Observed 0, expected 2, variance 2 · (2·2·2·2)/(16·3) = 2/3, corrected chi-square 1.5²/(2/3).
        #expect(close(test.chiSquare, 3.375))
        #expect(test.oddsRatio == 0 && test.logError == .infinity && test.favoursFocal < 0.05)
        #expect(test.shrunkLog < 0 && test.shrunkLogError.isFinite)
        #expect(MantelHaenszel(responses, item: 4, focal: [1], strata: Array(repeating: 0, count: 9)) == nil)
        #expect(MantelHaenszel([]) == nil)
        #expect(MantelHaenszel([.init(referenceRight: .nan, referenceWrong: 1, focalRight: 1, focalWrong: 1)]) == nil)
    }

    /// Nobody in the focal group is wrong: the ratio has no logarithm, the shrunk one has; by hand in python.
    @Test func anEmptySideIsShrunk() throws {
        let test = try #require(
            MantelHaenszel([
                .init(referenceRight: 8, referenceWrong: 2, focalRight: 5, focalWrong: 0),
                .init(referenceRight: 6, referenceWrong: 4, focalRight: 7, focalWrong: 0),
            ])
        )
        #expect(test.oddsRatio == 0 && test.logError == .infinity)
        #expect(close(test.shrunkLog, -2.970917104434267) && close(test.shrunkLogError, 1.9653723319247645))
    }
}
