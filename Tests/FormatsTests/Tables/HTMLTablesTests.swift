// Tables in tag soup, with spans, and hostile pages.

import Testing

@testable import Formats

@Suite struct HTMLTablesTests {
    private func tables(_ text: String) throws -> [MarkupTable] {
        try HTMLTables.read(Array(text.utf8), file: "t.html")
    }

    @Test func soupIsMended() throws {
        let page = """
            <html><h2>The <i>best</i> models</h2><table><caption>Scores</caption>
            <tr><th>Model<th>Score
            <tr><td>a &amp; b<td><b>63.3</b>%<script>alert(1)</script>
            <tr><td>c<br>d<td>5<sup>1</sup></table>
            """
        let table = try #require(try tables(page).first)
        #expect(table.caption == "Scores" && table.heading == "The best models")
        #expect(table.rows.map(\.cells) == [["Model", "Score"], ["a & b", "63.3%"], ["c d", "5"]])
        #expect(table.rows.map(\.isHeading) == [true, false, false])
    }

    @Test func loweredDigitsAreNotOfTheNumberBeforeThem() throws {
        let page = """
            <table><tr><td>12.3<sub>4</sub><td><b>63.3</b><sub><i>1.2</i></sub>%<td>63.3<sub>±1.2</sub><td>H<sub>2</sub>O
            <td>5<sub>6</sub><sup>1</sup><td><sub>7</sub><td>8<br><sub>9</sub></table>
            """
        let cells = try #require(try tables(page).first?.rows.first).cells
        #expect(cells == ["12.3 (4)", "63.3 (1.2)%", "63.3±1.2", "H2O", "5 (6)", "7", "8 (9)"])
    }

    @Test func spansStandInEachOfTheirPlaces() throws {
        let page = """
            <table><thead><tr><th rowspan=2>m</th><th colspan="2">s</th></tr><tr><th>x</th><th>y</th></tr></thead>
            <tr><td rowspan="2">a</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>
            """
        let rows = try #require(try tables(page).first).rows
        #expect(rows.map(\.cells) == [["m", "s", "s"], ["m", "x", "y"], ["a", "1", "2"], ["a", "3", "4"]])
        #expect(rows.map(\.isHeading) == [true, true, false, false])
    }

    @Test func nestedTablesAreTablesOfTheirOwn() throws {
        let found = try tables("<table><tr><td>o<table><tr><td>i</td></tr></table></td></tr></table>")
        #expect(found.map { $0.rows.map(\.cells) } == [[["oi"]], [["i"]]])
    }

    @Test func otherEncodingsAreReadAsDeclared() throws {
        let page = Array("<meta charset=iso-8859-1><table><tr><td>caf".utf8) + [0xE9] + Array("</td></tr></table>".utf8)
        #expect(try HTMLTables.read(page, file: nil).first?.rows.first?.cells == ["café"])
    }

    @Test func hostilePagesEndSoon() throws {
        let wide = "<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr><tr><td>y</td></tr></table>"
        #expect(try tables(wide).first?.rows.first?.cells.count == HTMLTables.spanLimit)
        let deep = String(repeating: "<div>", count: 100_000) + "<table><tr><td>1</td></tr></table>"
        _ = try? tables(deep)
        let nested = String(repeating: "<table><tr><td>", count: 2000)
        #expect(((try? tables(nested).count) ?? 0) <= HTMLTables.tableLimit)
        let entity = "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><table><tr><td>&e;</td></tr></table>"
        #expect(try tables(entity).first?.rows.first?.cells == ["&e;"])
        let error = #expect(throws: FormatError.self) { try tables("") }
        #expect(error?.code == "html-empty")
    }
}
