// A claim's score and its rival's, where nothing but two printed numbers and a number of items is known.

import AuditModel
import Statistics

/// Two printed shares of the same number of items.
struct PrintedPair {
    /// Right answers of the claimant and of the rival, in the middle of what is printed.
    let first: Int
    let second: Int
    /// Items.
    let items: Int
    /// The printed scores in one unit.
    let scores: (first: PrintedNumber, second: PrintedNumber)

    /// Claimant's share less the rival's.
    var difference: Double { Double(first - second) / Double(items) }

    /// The test of two independent shares.
    func test(level: Double) -> TwoProportionTest {
        TwoProportionTest(first, of: items, against: second, of: items, level: level)
    }

    /// Nil without a rival, a number of items, or a unit.
    init?(_ subject: RuleSubject) {
        guard let claim = subject.claim, let rival = claim.rival, let score = StatedScore(claimOf: subject),
            score.isShare != false, let items = score.items, items > 0, items <= 100_000_000,
            let other = StatedScore.like(
                score.value,
                claim.value.unit == .unstated ? StatedScore.settled(rival) : rival
            ),
            other.unit == score.value.unit, let left = score.share, let right = StatedScore.share(other)
        else { return nil }
        func count(_ share: ClosedRange<Double>) -> Int {
            min(items, max(0, Int(((share.lowerBound + share.upperBound) / 2 * Double(items)).rounded())))
        }
        first = count(left)
        second = count(right)
        self.items = items
        scores = (score.value, other)
    }
}
