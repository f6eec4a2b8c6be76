// Words in lines that a terminal can show.

/// Folds text at blanks.
enum Folding {
    /// `text` in lines of at most `width` columns after `indent`; following lines are two columns further in. A word
    /// longer than a line has one to itself.
    static func lines(_ text: String, indent: String = "", width: Int) -> [String] {
        var lines: [String] = []
        var line = indent
        var isFresh = true
        for word in text.split(separator: " ") {
            if !isFresh, line.count + word.count + 1 > width {
                lines.append(line)
                line = indent + "  "
                isFresh = true
            }
            line += (isFresh ? "" : " ") + word
            isFresh = false
        }
        return lines + [line]
    }
}
