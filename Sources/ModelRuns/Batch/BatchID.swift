// The id of a line of a batch: short enough for every service, and told apart by what was asked.

import Fingerprints

/// A `custom_id`: `audit|item|variant|repeat`, at most 64 printable ASCII characters.
public struct BatchID: Hashable, Sendable {
    /// Longest id that every service takes.
    public static let longest = 64

    /// The id.
    public let text: String
    /// Whether the item stands in it as it is; else its hash does.
    public let isPlain: Bool

    /// The id of one request; `repeat` is from 1. An item that is too long, or has a sign that would not be read back,
    /// is written as `#` and 16 digits of its SHA-256; a variant likewise.
    public init(audit: String, item: String, variant: String, repeat number: Int) {
        let variantText = Self.isPlain(variant) && variant.utf8.count <= 30 ? variant : Self.hash(variant)
        let plain = "\(audit)|\(item)|\(variantText)|\(number)"
        if Self.isPlain(item), plain.utf8.count <= Self.longest {
            text = plain
            isPlain = variantText == variant
        } else {
            text = "\(audit)|\(Self.hash(item))|\(variantText)|\(number)"
            isPlain = false
        }
    }

    /// Printable ASCII that neither ends a part nor looks like a hash.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && !text.hasPrefix("#")
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "\"") }
    }

    private static func hash(_ text: String) -> String { "#" + SHA256Hex.of(text).prefix(16) }
}
