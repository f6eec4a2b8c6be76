// Where the exact sibling test refuses: findings by placebos and by the other models, and what they may never do.

import AuditModel
import Testing
import Verdicts

@Suite struct RouteTests {
    /// An audit whose twins are harder than its originals and not exchangeable with them.
    private func audit(_ leaks: [(name: String, leak: Double)], placebos: Int = 1) -> MadeUpAudit {
        var audit = MadeUpAudit()
        audit.exchangeability = .never
        audit.items = 400
        audit.placebos = placebos
        audit.cost = 0.7
        audit.leaks = leaks
        return audit
    }

    /// `count` clean models of different ability.
    private func references(_ count: Int) -> [(name: String, leak: Double)] {
        (0..<count).map { ("clean-\($0)", 0) }
    }

    private func spread(_ audit: inout MadeUpAudit) {
        for (place, model) in audit.leaks.enumerated() { audit.ability[model.name] = 0.35 * Double(place % 6) - 0.9 }
    }

    @Test func placebosFindALeakyModelAndNotACleanOne() throws {
        let verdict = audit([("clean", 0), ("leaky", 0.8)]).verdict
        let leaky = try #require(verdict.of("leaky"))
        let clean = try #require(verdict.of("clean"))
        #expect(leaky.finding == .established && leaky.route == "placebo-difference", "\(leaky.findings)")
        #expect(clean.finding == .inconclusive, "\(clean.findings)")
        let finding = try #require(leaky.findings.first)
        #expect(finding.why.contains("twin to twin") && finding.why.contains("consistent with prior exposure"))
        #expect(finding.adjustedP == finding.p.map { $0 * 2 })
        // The raw gap of the clean model is what the twins cost, and would have accused it.
        #expect((clean.gap?.low ?? 0) > 0.03)
        #expect(leaky.leakFraction != nil && leaky.cleanScore != nil && leaky.minimumDetectableGap != nil)
        #expect(verdict.status("simulated-leaky") == .passed && verdict.status("simulated-clean") == .passed)
        #expect(verdict.limits.contains { $0.contains("costs the second time") })
        #expect(verdict.states.contains(.contaminated))
        #expect(verdict.reasons.contains { $0.contains("than their twins explain") })
    }

    @Test(arguments: 0..<8) func placebosAccuseNoCleanModel(audit number: Int) {
        let verdict = audit((0..<3).map { ("clean-\(number)-\($0)", 0) }).verdict
        #expect(verdict.models.allSatisfy { $0.finding == .inconclusive && $0.route == "placebo-difference" })
    }

    @Test func fiveCleanReferencesFindALeakyModel() throws {
        var audit = audit(references(5) + [("leaky", 0.5)], placebos: 0)
        audit.leaks.swapAt(2, 5)
        spread(&audit)
        let verdict = audit.verdict
        let leaky = try #require(verdict.of("leaky"))
        #expect(leaky.finding == .established && leaky.route == "reference-line", "\(leaky.findings)")
        for model in verdict.models where model.model != "leaky" {
            // With the leaky one among so few references a clean model may find itself without any that see.
            #expect([.inconclusive, .notAssessable].contains(model.finding), "\(model.model): \(model.findings)")
        }
        #expect(leaky.reasons.contains { $0.contains("Few references: 5") })
        #expect(verdict.limits.contains { $0.contains("The models served one another as references") })
        let control = try #require(verdict.controls.first { $0.id == "simulated-leaky" })
        #expect(control.status != .failed && control.why.contains("simulated models that memorised half"))
    }

    @Test func fourModelsAreTooFewReferences() throws {
        var audit = audit(references(3) + [("leaky", 0.5)], placebos: 0)
        audit.headline = "entity-renaming"
        let leaky = try #require(audit.verdict.of("leaky")?.findings.first)
        #expect(leaky.finding == .notAssessable)
        for part in ["not exchangeable", "Only 3 reference models", "Placebos"] {
            #expect(leaky.why.contains(part), "\(leaky.why)")
        }
    }

    /// A model that is alone, with neither placebos nor siblings: the bound is all there is.
    @Test func theBoundSpeaksForAModelAlone() throws {
        var alone = audit([("leaky", 0.9)], placebos: 0)
        alone.skill = 0.2...0.6
        let verdict = alone.verdict
        let leaky = try #require(verdict.of("leaky"))
        #expect(leaky.finding == .established && leaky.route == "bounded-cost", "\(leaky.findings)")
        #expect(leaky.findings[0].why.contains("beyond the 10 points that such twins may cost"))
        #expect((leaky.inflation?.value ?? 1) < (leaky.gap?.value ?? 0) - 0.09)
        #expect(verdict.limits.contains { $0.contains("a bound is wide") })
        // A responder that memorised less than the bound lets through is no fault of the instrument.
        alone.leakOfSimulatedLeaky = 0.1
        #expect(alone.verdict.status("simulated-leaky") == .notRun)
        #expect(alone.verdict.of("leaky")?.finding == .established)
        alone.leakOfSimulatedClean = 0.9
        #expect(alone.verdict.status("simulated-clean") == .failed)
    }

    @Test(arguments: 0..<6) func theBoundAccusesNoCleanModel(audit number: Int) throws {
        var audit = audit([("clean-\(number)", 0)], placebos: 0)
        audit.cost = 0.35
        let verdict = audit.verdict
        let clean = try #require(verdict.models.first)
        // Its raw gap is what these twins cost, about the bound: nothing beyond it, and no promise of items.
        #expect(clean.inflation?.value ?? 1 < 0.03 && clean.cleanScore?.value ?? 0 > clean.score.value - 0.03)
        #expect(clean.findings[0].why.contains("which may cost an unexposed model 10"), "\(clean.findings)")
        #expect(clean.findings[0].why.contains("more items would not"))
        #expect(clean.finding == .inconclusive && clean.route == "bounded-cost", "\(clean.findings)")
        #expect(verdict.status("simulated-clean") == .passed)
    }

    @Test func theBoundNeedsProvedTwinsWhereTheContentChanges() throws {
        var audit = audit([("leaky", 0.9)], placebos: 0)
        audit.headline = "number-resampling"
        audit.skill = 0.2...0.5
        #expect(audit.verdict.of("leaky")?.route == "bounded-cost")
        audit.grade = .guarded
        #expect(audit.verdict.of("leaky")?.route == nil)
    }

    /// Where placebos speak, the bound, which a clean model stays far below, does not dilute their p-value.
    @Test func besideOtherRoutesTheBoundIsSilent() throws {
        let verdict = audit([("leaky", 0.5)]).verdict
        let leaky = try #require(verdict.of("leaky"))
        #expect(leaky.route == "placebo-difference" && !leaky.findings[0].why.contains("routes combined"))
    }

    @Test func aFamilyIsNoReferenceForItself() throws {
        var audit = audit(references(6), placebos: 0)
        spread(&audit)
        #expect(audit.verdict.models.allSatisfy { $0.route == "reference-line" })
        #expect(audit.verdict.limits.contains { $0.contains("of their families nothing is known") })
        audit.families = ["clean-0": "a", "clean-1": "a"]
        let verdict = audit.verdict
        // Four of other families are too few for these two; the others have five.
        for model in verdict.models {
            let isRelated = ["clean-0", "clean-1"].contains(model.model)
            #expect((model.route == "reference-line") != isRelated, "\(model.model): \(model.findings)")
        }
        #expect(verdict.limits.contains { $0.contains("of the families of 4 of them nothing is known") })
    }

    @Test func referencesAccuseNoCleanModel() {
        var audit = audit(references(12))
        spread(&audit)
        let verdict = audit.verdict
        #expect(verdict.models.allSatisfy { $0.finding == .inconclusive }, "\(verdict.models.map(\.findings))")
        #expect(verdict.models.allSatisfy { $0.findings.last?.finding != .established })
        #expect(verdict.status("format") == .passed)
    }

    /// Originals read and twins not: the difference is the reader's, and a finding that hangs on it is set aside.
    @Test func unreadTwinsDoNotAccuse() throws {
        var audit = audit([("clean", 0), ("other", 0)])
        audit.cost = 0
        audit.blur = { row in
            var row = row
            guard ["3", "6", "9"].contains(where: row.item.rawValue.hasSuffix) else { return row }
            row.twins = row.twins.map { $0 == 1 ? nil : $0 }
            row.placebos = row.placebos.map { $0 == 1 ? nil : $0 }
            return row
        }
        let verdict = audit.verdict
        #expect(verdict.models.allSatisfy { $0.finding != .established })
        // Without the bounds one of them would be accused.
        #expect(
            verdict.models.contains { $0.findings.first?.why.hasPrefix("Scorer suspect") == true },
            "\(verdict.models.map { ($0.inflation, $0.findings.first) }) \(verdict.controls)"
        )
        #expect(verdict.controls.first { $0.id == "scorer" }?.why.contains("were set aside") == true)
    }

    @Test func farTwinsTellTheTemplateFromTheSkill() throws {
        var audit = audit(references(12))
        audit.items = 4000
        audit.policy = Policy(replicates: 100)
        audit.far = ["added-step"]
        spread(&audit)
        audit.farCost["clean-4"] = 0.8
        let verdict = audit.verdict
        let trained = try #require(verdict.of("clean-4"))
        #expect(trained.findings[1].finding == .established, "\(trained.findings)")
        #expect(trained.finding != .ruledOut, "on far twins it is ahead of the others")
        let sound = verdict.models.filter { $0.model != "clean-4" }
        #expect(sound.allSatisfy { $0.findings[1].finding != .established })
        // The far twins are harder for all: nobody here vouches that all had not met the items alike.
        #expect(sound.allSatisfy { $0.finding == .inconclusive }, "\(sound.map(\.findings))")
        #expect(sound.allSatisfy { $0.finding != .ruledOut })
    }

    @Test func nearTwinsNeverClear() {
        var audit = audit(references(12))
        audit.items = 4000
        audit.policy = Policy(replicates: 100)
        spread(&audit)
        #expect(audit.verdict.models.allSatisfy { $0.finding == .inconclusive })
    }

    @Test func aFailedControlTakesEveryFindingBack() {
        var audit = audit(references(9))
        spread(&audit)
        audit.identityNoise = 0.3
        let findings = audit.verdict.models.flatMap(\.findings)
        #expect(findings.allSatisfy { $0.finding == .notAssessable })
        // The format twins are the identity twins here, and other models than the one under audit judge them.
        #expect(
            findings.contains { $0.hypothesis == .contaminated && $0.why == "Voided by control identity and format." },
            "\(findings.map(\.why))"
        )
    }

    @Test func everySentenceEnds() {
        for verdict in [audit([("clean", 0), ("leaky", 0.8)]).verdict, audit(references(6), placebos: 0).verdict] {
            for sentence in verdict.sentences { #expect(sentence.hasSuffix("."), "\(sentence)") }
        }
    }
}
