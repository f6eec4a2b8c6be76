// The catalogue's part of suite.yaml: sizes, sources and scores of people, and what is missing among them.
import AuditModel
import Formats

extension SuiteFile {
    /// Keys that a catalogue entry either states or calls `unknown`.
    static let factKeys = [
        "aliases", "n", "score", "clusters", "chance", "released", "licence", "label_error_rate", "human",
        "contamination_reports", "successors",
    ]

    /// Keys that only the facts have.
    static let keysOfFactsAlone = ["aliases", "shared_names", "n", "splits", "score", "clusters", "human", "sources"]

    /// Whether this is what a catalogue keeps of a suite, and no suite to load: facts, and not a word on items.
    var isCatalogueEntry: Bool { !facts.describesItems && Self.keysOfFactsAlone.contains { root[$0] != nil } }

    /// Whether `value` says that nobody knows.
    static func isUnknown(_ value: JSONValue) -> Bool { value.stringValue == "unknown" }

    /// The facts in `root`, whose `manifest` has been read already; keys that are `unknown` are left out.
    static func facts(
        _ root: JSONValue,
        _ manifest: SuiteManifest,
        _ path: String,
        _ warnings: inout [Diagnostic]
    ) throws(SuiteError) -> SuiteFacts {
        func stated(_ key: String) -> JSONValue? { root[key].flatMap { $0.isNull || isUnknown($0) ? nil : $0 } }
        func source(_ key: String) -> String { root["sources"]?[key]?.stringValue ?? "" }
        var facts = SuiteFacts(id: manifest.id, title: manifest.title, measures: manifest.measures)
        do {
            let empty = JSONValue.array([])
            facts.aliases = try (stated("aliases") ?? empty).decoded(as: [String].self, file: path)
            facts.sharedNames = try (stated("shared_names") ?? empty).decoded(as: [String].self, file: path)
            facts.n = try stated("n").map { value throws(FormatError) in
                try withAliases(value).decoded(as: SuiteFacts.Split.self, file: path)
            }
            for value in (stated("splits") ?? empty).arrayValue ?? [] {
                facts.splits.append(try withAliases(value).decoded(as: SuiteFacts.Split.self, file: path))
            }
            facts.score = try stated("score")?.decoded(as: SuiteFacts.Score.self, file: path)
            facts.clusters = try stated("clusters")?.decoded(as: SuiteFacts.Clusters.self, file: path)
            facts.human = try (stated("human") ?? empty).decoded(as: [SuiteFacts.HumanScore].self, file: path)
        } catch {
            throw SuiteError("manifest-unreadable", error.message, at: error.place, cause: error)
        }
        facts.metric = manifest.metric
        if !manifest.licence.isEmpty {
            facts.licence = SuiteFacts.SourcedText(text: manifest.licence, source: source("licence"))
        }
        if stated("chance") != nil { facts.chance = SourcedRate(rate: manifest.chance, source: source("chance")) }
        if let date = manifest.released {
            if ReleaseDate.isReadable(date) {
                facts.released = SuiteFacts.SourcedText(text: date, source: source("released"))
            } else {
                let message =
                    "`\(date)` is not a date and was not used; write it as 2021, 2021-10 or \"2021-10-27\"."
                warnings.append(
                    Diagnostic(.warning, "date-unreadable", message, at: Place(file: path, path: "released"))
                )
            }
        }
        facts.labelErrorRate = manifest.labelErrorRate
        facts.contaminationReports = manifest.contaminationReports
        if !manifest.successors.isEmpty {
            facts.successors = SuiteFacts.SourcedNames(names: manifest.successors, source: source("successors"))
        }
        facts.describesItems = describesItems(root)
        try check(facts, path)
        return facts
    }

    /// Whether suite.yaml says where the items are or how they are read.
    static func describesItems(_ root: JSONValue) -> Bool {
        ["items", "source"].contains { key in root[key].map { !$0.isNull } ?? false }
    }

    private static func withAliases(_ value: JSONValue) -> JSONValue {
        guard case .object(let members) = value, value["aliases"] == nil else { return value }
        return .object(members + [JSONMember("aliases", .array([]))])
    }

    private static func check(_ facts: SuiteFacts, _ path: String) throws(SuiteError) {
        func fault(_ message: String, _ key: String) -> SuiteError {
            SuiteError("manifest-invalid", message, at: Place(file: path, path: key))
        }
        for (key, split) in [("n", facts.n)] + facts.splits.enumerated().map({ ("splits[\($0)]", $1) }) {
            if let split, !(1...1_000_000_000).contains(split.count) {
                throw fault(
                    "The number of items is a whole number above 0; correct it or write unknown.",
                    key + ".count"
                )
            }
        }
        for (index, human) in facts.human.enumerated() where !(0...1).contains(human.score) {
            throw fault("The score is a share from 0 to 1, such as 0.812; correct it.", "human[\(index)].score")
        }
        if let count = facts.clusters?.count, count < 1 {
            throw fault("The number of clusters is above 0; correct it or leave it out.", "clusters.count")
        }
        if facts.score?.kinds.isEmpty == true {
            throw fault("Name at least one kind of score, or write `score: unknown`.", "score.kinds")
        }
    }
}
