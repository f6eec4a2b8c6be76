// One small table in every dress: however it is written, the same board comes out.
import AuditModel
import ResultLogs
import Testing

@Suite struct BoardFormTests {
    @Test(arguments: [
        "model,MMLU,GPQA\nA,63.3,40.0\nB,70.25,-\n",
        "model\tMMLU\tGPQA\nA\t63.3\t40.0\nB\t70.25\t\n",
        "Model;MMLU;GPQA\nA;63,3;40,0\nB;70,25;n/a\n",
        "\u{FEFF}# a comment, with commas\n\nmodel,MMLU,GPQA\r\nA,63.3,40.0\r\nB,70.25,-",
        "#,model,MMLU,GPQA\n1,A,63.3,40.0\n2,B,70.25,-\n",
        "| Model | MMLU | GPQA |\n|---|:-:|---|\n| A | 63.3 | 40.0 |\n| **B** | **70.25** | - |\n",
        "# Title\n\ntext\n\n|Model|MMLU|GPQA|\n|-|-|-|\n|[A](https://a.org)|63.3|40.0|\n|B|70.25|—|\n\nmore\n",
        #"[{"model": "A", "MMLU": 63.3, "GPQA": 40.0}, {"model": "B", "MMLU": "70.25", "GPQA": null}]"#,
        "{\"model\": \"A\", \"MMLU\": 63.3, \"GPQA\": 40.0}\n{\"model\": \"B\", \"MMLU\": 70.25}\n",
        #"{"data": [{"model": "A", "MMLU": 63.3, "GPQA": 40.0}, {"model": "B", "MMLU": 70.25, "GPQA": "-"}]}"#,
        #"{"A": {"MMLU": 63.3, "GPQA": 40.0}, "B": {"MMLU": 70.25, "GPQA": null}}"#,
        #"{"columns": ["model", "MMLU", "GPQA"], "data": [["A", 63.3, 40.0], ["B", 70.25, null]]}"#,
        #"{"model": ["A", "B"], "MMLU": [63.3, 70.25], "GPQA": [40.0, null]}"#,
        #"{"model": {"0": "A", "1": "B"}, "MMLU": {"0": 63.3, "1": 70.25}, "GPQA": {"0": 40.0, "1": null}}"#,
        #"[["model", "MMLU", "GPQA"], ["A", "63.3", "40.0"], ["B", "70.25", ""]]"#,
        "- model: A\n  MMLU: 63.3\n  GPQA: 40.0\n- model: B\n  MMLU: 70.25\n",
        "models:\n  - model: A\n    MMLU: 63.3\n    GPQA: 40.0\n  - model: B\n    MMLU: 70.25\n    GPQA: '-'\n",
        "<html><table><tr><th>Model<th>MMLU<th>GPQA<tr><td>A<td>63.3<td>40.0<tr><td>B🥇<td>70.25<sup>1</sup><td>-</table>",
        "<TABLE><THEAD><TR><TD>Model</TD><TD>MMLU</TD><TD>GPQA</TD></TR></THEAD><TR><TD>A<TD>63.3<TD>40.0</TR>"
            + "<TR><TH COLSPAN=3>Open</TH></TR><TR><TD>B</TD><TD> 70.25 </TD><TD></TD></TR></TABLE>",
    ])
    func everyDress(text: String) throws {
        let reading = try board(text)
        #expect(reading.boards.count == 1 && reading.rows == 2)
        #expect(reading.boards[0].columns.map(\.name) == ["MMLU", "GPQA"])
        #expect(reading.boards[0].lines == ["A: 63.3, 40.0", "B: 70.25, ."])
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    }

    /// Models as columns, as reports have them.
    @Test func turned() throws {
        let reading = try board(
            "| Benchmark | Metric | GPT-4 | Llama-3 |\n|---|---|---|---|\n| MMLU | acc | 86.4 | 79.5 |\n| GPQA | | 35.7 | |\n"
        )
        #expect(reading.rows == 2)
        #expect(reading.boards[0].columns.map(\.name) == ["MMLU, acc", "GPQA"])
        #expect(reading.boards[0].lines == ["GPT-4: 86.4, 35.7", "Llama-3: 79.5, ."])
        #expect(reading.boards[0].codes.contains("table-turned"))
    }

    /// A row a model and task becomes a column a task; scores of different tasks never share a column.
    @Test func long() throws {
        let reading = try board("model,task,score\nA,x,1.5\nA,y,2.5\nB,x,3.5\nB,y,4.5\nB,y,5.5\n")
        #expect(reading.rows == 5)
        #expect(reading.boards[0].columns.map(\.name) == ["x", "y"])
        #expect(reading.boards[0].lines == ["A: 1.5, 2.5", "B: 3.5, 4.5", "B: ., 5.5"])
    }

    /// The Hub's list, with the model from the folder that it lies in.
    @Test func hub() throws {
        let text = """
            - dataset: {id: Idavidrein/gpqa, task_id: diamond, revision: abc}
              value: 63.30
              date: 2026-01-05
              source: {url: https://x.org}
            - dataset: {id: cais/hle, task_id: default}
              value: "21.5 ± 0.4"
              notes: with tools
            - dataset: {id: cais/hle, task_id: default}
              value: 20.1
            """
        let reading = try board(text, file: "repos/org/name/.eval_results/a.yaml")
        let read = reading.boards[0]
        #expect(reading.rows == 3)
        #expect(read.columns.map(\.suite) == ["Idavidrein/gpqa", "cais/hle"])
        #expect(read.lines == ["org/name: 63.30, 21.5±0.4", "org/name: ., 20.1"])
        #expect(read.entries[0].date == "2026-01-05")
        #expect(read.entries[0].notes["Idavidrein/gpqa, diamond: source"] == "https://x.org")
        #expect(read.codes == ["no-counts"])
        #expect(try board(text, file: "a.yaml").boards[0].codes == ["model-unknown", "no-counts"])
    }

    /// The older `model-index`, and a table in the same document.
    @Test func modelIndex() throws {
        let reading = try board(
            """
            ---
            license: mit
            model-index:
            - name: tiny
              results:
              - task: {type: text-generation}
                dataset: {type: cais/mmlu, name: MMLU, split: test}
                metrics:
                - {type: accuracy, value: 25.31, name: acc}
                - {type: f1, value: 0.2 ± 0.01}
                source: {url: https://x.org}
            ---
            # Tiny

            | Model | ARC |
            |---|---|
            | tiny | 22.0 |
            """,
            file: "README.md"
        )
        #expect(reading.boards.map(\.title) == ["model-index", "Tiny"] && reading.rows == 3)
        #expect(reading.boards[0].columns.map(\.name) == ["MMLU, test, acc", "MMLU, test, f1"])
        #expect(reading.boards[0].lines == ["tiny: 25.31, 0.2±0.01"])
        #expect(reading.boards[1].lines == ["tiny: 22.0"])
    }

    /// Two rows of headings, and one that comes again.
    @Test func headings() throws {
        let reading = try board(
            "<table><tr><th rowspan=2>Model<th colspan=2>MMMU<tr><th>Val<th>Test<tr><td>A<td>1.5<td>2.5"
                + "<tr><th>Model<th>Val<th>Test<tr><td>B<td>3.5<td>4.5</table>"
        )
        #expect(reading.boards[0].columns.map(\.name) == ["MMMU Val", "MMMU Test"])
        #expect(reading.boards[0].lines == ["A: 1.5, 2.5", "B: 3.5, 4.5"])
        #expect(reading.boards[0].otherRows == 1)
    }

    /// No headings: a rank, words and a number tell what they are.
    @Test func noHeadings() throws {
        let reading = try board("<h2>Open</h2><table><tr><td>1<td>A<td>70.20<tr><td>2<td>B<td>42.55</table>")
        #expect(reading.boards[0].title == "Open")
        #expect(reading.boards[0].lines == ["A: 70.20", "B: 42.55"])
        #expect(reading.boards[0].entries.map(\.rank) == [1, 2])
    }
}
