// How a file too large to hold is fingerprinted: piece by piece, with the same digest as in one piece.
import Crypto

/// SHA-256 of bytes that arrive in pieces.
public struct SHA256Stream: Sendable {
    private var state = SHA256()

    /// The digest of nothing yet.
    public init() {}

    /// Adds the next piece.
    public mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { state.update(bufferPointer: $0) }
    }

    /// The digest of all pieces so far, 64 lower-case hexadecimal digits; more pieces may follow.
    public func hex() -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in state.finalize() {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
