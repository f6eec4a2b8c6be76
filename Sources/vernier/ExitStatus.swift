// The four ways a command can end (design.md).

/// How a command ended; thrown to leave with that code.
enum ExitStatus: Int32, Error {
    /// Nothing wrong found, and enough seen to say so.
    case clear = 0
    /// Something established.
    case established = 1
    /// Wrong usage or unreadable input.
    case unusable = 2
    /// Inconclusive, incomplete, or voided by a control.
    case undecided = 3

    /// Leaves with this status, unless all is clear.
    func leave() throws {
        if self != .clear { throw self }
    }
}
