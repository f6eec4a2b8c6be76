// Real logs of lm-evaluation-harness, Inspect and Every Eval Ever, held against a reader in Python.
import AuditModel
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealLogTests {
    /// Names of the files in a folder of the data, with the folder, sorted.
    private static func files(_ folder: String, _ ending: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: TestData.path(folder))?.allObjects as? [String] ?? []
        return all.filter { $0.contains(ending) }.sorted().map { TestData.path(folder + "/" + $0) }
    }

    /// Lines, and sums of `acc`, of the sample files of lm-eval.
    @Test func lmEvalSamples() async throws {
        let script = """
            import gzip, json, sys
            out = []
            for name in sys.argv[1:]:
                rows = [json.loads(line) for line in (gzip.open if name.endswith(".gz") else open)(name, "rt", encoding="utf-8")]
                metric = "acc" if "acc" in rows[0] else "exact_match"
                best = [max(range(len(r["filtered_resps"])), key=lambda i: float(r["filtered_resps"][i][0]))
                        if metric == "acc" else -1 for r in rows]
                out.append([len(rows), sum(r[metric] for r in rows), len(set(r["doc_hash"] for r in rows)),
                            sum(str(b) == r["target"] for b, r in zip(best, rows))])
            print(json.dumps(out))
            """
        let files =
            Self.files("logs/lm_eval_metabench", ".jsonl") + Self.files("logs/every_eval_ever/lm_eval", ".jsonl")
        #expect(files.count == 10)
        let counts = try #require(try await Python.run(script, files) as? [[Double]])
        for (file, count) in zip(files, counts) {
            let reading = try ResultLogReader.read(file)
            let log = reading.logs[0]
            #expect(reading.dialect == .lmEval && Double(reading.rows) == count[0] && log.rows.count == reading.rows)
            #expect(log.rows.map { $0.values[0] }.reduce(0, +) == count[1])
            #expect(Double(Set(log.rows.map(\.contentHash)).count) == count[2])
            #expect(log.unknownFields.isEmpty)
            #expect(log.codes == (file.contains("__") ? [] : ["model-unknown"]))
            // Where the key is an option's number, the answer is one too, and says what `acc` says.
            for row in log.rows where row.answer != nil && log.metrics[0].name == "acc" {
                #expect((row.answer == row.target) == (row.values[0] == 1))
            }
            if log.metrics[0].name == "acc", log.suite.contains("arc") {
                #expect(Double(log.rows.filter { $0.answer == $0.target }.count) == count[3])
            }
        }
    }

    /// Tasks, scores and their digits in the results of Pythia at many training steps, a model at a time.
    @Test(arguments: [
        "pythia-1.4b", "pythia-1.4b-deduped", "pythia-160m", "pythia-160m-deduped", "pythia-1b-bf16", "pythia-2.8b",
        "pythia-2.8b-deduped", "pythia-410m-deduped", "pythia-6.9b", "pythia-70m", "pythia-70m-deduped",
    ])
    func lmEvalResults(model: String) async throws {
        let script = """
            import json, sys
            out = []
            for name in sys.argv[1:]:
                d = json.load(open(name), parse_float=str, parse_int=str)["results"]
                scores = [(t, m, v, r.get(m + "_stderr")) for t, r in d.items() for m, v in r.items() if not m.endswith("_stderr")]
                out.append([len(d), sorted([t, m, v, e or ""] for t, m, v, e in scores)])
            print(json.dumps(out))
            """
        let files = Self.files("logs/lm_eval_pythia/" + model, ".json")
        #expect(files.count == 42)
        let found = try #require(try await Python.run(script, files) as? [[Any]])
        for (file, found) in zip(files, found) {
            let reading = try ResultLogReader.read(file)
            #expect(reading.logs.count == found[0] as? Int && reading.rows == 0 && reading.diagnostics.isEmpty)
            let scores = reading.logs.flatMap { log in
                log.reported.map { [log.suite, $0.metric, $0.value.text, $0.standardError?.text ?? ""] }
            }
            let order: ([String], [String]) -> Bool = { left, right in
                zip(left, right).first { $0 != $1 }.map {
                    $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
                } ?? false
            }
            #expect(scores.sorted(by: order) == found[1] as? [[String]], "\(file)")
        }
    }

    /// Samples and scores of Inspect's logs, JSON and archives.
    @Test func inspect() async throws {
        let script = """
            import gzip, json, sys, zipfile
            def load(name):
                if name.endswith(".eval"):
                    z = zipfile.ZipFile(name)
                    d = json.loads(z.read("header.json"))
                    d["samples"] = [json.loads(z.read(n)) for n in dict.fromkeys(z.namelist()) if n.startswith("samples/")]
                    return d
                return json.load((gzip.open if name.endswith(".gz") else open)(name, "rt", encoding="utf-8"))
            out = []
            for name in sys.argv[1:]:
                d = load(name)
                s = d.get("samples") or []
                letters = {"C": 1.0, "I": 0.0, "P": 0.5, "N": 0.0}
                values = [letters.get(v["value"], v["value"]) for x in s for v in (x.get("scores") or {}).values()]
                out.append([len(s), sum(v for v in values if isinstance(v, (int, float))), len(values), d["eval"]["model"],
                            d["status"], sum(1 for e in (d.get("results") or {}).get("scores", []) for m in e["metrics"]
                                             if m not in ("stderr", "std", "var"))])
            print(json.dumps(out))
            """
        let files =
            Self.files("logs/inspect", ".json") + Self.files("logs/inspect", ".eval")
            + Self.files("logs/every_eval_ever/inspect", ".json")
        #expect(files.count == 17)
        let found = try #require(try await Python.run(script, files) as? [[Any]])
        for (file, found) in zip(files, found) {
            let reading = try ResultLogReader.read(file)
            let log = reading.logs[0]
            #expect(reading.dialect == .inspect && reading.rows == found[0] as? Int, "\(file)")
            let scored = log.rows.filter { $0.state == .scored }
            #expect(scored.count == found[2] as? Int, "\(file)")
            #expect(scored.flatMap(\.values).filter { !$0.isNaN }.reduce(0, +) == (found[1] as? NSNumber)?.doubleValue)
            #expect(log.model.rawValue == found[3] as? String && log.reported.count == found[5] as? Int, "\(file)")
            let status = ["success": ResultLog.Status.finished, "cancelled": .cancelled][found[4] as? String ?? ""]
            #expect(log.status == status)
            #expect(log.unknownFields.isEmpty, "\(file): \(log.unknownFields)")
        }
    }

    /// The files of Every Eval Ever's own repository: aggregates and samples are read, payloads of leaderboards refused.
    @Test func everyEvalEver() throws {
        let folder = "logs/every_eval_ever/"
        let old = try ResultLogReader.read(TestData.path(folder + "98ea850e-7019-4728-a558-8b1819ec47c2.json"))
        #expect(old.dialect == .everyEvalEver && old.logs.count == 6 && old.rows == 0)
        #expect(
            old.logs.flatMap(\.reported).map(\.value.text) == [
                "0.4486", "0.4224", "0.0249", "0.2743", "0.419", "0.1946",
            ]
        )
        #expect(old.logs.allSatisfy { $0.reported[0].value.unit == .proportion && $0.diagnostics.isEmpty })
        let demo = folder + "skill_reference_conversion/data/demo-source/demo-org/demo-model"
        let joined = try ResultLogReader.read(TestData.path(demo))
        #expect(joined.rows == 1 && joined.logs.count == 1 && joined.diagnostics.isEmpty)
        #expect(joined.logs[0].rows[0].answer == "4" && joined.logs[0].reported[0].value.text == "0.75")
        let lmEval = try ResultLogReader.read(TestData.path(folder + "lm_eval"))
        #expect(lmEval.dialect == .lmEval && lmEval.rows == 10 && lmEval.logs.map { $0.rows.count } == [10, 0])
        #expect(lmEval.logs[0].planned == 5000 && lmEval.diagnostics.isEmpty)
        for name in [
            "mercor_eval/api_payload.json", "vectara_hallucination_leaderboard/source_rows.json",
            "lexam/leaderboard.html",
        ] {
            let error = #expect(throws: ResultLogError.self) { try ResultLogReader.read(TestData.path(folder + name)) }
            #expect(error?.code == "not-a-log")
        }
    }

    /// The tree of every_eval_ever: nothing is passed over in silence.
    @Test func tree() throws {
        let (readings, refused) = try ResultLogReader.readAll(TestData.path("logs/every_eval_ever"))
        let files = Self.files("logs/every_eval_ever", ".").count
        let read = Set(
            readings.flatMap { $0.logs.compactMap(\.file) + $0.logs.flatMap(\.reported).compactMap { $0.place?.file } }
        )
        #expect(read.count + refused.count <= files && readings.map(\.rows).reduce(0, +) >= 20)
    }
}
