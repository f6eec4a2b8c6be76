// Where references do not show what is usual, nobody is called shifted: near chance, and at the references' edge.

import AuditModel
import Detectors
import Testing

@Suite struct SkillReachTests {
    private static let detectors: [any TableDetector] = [PersonFitDetector(), OutcomeShiftDetector()]

    /// 26 models of which the last has `share` of its items right, spread over hard and easy ones alike.
    private func reasons(share: Int, chance: Double) throws -> [String?] {
        var table = ShiftedTables.outcomes(models: 26, items: 200, seed: 12)
        let last = table.models.count - 1
        table.models[last].originals.values = (0..<200).map { $0 % 20 < share ? 1 : 0 }
        let input = TableDetectorInput(table: table, policy: Policy(), seed: 1, chance: chance)
        return try Self.detectors.map { try #require($0.evidence(input).last).notRun }
    }

    @Test func aGuesserIsNotJudged() throws {
        // 35 % right where guessing gives 25 %: within the references' skills, and less than a fifth of the way up.
        #expect(try reasons(share: 7, chance: 0.25).allSatisfy { $0?.contains("near chance") == true })
        #expect(try reasons(share: 10, chance: 0.25).allSatisfy { $0 == nil })
        #expect(try reasons(share: 7, chance: 0).allSatisfy { $0 == nil })
    }

    @Test(arguments: [0, 1, 19])
    func theWeakestAndTheStrongestAreNotJudged(share: Int) throws {
        #expect(try reasons(share: share, chance: 0).allSatisfy { $0 != nil })
    }
}
