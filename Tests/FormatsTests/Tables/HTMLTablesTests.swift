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
        #expect(table.rows.map(\.cells) == [["Model", "Score"], ["a & b", "63.3%"], ["c d", "5 1"]])
        #expect(table.rows.map(\.isHeading) == [true, false, false])
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
        #expect(found.map { $0.rows.map(\.cells) } == [[["o i"]], [["i"]]])
    }

    /// Numbers that stand apart on the page must not become one: by hand.
    @Test func wordsThatStandApartStayApart() throws {
        let cells = [
            ("85.3<sup>1</sup>", "85.3 1"), ("<div>85</div><div>3</div>", "85 3"), ("<p>8</p>5", "8 5"),
            ("<b>8</b>5", "85"),
            ("<ul><li>1<li>2</ul>", "1 2"), ("a<style>x</style><!-- 9 -->b&nbsp;&nbsp;c", "ab c"),
            ("<a href=x>8</a><i>5</i>", "85"),
        ]
        let page = "<table><tr>" + cells.map { "<td>\($0.0)</td>" }.joined() + "</table>"
        #expect(try tables(page).first?.rows.first?.cells == cells.map(\.1))
    }

    @Test func otherEncodingsAreReadAsDeclared() throws {
        let page = Array("<meta charset=iso-8859-1><table><tr><td>caf".utf8) + [0xE9] + Array("</td></tr></table>".utf8)
        #expect(try HTMLTables.read(page, file: nil).first?.rows.first?.cells == ["café"])
    }

    @Test func hostilePagesEndSoon() throws {
        let wide = "<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr><tr><td>y</td></tr></table>"
        #expect(try tables(wide).first?.rows.first?.cells.count == HTMLTables.spanLimit)
        let deep = String(repeating: "<div>", count: 100_000) + "<table><tr><td>1</td></tr></table>"
        let nested = String(repeating: "<table><tr><td>", count: 2000)
        for page in [deep, nested] {
            let error = #expect(throws: FormatError.self) { try tables(page) }
            #expect(error?.code == "html-depth")
        }
        let crowded = "<table " + (0..<100_000).map { "a\($0)" }.joined(separator: " ") + "><tr><td>1</table>"
        #expect(throws: FormatError.self) { try tables(crowded) }
        let rows = "<h2>h</h2><table>" + String(repeating: "<tr><td>1", count: 30_000)
        #expect(try tables(rows).first?.rows.count == 30_000)
        #expect(try tables("<table><tr><td>1\u{0}2</table>").first?.rows.first?.cells == ["12"])
        let entity = "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><table><tr><td>&e;</td></tr></table>"
        #expect(try tables(entity).first?.rows.first?.cells == ["&e;"])
        let error = #expect(throws: FormatError.self) { try tables("") }
        #expect(error?.code == "html-empty")
    }
}
