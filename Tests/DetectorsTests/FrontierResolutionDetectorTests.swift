// Which of the best models a suite can tell apart.

import AuditModel
import Detectors
import Statistics
import Testing

@Suite struct FrontierResolutionDetectorTests {
    /// A model right on items of which `right` says so.
    private func model(_ name: String, items: Int = 200, _ right: (Int) -> Bool) -> ModelOutcomes {
        ModelOutcomes(
            model: ModelID(name),
            arms: [Planted.arm(Planted.rows((0..<items).map { [right($0) ? 1 : 0, 1] }))]
        )
    }

    private func evidence(_ models: [ModelOutcomes], _ manifest: SuiteManifest = Planted.manifest) throws -> Evidence {
        let input = DetectorInput(allModels: models, manifest: manifest, policy: Policy(), seed: 1)
        return try #require(FrontierResolutionDetector().evidence(input).first)
    }

    @Test func tellsApartWhatIsApart() throws {
        let found = try evidence([model("a") { $0 < 160 }, model("b") { $0 < 120 }, model("c") { $0 < 118 }])
        // 40 and 42 one-sided discordances against 2: b and c differ by two items only.
        #expect(found.effects["separable_pairs"]?.value == 2 && found.effects["pairs"]?.value == 3)
        #expect(found.effects["headroom"].map { abs($0.value - 0.2) < 1e-12 } == true)
    }

    @Test func resolvableGapByItsFormula() throws {
        // Discordance 40 of 200; scipy 1.17 brentq of 1.96 √.2 + .8416 √(.2 − g²) = g √200.
        let found = try evidence([model("a") { $0 < 120 }, model("b") { $0 >= 20 && $0 < 140 }])
        let gap = try #require(found.effects["resolvable_gap"])
        #expect(abs(gap.value - 0.08807269345160355) < 1e-9 && gap.low == gap.high)
        #expect(found.effects["separable_pairs"]?.value == 0)
    }

    @Test func onlyTheBestCount() throws {
        let models = (0..<8).map { rank in model("m\(rank)") { $0 < 100 + rank } }
        let found = try evidence(models)
        #expect(found.effects["models"]?.value == 5 && found.effects["top_score"]?.value == 0.535)
    }

    @Test func ceilingIsLowerWithWrongKeys() throws {
        var manifest = Planted.manifest
        manifest.labelErrorRate = SourcedRate(rate: 0.1, source: "made up")
        let found = try evidence([model("a") { $0 < 180 }, model("b") { $0 < 179 }], manifest)
        #expect(found.effects["headroom"].map { abs($0.value) < 1e-12 && $0.low < 0 && $0.high > 0 } == true)
    }

    /// The one effect named for the kind of the frontier.
    private func kind(_ evidence: Evidence) -> String? {
        let kinds = SaturationSplit.Kind.allCases.map(\.name).filter { evidence.effects[$0] != nil }
        return kinds.count == 1 ? kinds.first : nil
    }

    @Test func theKindIsInTheEvidence() throws {
        #expect(try kind(evidence([model("a") { $0 < 160 }, model("b") { $0 < 120 }])) == "resolving")
        #expect(try kind(evidence([model("a") { $0 < 120 }, model("b") { $0 >= 1 && $0 < 120 }])) == "under_powered")
        let large = [model("a", items: 2000) { $0 < 1998 }, model("b", items: 2000) { $0 >= 3 }]
        #expect(try kind(evidence(large)) == "solved")
        // Eight points of wrong keys: 91 % is all there is to get.
        let top = [model("a", items: 2000) { $0 < 1820 }, model("b", items: 2000) { $0 >= 4 && $0 < 1822 }]
        #expect(try kind(evidence(top)) == "worn")
        var manifest = Planted.manifest
        manifest.labelErrorRate = SourcedRate(rate: 0.08, source: "made up")
        let noisy = try evidence(top, manifest)
        #expect(kind(noisy) == "noise_ceiling" && noisy.effects["ceiling"]?.value == 0.92)
    }

    /// Asked twice under two names a model never differs from itself: that shows nothing about the suite.
    @Test func oneModelTwiceOnFewItemsIsNotWorn() throws {
        #expect(try kind(evidence([model("a") { $0 < 100 }, model("b") { $0 < 100 }])) == "under_powered")
    }

    /// Items of one cluster succeed and fail together: the gap that can be resolved is that of the clusters.
    @Test func clustersWidenTheResolvableGap() throws {
        func clustered(_ name: String, _ shift: Int, _ labels: Bool) -> ModelOutcomes {
            let rows = (0..<400).map { [(($0 / 20 + shift) % 4 == 0) ? 1.0 : 0, 1] as [Double?] }
            let clusters = labels ? (0..<400).map { "c\($0 / 20)" } : nil
            return ModelOutcomes(model: ModelID(name), arms: [Planted.arm(Planted.rows(rows, clusters: clusters))])
        }
        let alone = try evidence([clustered("a", 0, false), clustered("b", 1, false)])
        let together = try evidence([clustered("a", 0, true), clustered("b", 1, true)])
        let gaps = [alone, together].map { $0.effects["resolvable_gap"]?.value ?? 0 }
        // 20 clusters of 20: about √20 times as wide.
        #expect(gaps[1] > 3.5 * gaps[0] && gaps[1] < 5.5 * gaps[0], "\(gaps)")
    }

    @Test func identicalModelsShowNothing() throws {
        let found = try evidence([model("a") { $0 < 100 }, model("b") { $0 < 100 }])
        // Without any discordance a difference would need about 7.8 items of 200, all one way.
        let gap = try #require(found.effects["resolvable_gap"]?.value)
        #expect(found.effects["separable_pairs"]?.value == 0 && gap > 0.03 && gap < 0.05)
    }

    @Test func clustersAndGradedScoresUseATTest() throws {
        let rows = (0..<60).map { index in [index % 2 == 0 ? 0.75 : 0.25, 1.0] as [Double?] }
        let names = (0..<60).map { "c\($0 / 3)" }
        let graded = ModelOutcomes(model: "g", arms: [Planted.arm(Planted.rows(rows, clusters: names))])
        let worse = ModelOutcomes(
            model: "h",
            arms: [Planted.arm(Planted.rows(rows.map { [($0[0] ?? 0) / 2, 1] }, clusters: names))]
        )
        #expect(try evidence([graded, worse]).effects["separable_pairs"]?.value == 1)
    }

    @Test(arguments: [0, 1]) func tooFewModels(count: Int) throws {
        let found = try evidence((0..<count).map { _ in model("a") { $0 < 10 } })
        #expect(found.notRun != nil)
    }

    @Test func modelsOnDifferentItemsAreNotCompared() throws {
        let other = ModelOutcomes(
            model: "b",
            arms: [Planted.arm([SiblingRow(item: "elsewhere", original: 1, twins: [1])])]
        )
        #expect(try evidence([model("a") { $0 < 10 }, other]).effects["separable_pairs"]?.value == 0)
    }
}
