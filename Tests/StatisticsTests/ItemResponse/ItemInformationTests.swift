// Abilities and information of known items against scipy.

import Foundation
import Statistics
import Testing

/// Eight items and one pattern of answers, on which scipy computed the values below.
enum KnownItems {
    static let a = [0.6, 1.1, 1.8, 0.9, 1.4, 2.2, 0.8, 1.0]
    static let b = [-2.1, -1.2, -0.6, 0.0, 0.4, 0.9, 1.5, 2.4]
    static let answers: [UInt8] = [0, 1, 1, 0, 1, 0, 0, 1]

    static func curves() throws -> ItemCurves { try #require(ItemCurves(discriminations: a, difficulties: b)) }
}

@Suite struct ItemInformationTests {
    /// numpy 2.4: posterior moments on 200,001 nodes over ±12.
    @Test func posterior() throws {
        let ability = try KnownItems.curves().posterior(of: KnownItems.answers)
        #expect(close(ability.value, 0.32720241880736733))
        #expect(close(ability.error, 0.5526031150063186))
    }

    /// scipy 1.17: brentq on Warm's equation.
    @Test func weightedLikelihood() throws {
        let items = try KnownItems.curves()
        let ability = try #require(items.weightedLikelihood(of: KnownItems.answers))
        #expect(close(ability.value, 0.5066797239621691))
        #expect(close(ability.error, 0.6359516528074608))
        let best = try #require(items.weightedLikelihood(of: Array(repeating: 1, count: 8)))
        #expect(close(best.value, 3.845532919886458))
        #expect(items.weightedLikelihood(of: []) == nil)
        #expect(items.weightedLikelihood(of: [255, 7]) == nil)
        #expect(items.posterior(of: [255]) == Ability(value: 0, error: 1))
        // Answers beyond the items are not looked at.
        #expect(items.posterior(of: KnownItems.answers + [1, 1]) == items.posterior(of: KnownItems.answers))
    }

    /// numpy 2.4.
    @Test func information() throws {
        let information = TestInformation(try KnownItems.curves())
        #expect(close(information.test(at: 0.5), 2.4702915647824364))
        #expect(close(information.item(2, at: 0.5), 0.3453858709844464))
        #expect(close(information.error(at: 0.5), 1 / 2.4702915647824364.squareRoot()))
        #expect(information.item(8, at: 0).isNaN && information.item(-1, at: 0).isNaN)
        #expect(information.test(at: .infinity) == 0 && information.test(at: .nan).isNaN)
    }

    /// numpy 2.4.
    @Test func separation() throws {
        let information = TestInformation(try KnownItems.curves())
        let wide = try #require(information.separationReliability(of: [-2, 0, 1, 4]))
        #expect(close(wide, 0.7598584596168391))
        let plain = try #require(information.separationReliability(of: [-1, 0, 0.5, 2]))
        #expect(close(plain, 0.6228725259525122))
        #expect(information.separationReliability(of: [0.1, 0.1, 0.1]) == 0)
        #expect(information.separationReliability(of: [0.1, .nan]) == nil)
        #expect(TestInformation(try KnownItems.curves().selecting([])).separationReliability(of: [0, 1]) == 0)
    }

    @Test func itemsOutsideTheirBoundsAreRefused() {
        #expect(ItemCurves(discriminations: [1], difficulties: []) == nil)
        #expect(ItemCurves(discriminations: [0], difficulties: [0]) == nil)
        #expect(ItemCurves(discriminations: [.nan], difficulties: [0]) == nil)
        #expect(ItemCurves(discriminations: [1], difficulties: [.infinity]) == nil)
        #expect(ItemCurves(discriminations: [21], difficulties: [0]) == nil)
        #expect(ItemCurves(discriminations: [], difficulties: [])?.count == 0)
    }

    @Test func theSteepestItemsAllowedStayFinite() throws {
        let items = try #require(
            ItemCurves(discriminations: [20, 20, 20, 1e-9], difficulties: [-20, 20, 0, 20])
        )
        for answers: [UInt8] in [[1, 0, 1, 1], [0, 1, 0, 0], [1, 1, 1, 1], [0, 0, 0, 0]] {
            let posterior = items.posterior(of: answers)
            #expect(posterior.value.isFinite && posterior.error > 0)
            let likelihood = try #require(items.weightedLikelihood(of: answers))
            #expect(abs(likelihood.value) <= 8 && likelihood.error.isFinite)
        }
    }
}
