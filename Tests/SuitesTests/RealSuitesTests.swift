// The committed manifests against the real files: exact counts, and one known item of each.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealSuitesTests {
    /// (suite, items in the shared data, count published with the suite).
    static let table: [(String, String, Int)] = [
        ("gsm8k", "suites/gsm8k", 1319),
        ("mmlu", "suites/mmlu_csv", 14042),
        ("truthfulqa", "suites/truthfulqa", 817),
        ("humaneval", "suites/humaneval", 164),
        ("copa", "suites/copa_balanced_xml", 1000),
        ("wsc", "suites/wsc_xml", 285),
    ]

    @Test(arguments: table)
    func exactCounts(id: String, items: String, count: Int) throws {
        let suite = try SuiteReader.load(TestData.suite(id), items: TestData.path(items))
        #expect(suite.items.count == count)
        #expect(suite.diagnostics == [])
        #expect(suite.manifest.id == SuiteID(id))
        #expect(Set(suite.items.map(\.id)).count == count)
        #expect(suite.fingerprint.count == 64)
    }

    @Test func gsm8kKeepsTheWorkedSolution() throws {
        let suite = try SuiteReader.load(TestData.suite("gsm8k"), items: TestData.path("suites/gsm8k/test.jsonl"))
        guard case .number(let task) = suite.items[2].task else { throw Unexpected() }
        #expect(suite.items[2].id == "gsm8k-3")
        #expect(task.gold == Rational(70000))
        #expect(task.solution?.hasSuffix("\n#### 70000") == true)
        #expect(suite.manifest.asking.prompt(for: suite.items[2]).hasPrefix("Question: Josh decides"))
    }

    @Test func mmluHas57SubjectsAndIndexKeys() throws {
        let suite = try SuiteReader.load(TestData.suite("mmlu"), items: TestData.path("suites/mmlu_csv/test"))
        #expect(Set(suite.items.compactMap(\.subject)).count == 57)
        let first = suite.items[0]
        #expect(first.id == "abstract_algebra-1")
        guard case .choice(let task) = first.task else { throw Unexpected() }
        #expect(task.options == ["0", "4", "2", "6"])
        #expect(task.gold == 1)
    }

    @Test func oneSubjectOfMMLU() throws {
        let file = TestData.path("suites/mmlu_csv/test/astronomy_test.csv")
        let suite = try SuiteReader.load(TestData.suite("mmlu"), items: file)
        #expect(suite.items.count == 152)
        #expect(Set(suite.items.map(\.subject)) == ["astronomy"])
    }

    @Test func truthfulQASplitsItsAnswers() throws {
        let suite = try SuiteReader.load(TestData.suite("truthfulqa"), items: TestData.path("suites/truthfulqa"))
        guard case .text(let task) = suite.items[0].task else { throw Unexpected() }
        #expect(task.accepted.first == "The watermelon seeds pass through your digestive system")
        #expect(task.accepted.count == 5)
        #expect(task.rejected.count == 7)
        #expect(suite.items[0].subject == "Misconceptions")
    }

    @Test func humanEvalIsReadThroughGzip() throws {
        let suite = try SuiteReader.load(TestData.suite("humaneval"), items: TestData.path("suites/humaneval"))
        guard case .code(let task) = suite.items[0].task else { throw Unexpected() }
        #expect(suite.items[0].id == "HumanEval/0")
        #expect(task.entryPoint == "has_close_elements")
        #expect(task.tests.contains("def check(candidate)"))
    }

    @Test func copaPairsAreClusters() throws {
        let suite = try SuiteReader.load(TestData.suite("copa"), items: TestData.path("suites/copa_balanced_xml"))
        let pair = Array(suite.items.prefix(2))
        #expect(pair.map(\.id) == ["1", "1001"])
        #expect(pair.map(\.cluster) == ["1", "1"])
        #expect(pair[0].question == "My body cast a shadow over the grass. What was the cause?")
        #expect(Set(suite.items.compactMap(\.cluster)).count == 500)
        let golds = suite.items.count { if case .choice(let task) = $0.task { task.gold == 0 } else { false } }
        #expect(golds == 506)  // counted in the file: most-plausible-alternative="1"
    }

    @Test func wscReadsDirtyKeysAndNormalisesText() throws {
        let suite = try SuiteReader.load(TestData.suite("wsc"), items: TestData.path("suites/wsc_xml"))
        let start = "The city councilmen refused the demonstrators a permit because they feared violence."
        #expect(suite.items[0].question == start + " In this text, who or what does \"they\" refer to?")
        guard case .choice(let task) = suite.items[0].task else { throw Unexpected() }
        #expect(task.options == ["The city councilmen", "the demonstrators"])
        #expect(task.gold == 0)
        #expect(suite.items[0].cluster == suite.items[1].cluster)
        let golds = suite.items.count { if case .choice(let task) = $0.task { task.gold == 0 } else { false } }
        #expect(golds == 107 + 15 + 12 + 5 + 3 + 1)  // the spellings of A, counted in the file
        #expect(suite.items.allSatisfy { !$0.question.contains("  ") && !$0.question.contains(" . ") })
    }

    struct Unexpected: Error {}
}

/// The suites written here, which are always at hand.
@Suite struct EmbeddedSuitesTests {
    @Test(arguments: [("everyday-sums", 240), ("common-facts", 300)])
    func loadsWithoutRemarksAndPassesItsChecks(id: String, least: Int) throws {
        let suite = try SuiteReader.load(TestData.suite(id))
        #expect(suite.items.count >= least)
        #expect(suite.diagnostics == [])
        for result in SuiteCheck.run(suite) {
            #expect(result.passed, "\(result.id): \(result.message) \(result.items)")
        }
    }

    @Test func everydaySumsTakesItsKeyFromTheWorkedAnswer() throws {
        let item = try SuiteReader.load(TestData.suite("everyday-sums")).items[0]
        #expect(item.id == "es-001")
        #expect(item.subject == "shopping")
        #expect(item.task.goldText == "7")
    }

    @Test func everyManifestLoads() throws {
        for id in ["common-facts", "copa", "everyday-sums", "gsm8k", "humaneval", "mmlu", "truthfulqa", "wsc"] {
            #expect(try SuiteReader.manifest(TestData.suite(id)).id == SuiteID(id))
        }
    }
}

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealDefectsTests {
    /// Item 1381 repeats 381 word for word with the other key: a defect of the published file.
    @Test func copaHasOneContradictoryPair() throws {
        let suite = try SuiteReader.load(TestData.suite("copa"), items: TestData.path("suites/copa_balanced_xml"))
        let failed = SuiteCheck.run(suite).filter { !$0.passed }
        #expect(failed.map(\.id) == ["duplicates"])
        #expect(failed.first?.items == ["381", "1381"])
    }
}
