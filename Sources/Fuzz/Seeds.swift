// Where fuzzing starts from: small whole documents, so that the fuzzer need not find the grammars first.

import Formats

/// Seed inputs, made here so that no file of anyone's is kept.
enum Seeds {
    static let json: [[UInt8]] = texts(
        #"{"a": [1.5e-3, -0, "x\u00e9\ud83d\ude00\n", null], "é": {"b": true, "c": [[], {}]}}"#,
        #"{"b": {"s": 1, "a": [{"id": 1}, [2], "]}"]}, "a": [true, false, NaN, -Infinity]}"#,
        #"[{"a":"\ud800"}, "\\\"", 12345678901234567890, 1E+22, "long enough for a block of sixteen"]"#
    )
    static let lines: [[UInt8]] = texts(
        "{\"a\": 1}\r\n{\"b\": \"x\\ty\"}\n\n[1, 2]\n\"é\"\n",
        "\u{FEFF}{\"n\":NaN}\n{\n"
    )
    static let csv: [[UInt8]] = texts("h1,h2\r\n\"a,\"\"b\"\"\",c\n\"x\ny\",é\n,\n")
    static let yaml: [[UInt8]] = texts(
        "a: &x [1, 'two', \"th\\u00e9\"]\nb: {c: *x, d: !t e}\nf: |\n  text\n  more\ng: >\n  h\n",
        "- {a: ~, b: .5}\n- ? k\n  : v\n--- # c\n"
    )
    static let xml: [[UInt8]] = texts(
        "<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"r.dtd\"><r a='1'><p>x &lt; &#233;</p><![CDATA[y]]><!--z--></r>"
    )
    static let html: [[UInt8]] = texts(
        "<h2>A <i>b</i></h2><table><caption>c</caption><tr><th colspan=2>m<th>s<tr><td rowspan=2>a<br>b<td>1<sup>2</sup>"
            + "<td>&eacute;<tr><td>3</table><table><thead><tr><td>x</thead><tbody><tr><td><table><tr><td>i</table></table>"
    )
    static let markdown: [[UInt8]] = texts(
        "---\na: 1\n---\n# H\n\n| a | **b** |\n|---|:-:|\n| [x](y) | `1\\|2` |\n\n```\n| n | o |\n|-|-|\n```\na|b\n-|-\n1|2\n"
    )
    static let archives: [[UInt8]] = {
        let tar = Self.tar("a/b", Array("content".utf8))
        return [zip(0, Array("content".utf8)), zip(93, zstandard(Array("content".utf8))), tar, zstandard(tar)]
            + [try? Gzip.compress(tar)].compactMap(\.self)
    }()

    private static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    private static func le(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// A zip of two members with one name, their seven bytes packed as `method` says (APPNOTE 6.3.10).
    private static func zip(_ method: Int, _ packed: [UInt8]) -> [UInt8] {
        let name = Array("a.json".utf8)
        let sum = Array((try? Gzip.compress(Array("content".utf8)))?.suffix(8).prefix(4) ?? [])
        var shared = le(63, 2) + le(0x800, 2) + le(method, 2) + le(0, 4) + sum
        shared += le(packed.count, 4) + le(7, 4) + le(name.count, 2) + le(0, 2)
        let member = le(0x0403_4B50, 4) + shared + name + packed
        var entries: [UInt8] = []
        for offset in [0, member.count] {
            entries += le(0x0201_4B50, 4) + le(0x0314, 2) + shared + le(0, 6)
            entries += le(0o100644 << 16, 4) + le(offset, 4) + name
        }
        let end = le(0x0605_4B50, 4) + le(0, 4) + le(2, 2) + le(2, 2) + le(entries.count, 4)
        return member + member + entries + end + le(2 * member.count, 4) + le(0, 2)
    }

    /// A frame of one raw block (RFC 8878, section 3.1.1).
    private static func zstandard(_ content: [UInt8]) -> [UInt8] {
        [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + le(content.count, 4) + le(content.count << 3 | 1, 3) + content
    }

    /// A ustar archive of one member.
    private static func tar(_ name: String, _ content: [UInt8]) -> [UInt8] {
        func field(_ text: String, _ size: Int) -> [UInt8] {
            Array(text.utf8) + [UInt8](repeating: 0, count: size - text.utf8.count)
        }
        let size = String(content.count, radix: 8)
        var header = field(name, 100) + field("0000644", 8) + field("0000000", 8) + field("0000000", 8)
        header += field(String(repeating: "0", count: 11 - size.count) + size, 12) + field("00000000000", 12)
        header += field("        ", 8) + field("0", 101) + field("ustar", 6) + field("00", 2)
        header += [UInt8](repeating: 0, count: 512 - header.count)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        header.replaceSubrange(148..<156, with: field(String(repeating: "0", count: 6 - sum.count) + sum, 7) + [0x20])
        return header + content + [UInt8](repeating: 0, count: 512 - content.count % 512 + 1024)
    }
}
