import AuditModel
import Formats
import Testing

@Suite struct JSONCursorTests {
    private func cursor(_ text: String, lenient: Bool = false) throws -> JSONCursor {
        try JSONCursor(Array(text.utf8), file: "t.json", lenient: lenient)
    }

    /// Reads everything by walking, as a reader that wants every member would.
    private func tree(_ cursor: JSONCursor, mended: inout Int) throws -> JSONValue {
        switch cursor.kind {
        case .null: return .null
        case .bool: return .bool(cursor.boolValue == true)
        case .number: return .number(try #require(cursor.lexeme))
        case .string: return .string(try #require(try cursor.string(mended: &mended)))
        case .array:
            var walk = try #require(cursor.elements())
            var elements: [JSONValue] = []
            while let element = try walk.next() { elements.append(try tree(element, mended: &mended)) }
            return .array(elements)
        case .object:
            var walk = try #require(cursor.members())
            var members: [JSONMember] = []
            while let (key, value) = try walk.next() {
                members.append(JSONMember(key, try tree(value, mended: &mended)))
            }
            mended += walk.mended
            return .object(members)
        }
    }

    /// Texts for which walking must give what the parser gives: a tree, or a fault at the same place.
    static let texts = [
        #"{"b": 1.0, "a": [1E2, -0, 12345678901234567890], "c": "x\u00e9\ud83d\ude00\/ end of a text"}"#,
        " \n[ ]\r\n", "{}", "[[[[1]],[2,[3]]],{\"a\":{\"b\":[]}}]", "\"\"", "\"a\\\\\"", "\"a\\\"b\"", "true", "null",
        "-0.0e+10",
        #"{"a":"{[}]\"","b":[",","\\"],"\"":{"}":"]"}}"#, "[\"0123456789abcdef\\\"0123456789abcdef\\\\\"]",
        "[1,2 ,\t3\n,4]", "{\"é\":\"日本語のテキスト 0123456789\"}", "\"\\b\\f\\n\\r\\t\\u0000\\u001F\"",
        "", " ", "{\"a\":1,}", "[1,\n 2 3]", "[1.]", "[.5]", "[+1]", "tru", "[NaN]", "\"a\tb\"", "\"é\\x\"", "\"abc",
        "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "1 2", "{1:2}", "[1\r\n,\r]", "// no", "-", "[1", "{\"a\"",
        "{\"a\":",
        "{\"a\" 1}", "[1]]", "[1]{", "{\"a\":1}}", "[,1]", "[1,,2]", "{,}", "{\"a\":1 \"b\":2}", "[\"\\u12g4\"]",
        "[\"\\u12\"]",
        "[\"\u{1}\"]", "nul", "truE", "\"a\\\"", "[1e]", "[1e+]", "[-]", "[--1]", "[0x1]", "[1 ", "]", "}", "[", "{",
    ]

    @Test func walkingReadsWhatTheParserReads() throws {
        for text in Self.texts {
            let expected = Result { try JSONValue.parse(Array(text.utf8), file: "t.json") }
            var mended = 0
            let walked = Result { try tree(cursor(text), mended: &mended) }
            switch (expected, walked) {
            case (.success(let expected), .success(let walked)):
                #expect(expected == walked, "\(text)")
                var count = 0
                #expect(try cursor(text).value(mended: &count) == expected, "\(text)")
            case (.failure(let expected as FormatError), .failure(let walked as FormatError)):
                #expect(expected.code == walked.code, "\(text)")
                #expect(walked.place?.line != nil && walked.message.hasSuffix("."), "\(text)")
            default: Issue.record("\(text): \(expected) \(walked)")
            }
            #expect(mended == 0)
        }
    }

    /// (text, line, column): by hand.
    @Test(arguments: [
        ("[1,\n 2 3]", 2, 4), ("{\"a\":1,\n\"a\":2}", 2, 1), ("[1,\n\"é\\x\"]", 2, 3), ("[\n\n\"a\u{1}\"]", 3, 3),
        ("{\"a\": [1, 2}", 1, 12), ("[\"abc]", 1, 2), ("[true,flase]", 1, 7), ("[1]\nx", 2, 1),
        ("\u{FEFF}[1,\n-]", 2, 1),
    ])
    func faultsHaveAPlace(text: String, line: Int, column: Int) {
        var mended = 0
        let error = #expect(throws: FormatError.self) { try tree(cursor(text), mended: &mended) }
        #expect(error?.place == Place(file: "t.json", line: line, column: column))
    }

    @Test func aValuePassedOverIsCutRightWhateverItHolds() throws {
        let inner = #"{"x":"]}\\\"","y":[[{"z":"{"}]],"long":""# + String(repeating: "\\\\é\\\"", count: 40) + "\"}"
        for padding in 0..<40 {
            let text = "[" + String(repeating: " ", count: padding) + inner + ",1]"
            var walk = try #require(try cursor(text).elements())
            let first = try #require(try walk.next())
            #expect(Array(first.bytes) == Array(inner.utf8))
            #expect(first.count == inner.utf8.count)
            #expect(try walk.next()?.intValue == 1)
            #expect(try walk.next() == nil)
            #expect(try walk.next() == nil)
        }
    }

    @Test func whatIsNotWalkedIntoIsNotChecked() throws {
        let value = try cursor(#"{"a": [1 2 x], "b": 3}"#)
        #expect(try value.member("b")?.intValue == 3)
        var walk = try #require(try value.member("a")?.elements())
        _ = try walk.next()
        #expect(throws: FormatError.self) { try walk.next() }
        #expect(try walk.next() == nil)
    }

    @Test func membersAreFound() throws {
        let value = try cursor(#"{"a": {"b": {"c": "x"}}, "d": 1, "\u0065": 2, "n": null}"#)
        var mended = 0
        #expect(try value.value(at: "a", "b", "c")?.string(mended: &mended) == "x")
        #expect(try value.value(at: "a", "x", "c") == nil)
        #expect(try value.value(at: "d", "x") == nil)
        #expect(try value.members(named: ["d", "x", "e"]).map { $0?.intValue } == [1, nil, 2])
        #expect(try value.member("n")?.isNull == true)
        #expect(value.intValue == nil && value.lexeme == nil && value.boolValue == nil && value.elements() == nil)
    }

    @Test func depthIsBoundedInOneError() throws {
        let limit = 256
        func nested(_ count: Int) -> String {
            "[" + String(repeating: "[", count: count) + String(repeating: "]", count: count) + "]"
        }
        var walk = try #require(try cursor(nested(limit)).elements())
        #expect(try walk.next()?.kind == .array)
        for text in [
            nested(limit + 1), nested(100_000), String(repeating: "[", count: 100_000),
            "[" + String(repeating: "{\"a\":", count: 100_000), "{\"a\":" + nested(100_000) + "}",
        ] {
            var mended = 0
            let error = #expect(throws: FormatError.self) { try tree(cursor(text), mended: &mended) }
            #expect(error?.code == "json-depth")
        }
    }

    @Test func aBracketOfAnotherKindIsAFault() throws {
        for text in ["[[1}]", "[{\"a\":1]]", "[[{}}]]", "[{]"] {
            var walk = try #require(try cursor(text).elements())
            let error = #expect(throws: FormatError.self) { while try walk.next() != nil {} }
            #expect(error?.code == "json-syntax")
        }
    }

    @Test func duplicatesAreNoticedAmongFewAndMany() throws {
        for count in [2, 16, 17, 18, 3000] {
            let names = (0..<count).map { "\"a-long-name-of-\($0 * 7919 % 100_003)\": \($0)" }
            var walk = try #require(try cursor("{" + names.joined(separator: ",") + "}").members())
            var seen = 0
            while try walk.next() != nil { seen += 1 }
            #expect(seen == count)
            for twice in [0, count / 2, count - 1] {
                let text = "{" + (names + [names[twice]]).joined(separator: ",") + "}"
                let error = #expect(throws: FormatError.self) { try cursor(text).member("x") }
                #expect(error?.code == "json-duplicate-key")
                var walk = try #require(try cursor(text).members())
                walk.allowsDuplicates = true
                var seen = 0
                while try walk.next() != nil { seen += 1 }
                #expect(seen == count + 1)
            }
        }
    }

    /// Names alike in length, first and last eight bytes share a mark, and are still different names.
    @Test func namesThatLookAlikeAreDifferent() throws {
        let names = (0..<40).map { "\"abcdefgh\($0 + 10)ijklmnop\": \($0)" } + ["\"\\u0061bcdefgh99ijklmnop\": 1"]
        #expect(try cursor("{" + names.joined(separator: ",") + "}").member("abcdefgh49ijklmnop")?.intValue == 39)
        #expect(throws: FormatError.self) {
            try cursor("{" + (names + ["\"abcdefgh99ijklmnop\": 2"]).joined(separator: ",") + "}").member("x")
        }
        // Equal as Unicode text, not as bytes: two names.
        #expect(try cursor("{\"\u{E9}\":1,\"e\u{301}\":2}").member("e\u{301}")?.intValue == 2)
    }

    /// Half pairs by hand: alone, before an escape, before another half, reversed, at the end.
    @Test(arguments: [
        (#"\ud800"#, "\u{FFFD}", 1), (#"a\udc00b"#, "a\u{FFFD}b", 1), (#"\ud800\u0041"#, "\u{FFFD}A", 1),
        (#"\ud800\ud83d\ude00"#, "\u{FFFD}😀", 1), (#"\udc00\ud800"#, "\u{FFFD}\u{FFFD}", 2),
        (#"\ud83d\ude00"#, "😀", 0), (#"\ud800\n"#, "\u{FFFD}\n", 1), (#"\ud800x"#, "\u{FFFD}x", 1),
    ])
    func halfPairsAreMendedAndCounted(content: String, text: String, count: Int) throws {
        var mended = 0
        #expect(try cursor("\"\(content)\"").string(mended: &mended) == text)
        #expect(mended == count)
        #expect(try cursor("\"\(content)\"").value(mended: &mended) == .string(text))
        #expect(mended == 2 * count)
        var walk = try #require(try cursor("{\"\(content)\": 1}").members())
        #expect(try walk.next()?.key == text)
        #expect(walk.mended == count)
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE2, 0x82, 0x22],
            [0x22, 0xE2, 0x5C, 0x6E, 0x22],
        ] as [[UInt8]]
    )
    func notUTF8(bytes: [UInt8]) throws {
        var mended = 0
        let value = try JSONCursor(bytes, file: nil)
        let error = #expect(throws: FormatError.self) { try value.string(mended: &mended) }
        #expect(error?.code == "not-utf-8")
        #expect(error?.place == Place(line: 1, column: 2))
    }

    @Test func lenientTakesWhatPythonWrites() throws {
        var walk = try #require(try cursor("[NaN, Infinity,-Infinity, -1]", lenient: true).elements())
        #expect(try walk.next()?.doubleValue?.isNaN == true)
        #expect(try walk.next()?.doubleValue == .infinity)
        let last = try #require(try walk.next())
        #expect(last.doubleValue == -.infinity && last.lexeme == "-Infinity" && last.intValue == nil)
        #expect(try walk.next()?.intValue == -1)
        for text in ["[Nan]", "[NaNs]", "[Infinit]", "[-Inf]", "[+Infinity]"] {
            var mended = 0
            #expect(throws: FormatError.self) { try tree(cursor(text, lenient: true), mended: &mended) }
        }
    }

    /// Whole numbers by hand; the nearest doubles as `Double(_: String)` gives them (strtod).
    @Test func numbersAreExact() throws {
        let whole: [(String, Int?)] = [
            ("3", 3), ("3.0", 3), ("3e2", 300), ("-0", 0), ("0e5", 0), ("1.5e1", 15), ("1.5", nil),
            ("9007199254740993.0", 9_007_199_254_740_993),
            ("9223372036854775807", .max), ("-9223372036854775808", .min), ("9223372036854775808", nil),
            ("1e18", 1_000_000_000_000_000_000),
            ("1e19", nil), ("1e-1", nil), ("10e-1", 1), ("1e99999999999", nil), ("100000000000000000000000e-20", 1000),
            ("0.0", 0), ("120.50e1", 1205),
        ]
        for (text, value) in whole { #expect(try cursor(text).intValue == value, "\(text)") }
        for text in [
            "0.1", "1.7976931348623157e308", "1e400", "-1e400", "5e-324", "2e-400", "123456789012345678901234567890",
            "0.30000000000000004",
            "9007199254740993", "1e22", "1e23", "1.0", "-0.0", "-7.5e-7", "8.988465674311580e307",
            "0.000000000000000000000000000001",
            "123456.789e3", "1000000000000000000000000", "4503599627370496.5", "1e-22", "1e-23",
        ] {
            #expect(try cursor(text).doubleValue?.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
        var random = SeededRandom(seed: 5, stream: "numbers")
        for _ in 0..<2000 {
            let digits = String((0...random.below(20)).map { _ in Character("\(random.below(10))") })
            let text = "\(random.below(10)).\(digits)e\(random.below(60) - 30)"
            #expect(try cursor(text).doubleValue == Double(text), "\(text)")
        }
    }

    @Test func aMillionDigitsAreRefused() throws {
        let digits = String(repeating: "7", count: 1_000_000)
        for text in [digits, "-0." + digits, "1e" + digits] {
            let error = #expect(throws: FormatError.self) { try cursor("[" + text + "]").elements()?.allValues() }
            #expect(error?.code == "json-number-too-long")
            let parsed = #expect(throws: FormatError.self) { try JSONValue.parse(Array(text.utf8), file: nil) }
            #expect(parsed?.code == "json-number-too-long")
        }
        #expect(try cursor(String(digits.prefix(4096))).doubleValue == .infinity)
    }
}

extension JSONElementWalk {
    fileprivate func allValues() throws -> Int {
        var walk = self
        var count = 0
        while try walk.next() != nil { count += 1 }
        return count
    }
}
