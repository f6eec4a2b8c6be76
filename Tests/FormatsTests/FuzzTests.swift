// Damaged documents: whatever is cut off or flipped, a parser answers with a value, an error or a remark, and returns.
import AuditModel
import Formats
import Testing

@Suite struct FuzzTests {
    static let documents: [(String, String)] = [
        ("json", #"{"a": [1.5e-3, -0, "x\u00e9\ud83d\ude00\n", null], "é": {"b": true, "c": [[], {}]}}"#),
        ("jsonl", "{\"a\": 1}\r\n{\"b\": \"x\\ty\"}\n\n[1, 2]\n\"é\"\n"),
        ("csv", "h1,h2\r\n\"a,\"\"b\"\"\",c\n\"x\ny\",é\n,\n"),
        ("yaml", "a: &x [1, 'two', \"th\\u00e9\"]\nb: {c: *x, d: !t e}\nf: |\n  text\n  more\ng: >\n  h\n"),
        (
            "xml",
            "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"r.dtd\"><r a='1'><p>x &lt; &#233;</p><![CDATA[y]]><!--z--></r>"
        ),
    ]

    /// Bytes that mean something to one grammar or another, so that flips reach further than noise does.
    static let meaningful =
        Array("\"'{}[]<>&;:,-?*!|%#\\/\r\n\t \0\u{7F}e0u".utf8) + [0x80, 0xC0, 0xE2, 0xED, 0xF4, 0xFF]

    @Test(arguments: documents)
    func damagedDocumentsNeverCrash(kind: String, text: String) throws {
        let whole = Array(text.utf8)
        var random = SeededRandom(seed: 20_261_123, stream: kind)
        var read = 0
        for length in 0...whole.count { if parses(Array(whole.prefix(length)), kind) { read += 1 } }
        for _ in 0..<1500 {
            var bytes = whole
            for _ in 0...random.below(4) {
                let at = random.below(bytes.count)
                switch random.below(4) {
                case 0: bytes[at] ^= UInt8(1 << random.below(8))
                case 1: bytes[at] = Self.meaningful[random.below(Self.meaningful.count)]
                case 2: bytes.insert(Self.meaningful[random.below(Self.meaningful.count)], at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(5)))
                }
                if bytes.isEmpty { bytes = whole }
            }
            if parses(bytes, kind) { read += 1 }
        }
        // The whole document parses, and so do some of its damaged forms; all do not.
        #expect(parses(whole, kind))
        #expect(read > 1)
        #expect(read < 1500 + whole.count)
    }

    /// Whether the bytes could be read without a fault; faults must have a code, a message and a place in the file.
    private func parses(_ bytes: [UInt8], _ kind: String) -> Bool {
        do {
            switch kind {
            case "json":
                let value = try JSONValue.parse(bytes, file: "f")
                let canonical = try CanonicalJSON.bytes(value)
                #expect(try CanonicalJSON.bytes(JSONValue.parse(canonical, file: nil)) == canonical)
            case "jsonl":
                let (rows, diagnostics) = JSONLines.rows(bytes, file: "f")
                let lines = bytes.count { $0 == UInt8(ascii: "\n") } + 1
                #expect(rows.count + diagnostics.count <= lines)
                return diagnostics.isEmpty
            case "csv":
                let (rows, diagnostics) = CSVTable.rows(bytes, file: "f")
                for row in rows {
                    let again = CSVTable.rows(Array(CSVTable.line(row.fields).utf8), file: nil)
                    let guarded = row.fields.contains {
                        "=+-@\t\r".unicodeScalars.contains($0.unicodeScalars.first ?? "x")
                    }
                    if !guarded, row.fields != [""] { #expect(again.rows.map(\.fields) == [row.fields]) }
                }
                return diagnostics.isEmpty
            case "yaml":
                _ = try CanonicalJSON.bytes(YAMLTree.parse(bytes, file: "f"))
            default:
                _ = try XMLTree(bytes, file: "f").select("//*").map { $0.text(".") }
            }
            return true
        } catch {
            #expect(!error.code.isEmpty && error.message.hasSuffix("."))
            return false
        }
    }
}
