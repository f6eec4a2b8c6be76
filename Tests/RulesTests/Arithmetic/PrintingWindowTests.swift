// What a printed number stands for, convention by convention.

import AuditModel
import Rules
import Testing

@Suite struct PrintingWindowTests {
    private func contains(_ text: String, _ rounding: Roundings, _ value: String) throws -> Bool {
        let window = try #require(PrintingWindow(try printed(text), rounding))
        return window.contains(try #require(Rational(text: value)))
    }

    @Test func tiesGoWhereTheConventionSays() throws {
        // 0.25 is 0.3 half up and 0.2 half to even and half down; 0.35 is 0.4, 0.4 and 0.3.
        #expect(try contains("0.3", .halfUp, "0.25") && !contains("0.2", .halfUp, "0.25"))
        #expect(try contains("0.2", .halfEven, "0.25") && !contains("0.3", .halfEven, "0.25"))
        #expect(try contains("0.2", .halfDown, "0.25") && !contains("0.3", .halfDown, "0.25"))
        #expect(try contains("0.4", .halfEven, "0.35") && !contains("0.3", .halfEven, "0.35"))
        #expect(try contains("0.3", .halfDown, "0.35") && contains("0.4", .halfUp, "0.35"))
        #expect(try contains("0.2", .nearest, "0.25") && contains("0.3", .nearest, "0.25"))
    }

    @Test func belowZeroTiesTurnRound() throws {
        #expect(try contains("-0.3", .halfUp, "-0.25") && !contains("-0.2", .halfUp, "-0.25"))
        #expect(try contains("-0.2", .halfDown, "-0.25"))
        #expect(try contains("-0.2", .cut, "-0.29") && !contains("-0.2", .cut, "-0.3"))
    }

    @Test func cuttingOffNeverRaises() throws {
        #expect(try contains("66.6", .cut, "200/3") && !contains("66.7", .cut, "200/3"))
        #expect(try contains("66.7", .cut, "66.7") && !contains("66.6", .cut, "66.7"))
        #expect(try contains("0.0", .cut, "-0.09") && contains("0.0", .cut, "0.09"))
    }

    // Python: repr(19/30) is 0.6333333333333333, repr(100*19/30) is 63.333333333333336
    @Test func aDoubleStandsForWhatItWasComputedFrom() throws {
        #expect(try contains("0.6333333333333333", .halfUp, "19/30"))
        #expect(try contains("63.333333333333336", .cut, "190/3"))
        #expect(try !contains("0.6333333333333333", .nearest, "0.6333"))
    }
}
