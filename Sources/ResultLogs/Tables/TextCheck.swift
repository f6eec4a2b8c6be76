// What every byte of a table is held to: UTF-8, and no NUL.

/// Faults of text.
enum TextCheck {
    /// Why the bytes in a range are no text, as code and message; nil if they are.
    static func fault(_ bytes: Span<UInt8>, _ range: Range<Int>) -> (code: String, message: String)? {
        for index in range where bytes[index] == 0 {
            return ("nul-byte", "There is a NUL byte here, which no text has; the file is damaged or no text.")
        }
        guard isUTF8(bytes, range) else {
            return ("not-utf-8", "The text is not valid UTF-8 here; save the file as UTF-8.")
        }
        return nil
    }

    private static func isUTF8(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.extracting(range))
            return true
        } catch {
            return false
        }
    }
}
