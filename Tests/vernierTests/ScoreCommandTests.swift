// The commands for whoever has only numbers or logs, run as a user runs them.

import Foundation
import TestSupport
import Testing

@Suite struct ScoreCommandTests {
    private func json(_ result: ToolResult) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private func write(_ text: String, _ name: String, _ folder: Folder) throws -> String {
        let path = folder.path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    // MARK: claim

    @Test func aClaimOfAKnownSuite() async throws {
        // 125 of 198 is 63.1%, 126 is 63.6%: no count gives 63.3%.
        let result = try await Tool.run(["claim", "63.3% on GPQA-Diamond", "--format", "json"])
        #expect(result.status == 1, "\(result.errors)")
        let claim = try json(result)
        #expect(claim["reachable"] as? String == "no")
        #expect(claim["n"] as? Int == 198)
        #expect(claim["finding"] as? String == "Contradicted")
        let interval = try #require(claim["interval"] as? [String: Double])
        #expect(abs((interval["low"] ?? 0) - 0.562) < 0.001 && abs((interval["high"] ?? 0) - 0.695) < 0.001)
        #expect((claim["resolvable"] as? Double).map { $0 > 10 && $0 < 15 } == true)
        let rules = try #require(claim["rules"] as? [[String: Any]])
        #expect(rules.contains { $0["id"] as? String == "GRM-01" && $0["outcome"] as? String == "fail" })
        #expect((claim["may_not_say"] as? [String])?.isEmpty == false)
    }

    @Test func areachableClaimIsNotContradicted() async throws {
        let result = try await Tool.run(["claim", "63.1% on GPQA-Diamond", "--format", "json"])
        let claim = try json(result)
        #expect(result.status == 0, "\(result.output)")
        #expect(claim["reachable"] as? String == "yes" && claim["finding"] as? String == "Not shown")
        #expect((claim["may_say"] as? [String])?.first?.contains("198 items") == true)
    }

    @Test func theCanonicalImpossibleMean() async throws {
        let result = try await Tool.run(["claim", "5.27 on a rating scale", "--n", "43", "--format", "json"])
        #expect(try json(result)["reachable"] as? String == "no")
        #expect(result.status == 1)
    }

    @Test func anUnknownSuiteIsUndetermined() async throws {
        let result = try await Tool.run(["claim", "63.3% on Nobody's-Suite", "--format", "json"])
        #expect(try json(result)["reachable"] as? String == "undetermined")
        #expect(result.status == 3)
        #expect(result.errors.contains("not in the catalogue"))
    }

    @Test func badClaimsAreOneErrorAndExitTwo() async throws {
        for arguments in [["claim", "great on MMLU"], ["claim", "63%", "--n", "0"], ["claim", "63%", "--se", "x"]] {
            let result = try await Tool.run(arguments)
            #expect(result.status == 2 && result.output.isEmpty, "\(arguments)")
        }
    }

    // MARK: leaderboard

    @Test func aTableIsReadAndItsTiesAreSaid() async throws {
        let folder = try Folder()
        let table = try write("model,score\na,90.0\nb,89.0\nc,60.0\n", "board.csv", folder)
        let result = try await Tool.run(["leaderboard", table, "--n", "200", "--format", "json"])
        let report = try json(result)
        let boards = try #require(report["boards"] as? [[String: Any]])
        let column = try #require((boards.first?["columns"] as? [[String: Any]])?.first)
        #expect(column["ties"] as? [[String]] == [["a", "b"]])
        let page = folder.path + "/report.html"
        let written = try await Tool.run(["leaderboard", table, "--n", "200", "--out", page])
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.contains("<svg") && html.contains("2 models share the first place") && !html.contains("<script"))
        #expect(written.output.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(written.output)")
    }

    @Test func withoutANumberOfItemsATableIsUndecided() async throws {
        let folder = try Folder()
        let table = try write("model,score\na,90.0\nb,89.0\n", "board.csv", folder)
        #expect(try await Tool.run(["leaderboard", table]).status == 3)
        #expect(try await Tool.run(["leaderboard", folder.path + "/none.csv"]).status == 2)
        #expect(try await Tool.run(["leaderboard", table, "--n", "many"]).status == 2)
    }

    @Test func markupInATableIsHarmless() async throws {
        let folder = try Folder()
        let table = try write("model,score\n<img src=x onerror=alert(1)>,90.0\nb,89.0\n", "board.csv", folder)
        let page = folder.path + "/report.html"
        _ = try await Tool.run(["leaderboard", table, "--n", "200", "--out", page])
        #expect(!(try String(contentsOfFile: page, encoding: .utf8)).contains("<img"))
    }

    @Test func aPageIsFetched() async throws {
        let page = "<table><tr><th>Model<th>Accuracy<tr><td>a<td>90.0<tr><td>b<td>60.0</table>"
        let result = try await MockServer.run({ _ in MockReply(text: page) }) { server async throws in
            try await Tool.run(["leaderboard", server.address + "/board.html", "--n", "500", "--format", "json"])
        }
        #expect(result.errors.contains("error") == false, "\(result.errors)")
        let boards = try #require(try json(result)["boards"] as? [[String: Any]])
        #expect(boards.first?["entries"] as? Int == 2)
    }

    // MARK: check, compare, import

    private func samples(_ model: String, right: Set<Int>, of count: Int) -> String {
        "item,model,score\n" + (0..<count).map { "q\($0),\(model),\(right.contains($0) ? 1 : 0)\n" }.joined()
    }

    @Test func twoModelsAreComparedItemByItem() async throws {
        let folder = try Folder()
        let a = try write(samples("a", right: Set(0..<70), of: 100), "a.csv", folder)
        let b = try write(samples("b", right: Set(0..<60), of: 100), "b.csv", folder)
        let better = try await Tool.run(["compare", a, b, "--format", "json"])
        #expect(better.status == 0, "\(better.errors)")
        #expect(try json(better)["finding"] as? String == "first-higher")
        let c = try write(samples("c", right: Set(5..<73), of: 100), "c.csv", folder)
        let tied = try await Tool.run(["compare", a, c])
        #expect(tied.status == 3 && tied.output.hasPrefix("Tied: a and c cannot be told apart"), "\(tied.output)")
    }

    @Test func logsBecomeATableThatJudgeReads() async throws {
        let folder = try Folder()
        let a = try write(samples("a", right: Set(0..<70), of: 100), "a.csv", folder)
        let out = folder.path + "/table.csv"
        let imported = try await Tool.run(["import", a, "--out", out])
        #expect(imported.status == 0, "\(imported.errors)")
        let lines = try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 101 && lines.first == "model,item,variant,operator,repeat,score")
    }

    @Test func aCheckSaysWhatBlocks() async throws {
        let folder = try Folder()
        let clean = try write(samples("a", right: Set(0..<70), of: 100), "a.csv", folder)
        let result = try await Tool.run(["check", clean, "--format", "json"])
        let logs = try #require(try json(result)["logs"] as? [[String: Any]])
        #expect(logs.first?["scored"] as? Int == 100)
        let wrong = try write(samples("a", right: Set(0..<70), of: 100) + "q0,a,0\n", "w.csv", folder)
        let bad = try await Tool.run(["check", wrong, "--format", "junit"])
        #expect(bad.status == 1, "\(bad.output)")
        #expect(bad.output.contains("<failure") && bad.output.contains("ACC-04"))
        let sarif = try json(try await Tool.run(["check", wrong, "--format", "sarif"]))
        #expect(sarif["version"] as? String == "2.1.0")
        let page = try await Tool.run(["check", wrong, "--format", "html"])
        #expect(page.status == 1 && page.output.hasPrefix("<!DOCTYPE html>") && page.output.hasSuffix("</html>\n"))
        #expect(page.output.contains(">ACC-04<") && page.output.contains("blocks the claim."))
        #expect(page.output.contains("from 100 items") && page.output.contains("For the abstract, once what blocks"))
    }

    @Test func remarksNameAFileOnce() async throws {
        let folder = try Folder()
        let log = try write(samples("a", right: Set(0..<70), of: 100) + "q0,a\n", "a.csv", folder)
        let result = try await Tool.run(["check", log, "--format", "json"])
        let remarks = result.errors.split(separator: "\n").filter { $0.hasPrefix(log + ":") }
        #expect(remarks.contains { $0.hasPrefix(log + ":102") }, "\(result.errors)")
        #expect(remarks.allSatisfy { $0.components(separatedBy: log).count == 2 }, "\(result.errors)")
    }

    // MARK: rules

    @Test func theRulesPageIsWhatTheToolSays() async throws {
        let result = try await Tool.run(["rules"])
        let page = try String(contentsOf: TestData.repository.appendingPathComponent("docs/rules.md"), encoding: .utf8)
        #expect(result.output == page, "run `make docs`")
        #expect(try await Tool.run(["rules", "NO-99"]).status == 2)
        #expect(try await Tool.run(["rules", "rep-01"]).output.hasPrefix("REP-01 (major)"))
    }
}
