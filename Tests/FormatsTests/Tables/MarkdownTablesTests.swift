// Pipe tables with everything that may stand in a cell.

import Formats
import Testing

@Suite struct MarkdownTablesTests {
    private func tables(_ text: String) -> [MarkupTable] { MarkdownTables.read(Array(text.utf8), file: nil) }

    @Test func tablesUnderTheirHeadings() {
        let text = """
            # Title
            words | not a table

            ## Results
            | Model | Score |
            |:------|------:|
            | **a** | 63.3 |
            | [b](https://example.org/x) | `5` |
            c\\|d | <b>7</b>

            ```
            | x | y |
            |---|---|
            ```
            """
        let found = tables(text)
        #expect(found.count == 1)
        #expect(found.first?.heading == "Results")
        #expect(found.first?.rows.map(\.cells) == [["Model", "Score"], ["a", "63.3"], ["b", "5"], ["c|d", "7"]])
        #expect(found.first?.rows.map(\.line) == [5, 7, 8, 9])
    }

    @Test func frontMatterIsSplitOff() throws {
        let found = try #require(MarkdownTables.frontMatter(Array("---\na: 1\nb: 2\n---\n# x\n".utf8)))
        #expect(String(decoding: found.yaml, as: UTF8.self) == "a: 1\nb: 2")
        #expect(MarkdownTables.frontMatter(Array("# x\n---\na: 1\n---\n".utf8)) == nil)
        #expect(MarkdownTables.frontMatter(Array("---\na: 1\n".utf8)) == nil)
    }

    @Test func hostileTextEndsSoon() {
        #expect(
            tables(String(repeating: "|", count: 200_000) + "\n" + String(repeating: "|-", count: 100_000)).count <= 1
        )
        #expect(tables(String(repeating: "[", count: 100_000) + "|\n|-|\n").count <= 1)
        #expect(tables("|a|\n|-|\n" + String(repeating: "|<b|\n", count: 20_000)).first?.rows.count == 20_001)
    }
}
