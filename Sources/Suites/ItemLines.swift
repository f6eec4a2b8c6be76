// Items as the bytes that are hashed: canonical JSON, one line an item.
public import AuditModel
import Fingerprints
import Formats

/// Items as lines of canonical JSON, the form of items.jsonl.
public enum ItemLines {
    /// The lines of `items` in order, each ending with LF.
    public static func bytes(of items: [Item]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        for item in items { bytes += try CanonicalJSON.bytes(encoding: item) + [UInt8(ascii: "\n")] }
        return bytes
    }

    /// The fingerprint of a suite: SHA-256 of `bytes(of:)`, lower-case hexadecimal.
    public static func fingerprint(of items: [Item]) throws -> String {
        var stream = SHA256Stream()
        for item in items { stream.update(try CanonicalJSON.bytes(encoding: item) + [UInt8(ascii: "\n")]) }
        return stream.hex()
    }
}
