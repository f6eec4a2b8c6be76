// Another form and other names: what voids an audit, and what models that met the items must not void.

import AuditModel
import Testing

@testable import Verdicts

@Suite struct SurfaceControlTests {
    /// Models that answer another form as well as the first, but for one answer in ten.
    private func audit(_ leaks: [Double], format: Double = 0, name: Double = 0) -> MadeUpAudit {
        var audit = MadeUpAudit()
        audit.leaks = leaks.enumerated().map { ("model-\($0)", $1) }
        audit.surfaceCost = (format, name)
        return audit
    }

    @Test(arguments: 6...9) func cleanModelsPass(count: Int) {
        let verdict = audit(Array(repeating: 0, count: count)).verdict
        #expect(verdict.status("format") == .passed && verdict.status("name") == .passed, "\(verdict.controls)")
    }

    @Test(arguments: ["format", "name"]) func aCostThatAllPayVoidsTheAudit(id: String) throws {
        let verdict = audit(
            Array(repeating: 0, count: 6),
            format: id == "format" ? 1.5 : 0,
            name: id == "name" ? 1.5 : 0
        ).verdict
        let control = try #require(verdict.controls.first { $0.id == id })
        #expect(control.status == .failed && control.why.contains("outside ±3 points"), "\(control)")
        #expect(verdict.models.allSatisfy { $0.findings.allSatisfy { $0.finding == .notAssessable } })
        #expect(verdict.reasons.first?.contains("voided by control \(id)") == true)
    }

    /// Twins that are easier are as wrong as twins that are harder.
    @Test func aGainVoidsToo() {
        #expect(audit(Array(repeating: 0, count: 6), format: -1.5).verdict.status("format") == .failed)
    }

    @Test(arguments: [2, 3]) func exposedModelsVoidNothing(exposed: Int) throws {
        // Memory does not reach another form: the exposed lose on it, the others do not.
        let verdict = audit(Array(repeating: 0.6, count: exposed) + Array(repeating: 0, count: 5)).verdict
        #expect(verdict.status("format") == .passed && verdict.status("name") == .passed, "\(verdict.controls)")
        #expect(verdict.models.count { $0.finding == .established } == exposed)
    }

    @Test func whereMostAreExposedTheControlIsSilent() throws {
        let verdict = audit([0.6, 0.6, 0.6, 0.6, 0, 0]).verdict
        let format = try #require(verdict.controls.first { $0.id == "format" })
        #expect(format.status == .notRun && format.why.contains("of which 4 may have met the items"), "\(format)")
        #expect(verdict.models.count { $0.finding == .established } == 4)
    }

    @Test func fiveModelsAreTooFewForOneAnother() {
        let verdict = audit([0, 0, 0, 0, 0], format: 1.5).verdict
        #expect(verdict.status("format") == .notRun && verdict.status("name") == .notRun)
    }

    /// Exposed models that nothing else gave away, a minority: the median stays with the others.
    @Test func anUnseenMinorityMovesNothing() {
        func control(_ gaps: [Double], half: Double = 0.02, marked: Bool = false) -> Control {
            SurfaceControl(
                id: "format",
                operatorID: "format",
                gaps: gaps.enumerated().map { (ModelID("m\($0)"), Estimate($1, low: $1 - half, high: $1 + half)) },
                isMarked: marked,
                exposed: [],
                policy: Policy()
            ).control()
        }
        #expect(control([0.4, 0.4, 0.5, 0, 0.01, -0.01, 0.02, 0]).status == .passed)
        #expect(control([0.1, 0.1, 0.12, 0.08, 0.09, 0.11]).status == .failed)
        // Six that err together are no surer than one: an interval of one that reaches zero shows nothing.
        #expect(control([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], half: 0.09).status == .notRun)
        #expect(control([0.1, 0.1, 0.1, 0.1, 0.1]).status == .notRun)
        #expect(control([0.1, 0.1, 0.1, 0.1, 0.1], marked: true).status == .failed)
        #expect(control([]).status == .notRun)
    }
}
