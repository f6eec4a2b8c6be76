// Damaged documents: whatever is cut off or flipped, a parser answers with a value, an error or a remark, and returns.
import AuditModel
import Formats
import Foundation
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
        for _ in 0..<1500 { if parses(Self.damaged(whole, &random), kind) { read += 1 } }
        // The whole document parses, and so do some of its damaged forms; all do not.
        #expect(parses(whole, kind))
        #expect(read > 1)
        #expect(read < 1500 + whole.count)
    }

    private static func damaged(_ whole: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
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
        return bytes
    }

    /// A cursor that walks into everything finds the tree the parser finds, or a fault where it finds one.
    @Test func cursorsReadWhatTheParserReads() throws {
        let text =
            #"{"a": [1.5e-3, -0, "x\u00e9\ud83d\ude00\n", null], "é": {"b": true, "c": [[], {}]}, "sixteen bytes": NaN}"#
        var random = SeededRandom(seed: 20_261_201, stream: "cursor")
        var read = 0
        for _ in 0..<3000 {
            let bytes = Self.damaged(Array(text.utf8), &random)
            var mended = 0
            let walked = try? walkedTree(JSONCursor(bytes, file: nil, lenient: true), mended: &mended)
            let parsed = try? JSONValue.parse(bytes, file: nil, lenient: true)
            if mended > 0 { #expect(parsed == nil) } else { #expect(walked == parsed) }
            if walked != nil { read += 1 }
        }
        #expect(read > 100 && read < 2900)
    }

    /// Lines and pieces come out the same however the stream bites, and a text without a fault has none in pieces.
    @Test func bitesMakeNoDifference() throws {
        let text = #"{"b": {"s": 1, "a": [{"id": 1}, [2], "]}"]}, "a": [true, -1e5, "\\\""]}"# + "\n[1]\r\n\n{\"é\":2}"
        var random = SeededRandom(seed: 20_261_201, stream: "bites")
        var whole = 0
        for _ in 0..<500 {
            let line = Self.damaged(Array(text.utf8.prefix { $0 != 0x0A }), &random)
            let parts = pieces(line, bite: 1 << 20)
            #expect(pieces(line, bite: 1 + random.below(9)) == parts)
            if (try? JSONValue.parse(line, file: nil)) != nil {
                whole += 1
                #expect(parts.last == "end")
            }
            let lines = Self.damaged(Array(text.utf8), &random)
            #expect(rows(lines, bite: 1 + random.below(9)) == rows(lines, bite: 1 << 20))
        }
        #expect(whole > 5)
    }

    private func pieces(_ bytes: [UInt8], bite: Int) -> [String] {
        let reader = JSONPieceReader(stream(bytes, bite: bite), arrays: [["a"], ["b", "a"]])
        var parts: [String] = []
        do {
            while let piece = try reader.next() {
                parts.append("\(piece.path)\(piece.index ?? -1)\(String(decoding: piece.value.bytes, as: UTF8.self))")
            }
            return parts + ["end"]
        } catch {
            return parts + [error.description]
        }
    }

    private func rows(_ bytes: [UInt8], bite: Int) -> [String] {
        let reader = JSONLineReader(stream(bytes, bite: bite))
        var rows: [String] = []
        while let row = try? reader.next() { rows.append(String(decoding: row.bytes, as: UTF8.self)) }
        return rows + reader.diagnostics.map { "\($0)" }
    }

    @Test func damagedPagesAndDocumentsNeverCrash() throws {
        let page =
            "<h2>A <i>b</i></h2><table><caption>c</caption><tr><th colspan=2>m<th>s<tr><td rowspan=2>a<br>b<td>1<sup>2</sup>"
            + "<td>&eacute;<tr><td>3</table><table><thead><tr><td>x</thead><tbody><tr><td><table><tr><td>i</table></table>"
        let document =
            "---\na: 1\n---\n# H\n\n| a | **b** |\n|---|:-:|\n| [x](y) | `1\\|2` |\n\n```\n|n|\n|-|\n```\na|b\n-|-\n1|2\n"
        var random = SeededRandom(seed: 20_261_201, stream: "pages")
        var tables = 0
        for _ in 0..<1000 {
            tables += (try? HTMLTables.read(Self.damaged(Array(page.utf8), &random), file: "f").count) ?? 0
            let bytes = Self.damaged(Array(document.utf8), &random)
            tables += MarkdownTables.read(bytes, file: "f").count
            _ = MarkdownTables.frontMatter(bytes)
        }
        #expect(tables > 2000)
    }

    @Test func damagedArchivesNeverCrash() throws {
        var zip = ZipMaker()
        try zip.add("a/b.json", Array("{\"a\": 1}".utf8), .deflate)
        try zip.add("é", Array("content".utf8), .zstd)
        try zip.add("a/b.json", Array("content".utf8))
        var tar = TarMaker()
        tar.add("a/b", Array("content".utf8))
        tar.add("c", Array("content".utf8))
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var random = SeededRandom(seed: 20_261_201, stream: "archives")
        var whole = 0
        for archive in [zip.bytes, tar.finished, Zstandard.raw(tar.finished), try Gzip.compress(tar.finished)] {
            for _ in 0..<250 {
                try Data(Self.damaged(archive, &random)).write(to: URL(fileURLWithPath: path))
                do {
                    let reader = try ArchiveReader(path: path)
                    var count = 0
                    while let member = try reader.next() {
                        #expect(!member.name.hasPrefix("/") && !member.name.contains(".."))
                        if let content = try reader.bytes() { count += content.count }
                    }
                    if count >= 14 { whole += 1 }
                } catch {
                    let codes = ["damaged-file", "not-an-archive", "too-large"]
                    #expect(codes.contains(error.code), "\(error)")
                }
            }
        }
        #expect(whole > 20 && whole < 900)
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
