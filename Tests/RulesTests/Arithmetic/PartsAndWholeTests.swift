// Parts against the whole, and the best of many.

import AuditModel
import Rules
import Testing

@Suite struct PartsAndWholeTests {
    private func parts(_ scores: [(String, Int?)]) throws -> [PartsAndWhole.Part] {
        try scores.map { PartsAndWhole.Part(try printed($0.0), items: $0.1) }
    }

    @Test func tellsMacroFromMicro() throws {
        let scores = try parts([("80.0", 100), ("50.0", 300)])
        let macro = PartsAndWhole(scores, whole: try printed("65.0"))
        #expect(macro.isMacro == true && macro.isMicro == false)
        let micro = PartsAndWhole(scores, whole: try printed("57.5"))
        #expect(micro.isMacro == false && micro.isMicro == true)
        let neither = PartsAndWhole(scores, whole: try printed("60.0"))
        #expect(neither.isMacro == false && neither.isMicro == false)
        #expect(PartsAndWhole(try parts([("80.0", nil), ("50.0", 3)]), whole: try printed("65.0")).isMicro == nil)
        #expect(PartsAndWhole([], whole: try printed("65.0")).isMacro == nil)
    }

    @Test func roundingOfPartsIsAllowedFor() throws {
        // 33.33 and 66.67 are printed 33.3 and 66.7; their mean is 50.0.
        let scores = try parts([("33.3", nil), ("66.7", nil), ("50.0", nil)])
        #expect(PartsAndWhole(scores, whole: try printed("50.0")).isMacro == true)
        #expect(PartsAndWhole(scores, whole: try printed("50.1")).isMacro == true)
        #expect(PartsAndWhole(scores, whole: try printed("50.2")).isMacro == false)
    }

    @Test func weights() throws {
        let range = try #require(
            PartsAndWhole.mean([printed("80"), printed("50")], weights: [Rational(3), Rational(1)])
        )
        #expect(range.lowerBound == Rational(72) && range.upperBound == Rational(73))
        #expect(PartsAndWhole.mean([], weights: []) == nil)
        #expect(PartsAndWhole.mean([try printed("1")], weights: [Rational(-1)]) == nil)
        #expect(PartsAndWhole.mean([try printed("1")], weights: [Rational(0)]) == nil)
    }

    // scipy 1.17 integrate.quad of N·x·φ(x)·Φ(x)^(N−1); N = 2 is 1/√π and N = 3 is 1.5/√π.
    @Test(arguments: [
        (1, 0), (2, 0.5641895835477564), (3, 0.8462843753216345), (5, 1.1629644736405198), (10, 1.5387527308351732),
        (100, 2.507593636441685), (1000, 3.2414357691334437),
    ])
    func bestOf(tries: Int, expected: Double) {
        #expect(abs(BestOfMany.expectedMaximum(tries) - expected) < 1e-10)
        #expect(abs(BestOfMany.inflation(tries: tries, standardError: 0.02) - 0.02 * expected) < 1e-11)
    }

    @Test func decimals() throws {
        #expect(DecimalText.text(try #require(Rational(200, 3)), decimals: 1) == "66.7")
        #expect(DecimalText.text(try #require(Rational(-1, 3)), decimals: 2) == "-0.33")
        #expect(DecimalText.text(try #require(Rational(-1, 300)), decimals: 1) == "0.0")
        #expect(DecimalText.text(try #require(Rational(5, 2)), decimals: 0) == "3")
        #expect(DecimalText.text(Rational(7), decimals: -1) == "7")
    }
}
