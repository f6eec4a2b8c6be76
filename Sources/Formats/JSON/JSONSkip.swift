// How the end of an object, an array or a text is found, in one go or as the bytes come in.

/// A value being passed over: brackets must pair, texts must close, and nothing else is looked at.
///
/// What is valid JSON is always cut rightly. Faults that brackets do not show are found by whoever reads the value.
struct JSONSkip {
    /// Where passing over a value came to.
    enum Outcome {
        /// The offset is behind the value.
        case ended
        /// The bytes ended first; the offset is where to go on.
        case unfinished
        /// The offset is at a bracket nested deeper than `JSONParser.depthLimit`.
        case tooDeep
        /// The offset is at a bracket that closes another kind.
        case mismatched
    }

    private var depth = 0
    /// One bit a level, set for objects.
    private var kinds: [4 of UInt64] = .init(repeating: 0)
    private var isText = false

    /// Goes on from `at`; the first call begins at an opening bracket or quote.
    mutating func advance(_ bytes: RawSpan, _ at: inout Int, to end: Int) -> Outcome {
        while at < end {
            if isText {
                at = JSONScan.textEnd(bytes, at, end)
                guard at < end, JSONScan.byte(bytes, at) == JSONScan.quote else { return .unfinished }
                isText = false
                at &+= 1
                if depth == 0 { return .ended }
                continue
            }
            let byte = JSONScan.byte(bytes, at)
            if byte == JSONScan.quote {
                isText = true
                at &+= 1
                continue
            }
            switch byte | 0x20 {
            case UInt8(ascii: "{"):
                guard depth < JSONParser.depthLimit else { return .tooDeep }
                let bit = UInt64(1) << UInt64(depth & 63)
                if byte == UInt8(ascii: "{") { kinds[depth >> 6] |= bit } else { kinds[depth >> 6] &= ~bit }
                depth &+= 1
                at &+= 1
            case UInt8(ascii: "}"):
                let isObject = depth > 0 && kinds[(depth - 1) >> 6] >> UInt64((depth - 1) & 63) & 1 == 1
                guard depth > 0, isObject == (byte == UInt8(ascii: "}")) else { return .mismatched }
                depth &-= 1
                at &+= 1
                if depth == 0 { return .ended }
            default:
                at &+= 1
                // A comma and a space are followed by a quote most times; a number is not.
                if at &+ 8 <= end, JSONScan.byte(bytes, at) > JSONScan.quote {
                    let block = bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
                    let lowered = block | 0x2020_2020_2020_2020
                    let hits =
                        JSONScan.mark(block, JSONScan.quote) | JSONScan.mark(lowered, UInt8(ascii: "{"))
                        | JSONScan.mark(lowered, UInt8(ascii: "}"))
                    at &+= hits == 0 ? 8 : hits.trailingZeroBitCount >> 3
                }
            }
        }
        return .unfinished
    }
}
