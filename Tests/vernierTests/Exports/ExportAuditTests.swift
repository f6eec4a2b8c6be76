// An audit exported as a user does it, and read by readers that nobody here wrote and by our own.

import AuditModel
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite struct ExportAuditTests {
    private static let audit = "audits/everyday-sums"

    private static func record() throws -> AuditRecord {
        let path = TestData.repository.appendingPathComponent(audit + "/record.json")
        return try JSONDecoder().decode(AuditRecord.self, from: Data(contentsOf: path))
    }

    private static func exported() async throws -> Folder {
        let folder = try Folder()
        let result = try await Tool.run(["export", audit, "--to", "every-eval-ever", "--out", folder.path])
        #expect(result.status == 0, "\(result.errors)")
        return folder
    }

    @Test(.enabled(if: ForeignReader.isUsable && TestData.isUsable, "\(ForeignReader.missing), or no shared data"))
    func everyFileKeepsToTheSchema() async throws {
        let folder = try await Self.exported()
        let (status, text) = try await ForeignReader.run(
            ForeignChecks.everyEvalEver,
            [TestData.path("schemas"), folder.path]
        )
        let record = try Self.record()
        let model = record.models[0]
        let twins = model.arms.flatMap(\.rows).reduce(0) { $0 + $1.twins.count + $1.placebos.count }
        #expect(status == 0 && text == "1 \(model.originals.count + twins) \(twins)\n", "\(text)")
    }

    @Test func ourOwnReaderFindsTheRecordsScores() async throws {
        let folder = try await Self.exported()
        let file = try #require(
            try FileManager.default.subpathsOfDirectory(atPath: folder.path).first { $0.hasSuffix(".jsonl") }
        )
        let place = URL(fileURLWithPath: folder.path + "/" + file).deletingLastPathComponent().path
        let reading = try ResultLogReader.read(place)
        #expect(reading.logs.count == 1 && reading.diagnostics.isEmpty, "\(reading.diagnostics)")
        let log = try #require(reading.logs.first)
        let record = try Self.record()
        let model = record.models[0]
        #expect(log.model == model.model && log.suite == "everyday-sums")
        let rows = log.rows.filter { $0.variant < 0 }
        #expect(rows.map(\.item) == model.originals.map(\.item))
        for (row, original) in zip(rows, model.originals) {
            #expect((row.state == .scored ? row.values[0] : nil) == original.original)
        }
        // Twins lie under their items, placebos too, each kind a variant of its own.
        for arm in model.arms {
            let kinds = log.variants.indices.filter { log.variants[$0].hasPrefix("\(arm.operatorID) ") }
            let placebos = kinds.filter { log.variants[$0].hasSuffix(" 2") }
            for row in arm.rows {
                let own = log.rows.filter { $0.item == row.item && kinds.contains(Int($0.variant)) }
                let (second, first) = (
                    own.filter { placebos.contains(Int($0.variant)) },
                    own.filter { !placebos.contains(Int($0.variant)) }
                )
                #expect(first.map { $0.state == .scored ? $0.values[0] : nil } == row.twins)
                #expect(second.map { $0.state == .scored ? $0.values[0] : nil } == row.placebos)
            }
        }
        let score = try #require(log.reported.first { $0.part == nil })
        #expect(abs(score.value.value.doubleValue - record.verdict.models[0].score.value) < 1e-11)
        #expect(log.settings["additional_details.audit_record_sha256"]?.count == 64)
        #expect(
            log.settings["additional_details.audit_finding_contaminated"]
                == record.verdict.models[0].findings.first { $0.hypothesis == .contaminated }?.finding.rawValue
        )
    }

    @Test func theSameAuditMakesTheSameFiles() async throws {
        let (one, two) = (try await Self.exported(), try await Self.exported())
        let names = try FileManager.default.subpathsOfDirectory(atPath: one.path).sorted()
        #expect(names.count == 6)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: two.path).sorted() == names)
        for name in names where name.contains(".json") {
            let bytes = [one, two].map { FileManager.default.contents(atPath: $0.path + "/" + name) }
            #expect(bytes[0] != nil && bytes[0] == bytes[1])
        }
    }

    @Test func answersThatAreNotTheRecordsAreRefused() async throws {
        let folder = try Folder()
        let result = try await Tool.run([
            "export", Self.audit, "--to", "every-eval-ever", "--out", folder.path, "--answers",
            "audits/common-facts/answers",
        ])
        #expect(result.status == 2 && result.errors.contains("lead to other scores"), "\(result.errors)")
        let items = try await Tool.run([
            "export", Self.audit, "--to", "every-eval-ever", "--out", folder.path, "--suite", "suites/common-facts",
        ])
        #expect(items.status == 2 && items.errors.contains("--items"), "\(items.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(
        .enabled(if: ForeignReader.isUsable, "\(ForeignReader.missing)"),
        arguments: [("junit", ForeignChecks.junit), ("sarif", ForeignChecks.sarif)]
    )
    func controlsAndFindingsAreReadByOthers(_ format: String, _ script: String) async throws {
        let folder = try Folder()
        let out = folder.path + "/audit." + format
        let result = try await Tool.run(["export", "audits/common-facts", "--to", format, "--out", out])
        #expect(result.status == 0, "\(result.errors)")
        let path = TestData.repository.appendingPathComponent("audits/common-facts/record.json")
        let verdict = try JSONDecoder().decode(AuditRecord.self, from: Data(contentsOf: path)).verdict
        let findings = verdict.models.flatMap(\.findings).map(\.finding)
        let all = verdict.controls.count + findings.count
        let failed = verdict.controls.count { $0.status == .failed } + findings.count { $0 == .established }
        let open =
            verdict.controls.count { $0.status == .notRun }
            + findings.count { $0 == .inconclusive || $0 == .notAssessable }
        #expect(failed > 0 && open > 0)
        let (status, text) = try await ForeignReader.run(script, [out])
        #expect(status == 0 && text == "\(all) \(failed) \(open)\n", "\(text)")
    }

    @Test func tablesOfAnAudit() async throws {
        let csv = try await Tool.run(["export", Self.audit, "--to", "csv"])
        #expect(csv.status == 0 && csv.output.split(separator: "\n").count == 2)
        #expect(csv.output.hasPrefix("model,suite,n,score,"))
        let latex = try await Tool.run(["export", Self.audit, "--to", "latex"])
        #expect(latex.status == 0 && latex.output.contains("\\begin{tabular}"))
    }
}
