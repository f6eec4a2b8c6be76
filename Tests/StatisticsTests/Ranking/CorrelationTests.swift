// Rank correlations against scipy 1.17 stats.rankdata, stats.spearmanr and stats.kendalltau.

import Statistics
import Testing

@Suite struct CorrelationTests {
    private static let tied: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]
    private static let otherTied: [Double] = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8]
    private static let plain: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
    private static let otherPlain: [Double] = [2, 1, 4, 3, 7, 8, 5, 6]
    private static func up(_ n: Int) -> [Double] { (0..<n).map(Double.init) }
    private static func jumping(_ n: Int) -> [Double] { (0..<n).map { Double($0 * 17 % (n + 1)) } }

    @Test(arguments: [
        (tied, otherTied, 0.13471506281091267, 0.7106008805223829),
        (plain, otherPlain, 0.7619047619047621, 0.028004939153071805),
        (up(40), jumping(40), 0.03696060037523453, 0.8208715736190688),
    ]) func spearman(first: [Double], second: [Double], coefficient: Double, p: Double) throws {
        let correlation = try #require(SpearmanCorrelation(first, second))
        #expect(close(correlation.coefficient, coefficient) && close(correlation.twoSided, p))
    }

    // method="auto": exact for the second and third, asymptotic for the others
    @Test(arguments: [
        (tied, otherTied, 0.13041013273932525, 0.6325202921884683),
        (plain, otherPlain, 0.5714285714285714, 0.06101190476190476),
        (up(40), jumping(40), 0.01794871794871795, 0.8804101690512627),
        (up(80), jumping(80), 0.03544303797468354, 0.6417007458874824),
    ]) func kendall(first: [Double], second: [Double], coefficient: Double, p: Double) throws {
        let tau = try #require(KendallTau(first, second))
        #expect(close(tau.coefficient, coefficient) && close(tau.twoSided, p))
        let turned = try #require(KendallTau(second, first))
        #expect(close(turned.coefficient, coefficient) && turned.discordant == tau.discordant)
    }

    @Test func pairsAreCountedAsByHand() throws {
        var random = TestSource(4)
        for size in [2, 3, 9, 33] {
            let x = (0..<size).map { _ in Double(random.below(6)) }, y = (0..<size).map { _ in Double(random.below(6)) }
            var (alike, apart) = (0, 0)
            for a in 0..<size {
                for b in 0..<a {
                    let product = (x[a] - x[b]) * (y[a] - y[b])
                    if product > 0 { alike += 1 } else if product < 0 { apart += 1 }
                }
            }
            if let tau = KendallTau(x, y) { #expect(tau.concordant == alike && tau.discordant == apart) }
        }
    }

    @Test func midRanks() {
        #expect(MidRanks.of(Self.tied) == [4.5, 1.5, 6, 1.5, 7.5, 10, 3, 9, 7.5, 4.5])
        #expect(MidRanks.of([]).isEmpty && MidRanks.of([.nan, 1]) == [2, 1])
    }

    private static let unusable: [([Double], [Double])] = [
        ([], []), ([1], [2]), ([1, 1, 1], [1, 2, 3]), ([1, 2], [1]), ([1, .nan], [1, 2]),
    ]

    @Test(arguments: unusable)
    func degenerate(first: [Double], second: [Double]) {
        #expect(SpearmanCorrelation(first, second) == nil && KendallTau(first, second) == nil)
    }

    @Test func twoValues() throws {
        let correlation = try #require(SpearmanCorrelation([1, 2], [5, 3]))
        let tau = try #require(KendallTau([1, 2], [5, 3]))
        #expect(correlation.coefficient == -1 && correlation.twoSided == 1)
        #expect(tau.coefficient == -1 && tau.twoSided == 1)
    }
}
