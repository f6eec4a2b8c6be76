// `vernier judge` as a program and as a person meets it: its JSON, its exit codes, its words.

import AuditModel
import Foundation
import TestSupport
import Testing

/// Tables written for a test.
enum JudgeTable {
    /// Scores of `models` made-up models whose twins are harder by `cost` log-odds, unexposed but for `leaked`.
    static func scores(
        models: Int,
        cost: Double = 0.6,
        distance: String? = nil,
        leaked: [Int: Double] = [:],
        size: Int = 2000,
        seed: UInt64 = 1
    ) -> String {
        var random = SeededRandom(seed: seed)
        var lines = ["model,original,twin,n_original,n_twin" + (distance == nil ? "" : ",distance")]
        func share(_ logit: Double) -> Double {
            let p = 1 / (1 + exp(-logit))
            let normal = (0..<12).reduce(-6.0) { sum, _ in sum + random.unit() }
            return min(max(p + normal * (p * (1 - p) / Double(size)).squareRoot(), 0), 1)
        }
        for model in 0..<models {
            let skill = -1 + 2 * Double(model) / Double(models)
            var original = share(skill)
            if let leak = leaked[model] { original += leak * (1 - original) }
            lines.append(
                "m\(model),\(original),\(share(skill - cost)),\(size),\(size)" + (distance.map { "," + $0 } ?? "")
            )
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

@Suite struct JudgeCommandTests {
    private func judge(_ table: String, _ options: [String] = []) async throws -> ToolResult {
        let folder = try Folder()
        let path = folder.path + "/table.csv"
        try Data(table.utf8).write(to: URL(fileURLWithPath: path))
        let process = try Tool.start(["judge", path] + options, in: folder)
        return try await Tool.finish(process, in: folder)
    }

    private func json(_ result: ToolResult) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test func theJSONHasEveryKeyOfTheContract() async throws {
        let result = try await judge(JudgeTable.scores(models: 12, leaked: [3: 0.4]), ["--format", "json"])
        #expect(result.status == 1)
        let document = try json(result)
        for key in ["states", "shift", "heterogeneity", "controls", "models", "ranking"] {
            #expect(document[key] != nil, "\(key)")
        }
        let shift = try #require(document["shift"] as? [String: Double])
        #expect(Set(shift.keys) == ["points", "low", "high"])
        // In points: twins cost about 14 of them here.
        #expect(shift["points"] ?? 0 > 5 && shift["points"] ?? 0 < 25)
        #expect(Set((document["heterogeneity"] as? [String: Any] ?? [:]).keys) == ["q", "df", "p"])
        #expect((document["ranking"] as? [String: Any])?["flipped"] is Int)
        let models = try #require(document["models"] as? [[String: Any]])
        let keys = [
            "model", "score", "twin_score", "clean_score", "gap", "inflation", "low", "high", "leak_fraction", "p",
            "p_adjusted", "mde", "certainty", "influence", "reasons", "finding", "findings",
        ]
        for model in models { #expect(keys.allSatisfy { model[$0] != nil }) }
        let leaked = try #require(models.first { $0["model"] as? String == "m3" })
        #expect(leaked["finding"] as? String == "established")
        let share = try #require(leaked["leak_fraction"] as? [String: Double])
        #expect(abs((share["estimate"] ?? 0) - 0.4) < 0.12)
        #expect((leaked["low"] as? Double ?? 0) > 0)
        let findings = try #require(leaked["findings"] as? [[String: Any]])
        #expect(findings.compactMap { $0["hypothesis"] as? String } == ["contaminated", "overfit", "shifted"])
    }

    @Test func harderTwinsAccuseNobodyAndAParaphraseClearsNobody() async throws {
        for distance in [nil, "near"] {
            let result = try await judge(JudgeTable.scores(models: 15, distance: distance), ["--format", "json"])
            #expect(result.status == 3)
            let models = try #require(try json(result)["models"] as? [[String: Any]])
            #expect(models.allSatisfy { $0["finding"] as? String == "inconclusive" })
        }
    }

    @Test func freshTwinsClearALargeTable() async throws {
        // The strongest and the weakest are references: a model below all references cannot be cleared by them.
        let rows = JudgeTable.scores(models: 24, distance: "fresh", size: 40_000).split(separator: "\n")
        let table = rows.enumerated().map { index, row in
            row + (index == 0 ? ",reference" : (9...16).contains(index) ? ",0" : ",1")
        }.joined(separator: "\n")
        let result = try await judge(table, ["--format", "json"])
        #expect(result.status == 0)
        let document = try json(result)
        #expect(document["states"] as? [String] == ["sound"])
    }

    @Test func allLeakedAlikeIsHarderTwinsAndIsNotCleared() async throws {
        let leaked = Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, 0.3) })
        let result = try await judge(JudgeTable.scores(models: 12, leaked: leaked), ["--format", "json"])
        #expect(result.status == 3)
        let limits = try #require(try json(result)["limits"] as? [String])
        #expect(limits.contains { $0.contains("all models share") })
    }

    @Test func twoModelsAreNotAssessableAndTheReasonSaysWhatWouldHelp() async throws {
        let result = try await judge("model,original,twin\na,0.9,0.5\nb,0.8,0.4\n", ["--format", "json"])
        #expect(result.status == 3)
        let models = try #require(try json(result)["models"] as? [[String: Any]])
        #expect(models.allSatisfy { $0["finding"] as? String == "not-assessable" })
        let reasons = try #require(models[0]["reasons"] as? [String])
        #expect(reasons[0].contains("needs 5") && reasons[0].contains("Placebos"))
    }

    @Test func rowOrderAndSecondRunsChangeNothing() async throws {
        let table = JudgeTable.scores(models: 10, leaked: [2: 0.3])
        let first = try await judge(table, ["--format", "json"])
        #expect(try await judge(table, ["--format", "json"]).output == first.output)
        var lines = table.split(separator: "\n")
        let header = lines.removeFirst()
        let turned = ([header] + lines.reversed()).joined(separator: "\n") + "\n"
        let second = try json(try await judge(turned, ["--format", "json"]))
        func findings(_ document: [String: Any]) -> [String: String] {
            let models = document["models"] as? [[String: Any]] ?? []
            return Dictionary(
                uniqueKeysWithValues: models.map { ($0["model"] as? String ?? "", $0["finding"] as? String ?? "") }
            )
        }
        #expect(findings(second) == findings(try json(first)))
    }

    @Test func badInputIsOneErrorAndExitTwo() async throws {
        for (table, words) in [
            ("", "empty"), ("a,b\n1,2\n", "model"), ("model,original,twin\na,90,80\nb,70,60\n", "100"),
        ] {
            let result = try await judge(table)
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(result.errors.localizedCaseInsensitiveContains(words), "\(result.errors)")
            #expect(result.errors.split(separator: "\n").count <= 3)
        }
        #expect(try await judge("model,original,twin\na,0.9,0.8\n", ["--delta", "0"]).status == 2)
    }

    @Test func theTextFitsEightyColumnsAndSaysWhoAndWhy() async throws {
        let result = try await judge(JudgeTable.scores(models: 12, leaked: [3: 0.4]))
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(result.output.contains("m3: certainty"))
        #expect(result.output.contains("consistent with prior exposure"))
        for word in ["cheat", "proves", "certified", "contamination-free"] { #expect(!result.output.contains(word)) }
    }

    @Test func hostileNamesStayHarmless() async throws {
        let table = "model,original,twin\n\"\u{1B}[31m<script>=1+1\",0.9,0.5\nb,0.8,0.4\n"
        let result = try await judge(table)
        #expect(!result.output.contains("\u{1B}"))
        let document = try json(try await judge(table, ["--format", "json"]))
        #expect((document["models"] as? [[String: Any]])?.count ?? 0 <= 2)
    }

    @Test func thePolicyIsAFileAndOptionsGoOverIt() async throws {
        let table = JudgeTable.scores(models: 6)
        let file = TestData.repository.appendingPathComponent("policies/standard-2.json").path
        func policy(_ options: [String]) async throws -> [String: Any] {
            try #require(try json(try await judge(table, options + ["--format", "json"]))["policy"] as? [String: Any])
        }
        #expect(try await policy([])["interval_level"] as? Double == 0.9)
        #expect(try await policy(["--policy", file])["interval_level"] as? Double == 0.95)
        #expect(try await policy(["--policy", file, "--delta", "5"])["delta"] as? Double == 0.05)
        #expect(try await judge(table, ["--policy", "no-such-file.json"]).status == 2)
    }
}
