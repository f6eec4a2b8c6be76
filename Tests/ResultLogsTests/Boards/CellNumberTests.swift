// Cells of tables against known answers: what is a number, what is nothing, and what must not become another number.
import AuditModel
import Testing

@testable import ResultLogs

@Suite struct CellNumberTests {
    /// (the cell, the value as printed with its unit, what follows ±).
    @Test(
        arguments: [
            ("63.3", "63.3", nil), ("63.30", "63.30", nil), (" 63.3 ", "63.3", nil), ("63.3%", "63.3%", nil),
            ("63.3 %", "63.3%", nil), ("1,234", "1,234", nil), ("-0.5", "-0.5", nil), ("−0.5", "-0.5", nil),
            ("+1.088", "+1.088", nil), ("6.33e-1", "6.33e-1", nil), ("**63.3**", "63.3", nil),
            ("__63.3__", "63.3", nil),
            ("63.3 🥇", "63.3", nil), ("🥈63.3", "63.3", nil), ("63.3†", "63.3", nil), ("63.3*", "63.3", nil),
            ("63.3¹", "63.3", nil), ("63.3<sup>1</sup>", "63.3", nil), ("<b>63.3</b>", "63.3", nil),
            ("63.3[2]", "63.3", nil), ("63.3<sub>4</sub>", "63.3", nil), ("63.3<sub>±1.2</sub>", "63.3", "1.2"),
            ("<b>63.3<SUB>1.2</SUB></b>", "63.3", nil),
            ("[63.3](https://x.org)", "63.3", nil), ("63.3 ↑", "63.3", nil), ("▲63.3", "63.3", nil),
            ("63.3\u{a0}", "63.3", nil),
            ("63.3 ± 1.2", "63.3", "1.2"), ("63.3±1.2", "63.3", "1.2"), ("63.3 +/- 1.2", "63.3", "1.2"),
            ("63.3 (±1.2)", "63.3", "1.2"), ("63.3 ± 1.2%", "63.3%", "1.2%"), ("63.3% ± 1.2", "63.3%", "1.2%"),
            ("$63.3_{\\pm 1.2}$", "63.3", "1.2"), ("\\textbf{63.3}", "63.3", nil), ("63.3 (1.2)", "63.3", nil),
            ("63.3 [61.0, 65.6]", "63.3", nil), ("$63.3^{1}$", "63.3", nil), ("0", "0", nil),
        ] as [(String, String, String?)]
    )
    func numbers(cell: String, value: String, spread: String?) throws {
        guard case .number(let read, let deviation, _) = CellNumber(cell) else {
            Issue.record("\(cell) is no number")
            return
        }
        #expect(read.description == value && deviation?.description == spread)
    }

    @Test(arguments: ["", " ", "-", "–", "—", "N/A", "n/a", "nan", "NaN", "null", "None", "...", "?", "TBD", "\u{a0}-"])
    func nothing(cell: String) {
        guard case .blank = CellNumber(cell) else {
            Issue.record("\(cell) is not blank")
            return
        }
    }

    /// What must not be read as a score: bounds, two numbers, sizes, words, numbers of more digits than are exact.
    @Test(arguments: [
        "<5", "≥90", "~85", "63.3 / 70.1", "70B", "7b", "128k", "1.2.3", "63,3", "OOM", "63.3 70.1", "GPT-4", "0x10",
        "1/2",
        "12-15", "1e999", String(repeating: "9", count: 60), String(repeating: "1", count: 5000),
    ])
    func noNumber(cell: String) { #expect(CellNumber(cell).value == nil) }

    @Test func decimalCommas() {
        #expect(CellNumber("63,3", allowsComma: true).value?.text == "63.3")
        #expect(CellNumber("1,234", allowsComma: true).value?.text == "1,234")
    }

    /// The quick value is that of the exact reading wherever it is given.
    @Test(arguments: ["0", "1", "-1", "+1", "63.3", ".5", "00.5", "123456789.125", "-0", "9007199254740993", "1."])
    func plainValues(cell: String) {
        if let quick = CellNumber.plainValue(cell) { #expect(quick == PrintedNumber(cell)?.value.doubleValue) }
    }

    @Test(arguments: [
        ("**GPT-4**", "GPT-4"), ("[GPT-4](https://x.org)", "GPT-4"), ("GPT-5🥇", "GPT-5"),
        ("EleutherAI__pythia-14m", "EleutherAI__pythia-14m"),
        ("Llama <b>2</b>", "Llama 2"), ("`o1`", "o1"), (" o3\u{a0}mini ", "o3 mini"), ("GPT-4<sup>†</sup>", "GPT-4"),
    ])
    func names(cell: String, name: String) { #expect(CellText.name(cell) == name) }

    /// (the cell, the date, the date where the heading promises one).
    @Test(
        arguments: [
            ("2024-01-31", "2024-01-31", "2024-01-31"), ("2024-02-30", nil, nil),
            ("2024/1/5", "2024-01-05", "2024-01-05"),
            ("2024-01", "2024-01", "2024-01"), ("Jan 2024", "2024-01", "2024-01"),
            ("January 5, 2024", "2024-01-05", "2024-01-05"),
            ("5 January 2024", "2024-01-05", "2024-01-05"), ("2025-12-10T14:57:20Z", "2025-12-10", "2025-12-10"),
            ("20240131", nil, "2024-01-31"), ("2024", nil, "2024"), ("1692576000000", nil, "2023-08-21"),
            ("1287.09", nil, nil),
            ("05/06/2024", nil, nil), ("1234.5", nil, nil), ("63.3", nil, nil), ("gpt-4-2024", nil, nil),
        ] as [(String, String?, String?)]
    )
    func dates(cell: String, plain: String?, sure: String?) {
        #expect(CalendarText.iso(cell) == plain)
        #expect(CalendarText.iso(cell, isSure: true) == sure)
    }
}
