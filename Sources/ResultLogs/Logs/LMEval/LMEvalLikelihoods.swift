// How the likeliest option is found in bytes: millions of rows hold nothing else.

/// `[["-12.3", "False"], …]` or `[[-12.3, false], …]`, read from its bytes.
struct LMEvalLikelihoods {
    /// The likeliest option, the first of equal ones.
    private(set) var best = 0
    /// How many options there are.
    private(set) var count = 0
    private var bestValue = -Double.infinity
    private var bestText = 0..<0

    /// Most options.
    private static let most = 1000

    /// Reads a list of pairs; nil for anything else, such as `nan`, which whoever asks reads another way.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var at = 0
        guard Self.take("[", bytes, &at) else { return nil }
        repeat {
            guard Self.take("[", bytes, &at), count < Self.most else { return nil }
            let isText = Self.take("\"", bytes, &at)
            let from = at
            guard let value = Self.number(bytes, &at) else { return nil }
            let text = from..<at
            guard !isText || Self.take("\"", bytes, &at) else { return nil }
            while at < bytes.count, bytes[at] != UInt8(ascii: "]") {
                if bytes[at] == UInt8(ascii: "[") || bytes[at] == UInt8(ascii: "\\") { return nil }
                at += 1
            }
            guard Self.take("]", bytes, &at) else { return nil }
            if count == 0 || isMore(value, text, bytes) { (best, bestValue, bestText) = (count, value, text) }
            count += 1
        } while Self.take(",", bytes, &at)
        guard Self.take("]", bytes, &at), at == bytes.count, count >= 2 else { return nil }
    }

    /// Whether a number is greater than the greatest so far; those too near for fast reading are read exactly.
    private func isMore(_ value: Double, _ text: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Bool {
        if abs(value - bestValue) > 1e-12 * abs(value) { return value > bestValue }
        func exact(_ range: Range<Int>) -> Double {
            Double(String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)) ?? value
        }
        return exact(text) > exact(bestText)
    }

    private static func take(_ character: Unicode.Scalar, _ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> Bool {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 {
            at += 1
        }
        guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
        at += 1
        return true
    }

    /// A decimal number, right to some units in the last place.
    private static func number(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> Double? {
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        let from = at
        var digits: UInt64 = 0
        var scale = 0
        var isFraction = false
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        let isNegative = at > from
        let start = at
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                guard digits < 100_000_000_000_000_000 else {
                    // Digits beyond the eighteenth change nothing that is told here, but before the point they count.
                    guard isFraction else { return nil }
                    at += 1
                    continue
                }
                digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
                if isFraction { scale += 1 }
            } else {
                break
            }
            at += 1
        }
        // Exponents are rare, and read exactly elsewhere.
        guard at > start, at == bytes.count || bytes[at] | 0x20 != UInt8(ascii: "e"), scale < powers.count else {
            return nil
        }
        let value = Double(digits) / powers[scale]
        return isNegative ? -value : value
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    ]
}
