// Permutations of whole real suites: what is refused, and that every key is right, by code that shares nothing with the
// operators.

import AuditModel
import TestSupport
import Testing
import Twins

@Suite(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA"))
struct OptionOrderOnRealSuitesTests {
    /// Why the twin's key is not shown to be right, or nil. Bytes only, no code of the operators.
    private static func fault(_ twin: Twin, of original: Item) -> String? {
        guard case .choice(let old) = original.task, case .choice(let new) = twin.item.task else { return "kind" }
        let before = old.options.map { Array($0.utf8) }
        let after = new.options.map { Array($0.utf8) }
        guard
            before.sorted(by: { $0.lexicographicallyPrecedes($1) })
                == after.sorted(by: { $0.lexicographicallyPrecedes($1) })
        else { return "other options" }
        guard after.indices.contains(new.gold), after[new.gold] == before[old.gold] else { return "another key" }
        guard before.filter({ $0 == before[old.gold] }).count == 1 else { return "the key's text occurs twice" }
        guard let order = twin.proof.permutation, order.count == before.count else { return "no permutation" }
        var inverse = Array(repeating: -1, count: order.count)
        for (place, source) in order.enumerated() {
            guard inverse.indices.contains(source), inverse[source] == -1 else { return "no permutation" }
            inverse[source] = place
        }
        guard order.map({ before[$0] }) == after else { return "not the permutation's" }
        guard inverse.map({ after[$0] }) == before else { return "the inverse does not restore the original" }
        guard new.labels == old.labels, twin.item.question == original.question else { return "more was changed" }
        return after == before ? "the original order" : nil
    }

    @Test(arguments: ["mmlu", "mmlu-pro"]) func everyKeyIsRightAndTheRefusalsAreKnown(_ suite: String) throws {
        let items = try suite == "mmlu" ? ChoiceSamples.mmlu() : ChoiceSamples.mmluPro()
        let originals = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        #expect(originals.count == (suite == "mmlu" ? 14_042 : 12_032))
        let makers: [any TwinOperator] = [OptionPermutationOperator(), OptionCycleOperator()]
        for maker in makers {
            let set = TwinMaker.make(items, operators: [maker], count: 5, seed: 1)
            var faults: [String] = []
            for twin in set.twins {
                let original = try #require(originals[twin.of])
                if let fault = Self.fault(twin, of: original) { faults.append("\(twin.id): \(fault)") }
            }
            #expect(faults.isEmpty, "\(faults.prefix(5))")
            let refused = Dictionary(grouping: set.refusals, by: \.guardID).mapValues(\.count)
            #expect(refused == Self.known[suite], "\(refused)")
            #expect(Set(set.twins.map(\.of)).count + set.refusals.count == items.count)
        }
    }

    /// Refused items by guard: of 14,042 and of 12,032.
    static let known: [String: [String: Int]] = [
        "mmlu": ["composite-option": 840, "label-in-question": 2, "duplicate-options": 14],
        "mmlu-pro": [
            "composite-option": 242, "label-in-question": 17, "duplicate-options": 17, "control-characters": 23,
        ],
    ]
}
