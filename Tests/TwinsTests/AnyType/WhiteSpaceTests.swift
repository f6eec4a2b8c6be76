// White space read from bytes is white space as Unicode has it.

import Testing

@testable import Twins

struct WhiteSpaceTests {
    @Test func everyScalarIsJudgedAsItsProperty() {
        var text = ""
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            text = "ab"
            text.unicodeScalars.insert(scalar, at: text.unicodeScalars.index(after: text.startIndex))
            let expected = scalar.properties.isWhitespace ? String(scalar).utf8.count : 0
            #expect(WhiteSpace.length(text.utf8.span, 1) == expected, "U+\(String(value, radix: 16))")
        }
    }

    static let pairs: [(one: String, other: String, isSame: Bool)] = [
        ("a b", " a \u{2003}\n b  ", true),
        ("a b", "ab", false),
        ("a b c d e f g h", "a b c  d e f g h", true),
        ("a b c d e f g h", "a b c  d e f g i", false),
        ("it's \"so\"", "it\u{2019}s \u{201C}so\u{201D}", true),
        ("it's \"so\"", "it\u{201D}s \"so\"", false),
        ("", " \n", true),
        ("", "a", false),
        ("\u{E9}a", "\u{E8}a", false),
        ("x\u{2019}", "x\u{2018}", true),
        ("x\u{2019}", "x\u{2014}", false),
        ("12345678 ", "12345678", true),
        ("12345678 9", "12345678", false),
        ("a. B", "a.  B", true),
        ("\u{1F600} x", "\u{1F600}  x", true),
        ("\u{1F600}", "\u{1F601}", false),
    ]

    @Test(arguments: pairs)
    func onlyWhiteSpaceAndQuotesMayDiffer(one: String, other: String, isSame: Bool) {
        #expect(WhiteSpace.isOnlyDifference(one.utf8.span, other.utf8.span) == isSame)
        #expect(WhiteSpace.isOnlyDifference(other.utf8.span, one.utf8.span) == isSame)
    }
}
