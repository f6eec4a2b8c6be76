// What every detector is: a card, and a function from outcomes to evidence.

public import AuditModel

/// A statistical question asked of outcomes.
public protocol Detector: Sendable {
    /// What it is, for people.
    var card: DetectorCard { get }

    /// Its evidence on what `input` is about; where it cannot run, evidence that says why.
    func evidence(_ input: DetectorInput) -> [Evidence]
}
