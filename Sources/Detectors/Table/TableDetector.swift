// What every detector of tables is, and the registry.

public import AuditModel

/// A statistical question asked of a table of outcomes or scores.
public protocol TableDetector: Sendable {
    /// What it is, for people.
    var card: DetectorCard { get }

    /// Its evidence; where it cannot run, evidence that says why.
    func evidence(_ input: TableDetectorInput) -> [Evidence]
}

/// All detectors of tables.
public enum TableDetectors {
    /// The registry: a new detector is one file and one line here.
    public static let all: [any TableDetector] = [
        ReferenceLineDetector(), PairedExcessDetector(), NearFarDetector(), PlaceboDetector(), TableSiblingDetector(),
        BoundedCostDetector(),
        PersonFitDetector(), CommonShiftDetector(), RankFlipDetector(), TableFrontierDetector(), InformationDetector(),
        TrendDetector(), SimulatedRespondersDetector(), SurfaceGapDetector(),
        OutcomeShiftDetector(), ScoreProfileDetector(), CorrelationChangeDetector(), WatchDetector(),
        DifferentialFunctioningDetector(),
    ]

    /// The evidence of every detector, in the order of the registry.
    public static func evidence(_ input: TableDetectorInput) -> [Evidence] { all.flatMap { $0.evidence(input) } }
}
