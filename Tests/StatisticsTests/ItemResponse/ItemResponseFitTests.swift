// The fit against an independent one, against simulated truth, and on input that says nothing.

import Foundation
import Statistics
import Testing

/// Simulated answers: `models` abilities N(0, 1), discriminations LogN(0, .35), difficulties N(−.3, 1.2).
struct SimulatedAnswers {
    var abilities: [Double]
    var items: ItemCurves
    var responses: ResponseMatrix

    init?(models: Int, items count: Int, missing: Double = 0, seed: Int) {
        var random = TestSource(seed)
        abilities = (0..<models).map { _ in random.normal() }
        let a = (0..<count).map { _ in exp(0.35 * random.normal()) }
        let b = (0..<count).map { _ in -0.3 + 1.2 * random.normal() }
        guard let items = ItemCurves(discriminations: a, difficulties: b) else { return nil }
        self.items = items
        var cells = [UInt8](repeating: ResponseMatrix.missing, count: models * count)
        for model in 0..<models {
            for item in 0..<count where random.unit() >= missing {
                cells[model * count + item] = random.answer(items, item, abilities[model])
            }
        }
        guard let responses = ResponseMatrix(models: models, items: count, cells: cells) else { return nil }
        self.responses = responses
    }
}

extension TestSource {
    mutating func normal() -> Double { NormalDistribution.quantile(max(unit(), 0x1p-54)) }

    mutating func answer(_ items: ItemCurves, _ item: Int, _ ability: Double) -> UInt8 {
        unit() < items.probability(item, at: ability) ? 1 : 0
    }
}

/// Pearson's correlation.
func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let (mx, my) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    let xy = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let xx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
    let yy = y.reduce(0) { $0 + ($1 - my) * ($1 - my) }
    return xy / (xx * yy).squareRoot()
}

/// Rows of "1", "0" and "." for missing.
func matrix(_ rows: [String]) -> ResponseMatrix? {
    let cells = rows.joined().utf8.map { $0 == 0x31 ? 1 : $0 == 0x30 ? 0 : ResponseMatrix.missing }
    return ResponseMatrix(models: rows.count, items: rows.first?.count ?? 0, cells: cells)
}

struct FitReference: Sendable {
    let rows: [String]
    let kind: ItemResponseFit.Kind
    let a: [Double]
    let b: [Double]
    let means: [Double]
    let deviations: [Double]
    let logLikelihood: Double

    /// Computed with scipy 1.17: the documented objective maximised by BFGS and Newton steps to a gradient below 1e-10,
    /// marginal integrals by the trapezoid rule with 2001 nodes on ±8. The first item is right for all that answered.
    static let all = [
        FitReference(
            rows: [
                "11000", "11000", "10100", "10100", "10100", "10100", "10110", "10110", "10110", "11110", "11110",
                "11111",
            ],
            kind: .twoParameters,
            a: [1.104742969, 0.766246157, 0.869093634, 0.962271354, 1.074763562],
            b: [-3.501603060, 0.417030744, -1.922562965, -0.026301534, 2.292678811],
            means: [
                -0.533561690, -0.533561690, -0.467950024, -0.467950024, -0.467950024, -0.467950024, 0.144824286,
                0.144824286, 0.144824286, 0.633332283, 0.633332283, 1.325490308,
            ],
            deviations: [
                0.798831941, 0.798831941, 0.798608476, 0.798608476, 0.798608476, 0.798608476, 0.797827577, 0.797827577,
                0.797827577, 0.799482460, 0.799482460, 0.806619004,
            ],
            logLikelihood: -25.125169732
        ),
        FitReference(
            rows: [
                "11.00", "1.000", "10100", ".010.", "10100", "101.0", "10.10", "10110", "1.110", ".1110", "1111.",
                "11111",
            ],
            kind: .twoParameters,
            a: [1.204166826, 1.030337267, 1.080747616, 1.043009603, 1.187553049],
            b: [-3.108773321, 0.460915876, -2.137725887, -0.214668523, 1.890870128],
            means: [
                -0.035686297, -1.051149498, -0.551011789, -0.544358736, -0.551011789, -0.259548230, -0.027962602,
                0.043935540, 0.319882835, 0.621739784, 0.808245188, 1.326425809,
            ],
            deviations: [
                0.780774816, 0.793701546, 0.755898420, 0.795539108, 0.755898420, 0.811902426, 0.780625616, 0.755018474,
                0.811663244, 0.763278529, 0.819239671, 0.772164986,
            ],
            logLikelihood: -19.966216869
        ),
        FitReference(
            rows: ["11.0", "10.0", "1100", "111.", "110.", "1110"],
            kind: .oneParameter,
            a: [0.884902387, 0.884902387, 0.884902387, 0.884902387],
            b: [-3.277035266, -1.777025358, 0.059261365, 2.621207659],
            means: [0.111317088, -0.600899640, -0.211078387, 0.523983638, -0.149549544, 0.421170508],
            deviations: [0.902657371, 0.890933813, 0.841652580, 0.882828500, 0.862982252, 0.849209883],
            logLikelihood: -6.427495989
        ),
    ]
}

@Suite struct ItemResponseFitTests {
    @Test(arguments: FitReference.all)
    func agreesWithAnIndependentFit(_ reference: FitReference) throws {
        let fit = ItemResponseFit(try #require(matrix(reference.rows)), iterations: 5000, tolerance: 1e-12)
        #expect(fit.converged)
        #expect(fit.kind == reference.kind)
        func agree(_ values: [Double], _ expected: [Double]) -> Bool {
            values.count == expected.count && zip(values, expected).allSatisfy { abs($0 - $1) < 3e-8 }
        }
        #expect(agree(fit.items.discriminations, reference.a), "\(fit.items.discriminations)")
        #expect(agree(fit.items.difficulties, reference.b), "\(fit.items.difficulties)")
        #expect(agree(fit.abilities.map(\.value), reference.means))
        #expect(agree(fit.abilities.map(\.error), reference.deviations))
        #expect(abs(fit.logLikelihood - reference.logLikelihood) < 3e-8)
    }

    @Test(arguments: [(400, 50, 0.0, 0.97, 0.92), (400, 50, 0.2, 0.96, 0.88), (200, 200, 0.0, 0.96, 0.80)])
    func recoversTheTruth(models: Int, items: Int, missing: Double, forB: Double, forA: Double) throws {
        let truth = try #require(SimulatedAnswers(models: models, items: items, missing: missing, seed: 7))
        let fit = ItemResponseFit(truth.responses)
        #expect(fit.converged)
        #expect(correlation(fit.items.difficulties, truth.items.difficulties) > forB)
        #expect(correlation(fit.items.discriminations, truth.items.discriminations) > forA)
        #expect(correlation(fit.abilities.map(\.value), truth.abilities) > 0.92)
        // On the scale's own terms the posterior means and variances make up N(0, 1), whatever the number of items.
        let n = Double(models)
        let second = fit.abilities.reduce(0) { $0 + $1.value * $1.value + $1.error * $1.error } / n
        #expect(abs(fit.abilities.reduce(0) { $0 + $1.value } / n) < 0.01)
        #expect(abs(second - 1) < 0.02)
    }

    @Test func standardErrorsCoverTheTruth() throws {
        var (b, a, theta) = (0, 0, 0)
        for seed in 0..<4 {
            let truth = try #require(SimulatedAnswers(models: 500, items: 40, seed: 100 + seed))
            let fit = ItemResponseFit(truth.responses)
            // The scale is the sample's: carry the truth to it.
            let n = Double(truth.abilities.count)
            let mean = truth.abilities.reduce(0, +) / n
            let deviation = (truth.abilities.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
            for item in 0..<40 {
                let trueB = (truth.items.difficulties[item] - mean) / deviation
                let trueA = truth.items.discriminations[item] * deviation
                if abs(fit.items.difficulties[item] - trueB) < 1.96 * fit.difficultyErrors[item] { b += 1 }
                if abs(fit.items.discriminations[item] - trueA) < 1.96 * fit.discriminationErrors[item] { a += 1 }
            }
            for model in truth.abilities.indices {
                let standing = (truth.abilities[model] - mean) / deviation
                if abs(fit.abilities[model].value - standing) < 1.96 * fit.abilities[model].error { theta += 1 }
            }
        }
        #expect((143...158).contains(b), "\(b) of 160")
        #expect((143...160).contains(a), "\(a) of 160")
        #expect((1840...1940).contains(theta), "\(theta) of 2,000")
    }

    @Test func oneParameterBelowEightModels() throws {
        #expect(ItemResponseFit.fewestModelsForTwoParameters == 8)
        #expect(ItemResponseFit.kind(models: 7) == .oneParameter)
        #expect(ItemResponseFit.kind(models: 8) == .twoParameters)
        let truth = try #require(SimulatedAnswers(models: 7, items: 30, seed: 3))
        let fit = ItemResponseFit(truth.responses)
        #expect(fit.kind == .oneParameter)
        #expect(Set(fit.items.discriminations).count == 1)
        #expect(ItemResponseFit(truth.responses, kind: .twoParameters).kind == .twoParameters)
    }

    @Test func aNewModelStandsWhereItStoodInTheFit() throws {
        let truth = try #require(SimulatedAnswers(models: 60, items: 80, missing: 0.1, seed: 5))
        let fit = ItemResponseFit(truth.responses)
        for model in 0..<60 {
            let again = fit.items.posterior(of: truth.responses.responses(of: model))
            #expect(close(again.value, fit.abilities[model].value))
            #expect(close(again.error, fit.abilities[model].error))
        }
    }

    @Test(arguments: [
        [], [""], ["1"], ["0"], ["."], ["1", "1", "1"], ["0", "1"], ["111111", "111111"], ["......", "......"],
        ["1.", "1."], Array(repeating: "1111111111", count: 12), Array(repeating: "0000000000", count: 12),
        Array(repeating: "..........", count: 12), ["1.0", "...", "0.1"],
    ])
    func answersForInputThatSaysNothing(_ rows: [String]) throws {
        let responses = try #require(matrix(rows))
        for kind in [ItemResponseFit.Kind.oneParameter, .twoParameters] {
            let fit = ItemResponseFit(responses, kind: kind)
            #expect(fit.converged)
            #expect(fit.items.count == responses.items && fit.abilities.count == responses.models)
            let figures =
                fit.items.discriminations + fit.items.difficulties + fit.discriminationErrors + fit.difficultyErrors
                + fit.abilities.flatMap { [$0.value, $0.error] }
            #expect(figures.allSatisfy { $0.isFinite })
            #expect(fit.abilities.allSatisfy { $0.error > 0 && $0.error <= 1 + 1e-9 })
            #expect(fit.items.difficulties.allSatisfy { abs($0) <= 12 })
        }
    }

    /// A fit begun at another's items ends where one from nothing does, in fewer cycles.
    @Test func aNearStartSavesCycles() throws {
        let truth = try #require(SimulatedAnswers(models: 60, items: 80, seed: 31))
        let cold = ItemResponseFit(truth.responses, kind: .oneParameter, tolerance: 1e-7)
        let warm = ItemResponseFit(truth.responses, kind: .oneParameter, start: cold.items, tolerance: 1e-7)
        #expect(cold.converged && warm.converged && warm.iterations < cold.iterations / 2)
        #expect(zip(cold.items.difficulties, warm.items.difficulties).allSatisfy { abs($0 - $1) < 1e-5 })
        // Items of another number are no start.
        let other = ItemCurves(discriminations: [1], difficulties: [0])
        let without = ItemResponseFit(truth.responses, kind: .oneParameter, start: other, tolerance: 1e-7)
        #expect(without.iterations == cold.iterations)
    }

    @Test func aModelWithoutAnswersChangesNothing() throws {
        let rows = FitReference.all[1].rows
        let with = ItemResponseFit(try #require(matrix(rows + ["....."])), tolerance: 1e-10)
        let without = ItemResponseFit(try #require(matrix(rows)), tolerance: 1e-10)
        #expect(zip(with.items.difficulties, without.items.difficulties).allSatisfy { abs($0 - $1) < 1e-8 })
        #expect(with.abilities.last == Ability(value: 0, error: 1))
    }

    @Test func extremeModelsAmongManyItemsStayFinite() throws {
        var rows = (0..<10).map { model in (0..<400).map { ($0 * 7 + model * 13) % 10 < model ? "1" : "0" }.joined() }
        rows.append(String(repeating: "1", count: 400))
        rows.append(String(repeating: "0", count: 400))
        let fit = ItemResponseFit(try #require(matrix(rows)))
        #expect(fit.abilities.allSatisfy { abs($0.value) <= 8 && $0.error.isFinite })
        #expect(fit.abilities[10].value > fit.abilities.prefix(10).map(\.value).max() ?? 0)
    }

    @Test func theMatrixKeepsWhatIsPutIn() throws {
        var table = try #require(matrix(["1.0", "01."]))
        #expect(table.responses(of: 0) == [1, ResponseMatrix.missing, 0])
        #expect(table.counts(of: 1).answered == 1 && table.counts(of: 1).right == 1)
        table[model: 0, item: 1] = false
        table[model: 1, item: 1] = nil
        table[model: 9, item: 1] = true
        table[model: 0, item: -1] = true
        #expect(table.responses(of: 0) == [1, 0, 0])
        #expect(table.responses(of: 1) == [0, ResponseMatrix.missing, ResponseMatrix.missing])
        #expect(table[model: 2, item: 0] == nil && table[model: 0, item: 3] == nil)
        #expect(table.responses(of: 5).allSatisfy { $0 == ResponseMatrix.missing })
        #expect(ResponseMatrix(models: 2, items: 2, cells: [1]) == nil)
        #expect(ResponseMatrix(models: -1, items: 2, cells: []) == nil)
        #expect(ResponseMatrix(models: Int.max, items: 2, cells: []) == nil)
        #expect(ResponseMatrix(models: -3, items: -3).items == 0)
    }
}
