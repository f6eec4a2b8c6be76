// Watching without paying for it: the processes' values by hand in python and mpmath, their guarantee by simulation.

import Foundation
import Statistics
import Testing

@Suite struct SequentialTests {
    static let values = [0.9, 0.2, 0.7, 1, 1, 0, 0.8, 0.6, 0.95, 1]

    // The formulas of Waudby-Smith and Ramdas (2024, section 4) in python
    @Test(arguments: [
        (BettingProcess.Side.above, 2.653836460881699), (.below, -3.6651785003737922), (.either, 1.962489376569762),
    ]) func betting(side: BettingProcess.Side, reference: Double) throws {
        var process = try #require(BettingProcess(null: 0.4, side: side))
        for value in Self.values { process.add(value) }
        #expect(close(process.logValue, reference) && process.count == 10)
        #expect(process.p <= min(1, 1 / process.value))
    }

    @Test func bettingRefusesWhatIsNoScore() throws {
        var process = try #require(BettingProcess(null: 0.5))
        #expect(!process.add(.nan) && !process.add(1.1) && !process.add(-.infinity) && process.count == 0)
        #expect(process.value == 1 && process.p == 1)
        #expect(BettingProcess(null: 1.5) == nil && BettingProcess(null: .nan) == nil)
        var sure = try #require(BettingProcess(null: 0))
        #expect(sure.add(0) && sure.value == 1)
        #expect(sure.add(1) && sure.value > 1)
    }

    /// Ville: under the null the capital reaches 20 in at most 5 % of streams, however long one watches.
    @Test func bettingFalseAlarms() throws {
        var random = NormalSource(3)
        var alarms = [0, 0, 0]
        for _ in 0..<300 {
            for (index, side) in [BettingProcess.Side.above, .below, .either].enumerated() {
                var process = try #require(BettingProcess(null: 0.3, side: side))
                for _ in 0..<200 { process.add(random.unit() < 0.3 ? 1 : 0) }
                if process.p <= 0.05 { alarms[index] += 1 }
            }
        }
        // 5 % of 300 with two standard errors of the simulation.
        #expect(alarms.allSatisfy { $0 <= 22 })
    }

    @Test func bettingFindsAShift() throws {
        var random = NormalSource(4)
        var found = 0
        for _ in 0..<100 {
            var process = try #require(BettingProcess(null: 0.3))
            for _ in 0..<400 { process.add(random.unit() < 0.42 ? 1 : 0) }
            if process.p <= 0.05 { found += 1 }
        }
        #expect(found >= 75)
    }

    // mpmath.quad of the mixture
    @Test(arguments: [
        (9, 2, 1.806050799338811, 1.1323791511389272), (2, 9, -2.1227919825534497, 1.1323791511389272),
        (25, 10, 2.3359401522033972, 1.6484745735109186), (0, 0, 0, 0),
        (40, 3, 17.293603978456983, 16.600456798706204), (0, 50, -3.9318256327243258, 30.72553339527294),
    ]) func discordance(original: Int, twin: Int, one: Double, two: Double) {
        #expect(close(DiscordanceProcess.logValue(originalOnly: original, twinOnly: twin), one))
        #expect(close(DiscordanceProcess.logValue(originalOnly: original, twinOnly: twin, twoSided: true), two))
    }

    @Test func discordanceFarOut() {
        // By hand: without a pair won by the original the mixture is 1/(n + 1).
        let lost = DiscordanceProcess.logValue(originalOnly: 0, twinOnly: 100_000)
        #expect(close(lost, -11.512935464920228))
        #expect(DiscordanceProcess.logValue(originalOnly: 100_000, twinOnly: 0) > 69_000)
        #expect(DiscordanceProcess.logValue(originalOnly: -3, twinOnly: 0) == 0)
    }

    @Test func agreementSaysNothing() {
        var process = DiscordanceProcess()
        process.add(originalRight: true, twinRight: true)
        process.add(originalRight: false, twinRight: false)
        #expect(process.value == 1 && process.p == 1)
        for _ in 0..<9 { process.add(originalRight: true, twinRight: false) }
        let best = process.p
        for _ in 0..<9 { process.add(originalRight: false, twinRight: true) }
        #expect(process.p == best && process.value < 1 && best < 0.05)
    }

    /// Ville for the pairs: both forms, at θ = ½, stopped at the first crossing in 150 discordant pairs.
    @Test func discordanceFalseAlarms() {
        var random = NormalSource(5)
        var (one, two) = (0, 0)
        for _ in 0..<200 {
            var single = DiscordanceProcess()
            var double = DiscordanceProcess(twoSided: true)
            for _ in 0..<150 {
                let original = random.unit() < 0.5
                single.add(originalRight: original, twinRight: !original)
                double.add(originalRight: original, twinRight: !original)
            }
            if single.p <= 0.05 { one += 1 }
            if double.p <= 0.05 { two += 1 }
        }
        #expect(one <= 16 && two <= 16)
    }

    @Test func merging() {
        #expect(EValue.p(20) == 0.05 && EValue.p(0.3) == 1 && EValue.p(.nan) == 1 && EValue.p(.infinity) == 0)
        #expect(EValue.average([1, 3, 8]) == 4 && EValue.average([]) == 1)
        #expect(EValue.average([2, 10], weights: [3, 1]) == 4 && EValue.average([.nan, 4]) == 2)
        #expect(close(EValue.product([2, 3, 0.5]), 3) && EValue.product([2, 0, .infinity]) == 0)
        #expect(EValue.product([]) == 1)
    }

    // mpmath at 50 digits
    @Test(arguments: [
        (0.01, 4.4509922600858188), (0.3, 0.77911084742850521), (0.995, 0.50083647158664032),
        (0.9999, 0.50001666791677223), (1e-20, 47152924252903485.0),
    ]) func calibrator(p: Double, reference: Double) { #expect(relativelyClose(EValue.calibrated(p), reference)) }

    @Test func calibratorAtTheEnds() {
        #expect(EValue.calibrated(0) == .infinity && EValue.calibrated(1) == 0.5 && EValue.calibrated(.nan) == 0)
    }

    // scipy.integrate.quad of the mixture of power martingales from each beginning, weighted 1/(k(k + 1))
    @Test func aChangeIsWatchedFor() {
        var process = ChangeProcess()
        let references = [
            (0.9, -0.2757320649154805), (0.5, -0.4372237728899255), (0.03, 0.0823417979987113),
            (0.01, 1.3920999240365701), (0.2, 1.3707186598990717),
        ]
        for (p, reference) in references {
            let isTaken = process.add(p)
            #expect(isTaken && close(process.logValue, reference), "\(p): \(process.logValue)")
        }
        #expect(process.count == 5 && close(process.logPeak, 1.3920999240365701))
        #expect(close(process.p, exp(-1.3920999240365701)) && close(process.value, exp(1.3707186598990717)))
    }

    @Test func theWatchRefusesWhatIsNoP() {
        var process = ChangeProcess()
        let taken = [0, -0.1, 1.1, .nan].map { process.add($0) }
        #expect(!taken.contains(true) && process == ChangeProcess() && process.p == 1)
        // A stake that is never right loses no more than its share.
        for _ in 0..<500 { process.add(1) }
        #expect(process.value > 0.001 && process.p == 1)
    }

    /// Ville: under the null at most one stream in twenty ever comes to 20; and a change is found.
    @Test func theWatchFindsAChangeAndNothingElse() {
        var random = NormalSource(11)
        var (alarms, found) = (0, 0)
        for _ in 0..<200 {
            var (null, changed) = (ChangeProcess(), ChangeProcess())
            for step in 0..<60 {
                let draw = max(random.unit(), 1e-12)
                null.add(draw)
                changed.add(step < 30 ? draw : draw * draw * draw)
            }
            if null.p <= 0.05 { alarms += 1 }
            if changed.p <= 0.05 { found += 1 }
        }
        #expect(alarms <= 15 && found >= 150, "\(alarms), \(found)")
    }
}
