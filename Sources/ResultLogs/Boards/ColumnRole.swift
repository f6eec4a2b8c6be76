// What a column of a table is.

/// The part a column plays.
enum ColumnRole: Equatable {
    /// It names the model.
    case model
    /// It names the model where the first such column is blank.
    case otherName
    /// The printed rank.
    case rank
    /// The row's date.
    case date
    /// Scores.
    case score
    /// Standard errors of the scores in another column; -1 while it is not known of which.
    case standardError(of: Int)
    /// How many items a score is on.
    case count
    /// Anything else: kept as a note, for the reason given.
    case note(String)
    /// Nothing is in it.
    case blank
}
