// The edits of the format control: none touches a letter or a digit.

/// One change of white space or quotation marks. Applied in the order of the cases.
enum FormatEdit: Int, CaseIterable {
    /// Two spaces after the end of a sentence.
    case doubleSpaces
    /// Straight quotes and apostrophes made curly.
    case curlyQuotes
    /// A space at the end.
    case trailingSpace
    /// A line end at the end.
    case trailingNewline
    /// A space at the start.
    case leadingSpace

    /// This edit alone, as one bit.
    var bit: Int { 1 << rawValue }
}
