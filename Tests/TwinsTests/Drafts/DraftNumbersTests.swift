// Numbers said in digits and in words, in one spelling.

import AuditModel
import Testing

@testable import Twins

struct DraftNumbersTests {
    private func numbers(_ text: String) -> [String] { DraftNumbers(DraftToken.tokens(text)).inOrder }

    @Test(arguments: [
        ("twelve 12 12.0 a dozen", ["12", "12", "12", "12"]),
        ("1,200 eggs, $1,200.00", ["1200", "1200"]),
        ("two hundred and five; twenty-five; twenty five", ["205", "25", "25"]),
        ("three million, 3 million, 3,000,000", ["3000000", "3000000", "3000000"]),
        ("2 dozen eggs", ["24"]),
        ("half, a half, one half, 1/2, ½, 0.5", ["0.5", "0.5", "0.5", "0.5", "0.5", "0.5"]),
        ("two thirds, two-thirds, 2/3, ⅔", ["2/3", "2/3", "2/3", "2/3"]),
        ("one and a half, 1 1/2, 1½, 1.5", ["1.5", "1.5", "1.5", "1.5"]),
        ("6 and 3 quarters", ["6.75"]),
        ("20% 20 percent twenty per cent 20-percent", ["20%", "20%", "20%", "20%"]),
        ("twice as many, double, two times", ["2", "2", "2"]),
        ("the third day, 3rd, the 2nd", ["#3", "#3", "#2"]),
        ("-5, minus 5, minus five, 10-5, 10 - 5", ["-5", "-5", "-5", "10", "5", "10", "5"]),
        ("5kg, 5 kg, 10k, H2O, 3.5.2", ["5", "5", "=10k", "=h2o", "=3.5.2"]),
        ("no one, each one, one apple", ["1"]),
        ("12 quarters", ["12", "0.25"]),
        ("at 3:30", ["3", "30"]),
        ("٣ apples", ["3"]),
        ("two three", ["2", "3"]),
        ("", []),
    ])
    func spellings(text: String, expected: [String]) { #expect(numbers(text) == expected) }

    @Test func longDigitsAreComparedAsWritten() {
        let long = String(repeating: "9", count: 400)
        #expect(numbers(long) == ["=" + long])
    }
}
