// How much of a log's texts is kept, so that a log of millions of rows fits in memory.

/// Texts cut to what rows keep.
public enum KeptText {
    /// Bytes of an answer or a key that are kept.
    public static let size = 200

    /// The first `size` bytes of `text`, cut between Unicode scalars.
    public static func of(_ text: String, size: Int = size) -> String {
        guard text.utf8.count > size else { return text }
        let utf8 = text.utf8
        var end = utf8.index(utf8.startIndex, offsetBy: size)
        while end > utf8.startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        return String(decoding: utf8[..<end], as: UTF8.self)
    }
}
