// Reachability against published cases, closed forms and an enumeration that shares no code with it.

import AuditModel
import Rules
import Testing

@Suite struct ReachabilityTests {
    private func percent(_ text: String, of items: Int, repeats: Int = 1) throws -> Reachability {
        let lattice = try #require(ScoreLattice.shares(items: items, repeats: repeats, unit: .percent))
        return Reachability(try printed(text, .percent), on: lattice)
    }

    // Brown and Heathers 2017, "The GRIM test": a mean of 5.27 of 43 whole numbers cannot be.
    @Test func canonicalCaseOfGRIM() throws {
        let lattice = try #require(ScoreLattice.means(items: 43, scale: 0...10))
        let found = Reachability(try printed("5.27"), on: lattice)
        #expect(found.answer == .impossible)
        // 226/43 = 5.2558 and 227/43 = 5.2791.
        #expect(found.below?.count == 226 && found.above?.count == 227)
        #expect(Reachability(try printed("5.28"), on: lattice).nearest == 227...227)
        #expect(Reachability(try printed("5.26"), on: lattice).nearest == 226...226)
        let other = try #require(ScoreLattice.means(items: 43, scale: 1...7))
        #expect(Reachability(try printed("5.27"), on: other).answer == .impossible)
        let larger = try #require(ScoreLattice.means(items: 44, scale: 0...10))
        #expect(Reachability(try printed("5.27"), on: larger).answer == .reachable)
    }

    @Test func saysWhichCountsAndWhatLiesClosest() throws {
        let possible = try percent("63.1", of: 198)
        #expect(possible.answer == .reachable && possible.nearest == 125...125)
        let impossible = try percent("63.3", of: 198)
        #expect(impossible.answer == .impossible && impossible.nearest == nil && impossible.cut == nil)
        let below = try #require(impossible.below)
        let above = try #require(impossible.above)
        #expect(below.count == 125 && DecimalText.text(below.value, decimals: 1) == "63.1")
        #expect(above.count == 126 && DecimalText.text(above.value, decimals: 1) == "63.6")
    }

    @Test func tellsConventionsApart() throws {
        #expect(try percent("66.6", of: 3).answer == .impossible && percent("66.6", of: 3).cut == 2...2)
        #expect(try percent("66.7", of: 3).answer == .reachable)
        // 1/200 is 0.5 %: 1 when halves go up, 0 when they go to the even digit or down.
        #expect(try percent("1", of: 200).roundings.contains(.halfUp))
        // Steps of 2.5 %: 2.5 is printed 2 or 3.
        let step = try #require(Rational(5, 2))
        let lattice = try #require(ScoreLattice(origin: Rational(0), step: step, last: 40))
        #expect(Reachability(try printed("1", .percent), on: lattice).answer == .impossible)
        let even = Reachability(try printed("2", .percent), on: lattice)
        #expect(even.roundings == [.halfEven, .halfDown, .cut] && even.answer == .reachable)
        let up = Reachability(try printed("3", .percent), on: lattice)
        #expect(up.roundings == .halfUp && up.cut == nil)
    }

    @Test func isUndeterminedWherePrintingIsCoarser() throws {
        #expect(try percent("63.3", of: 1319).answer == .undetermined)
        #expect(try percent("63.3", of: 1000).answer == .undetermined)
        #expect(try percent("63.30", of: 1319).answer == .impossible)
        #expect(try percent("101.3", of: 1319).answer == .impossible)
        #expect(try percent("-0.3", of: 30).answer == .impossible)
        #expect(try percent("63.3", of: .max, repeats: 1).answer == .undetermined)
    }

    @Test func repeatsMakeItFiner() throws {
        #expect(try percent("63.3", of: 198, repeats: 3).answer == .reachable)
        #expect(Reachability.repeats(explaining: try printed("63.3", .percent), items: 198, unit: .percent) == 3)
        // Python: repr(119/132) is 0.9015151515151515
        let double = try printed("0.9015151515151515")
        #expect(Reachability.repeats(explaining: double, items: 198, unit: .proportion) == 2)
        #expect(Reachability.repeats(explaining: try printed("0.9015151515151519"), items: 7, unit: .proportion) == nil)
    }

    // Share of 0.0, 0.1 … 100.0 that no count is rounded to.
    @Test(arguments: [(30, 970, 97), (164, 836, 84), (198, 802, 80), (500, 500, 50), (1319, 0, 0)])
    func misprintsAreCaught(items: Int, caught: Int, percent: Int) throws {
        let lattice = try #require(ScoreLattice.shares(items: items, unit: .percent))
        var impossible = 0
        for tenths in 0...1000 {
            let found = Reachability(try printed("\(tenths / 10).\(tenths % 10)", .percent), on: lattice)
            if found.answer == .impossible { impossible += 1 }
        }
        #expect(impossible == caught)
        #expect(MisprintRate.caught(items: items, decimals: 1) == Rational(Int128(caught), 1001))
        #expect(Int((Double(impossible) / 1001 * 100).rounded()) == percent)
    }

    @Test func agreesWithEnumeration() throws {
        for items in [1, 2, 3, 7, 8, 16, 40, 99] {
            let lattice = try #require(ScoreLattice.shares(items: items, unit: .percent))
            var nearest: Set<Int> = []
            var cut: Set<Int> = []
            for k in 0...items {
                let thousandfold = k * 1000
                cut.insert(thousandfold / items)
                let twice = 2 * thousandfold
                nearest.insert((twice + items) / (2 * items))
                if (twice + items) % (2 * items) == 0 { nearest.insert((twice + items) / (2 * items) - 1) }
            }
            for tenths in 0...1000 {
                let found = Reachability(try printed("\(tenths / 10).\(tenths % 10)", .percent), on: lattice)
                let expected: Reachability.Answer =
                    nearest.contains(tenths) ? .reachable : .impossible
                #expect(found.answer == expected, "\(tenths) of \(items)")
                #expect((found.cut != nil) == cut.contains(tenths), "\(tenths) of \(items)")
            }
        }
    }

    @Test func macroAveragesAreEnumerated() throws {
        for sizes in [[2, 3], [5], [4, 7, 9], [10, 10, 10]] {
            var sums: Set<Rational> = [Rational(0)]
            for size in sizes {
                var next: Set<Rational> = []
                for sum in sums {
                    for k in 0...size {
                        let share = try #require(Rational(Int128(k * 100), Int128(size)))
                        next.insert(try #require(sum.adding(share)))
                    }
                }
                sums = next
            }
            let means = sums.compactMap { $0.divided(by: Rational(sizes.count)) }
            #expect(means.count == sums.count)
            let windows = try (0...1000).map { try printed("\($0 / 10).\($0 % 10)", .percent) }
            for value in windows {
                let window = try #require(PrintingWindow(value))
                let cut = try #require(PrintingWindow(value, .cut))
                let found = MacroReachability(value, sizes: sizes, unit: .percent)
                let isReachable = means.contains(where: window.contains)
                #expect(found.answer == (isReachable ? .reachable : .impossible), "\(value) \(sizes)")
                #expect(found.isCut == (!isReachable && means.contains(where: cut.contains)), "\(value) \(sizes)")
            }
        }
    }

    @Test func macroAveragesOfManyPartsAreBounded() throws {
        let primes = [101, 103, 107, 109, 113, 127, 131, 137, 139]
        #expect(MacroReachability(try printed("63.37", .percent), sizes: primes, unit: .percent).answer == .reachable)
        #expect(
            MacroReachability(try printed("63.3", .percent), sizes: primes + [400], unit: .percent).answer
                == .undetermined
        )
        #expect(MacroReachability(try printed("63.3", .percent), sizes: [], unit: .percent).answer == .undetermined)
        #expect(MacroReachability(try printed("163.3", .percent), sizes: [3], unit: .percent).answer == .impossible)
    }
}
