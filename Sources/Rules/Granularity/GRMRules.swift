// Rules on arithmetic: can the printed number be what it says?

/// The rules GRM-01 to GRM-04.
enum GRMRules {
    static let all: [any Rule] = [
        Granularity(), ErrorAgainstItems(), GroupAverage(), CompositeRebuilt(),
    ]
}
