// How a piece of a stranger's file is quoted in a message: short, and without characters that act on a terminal.

/// Pieces of files in messages.
enum Shown {
    /// The first 40 characters of `bytes` between backquotes.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var kept: [UInt8] = []
        for byte in bytes {
            if kept.count > 200 { break }
            kept.append(byte)
        }
        var shown = ""
        var count = 0
        for scalar in String(decoding: kept, as: UTF8.self).unicodeScalars {
            if count == 40 { return "`\(shown)…`" }
            let isPlain = scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
            shown.unicodeScalars.append(isPlain && scalar != "`" ? scalar : "\u{FFFD}")
            count += 1
        }
        return "`\(shown)`"
    }

    /// The same of a range of a file.
    static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        text((range.lowerBound..<min(range.upperBound, range.lowerBound + 240)).map { bytes[$0] })
    }
}
