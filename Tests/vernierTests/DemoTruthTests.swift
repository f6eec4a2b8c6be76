// The committed demo: the verdict is right about models whose training is known, and anyone can recompute it.

import AuditModel
import Foundation
import TestSupport
import Testing

@Suite struct DemoTruthTests {
    private struct Truth: Decodable {
        struct Model: Decodable {
            let model: ModelID
            let leaked: [ItemID]
        }

        let models: [Model]
    }

    private static let folder = "audits/common-facts"

    private func read<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
        let url = path.hasPrefix("/") ? URL(fileURLWithPath: path) : TestData.repository.appendingPathComponent(path)
        return try JSONDecoder().decode(type, from: Data(contentsOf: url))
    }

    /// At 5 % family-wise error: the heavy leak is established and its interval covers share × recall; base and
    /// specialist are not accused.
    @Test func theVerdictIsRightAboutEveryModel() async throws {
        let out = try Folder()
        let result = try await Tool.run([
            "audit", "suites/common-facts", "--answers", Self.folder + "/answers", "--out", out.path,
        ])
        #expect(result.status == 1, "\(result.errors)")
        #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(!result.output.contains("\u{1B}"), "colour in a pipe")

        let record = try read(out.path + "/record.json", as: AuditRecord.self)
        #expect(record.policy.alpha == 0.05)
        let truth = try read(Self.folder + "/truth.json", as: Truth.self)
        #expect(Set(truth.models.map(\.model)) == Set(record.models.map(\.model)))
        var findings: [ModelID: Finding] = [:]
        for known in truth.models {
            let verdict = try #require(record.verdict.models.first { $0.model == known.model })
            findings[known.model] = verdict.finding
            if known.leaked.isEmpty { #expect(verdict.finding != .established, "\(known.model) is clean") }
        }
        #expect(findings["smollm2-leak-heavy"] == .established)

        let heavy = try #require(truth.models.first { $0.model == "smollm2-leak-heavy" })
        let table = try #require(record.models.first { $0.model == heavy.model })
        let right = table.originals.filter { heavy.leaked.contains($0.item) }.map { $0.original ?? 0 }
        #expect(right.count == heavy.leaked.count && right.count > 50)
        // Share of items trained on × recall measured on them.
        let remembered = right.reduce(0, +) / Double(table.originals.count)
        let leak = try #require(record.verdict.models.first { $0.model == heavy.model }?.leakFraction)
        #expect(leak.low <= remembered && remembered <= leak.high, "\(leak) misses \(remembered)")
        #expect(leak.high - leak.low < 0.6, "an interval this wide covers anything")

        let calibrated = try await Tool.run(["calibrate", "audit", out.path, "--truth", Self.folder + "/truth.json"])
        #expect(calibrated.status == 0, "\(calibrated.output)")
    }

    /// The base model is clearly above chance and clearly below the ceiling, on both suites.
    @Test(arguments: ["audits/common-facts", "audits/everyday-sums"])
    func theSuitesSuitASmallModel(folder: String) throws {
        let record = try read(folder + "/record.json", as: AuditRecord.self)
        let base = try #require(record.verdict.models.first { $0.model == "smollm2-135m" })
        #expect(base.score.low > record.suite.manifest.chance + 0.05)
        #expect(base.score.high < 0.95)
    }

    @Test(arguments: ["audits/common-facts", "audits/everyday-sums"])
    func committedRecordsVerify(folder: String) async throws {
        let result = try await Tool.run(["verify", folder])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.components(separatedBy: "holds ").count == 4, "\(result.output)")
    }

    @Test func aChangedRecordDoesNotVerify() async throws {
        let source = TestData.repository.appendingPathComponent(Self.folder + "/record.json")
        let text = try String(contentsOf: source, encoding: .utf8)
        let forged = text.replacingOccurrences(
            of: "\"finding\": \"established\"",
            with: "\"finding\": \"inconclusive\""
        )
        #expect(forged != text)
        let folder = try Folder(["record.json": forged])
        let result = try await Tool.run(["verify", folder.path])
        #expect(result.status == 1)
        #expect(result.output.contains("FAILS         verdict"), "\(result.output)")
    }

    @Test(arguments: [
        ("\"replicates\": 2000", "\"replicates\": 1000000000000"), ("\"alpha\": 0.05", "\"alpha\": -1"),
        ("\"original\": 1", "\"original\": 7"), ("\"twins_per_item\": 5", "\"twins_per_item\": -5"),
        ("\"schema\": 1", "\"schema\": 99"),
    ])
    func absurdRecordsAreRefused(from: String, to: String) async throws {
        let source = TestData.repository.appendingPathComponent(Self.folder + "/record.json")
        let text = try String(contentsOf: source, encoding: .utf8)
        let absurd = text.replacingOccurrences(of: from, with: to)
        #expect(absurd != text)
        let folder = try Folder(["record.json": absurd])
        for command in ["verify", "report"] {
            let result = try await Tool.run([command, folder.path])
            #expect(result.status == 2 && result.errors.contains("record.json"), "\(result.errors)")
        }
    }

    /// Forgeries that are consistent in themselves are found out by replaying the recorded answers.
    @Test func aConsistentForgeryDoesNotVerify() async throws {
        let folder = try Folder()
        let source = TestData.repository.appendingPathComponent(Self.folder)
        try FileManager.default.copyItem(atPath: source.path + "/answers", toPath: folder.path + "/answers")
        let text = try String(contentsOf: source.appendingPathComponent("record.json"), encoding: .utf8)
        // An operator declared far would let a verdict clear a model.
        let forged = text.replacingOccurrences(of: "\"distance\": \"near\"", with: "\"distance\": \"far\"")
        #expect(forged != text)
        try Data(forged.utf8).write(to: URL(fileURLWithPath: folder.path + "/record.json"))
        let result = try await Tool.run(["verify", folder.path])
        #expect(result.status == 1)
        #expect(result.output.contains("FAILS         tables"), "\(result.output)")
    }

    @Test func aRecordWithoutItsAnswersIsNotFullyVerified() async throws {
        let source = TestData.repository.appendingPathComponent(Self.folder + "/record.json")
        let folder = try Folder(["record.json": try String(contentsOf: source, encoding: .utf8)])
        let result = try await Tool.run(["verify", folder.path])
        #expect(result.status == 3)
        #expect(result.output.contains("not possible  tables"), "\(result.output)")
    }

    /// The audit never reads the truth: it gives the same record in a place where there is none.
    @Test func theAuditDoesNotReadTheTruth() async throws {
        let elsewhere = try Folder()
        for name in ["audits/common-facts/answers", "suites/common-facts"] {
            let target = elsewhere.path + "/" + (name as NSString).lastPathComponent
            try FileManager.default.copyItem(
                atPath: TestData.repository.appendingPathComponent(name).path,
                toPath: target
            )
        }
        let arguments = ["audit", "common-facts", "--answers", "answers", "--out", "out"]
        let result = try await Tool.run(arguments, directory: elsewhere.path)
        #expect(result.status == 1, "\(result.errors)")
        let committed = TestData.repository.appendingPathComponent(Self.folder + "/record.json")
        let made = try Data(contentsOf: URL(fileURLWithPath: elsewhere.path + "/out/record.json"))
        #expect(try made == Data(contentsOf: committed))
    }
}
