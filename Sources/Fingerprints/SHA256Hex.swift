// How bytes become a fingerprint: SHA-256 in lower-case hexadecimal, the only form used in files.
import Crypto

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
public enum SHA256Hex {
    /// The digest of `bytes`.
    public static func of(_ bytes: some Sequence<UInt8>) -> String {
        var stream = SHA256Stream()
        stream.update(Array(bytes))
        return stream.hex()
    }

    /// The digest of the UTF-8 bytes of `text`.
    public static func of(_ text: String) -> String { of(Array(text.utf8)) }
}
