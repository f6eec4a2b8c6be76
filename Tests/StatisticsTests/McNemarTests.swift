// McNemar's exact test against scipy 1.17 stats.binomtest and stats.binom.

import Statistics
import Testing

@Suite struct McNemarTests {
    @Test(arguments: [
        (9, 2, 0.03271484375, 0.01928710937500001, 0.0654296875, 0.038574218750000014),
        (2, 9, 0.994140625, 0.980712890625, 0.0654296875, 0.038574218750000014),
        (0, 0, 1, 0.5, 1, 1),
        (25, 10, 0.008336923900060357, 0.005665492091793567, 0.016673847800120715, 0.011330984183587134),
        (5, 5, 0.623046875, 0.5, 1, 1),
    ]) func reference(first: Int, second: Int, one: Double, oneMid: Double, two: Double, twoMid: Double) {
        let test = McNemarTest(firstOnly: first, secondOnly: second)
        #expect(close(test.oneSided, one) && close(test.oneSidedMid, oneMid))
        #expect(close(test.twoSided, two) && close(test.twoSidedMid, twoMid))
    }
}
