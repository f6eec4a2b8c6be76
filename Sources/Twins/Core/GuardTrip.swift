// A guard that fired.

/// A guard that fired, and what it saw.
struct GuardTrip: Hashable, Sendable, Error {
    /// The guard's id.
    var guardID: String
    /// What it saw, for people; never more than a short excerpt of the item.
    var detail: String

    init(_ guardID: String, _ detail: String) {
        self.guardID = guardID
        self.detail = detail
    }
}
