// Rules on uncertainty: intervals, comparisons, ranks.

/// The rules UNC-01 to UNC-08.
enum UNCRules {
    static let all: [any Rule] = [
        IntervalPresent(), IntervalNearEnds(), ClusteredItems(), RunToRun(), PairedComparison(), Multiplicity(),
        DetectableDifference(), RankStability(),
    ]
}
