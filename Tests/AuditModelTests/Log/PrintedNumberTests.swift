// Numbers as printed: value and precision exact.

import AuditModel
import Testing

@Suite struct PrintedNumberTests {
    @Test(arguments: [
        ("63.3", "633/10", 1, "1/20"), ("63", "63", 0, "1/2"), (" 0.50 %", "1/2", 2, "1/200"),
        ("-1.5", "-3/2", 1, "1/20"),
        ("1,319", "1319", 0, "1/2"), ("6.33e-1", "633/1000", 3, "1/2000"), ("12e2", "1200", -2, "50"),
        (".5", "1/2", 1, "1/20"),
    ])
    func readsValueAndPrecision(text: String, value: String, decimals: Int, half: String) throws {
        let number = try #require(PrintedNumber(text))
        #expect(number.value == Rational(text: value))
        #expect(number.decimals == decimals)
        #expect(number.halfStep == Rational(text: half))
    }

    @Test(arguments: [
        "", "abc", "1/3", "1,31", "1e", "1e999", "--1", "0x10", "1.2.3", "NaN", "1" + String(repeating: "0", count: 60),
    ])
    func refusesWhatIsNoDecimal(text: String) { #expect(PrintedNumber(text) == nil) }

    @Test func percentIsAHundredthAndKeepsItsPrecision() throws {
        let number = try #require(PrintedNumber("63.3%"))
        #expect(number.unit == .percent)
        #expect(number.share.value == Rational(633, 1000))
        #expect(number.share.halfStep == Rational(1, 2000))
        #expect(number.description == "63.3%")
        #expect(PrintedNumber("0.633")?.share.value == Rational(633, 1000))
    }
}
