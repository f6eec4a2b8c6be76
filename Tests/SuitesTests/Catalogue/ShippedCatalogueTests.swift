// Every manifest in suites/ held to the rules of a catalogue, and the copy built into the tool held to them.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct ShippedCatalogueTests {
    static let folder = TestData.repository.appendingPathComponent("suites").path

    /// Nothing is missing, nothing without source, no name twice: the same rules that `vernier suites check` shows.
    @Test func everyFactIsSourcedOrCalledUnknown() throws {
        #expect(try SuiteCatalogue.faults(inFolder: Self.folder) == [])
    }

    @Test func thereAreManyAndTheirFoldersAreTheirIds() throws {
        let catalogue = try SuiteCatalogue.folder(Self.folder)
        #expect(catalogue.suites.count >= 40)
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
            .filter { FileManager.default.fileExists(atPath: "\(Self.folder)/\($0)/suite.yaml") }
        #expect(Set(catalogue.suites.map(\.id.rawValue)) == Set(folders))
    }

    /// After a change to a manifest: `make docs`.
    @Test func theToolCarriesThemAll() throws {
        let (shipped, built) = (try SuiteCatalogue.folder(Self.folder), try SuiteCatalogue.builtIn())
        #expect(built.suites.map(\.id) == shipped.suites.map(\.id))
        for (one, other) in zip(shipped.suites, built.suites) { #expect(one == other, "\(one.id): run `make docs`") }
    }

    /// Numbers no suite can have. The reading refuses them too; this looks at what was read.
    @Test func numbersArePossible() throws {
        for suite in try SuiteCatalogue.builtIn().suites {
            for part in ([suite.n] + suite.splits).compactMap({ $0 }) { #expect(part.count > 0, "\(suite.id)") }
            if let chance = suite.chance { #expect((0..<1).contains(chance.rate), "\(suite.id)") }
            if let errors = suite.labelErrorRate { #expect((0..<1).contains(errors.rate), "\(suite.id)") }
            if let n = suite.n, let clusters = suite.clusters?.count { #expect(clusters <= n.count, "\(suite.id)") }
            #expect(suite.score != nil && !suite.measures.isEmpty, "\(suite.id)")
            let names = suite.splits.map(\.split)
            #expect(Set(names).count == names.count && !names.contains(suite.n?.split ?? ""), "\(suite.id)")
        }
    }

    /// Every name of every suite finds it, or all the suites that share it.
    @Test func everyNameIsFound() throws {
        let catalogue = try SuiteCatalogue.builtIn()
        for suite in catalogue.suites {
            for name in [suite.id.rawValue, suite.title] + suite.aliases + suite.sharedNames {
                switch catalogue.match(name) {
                case .found(let found, let split): #expect(found.id == suite.id && split == nil, "\(name)")
                case .ambiguous(let suites): #expect(suites.map(\.id).contains(suite.id), "\(name)")
                case .unknown: Issue.record("\(name) of \(suite.id) is not found")
                }
            }
        }
    }

    /// What reports write, and what it must mean; counts as published.
    @Test(
        arguments: [
            ("GPQA-Diamond", "gpqa-diamond", 198), ("GPQA Diamond (0-shot CoT)", "gpqa-diamond", 198),
            ("MMLU", "mmlu", 14042),
            ("MMLU-Pro (5-shot, CoT)", "mmlu-pro", 12032), ("GSM8K (8-shot, maj@1)", "gsm8k", 1319),
            ("MATH-500", "math-500", 500),
            ("AIME'24", "aime-2024", 30), ("AIME 2025 (no tools)", "aime-2025", 30),
            ("HumanEval pass@1", "humaneval", 164),
            ("HumanEval+", "humaneval-plus", 164), ("MBPP EvalPlus", nil, 0), ("MBPP+", "mbpp-plus", 378),
            ("SWE-bench Verified", "swe-bench-verified", 500), ("SWE-bench Lite", "swe-bench", 300),
            ("ARC-C", "arc-challenge", 1172),
            ("WinoGrande (5-shot)", "winogrande", 1267), ("MMMU (val)", "mmmu", 900), ("MMMU test", "mmmu", 10500),
            ("HLE (text only)", "hle", 2158), ("Humanity's Last Exam", "hle", 2500),
            ("\u{3C4}\u{B2}-bench telecom", "tau2-bench", 114),
            ("TAU-bench Retail", "tau-bench", 115), ("Terminal-Bench 2.0", "terminal-bench-2", 89),
            ("BBH (3-shot, CoT)", "bbh", 6511),
            ("LiveCodeBench v6", "livecodebench", nil), ("LiveCodeBench v4", "livecodebench", 713),
            ("MMLU-ProX", nil, 0),
            ("RACE-h", "race", 3498), ("MATH level 5", "math", 1324), ("C-Eval val", "c-eval", 1346),
        ] as [(String, String?, Int?)]
    )
    func namesInReports(name: String, id: String?, count: Int?) throws {
        let match = try SuiteCatalogue.builtIn().match(name)
        guard let id else {
            guard case .unknown = match else {
                Issue.record("\(name) is not \(match)")
                return
            }
            return
        }
        guard case .found(let facts, let split) = match else {
            Issue.record("\(name): \(match)")
            return
        }
        #expect(facts.id == SuiteID(id), "\(name)")
        #expect((split ?? facts.n)?.count == count, "\(name)")
    }

    /// Names that mean several suites in reports must not be given one suite's number of items.
    @Test(arguments: [
        ("GPQA", ["gpqa-diamond", "gpqa-extended", "gpqa-main"]), ("AIME", ["aime-2024", "aime-2025", "aime-2026"]),
        ("MATH", ["math", "math-500"]), ("SWE-bench", ["swe-bench", "swe-bench-verified"]),
        ("COPA", ["copa", "superglue-copa"]),
        ("ARC", ["arc-agi-1", "arc-agi-2", "arc-challenge", "arc-easy"]), ("WSC", ["wsc", "superglue-wsc", "wsc273"]),
        ("TruthfulQA", ["truthfulqa", "truthfulqa-mc1", "truthfulqa-mc2"]),
        ("Terminal-Bench", ["terminal-bench", "terminal-bench-2"]), ("Aider", ["aider-edit", "aider-polyglot"]),
    ])
    func ambiguousNames(name: String, ids: [String]) throws {
        guard case .ambiguous(let suites) = try SuiteCatalogue.builtIn().match(name) else {
            Issue.record("\(name) is ambiguous")
            return
        }
        #expect(suites.map(\.id.rawValue) == ids)
    }

    /// The stated numbers of items against the real files, counted by the reader of items.
    @Test(
        .enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"),
        arguments: RealSuitesTests.table
    )
    func countsAreThoseOfTheFiles(id: String, items: String, count: Int) throws {
        #expect(try SuiteCatalogue.builtIn()[SuiteID(id)]?.n?.count == count)
    }

    @Test(arguments: [("common-facts", 360), ("everyday-sums", 260)])
    func countsOfTheSuitesWrittenHere(id: String, count: Int) throws {
        #expect(try SuiteReader.load(TestData.suite(id)).items.count == count)
        #expect(try SuiteCatalogue.builtIn()[SuiteID(id)]?.n?.count == count)
    }
}
