import AuditModel
import Formats
import Testing

@Suite struct CSVTests {
    private func rows(_ text: String) -> (rows: [CSVRow], diagnostics: [Diagnostic]) {
        CSVTable.rows(Array(text.utf8), file: "t.csv")
    }

    /// Fields by RFC 4180, section 2.
    @Test(arguments: [
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,\"b,\"\"c\"\"\nd\",\n", [["a", "b,\"c\"\nd", ""]]),
        ("\u{FEFF}\"a\"\r\r\n\nb", [["a"], ["b"]]),
        (" a , b ", [[" a ", " b "]]),
        ("a\"b,c", [["a\"b", "c"]]),
        (",", [["", ""]]), ("\"\"", [[""]]), ("", []),
    ])
    func fields(text: String, expected: [[String]]) {
        let (rows, diagnostics) = rows(text)
        #expect(rows.map(\.fields) == expected)
        #expect(diagnostics == [])
    }

    @Test func linesAreRightAcrossQuotedNewlines() {
        let (rows, _) = rows("h\r\n\"a\nb\r\nc\rd\",1\r\n\r\nx\n")
        #expect(rows.map(\.place.line) == [1, 2, 7])
        #expect(rows.map(\.number) == [1, 2, 3])
    }

    @Test func anOpenQuoteIsOneRemark() {
        let (rows, diagnostics) = rows("a,b\nc,\"d\ne,f\ng,h\n")
        #expect(rows.map(\.fields) == [["a", "b"]])
        #expect(diagnostics.map(\.code) == ["csv-open-quote"])
        #expect(diagnostics.first?.place == Place(file: "t.csv", line: 2))
    }

    @Test func textAfterAQuoteCostsThatRow() {
        let (rows, diagnostics) = rows("\"a\"b,c\nd,e\n")
        #expect(rows.map(\.fields) == [["d", "e"]])
        #expect(rows.first?.number == 2)
        #expect(diagnostics.map(\.code) == ["csv-text-after-quote"])
    }

    @Test func badUTF8CostsThatRow() {
        let (rows, diagnostics) = CSVTable.rows([0x61, 0x0A, 0xFF, 0x0A, 0x62], file: nil)
        #expect(rows.map(\.fields) == [["a"], ["b"]])
        #expect(diagnostics.map(\.code) == ["not-utf-8"])
        #expect(diagnostics.first?.place?.line == 2)
    }

    @Test(arguments: [
        (["a", "b c"], "a,b c"), (["a,b", "c\"d", "e\nf", "g\r\nh"], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\r\nh\""),
        (["=1+1", "@x", "+cmd", "-1+1|x", "\tx"], "'=1+1,'@x,'+cmd,'-1+1|x,'\tx"),
        (["-0.5", "+3", "-1e-3"], "-0.5,+3,-1e-3"),
        (["\rx"], "\"'\rx\""), (["-"], "'-"), (["-inf"], "'-inf"),
    ])
    func writingQuotesAndGuards(fields: [String], line: String) {
        #expect(CSVTable.line(fields) == line)
    }

    @Test func whatIsWrittenReadsBack() {
        let fields = ["plain", "a,b", "\"", "x\r\ny", "", "é\u{301}"]
        #expect(rows(CSVTable.line(fields)).rows.map(\.fields) == [fields])
    }
}
