// Nothing in a record can become markup, a control code or a broken line in any report.

import AuditModel
import Foundation
import FoundationXML
import Testing

@testable import Reports

@Suite struct HostileTextTests {
    /// U+0D4E is a prepending letter: with `<` it is one Swift character, and still a tag to a browser.
    static let texts = [
        "<script>alert(1)</script>", "a|b`c", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "x\u{202E}gnp.exe",
        "\" onload=\"alert(1)", "' onload='alert(1)", "\u{0D4E}<img src=x onerror=alert(1)>", "<\u{301}b>",
        "line\nline\r\n# head",
        "\u{0}\u{8}\u{85}\u{2028}", "{{{style}}}{{#cards}}", "]]>--></style></svg>", "[a](http://example.invalid)",
        "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "漢字かな交じり文🙂🙂🙂", "&lt;b&gt;", "",
        String(repeating: "n", count: 300), String(repeating: "漢", count: 300), "https://www.example.invalid @someone",
    ]

    static func outputs(_ text: String) throws -> [(name: String, text: String)] {
        let record = SampleRecord.hostile(text)
        return try ReportWriters.all.map { ($0.id, try $0.write(record)) } + [
            ("svg", try SVGFigure.scatter(record)),
            ("terminal", TerminalReport(colour: false).text(record, reportPath: "out/report.html")),
        ]
    }

    @Test(arguments: texts) func neverRaw(_ text: String) throws {
        for output in try Self.outputs(text) {
            let scalars = Set(output.text.unicodeScalars.map(\.value))
            // RFC 8785 writes C1 controls as they stand, and only programs read them there.
            let hidden = scalars.filter {
                $0 < 0x20 && $0 != 0x0A || (output.name != "json" && (0x7F...0x9F).contains($0))
            }
            #expect(hidden.isEmpty, "control characters in \(output.name)")
            guard output.name != "json" else { continue }
            #expect(scalars.isDisjoint(with: [0x202E, 0x2028, 0x200F, 0x2066]), "hidden characters in \(output.name)")
            // A terminal shows markup as it stands; Markdown takes a quote for a quote.
            let markup = ["<script", "<img", "<\u{301}", "</style></svg>", "a|b`c"]
            let raws =
                switch output.name {
                case "terminal": ["\n# head"]
                case "markdown": markup + ["\n# head"]
                default: markup + ["\n# head", " onload=\""]
                }
            for raw in raws {
                let bytes = Array(raw.utf8)
                let isThere = output.text.utf8.contains(bytes)
                #expect(!isThere, "\(raw) in \(output.name)")
            }
        }
    }

    @Test(arguments: texts) func markupIsWellFormed(_ text: String) throws {
        for output in try Self.outputs(text) where output.name == "html" || output.name == "svg" {
            #expect(WellFormed.error(output.text) == nil, "\(output.name)")
        }
    }

    @Test(arguments: texts) func markdownTablesKeepTheirColumns(_ text: String) throws {
        let report = try MarkdownReport().write(SampleRecord.hostile(text))
        var width: Int?
        for line in report.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let cells = line.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
            #expect(cells == width ?? cells, "\(line)")
            width = cells
        }
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\u{202E}b", "a\\u{202E}b"), ("a\nb", "a\\u{A}b"), ("", "(empty)"), ("é", "é"),
        ("\u{301}x", "\\u{301}x"), ("a\u{200B}b", "a\\u{200B}b"),
    ]) func visible(_ text: String, _ expected: String) {
        #expect(VisibleText.of(text).utf8.elementsEqual(expected.utf8))
    }

    @Test(arguments: [
        ("\u{1B}[1;31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{07}after", "after"),
        ("\u{1B}]8;;x\u{1B}\\link", "link"),
        ("\u{9B}2Jx", "x"), ("\u{1B}cx", "x"), ("no escape", "no escape"), ("\u{1B}", ""),
    ]) func sequencesAreTakenOut(_ text: String, _ expected: String) {
        #expect(TerminalText.withoutSequences(text) == expected)
    }

    @Test func longNamesAreCut() {
        #expect(VisibleText.of(String(repeating: "n", count: 1000)).count == VisibleText.longest + 1)
    }
}

extension Sequence<UInt8> {
    /// Whether `bytes` occur next to one another.
    func contains(_ bytes: [UInt8]) -> Bool {
        let all = Array(self)
        guard all.count >= bytes.count, let first = bytes.first else { return bytes.isEmpty }
        return all.indices.dropLast(bytes.count - 1).contains { index in
            all[index] == first && all[index..<index + bytes.count].elementsEqual(bytes)
        }
    }
}

/// Reads markup with a real parser.
enum WellFormed {
    /// What a strict XML parser objects to, nil if nothing. HTML's two differences are taken out first.
    static func error(_ markup: String) -> String? {
        let text = markup.replacing("<!DOCTYPE html>", with: "")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("<meta ") ? $0.dropLast() + "/>" : $0 }
            .joined(separator: "\n")
        let parser = XMLParser(data: Data(text.utf8))
        return parser.parse() ? nil : "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "")"
    }
}
