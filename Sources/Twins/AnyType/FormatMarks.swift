// Where in a text the edits of the format control apply.

/// The places of one text that the edits change, found in one pass.
struct FormatMarks {
    /// What is put at a place.
    enum Change: UInt8 {
        /// A second space, before the byte at the offset.
        case space
        /// Curly marks for the straight one at the offset.
        case opening, closing, apostrophe

        /// The edit that makes it.
        var edit: FormatEdit { self == .space ? .doubleSpaces : .curlyQuotes }
    }

    /// The places, in text order.
    private var marks: [(offset: Int, change: Change)] = []

    /// The edits that change the text, as bits; those of the ends always do.
    private(set) var effective =
        FormatEdit.trailingSpace.bit | FormatEdit.trailingNewline.bit
        | FormatEdit.leadingSpace.bit

    /// Finds the places of `text`.
    ///
    /// Curly: apostrophes between letters and paired double quotes, and none of them in a text that looks like code or
    /// formula; no double quotes where one could be an inch mark.
    init(_ text: String) {
        let bytes = text.utf8.span
        let kinds = Self.kinds
        var isFormula = false
        var isPaired = true
        var isOpen = false
        for offset in 0..<bytes.count {
            let byte = bytes[offset]
            // Letters and spaces first: they are nearly all of a text.
            if byte == 32 || (byte | 32) &- 97 < 26 { continue }
            switch kinds[Int(byte)] {
            case .plain: continue
            case .formula: isFormula = true
            case .end:
                guard offset + 2 < bytes.count, bytes[offset + 1] == 32, WhiteSpace.length(bytes, offset + 2) == 0
                else {
                    continue
                }
                marks.append((offset + 2, .space))
            case .quote:
                isOpen.toggle()
                if offset > 0, Self.scalar(text, offset - 1).properties.numericType != nil { isPaired = false }
                marks.append((offset, isOpen ? .opening : .closing))
            case .apostrophe:
                guard offset > 0, offset + 1 < bytes.count, Self.isLetter(text, bytes, offset - 1),
                    Self.isLetter(text, bytes, offset + 1)
                else { continue }
                marks.append((offset, .apostrophe))
            }
        }
        if isFormula {
            marks.removeAll { $0.change != .space }
        } else if isOpen || !isPaired {
            marks.removeAll { $0.change == .opening || $0.change == .closing }
        }
        for mark in marks { effective |= mark.change.edit.bit }
    }

    /// The bytes of `text`, whose marks these are, with the edits of `edits` (bits).
    func applied(_ edits: Int, to text: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 2 * marks.count + 3)
        if edits & FormatEdit.leadingSpace.bit != 0 { result.append(32) }
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
            var from = 0
            for mark in marks where edits & mark.change.edit.bit != 0 {
                // Slices of the buffer check their bounds, and live only inside this closure.
                result.append(contentsOf: bytes[from..<mark.offset])
                from = mark.offset + (mark.change == .space ? 0 : 1)
                switch mark.change {
                case .space: result.append(32)
                case .opening: result.append(contentsOf: [0xE2, 0x80, 0x9C])
                case .closing: result.append(contentsOf: [0xE2, 0x80, 0x9D])
                case .apostrophe: result.append(contentsOf: [0xE2, 0x80, 0x99])
                }
            }
            result.append(contentsOf: bytes[from...])
        }
        // Every native string is contiguous; another one is left as it is, and the proof refuses what comes of it.
        if done == nil { result += Array(text.utf8) }
        if edits & FormatEdit.trailingSpace.bit != 0 { result.append(32) }
        if edits & FormatEdit.trailingNewline.bit != 0 { result.append(10) }
        return result
    }

    private enum Kind: UInt8 {
        case plain, formula, end, quote, apostrophe
    }

    private static let kinds: [Kind] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .end
        case UInt8(ascii: "\""): .quote
        case UInt8(ascii: "'"): .apostrophe
        case _ where ";{}=<>\\`".utf8.contains(UInt8(byte)): .formula
        default: .plain
        }
    }

    private static func isLetter(_ text: String, _ bytes: Span<UInt8>, _ offset: Int) -> Bool {
        let byte = bytes[offset]
        return byte < 0x80 ? (byte | 32) &- 97 < 26 : scalar(text, offset).properties.isAlphabetic
    }

    /// The scalar that the byte at `offset` belongs to.
    private static func scalar(_ text: String, _ offset: Int) -> Unicode.Scalar {
        text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)]
    }
}
