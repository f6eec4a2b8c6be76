// Tables of outcomes: known tables in every dress, and what must not be taken for one.
import AuditModel
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct LongFormTests {
    /// The same outcomes, however they are written.
    @Test(arguments: [
        "model,item,score\nA,1,1\nA,2,0\nB,1,0\nB,2,\n",
        "Model\tQuestion ID\tCorrect\nA\t1\tTrue\nA\t2\tFalse\nB\t1\tFalse\nB\t2\t\n",
        "task_id;model_name;is_correct\n1;A;yes\n2;A;no\n1;B;no\n2;B;\n",
        "# made by hand\nmodel,item,score,cost\nA,1,1.0,5\nA,2,0.0,6\nB,1,0.0,7\nB,2,nan,8\n",
        "{\"model\": \"A\", \"item\": 1, \"score\": 1}\n{\"model\": \"A\", \"item\": 2, \"score\": 0}\n{\"model\": \"B\", \"item\": 1, "
            + "\"score\": false}\n{\"model\": \"B\", \"item\": \"2\", \"score\": null}\n",
        "[{\"model\": \"A\", \"item\": 1, \"score\": 1}, {\"model\": \"A\", \"item\": 2, \"score\": 0}, {\"model\": \"B\", \"item\": 1, "
            + "\"score\": 0}, {\"model\": \"B\", \"item\": 2}]",
        "{\"runs\": [{\"model\": \"A\", \"item\": 1, \"score\": 1}, {\"model\": \"A\", \"item\": 2, \"score\": 0}, {\"model\": \"B\", "
            + "\"item\": 1, \"score\": 0}, {\"model\": \"B\", \"item\": 2, \"score\": \"\"}], \"n\": 4}",
        "model,1,2\nA,1,0\nB,0,\n", "item,A,B\n1,1,0\n2,0,\n", ",gpt-4,llama-3\nx,1,0\ny,0,\n",
    ])
    func everyDress(text: String) throws {
        let reading = try logs(["t": text])
        #expect(reading.dialect == .longForm && reading.rows == 4 && reading.logs.count == 2)
        #expect(reading.logs.map { $0.rows.map(\.state) } == [[.scored, .scored], [.scored, .unscored]])
        #expect(reading.logs.map { $0.rows.map { $0.values[0] } }[0] == [1, 0])
        #expect(reading.logs[1].rows[0].values[0] == 0 && reading.logs[1].rows[1].values[0].isNaN)
        #expect(reading.logs.map(\.rows).allSatisfy { Set($0.map(\.item)).count == 2 })
        #expect(reading.logs[0].codes.contains("columns-read"))
    }

    /// The place of a row is no item's id where the table has ids.
    @Test(arguments: [
        "item,model,score\n3,a,1\n7,a,1\n,a,0\n ,a,0\n", "item,a,b\n3,1,0\n7,1,1\n,0,0\n",
        "{\"item\": 3, \"model\": \"a\", \"score\": 1}\n{\"item\": 7, \"model\": \"a\", \"score\": 1}\n"
            + "{\"item\": \"\", \"model\": \"a\", \"score\": 0}\n{\"model\": \"a\", \"score\": 0}\n",
    ])
    func rowsWithoutAnItemAreLeftOut(text: String) throws {
        let reading = try logs(["t": text])
        #expect(reading.logs[0].rows.map(\.item) == ["3", "7"] && reading.logs[0].rows.allSatisfy { $0.values == [1] })
        let missing = try #require(reading.logs[0].diagnostics.first { $0.code == "item-missing" })
        #expect(missing.severity == .error && missing.place?.line != nil)
    }

    @Test func everyColumn() throws {
        let text = """
            dataset,model,item,variant,repeat,metric,score,prediction,gold,error
            d,A,1,original,0,acc,1,x,x,
            d,A,1,typo,0,acc,0,y,x,
            d,A,1,original,1,acc,,,x,timeout
            d,A,1,original,0,f1,0.5,x,x,
            e,A,1,original,0,acc,1,x,x,
            """
        let reading = try logs(["t.csv": text])
        let log = reading.logs[0]
        #expect(reading.logs.map(\.suite) == ["d", "e"] && log.variants == ["typo"] && log.scorers == ["acc", "f1"])
        #expect(log.lines == ["1 1 acc scored 1.0", "1 1 acc scored 0.0", "1 2 acc errored ?", "1 1 f1 scored 0.5"])
        #expect(log.rows.map(\.variant) == [-1, 0, -1, -1] && log.rows[2].flags == [.limited])
        #expect(log.rows[0].answer == "x" && log.rows[0].target == "x")
    }

    /// Names of repeats are numbered in the order in which an item has them; a name that comes twice stays twice.
    @Test func namedRepeats() throws {
        let log = try logs(["t.csv": "model,item,trial,score\nA,1,x.1,1\nA,1,x.2,0\nA,2,y.1,1\nA,1,x.1,1\n"]).logs[0]
        #expect(log.rows.map(\.epoch) == [1, 2, 1, 1] && log.codes.contains("rows-repeated"))
    }

    /// Rows that differ in a column nobody named are variants, not duplicates; true duplicates stay.
    @Test func guessedVariant() throws {
        let rows = ["cot", "direct"].flatMap { way in (0..<5).map { "A,\($0),\(way),1" } }
        let log = try logs(["t.csv": "model,item,way of asking,correct\n" + rows.joined(separator: "\n")]).logs[0]
        #expect(log.variants == ["cot", "direct"] && log.codes.contains("variant-guessed"))
        let twice = try logs(["t.csv": "model,item,correct\nA,1,1\nA,2,1\nA,1,0\n"]).logs[0]
        #expect(twice.rows.count == 3 && twice.codes.contains("rows-repeated"))
        let json = rows.map { row in
            let part = row.split(separator: ",")
            return #"{"model": "A", "item": \#(part[1]), "way": "\#(part[2])", "correct": 1}"#
        }
        #expect(try logs(["t.jsonl": json.joined(separator: "\n")]).logs[0].variants == ["cot", "direct"])
    }

    /// A matrix says of every model what it was to be asked; a member for each model inside an item is one too.
    @Test func matrices() throws {
        let wide =
            "model," + (0..<25).map { "q-\($0)" }.joined(separator: ",") + "\nA" + String(repeating: ",1", count: 25)
        let log = try logs(["t.csv": wide + "\nB" + String(repeating: ",", count: 25)]).logs
        #expect(log.map(\.planned) == [25, 25] && log[1].rows.allSatisfy { $0.state == .unscored })
        let nested =
            #"{"question": "q", "small": {"is_correct": false, "solution": "s"}, "large": {"is_correct": true, "solution": "t"}}"#
        let models = try logs(["t.jsonl": nested + "\n" + nested]).logs
        #expect(
            models.map(\.model) == ["small", "large"]
                && models.map { $0.rows.map { $0.values[0] } } == [[0, 0], [1, 1]]
        )
        #expect(try logFault(Array("model,0,1,2\nA,x,y,z\nB,y,z,x\n".utf8), name: "t.csv")?.code == "cells-not-scores")
    }

    /// No outcomes: tables of scores, of labels and of items.
    @Test(arguments: [
        "model,MMLU,GPQA\nA,63.3,40.0\nB,70.2,41.0\n", "item,label\na,6\nb,3\n",
        "question_id,category,n_options,gold\n1,x,9,I\n2,y,10,F\n",
        "Model version,mean_score,id\nA,0.5,r1\nB,0.6,r2\nA,0.7,r3\n",
        "model,task,split,score\nA,x,a,1\nA,x,b,2\nA,y,a,1\n",
        "hello\nworld\n", "a,b\n1,2\n",
    ])
    func noOutcomes(text: String) throws { #expect(try logFault(Array(text.utf8), name: "t.csv")?.code == "not-a-log") }

    @Test func badRows() throws {
        let log = try logs(["t.csv": "model,item,score\nA,1,1\nA,2\nA,3,x\nA,\"4,1\nA,5,0\n"]).logs[0]
        #expect(log.rows.map(\.item) == ["1", "3", "5"] && log.rows[1].state == .unscored)
        #expect(log.codes.filter { ["wrong-field-count", "row-unreadable"].contains($0) }.count == 2)
        let rows = "{\"item\": 1, \"score\": 1}\n{\n[]\n{\"item\": 2, \"score\": [1]}\n"
        let json = try logs(["t.jsonl": rows]).logs[0]
        #expect(json.rows.count == 2 && json.rows[1].state == .unscored && json.codes.contains("json-not-an-object"))
    }
}

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealResultTests {
    /// Every file of results: outcomes and the sum of their scores as Python has them, or why it has none.
    @Test func results() async throws {
        let script = """
            import csv, gzip, json, sys
            def text(name): return (gzip.open if name.endswith(".gz") else open)(name, "rt", encoding="utf-8", newline="")
            yes = {"True": 1, "False": 0, "true": 1, "false": 0}
            def number(v): return float(yes.get(str(v), v)) if str(v) != "" else 0.0
            def count(name):
                if ".csv" in name:
                    rows = list(csv.reader(text(name)))
                    head = rows[0]
                    for key in ("correct", "resolved", "is_resolved"):
                        if key in head:
                            at = head.index(key)
                            return [len(rows) - 1, sum(number(r[at]) for r in rows[1:])]
                    return [(len(rows) - 1) * (len(head) - 1), sum(number(v) for r in rows[1:] for v in r[1:])]
                if ".jsonl" in name: rows = [json.loads(line) for line in text(name)]
                else: rows = json.load(text(name))
                if isinstance(rows, dict): rows = rows["performances"]
                keys = [k for k in ("is_correct", "result", "pass@1", "Pass@1") if k in rows[0]]
                if keys: return [len(rows), sum(number(r.get(keys[0], "")) for r in rows)]
                inner = [v for r in rows for v in r.values() if isinstance(v, dict)]
                return [len(inner), sum(number(v["is_correct"]) for v in inner)]
            print(json.dumps([count(name) for name in sys.argv[1:]]))
            """
        let folder = TestData.path("results")
        let all = FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []
        let files = all.filter { $0.contains(".csv") || $0.contains(".json") }.sorted().map { folder + "/" + $0 }
        let refused = [
            "v1_items.csv": "not-a-log", "v2_items.csv": "not-a-log", "mmlu_pro/items.csv.gz": "not-a-log",
            "predicted_letter": "cells-not-scores",
        ]
        let read = files.filter { file in !refused.keys.contains { file.contains($0) } }
        #expect(files.count == 17 && read.count == 13)
        let counts = try #require(try await Python.run(script, read) as? [[Double]])
        for (file, count) in zip(read, counts) {
            let reading = try ResultLogReader.read(file)
            #expect(reading.dialect == .longForm && Double(reading.rows) == count[0], "\(file)")
            let sum = reading.logs.flatMap(\.rows).map { $0.values[0] }.filter { !$0.isNaN }.reduce(0, +)
            #expect(abs(sum - count[1]) < 1e-6 * max(1, count[1]), "\(file)")
        }
        for file in files where !read.contains(file) {
            let error = #expect(throws: ResultLogError.self, "\(file)") { try ResultLogReader.read(file) }
            #expect(refused.contains { file.contains($0.key) && $0.value == error?.code })
        }
    }

    /// The trials that Terminal-Bench's own files hold twice, under one name in two runs, are seen: 43 of them.
    @Test func duplicates() throws {
        let reading = try ResultLogReader.read(TestData.path("results/terminal_bench/trials.csv"))
        let names = reading.logs.flatMap { log in log.rows.map { "\(log.model) \($0.item) \($0.epoch)" } }
        #expect(names.count - Set(names).count == 43)
        #expect(reading.diagnostics.contains { $0.code == "rows-repeated" && $0.message.hasPrefix("43 ") })
    }

    /// HELM's runs: rows, scores and means as Python has them, whole and file by file.
    @Test func helm() async throws {
        let script = """
            import json, sys
            out = []
            for name in sys.argv[1:]:
                rows = json.load(open(name + "/per_instance_stats.json"))
                pick = [s["mean"] for r in rows for s in r["stats"] if s["name"]["name"] == "exact_match" and s["name"]["split"] == "test"]
                stats = json.load(open(name + "/stats.json"), parse_float=str)
                mean = [s["mean"] for s in stats if s["name"]["name"] == "exact_match" and s["name"]["split"] == "test"
                        and "perturbation" not in s["name"]][0]
                out.append([len(rows), len(pick), sum(pick), mean, len(json.load(open(name + "/scenario_state.json"))["request_states"])])
            print(json.dumps(out))
            """
        let folder = TestData.path("logs/every_eval_ever/helm")
        let runs = [
            "mmlu-subject=philosophy,method=multiple_choice_joint,model=openai_gpt2", "narrative_qa-model=openai_gpt2",
        ].map { folder + "/" + $0 }
        let counts = try #require(try await Python.run(script, runs) as? [[Any]])
        for (run, count) in zip(runs, counts) {
            let reading = try ResultLogReader.read(run)
            let log = reading.logs[0]
            let column = try #require(log.metrics.firstIndex { $0.name == "exact_match" })
            #expect(reading.dialect == .helm && reading.rows == count[0] as? Int && log.rows.count == count[1] as? Int)
            #expect(log.rows.map { $0.values[column] }.reduce(0, +) == (count[2] as? NSNumber)?.doubleValue)
            #expect(
                log.reported.first { $0.metric == "exact_match" && $0.part == nil }?.value.text == count[3] as? String
            )
            #expect(log.planned == log.rows.count && log.model == "openai/gpt2" && log.unknownFields.isEmpty)
            #expect(try ResultLogReader.read(run + "/scenario_state.json").rows == count[4] as? Int)
            #expect(try ResultLogReader.read(run + "/per_instance_stats.json").rows == count[0] as? Int)
            #expect(try ResultLogReader.read(run + "/stats.json").logs[0].reported.count == log.reported.count)
            #expect(throws: ResultLogError.self) { try ResultLogReader.read(run + "/scenario.json") }
        }
    }
}
