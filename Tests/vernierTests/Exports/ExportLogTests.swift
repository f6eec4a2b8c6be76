// Logs exported as a user does it: the schema's own checker, known scores, hostile names, refusals with a remedy.

import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct ExportLogTests {
    /// A made-up samples file of lm-evaluation-harness: four items, three right, one of them with a hostile id.
    private static func samples(_ text: String = "q") throws -> String {
        try (0..<4).map { index in
            let row: [String: Any] = [
                "doc_id": index, "doc": ["question": "\(text) \(index)"], "target": index == 0 ? text : "\(index)",
                "arguments": ["gen_args_0": ["arg_0": text]], "resps": [[text]], "filtered_resps": [text],
                "filter": text.isEmpty ? "none" : text, "metrics": ["exact_match"], "doc_hash": "a\(index)",
                "prompt_hash": "b", "target_hash": "c", "exact_match": index == 3 ? 0 : 1,
            ]
            return String(
                decoding: try JSONSerialization.data(withJSONObject: row, options: .sortedKeys),
                as: UTF8.self
            )
        }.joined(separator: "\n") + "\n"
    }

    private static let name = "samples_sums_2024-11-26T10-50-23.349203.jsonl"
    private static let hostile = "=x|<b>&\"\u{1}\u{202E}\n\\end{tabular}%漢"

    @Test(
        .enabled(if: ForeignReader.isUsable && TestData.isUsable, "\(ForeignReader.missing), or no shared data"),
        arguments: ["q", hostile]
    )
    func everyFileKeepsToTheSchema(_ text: String) async throws {
        let (source, store) = (try Folder([Self.name: try Self.samples(text)]), try Folder())
        let result = try await Tool.run([
            "export", source.path + "/" + Self.name, "--to", "every-eval-ever", "--out", store.path,
            "--organization", text, "--collection", text, "--relationship", "third_party",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let (status, written) = try await ForeignReader.run(
            ForeignChecks.everyEvalEver,
            [TestData.path("schemas"), store.path]
        )
        #expect(status == 0 && written == "1 4 0\n", "\(written)")
    }

    @Test(.enabled(if: ForeignReader.isUsable && TestData.isUsable, "\(ForeignReader.missing), or no shared data"))
    func realLogsKeepToTheSchema() async throws {
        let store = try Folder()
        let logs = [
            "logs/lm_eval_pythia/pythia-70m-deduped/zero-shot/70m-deduped_step0.json",
            "logs/inspect/analysis__test_logs__2025-05-12T20-28-13-04-00_popularity.json",
            "logs/every_eval_ever/98ea850e-7019-4728-a558-8b1819ec47c2.json",
        ]
        let result = try await Tool.run(
            ["export"] + logs.map(TestData.path) + ["--to", "every-eval-ever", "--out", store.path]
        )
        #expect(result.status == 0, "\(result.errors)")
        let (status, text) = try await ForeignReader.run(
            ForeignChecks.everyEvalEver,
            [TestData.path("schemas"), store.path]
        )
        #expect(status == 0 && text.hasPrefix("3 "), "\(text)")
    }

    /// Wilson's interval of 3 in 4 by `scipy.stats.binomtest(3, 4).proportion_ci(method="wilson")` (SciPy 1.17); the
    /// standard error is that of 1, 1, 1, 0: a quarter.
    @Test func aTableHasKnownScores() async throws {
        let source = try Folder([Self.name: try Self.samples()])
        let result = try await Tool.run(["export", source.path + "/" + Self.name, "--to", "csv"])
        #expect(result.status == 0, "\(result.errors)")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0] == "model,suite,metric,scorer,n,score,standard_error,interval_low,interval_high,missing,source"
        )
        let fields = lines[1].split(separator: ",", omittingEmptySubsequences: false)
        #expect(fields[1...5] == ["sums", "exact_match", "", "4", "0.75"])
        #expect(fields[6] == "0.25" && fields[9] == "0" && fields[10] == "rows")
        let ends = [Double(fields[7]), Double(fields[8])].compactMap(\.self)
        #expect(abs(ends[0] - 0.30064184258240184) < 1e-12 && abs(ends[1] - 0.9544127391902995) < 1e-12)
    }

    @Test func hostileNamesStayInTheirCells() async throws {
        let source = try Folder([Self.name: try Self.samples(Self.hostile)])
        for format in ["csv", "latex"] {
            let out = source.path + "/table." + format
            let arguments = ["export", source.path + "/" + Self.name, "--to", format, "--out", out]
            let result = try await Tool.run(arguments)
            #expect(result.status == 0, "\(result.errors)")
            let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: out)), as: UTF8.self)
            #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E || $0 == "\n" })
            #expect(!text.contains(",=x") && text.split(separator: "\\end{tabular}").count == (format == "csv" ? 1 : 2))
        }
    }

    @Test func oneAfterAnotherIsOneTable() async throws {
        let source = try Folder([
            Self.name: try Self.samples(), "samples_more_2024-11-26T10-50-23.349203.jsonl": try Self.samples(),
        ])
        let names = [Self.name, "samples_more_2024-11-26T10-50-23.349203.jsonl"].map { source.path + "/" + $0 }
        let result = try await Tool.run(["export"] + names + ["--to", "latex"])
        #expect(result.status == 0 && result.output.split(separator: "\n").count { $0.hasSuffix("\\\\") } == 3)
    }

    @Test func refusalsSayWhatToDo() async throws {
        let source = try Folder([Self.name: try Self.samples(), "twins.jsonl": "", "originals.jsonl": ""])
        let log = source.path + "/" + Self.name
        let cases: [([String], String)] = [
            ([log, "--to", "junit"], "vernier check LOGS --format junit"),
            ([log, "--to", "sarif"], "vernier check LOGS"),
            ([log, "--to", "openai-batch", "--model", "m", "--out", source.path + "/b"], "vernier twins make"),
            ([log, "--to", "openai-batch", "--out", source.path + "/b"], "--model NAME"),
            ([log, "--to", "every-eval-ever"], "--out PATH"), ([log, "--to", "csv", "--model", "m"], "--model"),
            ([log, "--to", "csv", "--relationship", "friend"], "first_party"),
            ([log, "--to", "csv", "--out", ""], "--out"),
            ([source.path, "--to", "csv"], "openai-batch"),
            (["audits/common-facts", log, "--to", "csv"], "one at a time"),
            (
                ["audits/common-facts", "--to", "openai-batch", "--model", "m", "--out", source.path + "/b"],
                "vernier twins make"
            ),
            ([source.path + "/none", "--to", "csv"], "no such file"),
        ]
        for (arguments, words) in cases {
            let result = try await Tool.run(["export"] + arguments)
            #expect(result.status == 2 && result.errors.contains(words), "\(arguments): \(result.errors)")
            #expect(result.output.isEmpty)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: source.path)
        #expect(names.count == 3, "\(names)")
    }
}
