// Models with known skill on known items: what is memorised shows, what is harder twins does not.

import Foundation
import Statistics
import Testing

@Suite struct PairedFormsTests {
    /// Originals, then as many twins `harder` by so many log-odds, of `models` references and one more with `leak`.
    private func forms(
        _ source: inout TestSource,
        models: Int = 10,
        items: Int = 200,
        harder: Double = 0.6,
        leak: Double = 0
    ) -> PairedForms {
        let difficulties = (0..<items).map { 3 * (Double($0 % 40) / 39 - 0.5) }
        let rows = (0...models).map { model -> [UInt8] in
            let ability = model == models ? 0.1 : 2.4 * (Double(model) / Double(models - 1) - 0.5)
            return [0, harder].flatMap { step in
                difficulties.map { difficulty -> UInt8 in
                    if step == 0, model == models, source.unit() < leak { return 1 }
                    return source.unit() < 1 / (1 + exp(difficulty + step - ability)) ? 1 : 0
                }
            }
        }
        return PairedForms(
            rows,
            originals: Array(0..<items),
            twins: Array(items..<2 * items),
            groups: (0...models).map { $0 == models ? 5 : $0 % 5 },
            fitting: Array(0..<models)
        )
    }

    private func departure(_ forms: PairedForms, models: Int = 10) throws -> ExcessCalibration.Departure {
        let calibration = try #require(ExcessCalibration((0..<models).compactMap { forms.excess(of: $0) }))
        return calibration.departure(of: try #require(forms.excess(of: models)), level: 0.9)
    }

    @Test func theShareMemorisedIsFoundBack() throws {
        var source = TestSource(31)
        let found = try (0..<4).map { _ in try departure(forms(&source, items: 300, leak: 0.4)) }
        // Standard error of one about .1, of the mean of four .05.
        #expect(abs(found.map(\.share).reduce(0, +) / 4 - 0.4) < 0.13)
        #expect(found.allSatisfy { $0.p < 0.05 })
    }

    /// Clean models, twins harder for everybody: rejected at their rate, and intervals agree with tests.
    @Test func cleanModelsAreRejectedAtTheirRate() throws {
        var source = TestSource(32)
        var (hits, total) = (0, 0.0)
        for _ in 0..<40 {
            let found = try departure(forms(&source, models: 8, items: 50), models: 8)
            #expect((found.interval.low > 0) == (found.p < 0.05))
            #expect(found.interval.low <= found.share && found.share <= found.interval.high)
            total += found.share
            if found.p < 0.05 { hits += 1 }
        }
        // 6.5 % of 40 and three standard errors; the mean of 40 shares with standard error about .2 each.
        #expect(hits <= 7, "\(hits)")
        #expect(abs(total / 40) < 0.1)
    }

    @Test func fourReferencesAreTooFew() {
        var source = TestSource(33)
        let forms = forms(&source, models: 5, items: 60)
        let all = (0..<5).compactMap { forms.excess(of: $0) }
        #expect(ExcessCalibration(all) != nil)
        #expect(ExcessCalibration(Array(all.prefix(4))) == nil)
    }

    @Test func emptyAndOddRowsHaveNoExcess() {
        let missing = [UInt8](repeating: ResponseMatrix.missing, count: 8)
        let right = [UInt8](repeating: 1, count: 8)
        let forms = PairedForms(
            [right, right, missing],
            originals: [0, 1, 2, 3, 99],
            twins: [4, 5, 6, 7, -1],
            groups: [0, 1, 2],
            fitting: [0, 1]
        )
        #expect(forms.excess(of: 2) == nil && forms.excess(of: 3) == nil && forms.excess(of: -1) == nil)
        #expect(forms.excess(of: 0) == nil, "one reference alone makes no scale")
        #expect(PairedForms([], originals: [], twins: [], groups: [], fitting: []).shifts.isEmpty)
    }
}
