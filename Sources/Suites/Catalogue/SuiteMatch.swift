// What a name turned out to mean.
public import AuditModel

/// The result of looking a name up in a catalogue.
public enum SuiteMatch: Hashable, Sendable {
    /// One suite; with the part of it where the name said one and could mean no other.
    case found(SuiteFacts, split: SuiteFacts.Split?)
    /// Reports use the name for each of these; the first is the one it belongs to, if any.
    case ambiguous([SuiteFacts])
    /// No suite has the name; these have one like it, and must not be taken for it.
    case unknown(near: [SuiteFacts])
}
