// The whole: same seed, same bytes; coverage and balance with known answers; twins.jsonl there and back.

import AuditModel
import Testing
import Twins

struct TwinSetTests {
    static let items: [Item] = (0..<40).map { number in
        number.isMultiple(of: 2)
            ? Item(
                id: ItemID("item-\(number)"),
                cluster: "pens",
                question: "A shop sold \(41 + number) pens at $3 each. How much is that?",
                task: .number(
                    NumberTask(
                        gold: Rational((41 + number) * 3),
                        solution: "<<\(41 + number)*3=\((41 + number) * 3)>>"
                    )
                )
            )
            : Item(
                id: ItemID("item-\(number)"),
                question: "Which is number \(number)?",
                task: .choice(ChoiceTask(options: ["u \(number)", "v", "w", "x"], gold: number % 4))
            )
    }

    @Test func sameSeedSameBytes() throws {
        let make = { (items: [Item], seed: UInt64) in
            TwinMaker.make(items, operators: TwinOperators.all, count: 5, seed: seed)
        }
        let first = try TwinsFile.bytes(make(Self.items, 20))
        #expect(try TwinsFile.bytes(make(Self.items, 20)) == first)
        #expect(try TwinsFile.bytes(make(Self.items, 21)) != first)
        // An item's twins depend on no other item.
        let lines = Set(first.split(separator: 10).map(Array.init))
        let alone = try TwinsFile.bytes(make([Self.items[6]], 20)).split(separator: 10).map(Array.init)
        #expect(!alone.isEmpty && lines.isSuperset(of: alone))
    }

    @Test func theFileReadsBack() throws {
        var set = TwinMaker.make(Self.items, operators: TwinOperators.all, count: 5, seed: 20)
        let (read, diagnostics) = TwinsFile.read(try TwinsFile.bytes(set), file: "twins.jsonl")
        set.refusals = []
        #expect(diagnostics.isEmpty)
        #expect(read == set)
        #expect(read.twins.first { $0.of == "item-0" }?.item.cluster == "pens")
    }

    @Test func badLinesBecomeDiagnostics() throws {
        let set = TwinMaker.make([Self.items[1]], operators: [OptionPermutationOperator()], count: 1, seed: 1)
        let good = String(decoding: try TwinsFile.bytes(set), as: UTF8.self)
        let lines = [
            good, good, "{\"id\": 3}\n", "not json\n", "\u{0}\n",
            good.replacing("\"gold\":", with: "\"gold\":9"),
            good.replacing("\"generation\":1", with: "\"generation\":0"),
            String(repeating: "[", count: 100_000) + "\n",
        ]
        let (read, diagnostics) = TwinsFile.read(Array(lines.joined().utf8), file: "twins.jsonl")
        #expect(read.twins == set.twins)
        #expect(diagnostics.filter { $0.severity == .error }.count == 7)
        #expect(Set(diagnostics.map(\.code)).isSuperset(of: ["twin-repeated", "twin-unreadable", "twin-malformed"]))
    }

    @Test func coverageCountsEveryItemOnce() throws {
        let set = TwinMaker.make(Self.items, operators: TwinOperators.all, count: 12, seed: 20)
        let rows = TwinCoverage.rows(set, items: Self.items.count)
        #expect(rows.map(\.operatorID) == TwinOperators.all.map(\.declaration.id))
        for row in rows { #expect(row.covered + row.refused.values.reduce(0, +) == 40) }
        let permuted = try #require(rows.first { $0.operatorID == "option-permutation" })
        #expect(permuted.covered == 20 && permuted.twins == 240 && permuted.itemsWith10 == 20)
        #expect(permuted.refused == ["wrong-kind": 20])
        #expect(permuted.grade == .proved)
    }

    @Test func balanceOfAKnownShift() throws {
        // Question lengths 10, 20, 30 (variance 100); twins 15 longer on average: (15 - 0) / 10 = 1.5.
        let originals = [10, 20, 30].map { length in
            Item(
                id: ItemID("q\(length)"),
                question: String(repeating: "q", count: length),
                task: .choice(ChoiceTask(options: ["ab", "cd"], gold: 0))
            )
        }
        let twins = originals.flatMap { original in
            [10, 20].enumerated().map { index, more in
                var item = original
                item.id = ItemID("\(original.id)~longer~\(index + 1)")
                item.question += String(repeating: "q", count: more)
                return Twin(
                    id: item.id,
                    of: original.id,
                    operatorID: "longer",
                    seed: 1,
                    grade: .guarded,
                    item: item,
                    proof: Proof(kind: "none"),
                    guards: []
                )
            }
        }
        let rows = TwinBalance.rows(TwinSet(twins: twins), originals: originals)
        #expect(rows.map(\.covariate) == ["question-length", "option-length", "gold-position"])
        #expect(abs(rows[0].standardisedDifference - 1.5) < 1e-12)
        #expect(rows[1].standardisedDifference == 0 && rows[2].standardisedDifference == 0)
    }

    @Test func operatorsAreFoundByIdAndDeclareDistinctIds() {
        let ids = TwinOperators.all.map(\.declaration.id)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(TwinOperators.named(id)?.declaration.id == id) }
        #expect(TwinOperators.named("no-such") == nil)
    }
}
