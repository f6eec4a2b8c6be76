import AuditModel
import Formats
import Testing

@Suite struct JSONTests {
    private func parse(_ text: String, lenient: Bool = false) throws -> JSONValue {
        try JSONValue.parse(Array(text.utf8), file: "t.json", lenient: lenient)
    }

    @Test func keepsOrderAndLexemes() throws {
        let value = try parse(
            "\u{FEFF} {\"b\": 1.0, \"a\": [1E2, -0, 12345678901234567890], \"c\": \"x\\u00e9\\ud83d\\ude00\\/\"} "
        )
        #expect(value.objectValue?.map(\.key) == ["b", "a", "c"])
        #expect(value["b"] == .number("1.0"))
        #expect(value["a"] == .array([.number("1E2"), .number("-0"), .number("12345678901234567890")]))
        #expect(value["c"]?.stringValue == "xé😀/")
        #expect(value["b"]?.intValue == 1)
        #expect(value.value(at: "a.0")?.doubleValue == 100)
        #expect(value["nothing"] == nil)
    }

    /// (text, code, line, column): columns by hand.
    @Test(arguments: [
        ("", "json-syntax", 1, 1), ("{\"a\":1,}", "json-syntax", 1, 8), ("[1,\n 2 3]", "json-syntax", 2, 4),
        ("[01]", "json-syntax", 1, 3), ("[1.]", "json-syntax", 1, 4), ("[.5]", "json-syntax", 1, 2),
        ("[+1]", "json-syntax", 1, 2), ("tru", "json-syntax", 1, 1), ("[NaN]", "json-syntax", 1, 2),
        ("\"a\tb\"", "json-syntax", 1, 3), ("\"é\\x\"", "json-syntax", 1, 3), ("\"abc", "json-syntax", 1, 1),
        ("{\"a\":1,\"a\":2}", "json-duplicate-key", 1, 8), ("{\"a\":1,\"\\u0061\":2}", "json-duplicate-key", 1, 8),
        ("[\"\\ud800\"]", "json-surrogate", 1, 3), ("[\"\\udc00x\"]", "json-surrogate", 1, 3),
        ("[\"\\ud800\\u0041\"]", "json-surrogate", 1, 3), ("1 2", "json-syntax", 1, 3), ("{1:2}", "json-syntax", 1, 2),
        ("[1\r\n,\r]", "json-syntax", 3, 1), ("// no", "json-syntax", 1, 1), ("-", "json-syntax", 1, 1),
    ])
    func faultsHaveAPlace(text: String, code: String, line: Int, column: Int) {
        let error = #expect(throws: FormatError.self) { try parse(text) }
        #expect(error?.code == code)
        #expect(error?.place == Place(file: "t.json", line: line, column: column))
    }

    @Test(
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
            [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
            [0x22, 0xE2, 0x82],
        ] as [[UInt8]]
    )
    func notUTF8(bytes: [UInt8]) {
        let error = #expect(throws: FormatError.self) { try JSONValue.parse(bytes, file: nil) }
        #expect(error?.code == "not-utf-8")
        #expect(error?.place == Place(line: 1, column: 2))
    }

    @Test func depthIsLimited() throws {
        _ = try parse(String(repeating: "[", count: 256) + String(repeating: "]", count: 256))
        for count in [257, 1_000_000] {
            let error = #expect(throws: FormatError.self) { try parse(String(repeating: "[", count: count)) }
            #expect(error?.code == "json-depth")
        }
    }

    @Test func lenientTakesWhatPythonWrites() throws {
        let value = try parse("[NaN, Infinity, -Infinity]", lenient: true)
        #expect(value.arrayValue?[0].doubleValue?.isNaN == true)
        #expect(value.arrayValue?[2].doubleValue == -.infinity)
        #expect(throws: FormatError.self) { try parse("[Nan]", lenient: true) }
    }

    @Test func decodingNamesTheMember() throws {
        let error = #expect(throws: FormatError.self) {
            try parse(#"[{"id":"1","question":"?","kind":"number"}]"#).decoded(as: [Item].self, file: "f")
        }
        #expect(error?.place == Place(file: "f", path: "[0].answer"))
    }

    @Test func rowsWithFaultsAreRemarkedOnAndReadingGoesOn() {
        let text = "\u{FEFF}{\"a\":1}\r\n\r\n  \n{\"a\":}\n[2]\n{\"a\":3}"
        let (rows, diagnostics) = JSONLines.rows(Array(text.utf8), file: "f.jsonl")
        #expect(rows.map(\.place.line) == [1, 5, 6])
        #expect(rows[2].value["a"] == .number("3"))
        #expect(diagnostics.map(\.place) == [Place(file: "f.jsonl", line: 4, column: 6)])
    }

    @Test func aMillionBadRowsAreAThousandRemarksAndACount() {
        let bytes = Array(repeatElement(Array("x\n".utf8), count: 20_000).joined())
        let (rows, diagnostics) = JSONLines.rows(bytes, file: nil)
        #expect(rows.isEmpty)
        #expect(diagnostics.count == 1001)
        #expect(diagnostics.last?.message.hasPrefix("19000 more rows") == true)
    }

    @Test func manyMembersAreReadInTime() throws {
        let members = (0..<20_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(try parse("{\(members)}").objectValue?.count == 20_000)
    }
}
