// The catalogue's part of suite.yaml: what is read, what is unknown, what is refused.
import AuditModel
import Suites
import TestSupport
import Testing

@Suite struct FactReadingTests {
    static let whole = """
        title: Riddles
        aliases: [The Riddles]
        shared_names: [Riddle]
        measures: Answering riddles.
        licence: MIT
        metric: accuracy
        n: {count: 120, split: test, source: "arXiv 0000.00000, table 1"}
        splits:
          - {count: 30, split: validation, source: data card, aliases: [val]}
        score: {kinds: [share-of-items, mean-of-groups], note: Most average subjects., source: its code}
        clusters: {unit: riddle in two wordings, count: 60, source: data card}
        chance: 0.25
        released: 2021-10-27
        sources: {licence: LICENSE, chance: four options, released: arXiv v1, successors: its README}
        label_error_rate: {rate: 0.05, source: someone}
        human: [{score: 0.9, who: three experts, source: the paper}]
        contamination_reports: [{note: seen, source: someone}]
        successors: [riddles-2]
        """

    private func facts(_ manifest: String, files: [String: String] = [:]) throws -> (SuiteFacts, [Diagnostic]) {
        let folder = try Folder(files.merging(["riddles/suite.yaml": manifest]) { $1 })
        let path = folder.path + "/riddles"
        return (try SuiteReader.facts(path), try SuiteReader.factFaults(path))
    }

    @Test func everyFactIsRead() throws {
        let (facts, faults) = try facts(Self.whole)
        #expect(faults == [])
        #expect(facts.id == "riddles" && facts.title == "Riddles")
        #expect(facts.aliases == ["The Riddles"] && facts.sharedNames == ["Riddle"])
        #expect(facts.n == .init(split: "test", count: 120, source: "arXiv 0000.00000, table 1"))
        #expect(facts.splits == [.init(split: "validation", count: 30, source: "data card", aliases: ["val"])])
        #expect(facts.score?.kinds == [.shareOfItems, .meanOfGroups])
        #expect(facts.clusters?.count == 60)
        #expect(facts.chance == SourcedRate(rate: 0.25, source: "four options"))
        #expect(facts.released == .init(text: "2021-10-27", source: "arXiv v1"))
        #expect(facts.licence == .init(text: "MIT", source: "LICENSE"))
        #expect(facts.labelErrorRate?.rate == 0.05)
        #expect(facts.human.map(\.score) == [0.9])
        #expect(facts.contaminationReports.count == 1)
        #expect(facts.successors == .init(names: ["riddles-2"], source: "its README"))
        #expect(!facts.describesItems)
    }

    /// Unknown is nil, never 0: a chance level nobody knows must not read as blind guessing that never succeeds.
    @Test func unknownIsNotZero() throws {
        let (facts, faults) = try facts(
            """
            title: Riddles
            aliases: []
            measures: Answering riddles.
            licence: unknown
            metric: accuracy
            n: unknown
            score: unknown
            clusters: unknown
            chance: unknown
            released: unknown
            label_error_rate: unknown
            human: unknown
            contamination_reports: unknown
            successors: unknown
            """
        )
        #expect(faults == [])
        #expect(facts == SuiteFacts(id: "riddles", title: "Riddles", measures: "Answering riddles."))
    }

    @Test func whatIsMissingOrUnsourcedIsSaid() throws {
        let (facts, faults) = try facts("title: Riddles\nchance: 0.5\nhuman: [{score: 0.9, who: us, source: ' '}]\n")
        #expect(facts.chance == SourcedRate(rate: 0.5, source: ""))
        #expect(Set(faults.filter { $0.code == "source-missing" }.compactMap(\.place?.path)) == ["chance", "human[0]"])
        let missing = Set(faults.filter { $0.code == "fact-missing" }.compactMap(\.place?.path))
        #expect(
            missing == [
                "aliases", "n", "score", "clusters", "released", "licence", "label_error_rate", "contamination_reports",
                "successors", "measures", "metric",
            ]
        )
    }

    @Test(arguments: ["2021", "2021-02", "2020-02-29", "2000-02-29", "2021-12-31"])
    func dates(_ date: String) throws {
        #expect(try facts("released: \"\(date)\"\n").0.released?.text == date)
    }

    @Test(arguments: [
        "2021-02-29", "1900-02-29", "2021-13", "2021-00-01", "21", "2021-2-3", "spring 2021", "2021-10-27T00",
    ])
    func whatIsNoDateIsSaidAndNotUsed(_ date: String) throws {
        let (facts, faults) = try facts("released: \"\(date)\"\n")
        #expect(facts.released == nil)
        #expect(faults.contains { $0.code == "date-unreadable" })
    }

    @Test(arguments: [
        ("n: {count: 0, split: test, source: x}", "n.count"), ("n: {count: -5, split: test, source: x}", "n.count"),
        ("splits: [{count: 99999999999, split: test, source: x}]", "splits[0].count"),
        ("human: [{score: 81.2, who: x, source: x}]", "human[0].score"), ("chance: 1", "chance"),
        ("clusters: {unit: x, count: 0, source: x}", "clusters.count"),
        ("score: {kinds: [], source: x}", "score.kinds"),
    ])
    func impossibleNumbersAreRefused(_ line: String, _ key: String) throws {
        let error = #expect(throws: SuiteError.self) { try facts(line + "\n") }
        #expect(error?.code == "manifest-invalid" && error?.place?.path == key, "\(String(describing: error))")
    }

    @Test(arguments: [
        "n: 198", "n: {count: 1.5, split: x, source: x}", "score: {kinds: [best], source: x}", "human: 0.8",
    ])
    func wrongKindsAreRefused(_ line: String) throws {
        let error = #expect(throws: SuiteError.self) { try facts(line + "\n") }
        #expect(error?.code == "manifest-unreadable", "\(String(describing: error))")
    }

    /// A catalogue entry has no items and says so; a folder with items.jsonl beside five lines still is a suite.
    @Test func anEntryWithoutItemsSaysSo() throws {
        let entry = try Folder(["suite.yaml": Self.whole])
        let error = #expect(throws: SuiteError.self) { try SuiteReader.load(entry.path) }
        #expect(error?.code == "catalogue-entry")
        #expect(error?.message.contains(SuiteReader.catalogueEntry) == true)
        let native = try Folder([
            "suite.yaml": Self.whole, "items.jsonl": #"{"question":"2+2?","kind":"number","answer":"4"}"# + "\n",
        ])
        #expect(try SuiteReader.load(native.path).items.count == 1)
        #expect(try SuiteReader.load(entry.path, items: native.path).items.count == 1)
        // A suite that does describe its items misses them, which is another thing.
        let suite = try Folder(["suite.yaml": "items: {file: questions.csv}\n"])
        let missing = #expect(throws: SuiteError.self) { try SuiteReader.load(suite.path) }
        #expect(missing?.code == "items-missing")
    }

    @Test func chanceThatIsUnknownIsWorkedOutFromTheItems() throws {
        let folder = try Folder([
            "suite.yaml": "chance: unknown\n",
            "items.jsonl": #"{"question":"Sky?","kind":"choice","options":["red","blue"],"gold":1}"# + "\n",
        ])
        #expect(try SuiteReader.load(folder.path).manifest.chance == 0.5)
    }
}
