// The bounds of the scorer gate: silent where reading was even, and wide enough where it was not.

import AuditModel
import Detectors
import Testing

@Suite struct ScorerBoundsDetectorTests {
    private func evidence(_ rows: [SiblingRow]) -> [Evidence] {
        ScorerBoundsDetector().evidence(Planted.input(rows))
    }

    @Test func silentWhereReadingWasEven() {
        #expect(evidence(Planted.rows(Array(repeating: [1, 0, 1], count: 40))).isEmpty)
        #expect(evidence(Planted.rows(Array(repeating: [nil, nil, nil], count: 5))).isEmpty)
    }

    @Test func boundsTheGapBothWays() throws {
        // 20 items read right throughout; 20 with the original right and both twins unread.
        let scores: [[Double?]] = Array(repeating: [1, 1, 1], count: 20) + Array(repeating: [1, nil, nil], count: 20)
        let found = evidence(Planted.rows(scores))
        #expect(found.map(\.detector) == ["scorer-bound-low", "scorer-bound-high"])
        #expect(found.first?.effects["gap"]?.value == 0 && found.last?.effects["gap"]?.value == 0.5)
    }

    @Test func aSecondReaderWhoMovesTheGapSpeaks() throws {
        let rows = (0..<40).map { index in
            SiblingRow(
                item: ItemID("i\(index)"),
                original: 1,
                twins: [0, 0],
                secondOriginal: 1,
                secondTwins: [1, 1]
            )
        }
        let found = evidence(rows)
        #expect(found.last?.detector == "second-reader" && found.last?.effects["gap"]?.value == 0)
    }

    /// What a second reader could not read is not wrong: a row that it read in part counts by the first reading.
    @Test(
        arguments: [
            (1.0, [1.0, nil]), (nil, [1, 1]), (1, [nil, nil]), (nil, [nil, 0]),
        ] as [(Double?, [Double?])]
    )
    func aPartialSecondReadingChangesNothing(original: Double?, twins: [Double?]) {
        let rows = (0..<40).map { index in
            SiblingRow(
                item: ItemID("i\(index)"),
                original: 1,
                twins: [1, 1],
                secondOriginal: original,
                secondTwins: twins
            )
        }
        #expect(evidence(rows).isEmpty)
    }

    @Test func aSecondReaderWhoAgreesIsSilent() {
        let rows = (0..<40).map { index in
            SiblingRow(
                item: ItemID("i\(index)"),
                original: 1,
                twins: [0, 0],
                secondOriginal: 1,
                secondTwins: [0, 0]
            )
        }
        #expect(evidence(rows).isEmpty)
    }
}
