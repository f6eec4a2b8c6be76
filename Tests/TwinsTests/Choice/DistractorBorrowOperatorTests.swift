// Borrowed options: from another item of the subject, unlike every option of this one, in the form of the replaced.

import AuditModel
import TestSupport
import Testing
import Twins

struct DistractorBorrowOperatorTests {
    let borrow = DistractorBorrowOperator()

    private func item(_ question: String, _ options: [String], _ id: ItemID, subject: String? = "geography") -> Item {
        ChoiceSamples.item(options, question: question, subject: subject, id: id)
    }

    private var capital: Item { item("What is the capital of France?", ["Paris", "Lyon", "Nice"], "capital") }

    @Test func onlyAWrongOptionChangesAndItIsTheDonors() throws {
        let donor = item("Who painted the Mona Lisa?", ["Leonardo", "Titian", "Raphael"], "painter")
        let twins = borrow.attempt(capital, in: SuiteContext([capital, donor]), count: 9, seed: 1).twins
        #expect(twins.count == 2)
        #expect(Set(twins.compactMap { $0.proof.renames?.first?.to }) == ["Titian", "Raphael"])
        for twin in twins {
            let task = ChoiceSamples.task(twin.item)
            let renaming = try #require(twin.proof.renames?.first)
            #expect(task.gold == 0 && task.options[0] == "Paris" && twin.grade == .guarded)
            #expect(task.options.map { $0 == renaming.to ? renaming.from : $0 } == ["Paris", "Lyon", "Nice"])
            #expect(twin.proof.steps?.first?.hasSuffix("from painter") == true)
        }
    }

    static let misfits: [(question: String, options: [String])] = [
        ("What is the capital of Poland?", ["Warsaw", "Lodz", "Posen"]),
        ("What did French kings build?", ["Versailles", "Paris", "paris"]),
        ("Who painted it?", ["Leonardo", "lyon", "LYON"]), ("Who painted it?", ["Leonardo", "Paris.", "Titian."]),
        ("Who painted it?", ["Leonardo", "titian", "raphael"]), ("When was it painted?", ["Early", "1503", "In 1504"]),
        ("When was it painted?", ["Early", "May", "Two"]), ("Who painted it?", ["Leonardo", "Old Paris", "New Lyon"]),
        ("Who painted it?", ["Leonardo", "A man of very many words who painted", "An old woman with a long brush"]),
        ("Which of the following is a painter?", ["Leonardo", "Titian", "Raphael"]),
        ("Who was not a painter?", ["Leonardo", "Titian", "Raphael"]),
        ("Who painted best?", ["Leonardo", "Titian", "Raphael"]),
        ("Who painted it?", ["Leonardo", "Titian", "Both A and B"]),
        ("Is it painted?", ["Maybe", "Yes", "No"]), ("Who painted it?", ["Leonardo", "France", "Frances"]),
    ]

    @Test(arguments: misfits.indices) func whatMayNotBeLent(_ index: Int) {
        let row = Self.misfits[index]
        let donor = item(row.question, row.options, "donor")
        let attempt = borrow.attempt(capital, in: SuiteContext([capital, donor]), count: 5, seed: 1)
        #expect(
            attempt.refusal?.guardID == "no-fitting-donor",
            "\(attempt.twins.map { ChoiceSamples.task($0.item).options })"
        )
    }

    @Test func withoutOthersThereIsNothingToBorrow() {
        let elsewhere = item("Who painted it?", ["Leonardo", "Titian", "Raphael"], "painter", subject: "art")
        for suite in [SuiteContext.empty, SuiteContext([capital]), SuiteContext([capital, elsewhere])] {
            #expect(borrow.attempt(capital, in: suite, count: 5, seed: 1).refusal?.guardID == "no-other-items")
        }
        #expect(borrow.attempt(capital, count: 5, seed: 1).refusal?.guardID == "no-other-items")
    }

    @Test(arguments: [
        ("Which of the following is a town?", ["Paris", "Rhine", "Alps"], "open-stem"),
        ("What is the largest town?", ["Paris", "Lyon", "Nice"], "open-stem"),
        ("Which is not a town?", ["Rhine", "Lyon", "Nice"], "open-stem"),
        ("When was it built?", ["In 1503", "In 1504", "In 1505"], "numeric-options"),
        ("When was it built?", ["May", "June", "July"], "numeric-options"),
        ("What is it?", ["x = y", "y", "z"], "numeric-options"), ("What is it?", ["?", "!", "x"], "numeric-options"),
        ("Is it Paris?", ["Yes, since it is", "No, it is Lyon", "Nobody knows"], "patterned-options"),
        ("What is it?", ["the north wind", "the north star", "a river"], "patterned-options"),
        ("What is it?", ["Paris", "Lyon"], "two-options-only"),
    ]) func itemsThatMayNotBorrow(_ row: (question: String, options: [String], guardID: String)) {
        let item = item(row.question, row.options, "i")
        #expect(
            borrow.attempt(item, in: SuiteContext([capital, item]), count: 5, seed: 1).refusal?.guardID == row.guardID
        )
    }

    @Test func aHostileDonorIsPassedOver() {
        let donors = ChoiceSamples.hostile.enumerated().map { index, row in
            var item = row.item
            item.id = ItemID("hostile-\(index)")
            item.subject = "geography"
            return item
        }
        let attempt = borrow.attempt(capital, in: SuiteContext([capital] + donors), count: 5, seed: 1)
        #expect(attempt.refusal?.guardID == "no-fitting-donor")
    }

    @Test(.enabled(if: TestData.isUsable, "no real data: set VERNIER_DATA")) func onMMLUNothingIsSaidTwice() throws {
        let items = try ChoiceSamples.mmlu()
        let byID = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        let set = TwinMaker.make(items, operators: [borrow], count: 5, seed: 1)
        let covered = Set(set.twins.map(\.of)).count
        #expect(covered == Self.covered, "\(covered)")
        for twin in set.twins {
            let (old, new) = (ChoiceSamples.task(try #require(byID[twin.of])), ChoiceSamples.task(twin.item))
            let renaming = try #require(twin.proof.renames?.first)
            #expect(new.gold == old.gold && new.options[new.gold] == old.options[old.gold])
            #expect(new.options.map { $0 == renaming.to ? renaming.from : $0 } == old.options)
            let donor = try #require(twin.proof.steps?.first?.components(separatedByText: " from ").last)
            let lender = ChoiceSamples.task(try #require(byID[ItemID(donor)]))
            let place = try #require(lender.options.firstIndex(of: renaming.to))
            #expect(place != lender.gold && donor != twin.of.description)
            #expect(byID[ItemID(donor)]?.subject == twin.item.subject)
            let said = renaming.to.lowercased().filter(\.isLetter)
            for option in old.options {
                let other = option.lowercased().filter(\.isLetter)
                #expect(said != other, "\(twin.id)")
            }
            #expect(!renaming.to.utf8.contains { (48...57).contains($0) })
        }
    }

    /// Of 14,042 MMLU items.
    static let covered = 1_515
}
