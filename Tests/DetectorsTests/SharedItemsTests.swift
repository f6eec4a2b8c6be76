// Matching a hundred models' rows by number: the order of rows, missing rows and look-alike ids change nothing.

import AuditModel
import Detectors
import Testing

@Suite struct SharedItemsTests {
    private func suite(_ models: [ModelOutcomes]) -> [Evidence] {
        let input = DetectorInput(allModels: models, manifest: Planted.manifest, policy: Policy(), seed: 1)
        return FrontierResolutionDetector().evidence(input) + SaturationIndexDetector().evidence(input)
    }

    private func model(_ name: String, _ rows: [SiblingRow]) -> ModelOutcomes {
        ModelOutcomes(model: ModelID(name), arms: [Planted.arm(rows)])
    }

    @Test func orderOfRowsDoesNotMatter() {
        let first = Planted.rows((0..<60).map { [$0 % 3 == 0 ? 1 : 0, 0] }, clusters: (0..<60).map { "c\($0 / 3)" })
        let second = Planted.rows((0..<60).map { [$0 % 4 == 0 ? 1 : 0, 1] }, clusters: (0..<60).map { "c\($0 / 3)" })
        let straight = suite([model("a", first), model("b", second)])
        #expect(straight == suite([model("a", first), model("b", second.reversed())]))
        #expect(straight.allSatisfy { $0.items == 60 })
    }

    @Test func pairsAreOfTheItemsBothWereAsked() throws {
        // Of the forty items of both, twenty differ; the ten that one model alone was asked say nothing.
        let first = Planted.rows((0..<50).map { [$0 < 30 ? 1 : 0, 0] })
        let second = Planted.rows((0..<40).map { [$0 < 10 ? 1 : 0, 0] })
        let both = suite([model("a", Array(first.prefix(40))), model("b", second)])
        let more = suite([model("a", first), model("b", second)])
        #expect(both[0].effects["resolvable_gap"] == more[0].effects["resolvable_gap"])
        #expect(both[0].effects["separable_pairs"]?.value == 1)
    }

    /// "é" in one character and in two are two items: ids compare by bytes. The second "x" is the first again.
    @Test func idsCompareByBytes() throws {
        let ids = ["\u{E9}", "e\u{301}", "a\u{301}\u{323}", "a\u{323}\u{301}", "x", "", "x"]
        let rows = ids.map { SiblingRow(item: ItemID($0), original: 1, twins: [0]) }
        let outcomes = ModelOutcomes(model: "m", originals: rows.reversed(), arms: [Planted.arm(rows)])
        var input = Planted.input(rows)
        input.outcomes = outcomes
        #expect(try #require(ScoreDetector().evidence(input).first).items == 6)
    }

    @Test func anInputThatIsChangedIsReadAnew() throws {
        var input = Planted.input(Planted.rows(Array(repeating: [1, 0], count: 20)))
        input.arm = Planted.arm(Planted.rows(Array(repeating: [0, 1, 1], count: 30)))
        let found = try #require(SiblingExactDetector().evidence(input).first)
        #expect(found.items == 30 && found.effects["gap"]?.value == -1)
        input.arm = nil
        input.outcomes = nil
        #expect(SiblingExactDetector().evidence(input).isEmpty && ScoreDetector().evidence(input).isEmpty)
        input.allModels = []
        #expect(FrontierResolutionDetector().evidence(input).allSatisfy { $0.notRun != nil })
    }

    @Test func clustersNeedNotStandTogether() throws {
        let scores: [[Double?]] = (0..<60).map { [$0 % 5 == 0 ? 1 : 0, 0] }
        let together = Planted.rows(scores, clusters: (0..<60).map { "c\($0 % 10)" })
        let sorted = together.indices.sorted { ($0 % 10, $0) < ($1 % 10, $1) }.map { together[$0] }
        let found = try [together, sorted].map {
            try #require(SiblingExactDetector().evidence(Planted.input($0)).first)
        }
        #expect(found[0].p == found[1].p && found[0].effects["gap"]?.value == found[1].effects["gap"]?.value)
        // Two clusters of six right on the originals alone: the role of each falls on one of two siblings.
        #expect(found[0].p == 0.25)
    }
}
