// Item by item beside references: a leak is seen, clean tables are not accused, and what is no such table is refused.

import AuditModel
import Detectors
import Testing

@Suite struct PairedExcessDetectorTests {
    private static let items = 200

    /// Eight references and two models under audit, one with `leak` of the originals.
    private func table(leak: Double, seed: UInt64 = 21, twins: Int = 1, references: Int = 8) -> MadeUpTable {
        var made = MadeUpTable(seed: seed, items: Self.items)
        for index in 0..<references {
            made.add("r\(index)", skill: 0.3 + Double(index) * 0.06, twins: twins, reference: true)
        }
        made.add("clean", skill: 0.5, twins: twins, reference: false)
        made.add("target", skill: 0.45, leak: leak, twins: twins, reference: false)
        return made
    }

    private func found(_ made: MadeUpTable, _ model: ModelID = "target") throws -> Evidence {
        try #require(PairedExcessDetector().evidence(made.input()).first { $0.model == model })
    }

    @Test(arguments: [1, 2])
    func aLeakIsSeenAndACleanModelIsNot(twins: Int) throws {
        let made = table(leak: 0.4, twins: twins)
        let target = try found(made)
        #expect(target.p ?? 1 < 0.01)
        let inflation = try #require(target.effects["inflation"])
        // 40 % of what a model of 45 % leaves open: 22 points.
        #expect(abs(inflation.value - 0.22) < 0.1 && inflation.low > 0)
        #expect(abs((target.effects["leak_fraction"]?.value ?? 0) - 0.4) < 0.2)
        #expect(target.effects["references"]?.value == 8)
        #expect(try #require(try found(made, "clean").p) > 0.02)
        let all = PairedExcessDetector().evidence(made.input())
        #expect(all.count { $0.model != "target" && $0.p ?? 1 < 0.05 } <= 2)
    }

    @Test func aModelThatAnsweredAPartIsJudgedOnThatPart() throws {
        var made = table(leak: 0.6)
        let last = made.table.models.count - 1
        for column in [\TableModel.originals, \TableModel.twins[0]] {
            let kept = 0..<120
            let old = made.table.models[last][keyPath: column]
            made.table.models[last][keyPath: column] = OutcomeColumn(
                items: Array(old.items[kept]),
                starts: Array(old.starts[0...120]),
                values: Array(old.values[kept])
            )
        }
        let target = try found(made)
        #expect(target.items == 120 && target.p ?? 1 < 0.01)
        #expect(target.effects["answered"]?.value == 0.6)
    }

    @Test func exposedReferencesAreLeftOut() throws {
        var made = table(leak: 0.5)
        for index in 0..<2 { made.add("exposed\(index)", skill: 0.5, leak: 0.6, reference: true) }
        let target = try found(made)
        #expect(target.p ?? 1 < 0.01)
        #expect(target.effects["references"]?.value ?? 0 <= 9)
    }

    @Test func whatIsNoSuchTableIsRefused() throws {
        #expect(PairedExcessDetector().evidence(MadeUpTable(seed: 1, items: 60).input()).isEmpty)
        #expect(try found(table(leak: 0, references: 4)).notRun?.contains("4 references") == true)
        var clustered = table(leak: 0)
        clustered.table.clusters = (0..<Self.items).map { Int32($0 / 10) }
        #expect(try found(clustered).notRun?.contains("clusters") == true)
        var graded = table(leak: 0)
        graded.table.models[3].originals.values[7] = 0.5
        #expect(try found(graded).notRun?.contains("0 and 1") == true)
        var strong = table(leak: 0)
        strong.add("strong", skill: 0.97, reference: false)
        #expect(try found(strong, "strong").notRun?.contains("stronger or weaker") == true)
        var unread = table(leak: 0)
        for place in 0..<60 { unread.table.models[9].twins[0].values[place] = .nan }
        let bounded = try found(unread)
        #expect(bounded.notRun?.contains("Unread") == true && bounded.p == nil)
    }

    @Test func aFamilyIsNoReferenceForItself() throws {
        var made = table(leak: 0)
        for index in [0, 1, 2, 9] { made.table.models[index].family = "f" }
        #expect(try found(made).effects["references"]?.value == 5)
        #expect(try found(made, "clean").effects["references"]?.value == 8)
    }
}
