// Exact arithmetic: known answers, overflow, hostile text.

import AuditModel
import Testing

struct RationalTests {
    static let readings: [(String, String?)] = [
        ("12", "12"), ("-0.75", "-0.75"), ("1,234.50", "1234.5"), (".5", "0.5"), ("3/4", "0.75"), ("1/3", "1/3"),
        ("+7", "7"), ("0.000000000001", "0.000000000001"), ("-0", "0"),
        ("", nil), ("-", nil), (".", nil), ("5.", nil), ("1,23", nil), (",123", nil), ("1.2.3", nil), ("1e3", nil),
        ("1/0", nil), ("x", nil), ("١٢", nil), (String(repeating: "9", count: 400), nil),
    ]

    @Test(arguments: readings) func reads(text: String, expected: String?) {
        #expect(Rational(text: text)?.description == expected)
    }

    @Test func arithmeticIsExact() throws {
        let third = try #require(Rational(1, 3))
        let tenth = try #require(Rational(text: "0.1"))
        #expect(third.adding(third)?.adding(third) == Rational(1))
        #expect(tenth.multiplied(by: Rational(3)) == Rational(text: "0.3"))
        #expect(third.subtracting(third) == Rational(0))
        #expect(Rational(7).divided(by: Rational(-14)) == Rational(-1, 2))
        #expect(Rational(1).divided(by: Rational(0)) == nil)
    }

    @Test func overflowIsNilAndOrderIsExactNearIt() throws {
        let big = try #require(Rational(Int128.max, 1))
        #expect(big.adding(Rational(1)) == nil)
        #expect(big.multiplied(by: Rational(2)) == nil)
        #expect(Rational(Int128.min, 1) == nil)
        let a = try #require(Rational(Int128.max, Int128.max - 1))
        let b = try #require(Rational(Int128.max - 1, Int128.max - 2))
        #expect(a < b)  // 1 + 1/(m-1) < 1 + 1/(m-2)
        #expect(!(b < a))
        #expect(try #require(Rational(-1, 3)) < Rational(0))
    }

    @Test func halvesOfAnOddNumberCompare() throws {
        let values = try [-7, -3, -1, 0, 1, 5].map { try #require(Rational(Int128($0), 2)) }
        #expect(values.sorted() == values)
    }
}
