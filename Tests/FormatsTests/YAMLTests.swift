import AuditModel
import Formats
import Testing

@Suite struct YAMLTests {
    private func parse(_ text: String) throws -> JSONValue { try YAMLTree.parse(Array(text.utf8), file: "t.yaml") }

    /// Plain scalars by YAML 1.2.2, section 10.3.2, and where we stay with the text.
    @Test(
        arguments: [
            ("true", .bool(true)), ("FALSE", .bool(false)), ("~", .null), ("", .null), ("Null", .null),
            ("1", .number("1")), ("-1.50", .number("-1.50")), ("+3", .number("3")), (".5", .number("0.5")),
            ("1e-3", .number("1e-3")), ("1.", .number("1")),
            ("yes", .string("yes")), ("on", .string("on")), ("0123", .string("0123")), ("1_000", .string("1_000")),
            ("2021-10-27", .string("2021-10-27")), (".nan", .string(".nan")), ("0x1F", .string("0x1F")),
            ("-", .array([.null])),
            ("\"1\"", .string("1")), ("'true'", .string("true")), ("!!str 5", .string("5")),
            ("!!int \"5\"", .number("5")),
            ("!function utils.go", .string("!function utils.go")), ("|\n  a\n  b\n", .string("a\nb\n")),
        ] as [(String, JSONValue)]
    )
    func scalars(text: String, value: JSONValue) throws {
        #expect(try parse("k: \(text)\n".replacing("k: -\n", with: "k:\n  -\n"))["k"] == value)
    }

    @Test func treesKeepTheirOrder() throws {
        let value = try parse("\u{FEFF}b: [1, {c: d}]\na:\n  - x\n  - y: z\n1: one\n")
        #expect(value.objectValue?.map(\.key) == ["b", "a", "1"])
        #expect(value.value(at: "b.1.c")?.stringValue == "d")
        #expect(value.value(at: "a.1.y")?.stringValue == "z")
    }

    @Test func aliasesAreCopied() throws {
        let value = try parse("a: &x {n: 1}\nb: *x\nc: [*x, *x]\n")
        #expect(value["b"] == .object([JSONMember("n", .number("1"))]))
        #expect(value["c"]?.arrayValue?.count == 2)
    }

    /// (text, code, line).
    @Test(arguments: [
        ("a: [1\nb: 2", "yaml-syntax", 2), ("a: 1\na: 2", "yaml-duplicate-key", 1), ("a: *b", "yaml-syntax", 1),
        ("? [1]\n: 2", "yaml-complex-key", 1), ("a: \"\\ud800\"", "yaml-syntax", 1),
        ("a: 1\n---\nb: 2", "yaml-syntax", 2),
        ("\ta: 1", "yaml-syntax", 1),
    ])
    func faultsHaveAPlace(text: String, code: String, line: Int) {
        let error = #expect(throws: FormatError.self) { try parse(text) }
        #expect(error?.code == code)
        #expect(error?.place?.line == line)
    }

    @Test func billionLaughs() {
        var text = "a0: &a0 [lol, lol]\n"
        for level in 1...40 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 9).joined(separator: ", "))]\n"
        }
        let error = #expect(throws: FormatError.self) { try parse(text) }
        #expect(error?.code == "yaml-too-many-nodes")
    }

    @Test func laughsHiddenInKeysAreNotHashed() {
        var text = "a0: &a0 [lol]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        let error = #expect(throws: FormatError.self) { try parse(text + "k:\n  ? *a40\n  : 1\n") }
        #expect(error?.code == "yaml-complex-key")
    }

    @Test func deepNestingIsRefused() {
        let texts = [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
            String(repeating: "{a: ", count: 900),
            String(repeating: "[", count: 900) + String(repeating: "]", count: 900),
        ]
        for text in texts {
            let error = #expect(throws: FormatError.self) { try parse(text) }
            #expect(["yaml-syntax", "yaml-depth"].contains(error?.code))
        }
        var chain = "a0: &a0 [x]\n"
        for level in 1...20_000 { chain += "a\(level): &a\(level) [*a\(level - 1)]\n" }
        let error = #expect(throws: FormatError.self) { try parse(chain) }
        #expect(error?.code == "yaml-too-many-nodes")
    }

    @Test func notUTF8() {
        let error = #expect(throws: FormatError.self) { try YAMLTree.parse([0x61, 0x3A, 0x20, 0xFF], file: nil) }
        #expect(error?.code == "not-utf-8")
    }
}
