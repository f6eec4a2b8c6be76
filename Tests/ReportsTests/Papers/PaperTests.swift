// Tables for papers: no foreign text can become a command, a formula, a cell or a line, and numbers have their digits.

import AuditModel
import Testing

@testable import Reports

@Suite struct PaperTests {
    static let texts =
        HostileTextTests.texts + [
            "\\input{/etc/passwd}", "a & b \\\\ c", "100%", "$x_1^2$", "#1", "~", "{", "}", "[2pt]", "*", "--", "``''",
            "?`!`",
            "\\end{tabular}", "=1+1", "+1", "-1+1", "@SUM(A1)", "a,b", "\"quoted\"", "|", "gpt-4o-mini",
        ]

    private static func table(_ text: String) -> PaperTable {
        PaperTable(
            caption: text,
            columns: [
                PaperTable.Column("model", text, .text), PaperTable.Column("n", "n"),
                PaperTable.Column("score", "Score"),
                PaperTable.Column("interval", "95% interval", .interval), PaperTable.Column("se", "SE"),
            ],
            rows: [
                [.text(text), .count(1234), .number(-0.01234, decimals: 3), .interval(-0.5, 1e12, decimals: 3), .none],
                [.text(text), .none, .printed(text), .printedInterval(text, "63.30"), .printed("63.3%")],
            ]
        )
    }

    /// LaTeX as its reader sees it: escaped signs taken out, so that what is left acts.
    private static func acting(_ latex: String) -> String {
        var text = latex
        for sign in ["\\\\", "\\{", "\\}", "\\$", "\\&", "\\#", "\\_", "\\%"] where sign != "\\\\" {
            text = text.replacing(sign, with: "")
        }
        return text
    }

    @Test(arguments: texts) func latexIsBalancedAndItsCellsAreCounted(_ text: String) throws {
        let latex = PaperLaTeX.write(Self.table(text), comment: text)
        let lines = latex.split(separator: "\n", omittingEmptySubsequences: false)
        // Nothing foreign made a line.
        #expect(lines.count == 15)
        let body = lines.dropFirst(2).joined(separator: "\n")
        let known: Set<String> = [
            "begin", "end", "centering", "caption", "toprule", "midrule", "bottomrule", "textbackslash",
            "textasciitilde",
            "textasciicircum", "textless", "textgreater", "textbar",
        ]
        let acting = Self.acting(body)
        for command in acting.split(separator: "\\").dropFirst().filter({ $0.first?.isLetter == true }) {
            let name = String(command.prefix { $0.isASCII && $0.isLetter })
            #expect(known.contains(name), "\\\(name)")
        }
        var depth = 0
        for sign in acting.unicodeScalars {
            if sign == "{" { depth += 1 }
            if sign == "}" { depth -= 1 }
            #expect(depth >= 0)
        }
        #expect(depth == 0)
        #expect(!acting.contains("%") && !acting.contains("#") && !acting.contains("~"))
        #expect(acting.unicodeScalars.count { $0 == "$" }.isMultiple(of: 2))
        for line in lines where line.hasSuffix("\\\\") {
            #expect(Self.acting(String(line)).unicodeScalars.count { $0 == "&" } == 4, "\(line)")
        }
        // A row that begins with a bracket or a star would be an argument of the row's end before it.
        #expect(lines.allSatisfy { line in !["[", "*"].contains { line.trimmingPrefix { $0 == " " }.hasPrefix($0) } })
        let scalars = Set(latex.unicodeScalars.map(\.value))
        #expect(scalars.allSatisfy { $0 >= 0x20 && !(0x7F...0x9F).contains($0) || $0 == 0x0A })
        for pair in ["--", "``", "''", "?`", "!`"] where text != "" {
            #expect(!acting.replacing("& --", with: "").contains(pair), "\(pair)")
        }
    }

    @Test(arguments: texts) func csvHasItsCellsAndNoFormula(_ text: String) throws {
        let csv = PaperCSV.write(Self.table(text))
        let records = Self.records(csv)
        #expect(records.count == 3 && records.allSatisfy { $0.count == 6 })
        #expect(records[0] == ["model", "n", "score", "interval_low", "interval_high", "se"])
        #expect(records[1][1...] == ["1234", "-0.01234", "-0.5", "1000000000000.0", ""])
        for field in records.flatMap(\.self) {
            let isRun = "=+-@\t\r".unicodeScalars.contains { field.unicodeScalars.first == $0 }
            #expect(!isRun || Double(field) != nil, "\(field)")
            #expect(field.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
        }
    }

    /// RFC 4180, read by hand: scalars, since CRLF is one character.
    private static func records(_ csv: String) -> [[String]] {
        var (records, record, field) = ([[String]](), [String](), String.UnicodeScalarView())
        var isQuoted = false
        let scalars = Array(csv.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if isQuoted, scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
                field.append("\"")
                index += 1
            } else if scalar == "\"" {
                isQuoted.toggle()
            } else if scalar == ",", !isQuoted {
                record.append(String(field))
                field = String.UnicodeScalarView()
            } else if scalar == "\n", !isQuoted {
                records.append(record + [String(field)])
                (record, field) = ([], String.UnicodeScalarView())
            } else {
                field.append(scalar)
            }
            index += 1
        }
        return records
    }

    @Test func latexOfKnownCells() {
        let latex = PaperLaTeX.write(
            PaperTable(
                caption: "Scores at 95%",
                columns: [
                    PaperTable.Column("model", "Model", .text), PaperTable.Column("n", "n"),
                    PaperTable.Column("gap", "Gap"),
                    PaperTable.Column("gap_interval", "Interval", .interval),
                ],
                rows: [
                    [.text("a_b"), .count(1319), .number(-0.0123, decimals: 3), .interval(-0.03, 0.0054, decimals: 3)],
                    [.text("gpt-4"), .none, .printed("63.30%"), .printedInterval("-1.5", "2")],
                ]
            ),
            comment: "made by a test"
        )
        #expect(
            latex == """
                % made by a test
                % Needs \\usepackage{booktabs}.
                \\begin{table}
                  \\centering
                  \\caption{Scores at 95\\%}
                  \\begin{tabular}{lrrr}
                    \\toprule
                    Model & n & Gap & Interval \\\\
                    \\midrule
                    a\\_b & 1,319 & $-0.012$ & {[}$-0.030$, 0.005{]} \\\\
                    gpt-4 & -- & 63.30\\% & {[}$-1.5$, 2{]} \\\\
                    \\bottomrule
                  \\end{tabular}
                \\end{table}

                """
        )
    }

    @Test(arguments: [
        (Double?.none, 3), (0, 3), (.nan, 3), (0.034, 3), (0.34, 2), (0.0099, 4), (1.0, 1), (12, 1), (1e-9, 6),
    ]) func decimals(_ error: Double?, _ decimals: Int) {
        #expect(PaperTable.decimals(standardError: error) == decimals)
    }

    @Test func anAuditIsATable() throws {
        let record = SampleRecord.ordinary()
        let records = Self.records(PaperCSV.write(PaperTable(record)))
        #expect(records.count == 1 + record.verdict.models.count)
        let header = records[0]
        for (verdict, row) in zip(record.verdict.models, records.dropFirst()) {
            func field(_ name: String) throws -> String { row[try #require(header.firstIndex(of: name))] }
            #expect(try field("model") == verdict.model.rawValue)
            #expect(try Double(field("score")) == verdict.score.value)
            #expect(try Double(field("gap_interval_low")) == verdict.gap?.low)
            #expect(try field("finding") == verdict.finding.rawValue)
        }
        // NaN and infinities are nothing, not numbers.
        let broken = PaperCSV.write(PaperTable(RulesTests.broken()))
        #expect(!broken.contains("nan") && !broken.contains("inf,"))
    }

    @Test func aVoidAuditHasNoFinding() throws {
        var record = SampleRecord.ordinary()
        record.verdict.controls.append(Control(id: "identity", status: .failed, why: "It moved."))
        let table = PaperTable(record)
        #expect(table.caption.contains("void"))
        #expect(!PaperCSV.write(table).contains("established"))
    }
}
