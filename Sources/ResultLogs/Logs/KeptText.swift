// How much of a log's texts is kept, so that a log of millions of rows fits in memory.

/// Texts cut to what rows keep.
public enum KeptText {
    /// Bytes of an answer or a key that are kept.
    public static let size = 200

    /// The first 200 bytes of `text`, cut between characters' scalars.
    public static func of(_ text: String) -> String {
        guard text.utf8.count > size else { return text }
        var kept = text.utf8.prefix(size)
        while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
        if let last = kept.last, last >= 0xC0 { kept.removeLast() }
        return String(decoding: kept, as: UTF8.self)
    }
}
