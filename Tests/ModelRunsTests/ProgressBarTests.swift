// The line a terminal shows, character by character.

import Testing

@testable import ModelRuns

@Suite struct ProgressBarTests {
    @Test(arguments: [
        (RunCounts(total: 200), 40, "[--------------------------------] 0/200"),
        (
            RunCounts(total: 200, stored: 40, answered: 55, failed: 5, elapsed: .seconds(30)), 60,
            "[###########-----------] 100/200  2.0/s  0:50 left  5 failed"
        ),
        (RunCounts(total: 4, answered: 4, elapsed: .seconds(2)), 30, "[#################] 4/4  2.0/s"),
        (RunCounts(total: 0), 20, "[##############] 0/0"),
        (
            RunCounts(total: 9000, answered: 1, elapsed: .seconds(1)), 80,
            "[----------------------------------------] 1/9000  1.0/s  2:29:59 left"
        ),
        (RunCounts(total: 200, answered: 100, elapsed: .seconds(50)), 10, "100/200"),
        (RunCounts(total: 200, answered: 100, elapsed: .seconds(50)), 0, ""),
    ])
    func draws(counts: RunCounts, width: Int, expected: String) {
        #expect(ProgressBar.text(counts, width: width) == expected)
    }

    @Test func neverOverruns() {
        for width in 0..<100 {
            let counts = RunCounts(total: 12_345, stored: 1, answered: 678, failed: 90, elapsed: .seconds(77))
            #expect(ProgressBar.text(counts, width: width).count <= width)
        }
    }
}
