// What the linter finds in published sets, and that it finds nothing in ours.

import AuditModel
import TestSupport
import Testing
import Twins

@Suite(.enabled(if: TestData.isUsable, "needs VERNIER_DATA"))
struct LintingRealSetsTests {
    /// The counts of docs/twin-linter.md. A change here is a change of a rule: read what came and went by hand.
    @Test func gsmPlus() throws {
        let suite = try Samples.gsm8k()
        let got = try TwinImport.read(path: TestData.path("suites/gsm_plus/gsmplus_testmini.jsonl"), suite: suite)
        let report = TwinLint.check(got, suite: suite)
        let counts = Dictionary(uniqueKeysWithValues: report.rules.map { ($0.rule, $0.findings) }).filter {
            $0.value > 0
        }
        #expect(
            counts == [
                "answer-type-changed": 161, "program-does-not-replay": 41, "reversal-not-closed": 6,
                "key-unchanged-although-numbers-changed": 3, "key-not-in-solution": 2, "key-rounded": 2,
                "label-impossible": 2,
                "number-multiset-changed": 1,
            ]
        )
        // Counted apart: keys with a point or a bar that were whole numbers, critical thinking aside.
        let fractions = got.set.twins.count { twin in
            guard case .number(let task) = twin.item.task else { return false }
            return !task.gold.isInteger
        }
        #expect(fractions == 161)
        // Keys that are wrong by the twin's own text, found by reading.
        for id in [
            "504~gsm-plus/digit-expansion~1", "165~gsm-plus/digit-expansion~1", "407~gsm-plus/digit-expansion~1",
        ] {
            #expect(
                report.findings.contains { $0.twin == ItemID("gsm8k-\(id)") && $0.rule == "program-does-not-replay" }
            )
        }
        #expect(report == TwinLint.check(got, suite: suite))
    }

    /// Item 1381 repeats the premise of item 381 with the other key.
    @Test func balancedCopa() throws {
        let got = try TwinImport.read(path: TestData.path("suites/copa_balanced_xml/balanced-copa-dev-all.xml"))
        let report = TwinLint.check(got)
        #expect(report.findings.map { "\($0.rule) \($0.of)" } == ["twin-equals-original 381"])
    }

    /// Operators of ours that keep or recompute a key must leave nothing to find.
    @Test func ourTwinsAreClean() throws {
        let near = TwinOperators.all.filter { $0.declaration.distance != .control || $0.declaration.id == "identity" }
        let sources = [
            Array(try Samples.gsm8k().prefix(150)), stride(from: 0, to: 14_000, by: 100).compactMap(try mmlu()),
        ]
        for items in sources {
            let set = TwinMaker.make(items, operators: near, count: 3, seed: 11)
            let report = TwinLint.check(set.twins, suite: items)
            #expect(report.twins == set.twins.count && !set.twins.isEmpty)
            #expect(report.findings.prefix(3).map { "\($0.rule) \($0.twin) \($0.evidence)" } == [])
        }
    }

    private func mmlu() throws -> (Int) -> Item? {
        let items = try Samples.mmlu()
        return { items.indices.contains($0) ? items[$0] : nil }
    }
}
