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
        let verdict = audit(references(3) + [("leaky", 0.5)], placebos: 0).verdict
        let leaky = try #require(verdict.of("leaky")?.findings.first)
        #expect(leaky.finding == .notAssessable)
        for part in ["not exchangeable", "Only 3 reference models", "Placebos"] {
            #expect(leaky.why.contains(part), "\(leaky.why)")
        }
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
        #expect(
            findings.contains {
                $0.hypothesis == .shifted && $0.why == "Voided by control identity and format."
                    || $0.why == "Voided by control identity."
            }
        )
    }

    @Test func everySentenceEnds() {
        for verdict in [audit([("clean", 0), ("leaky", 0.8)]).verdict, audit(references(6), placebos: 0).verdict] {
            for sentence in verdict.sentences { #expect(sentence.hasSuffix("."), "\(sentence)") }
        }
    }
}
