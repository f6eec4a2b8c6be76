// z, p and standard errors within what printing allows.

import AuditModel
import Rules
import Statistics
import Testing

@Suite struct TestRangeTests {
    // scipy 1.17: pooled z of 130/198 against 110/198, and 2·norm.sf of it
    @Test func reference() throws {
        let found = try #require(
            TestRange(try printed("65.7"), of: 198, against: try printed("55.6"), of: 198, unit: .percent)
        )
        #expect(abs(found.z.low - 2.0568833780186053) < 1e-9 && found.z.high == found.z.low)
        #expect(abs(found.p.low - 0.03969744523972355) < 1e-12)
        let turned = try #require(
            TestRange(try printed("55.6"), of: 198, against: try printed("65.7"), of: 198, unit: .percent)
        )
        #expect(abs(turned.z.high + 2.0568833780186053) < 1e-9)
    }

    @Test func coversEveryCountThatIsPrintedSo() throws {
        let found = try #require(
            TestRange(try printed("66"), of: 1319, against: try printed("63"), of: 1319, unit: .percent)
        )
        let exact = TwoProportionTest(870, of: 1319, against: 831, of: 1319)
        #expect(found.p.low < exact.twoSided && exact.twoSided < found.p.high)
        #expect(TestRange(try printed("63.3"), of: 198, against: try printed("55.6"), of: 198, unit: .percent) == nil)
    }

    // scipy 1.17: 2·norm.sf(2.35), 2·norm.sf(2.25)
    @Test func pOfAPrintedZ() throws {
        let p = try #require(TestRange.p(of: try printed("2.3")))
        #expect(abs(p.low - 0.018773411069677132) < 1e-12 && abs(p.high - 0.02444894531008939) < 1e-12)
        #expect(TestRange.p(of: try printed("0.0"))?.high == 1)
    }

    @Test func readsPrintedP() {
        let range = Interval(0.0397, 0.0397)
        #expect(TestRange.agrees("p < 0.05", with: range) == true)
        #expect(TestRange.agrees("<.01", with: range) == false)
        #expect(TestRange.agrees("0.04", with: range) == true)
        #expect(TestRange.agrees("p = 0.03", with: range) == false)
        #expect(TestRange.agrees("> 0.1", with: range) == false)
        #expect(TestRange.agrees("n.s.", with: range) == nil)
    }

    @Test func standardErrorsInBinomialOnes() throws {
        // √(.633 · .367 / 198) = .034253
        let fair = try #require(StandardErrorRange(score: 0.6325...0.6335, items: 198, error: 0.0335...0.0345))
        #expect(fair.ratio.contains(1) && !fair.isTooSmall && !fair.isTooLarge)
        #expect(abs(fair.binomial.lowerBound - 0.034242) < 1e-5)
        let small = try #require(StandardErrorRange(score: 0.6325...0.6335, items: 198, error: 0.0115...0.0125))
        #expect(small.isTooSmall && !small.isTooLarge)
        let large = try #require(StandardErrorRange(score: 0.6325...0.6335, items: 198, error: 0.0595...0.0605))
        #expect(large.isTooLarge)
        let end = try #require(StandardErrorRange(score: 0.995...1, items: 30, error: 0...0.0005))
        #expect(!end.isTooSmall && !end.isTooLarge)
        #expect(StandardErrorRange(score: 1.1...1.2, items: 30, error: 0...1) == nil)
        #expect(StandardErrorRange(score: 0.1...0.2, items: 1, error: 0...1) == nil)
    }
}
