// JSON texts: escapes, surrogate pairs, and what may not stand in them.

/// The content of a JSON text, decoded.
enum JSONText {
    /// Why a text cannot be decoded, with the offset of the fault.
    enum Fault: Error {
        case control(Int)
        case escape(Int)
        case digit(Int)
        case encoding(Int)
        case surrogate(Int)
    }

    /// The text whose content is `from..<end`, an even cut: no quote inside that is not escaped.
    ///
    /// Halves of surrogate pairs become U+FFFD and are counted in `mended`; without a count they are a fault.
    static func decode(
        _ bytes: [UInt8],
        _ from: Int,
        _ end: Int,
        mended: inout Int?
    ) throws(Fault) -> String {
        let look = try look(bytes.span.bytes, from, end)
        if !look.isASCII {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes.span.extracting(from..<end))
            } catch {
                throw .encoding(from + error.byteOffsets.lowerBound)
            }
        }
        if !look.hasEscapes { return String(decoding: bytes[from..<end], as: UTF8.self) }
        var fault: Fault?
        var halves = 0
        let text = String(unsafeUninitializedCapacity: end - from) { room in
            do throws(Fault) {
                return try unescape(bytes.span.bytes, from, end, into: room, halves: &halves)
            } catch {
                fault = error
                return 0
            }
        }
        if let fault { throw fault }
        if halves > 0 {
            guard let before = mended else { throw .surrogate(try firstHalf(bytes.span.bytes, from, end)) }
            mended = before + halves
        }
        return text
    }

    /// What is in a text: eight bytes at a time, since most texts are plain.
    private static func look(
        _ bytes: RawSpan,
        _ from: Int,
        _ end: Int
    ) throws(Fault) -> (isASCII: Bool, hasEscapes: Bool) {
        var all: UInt64 = 0
        var escapes: UInt64 = 0
        var at = from
        while at &+ 8 <= end {
            let block = bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)
            // A borrow marks bytes above the first control character only.
            let controls = (block &- 0x2020_2020_2020_2020) & ~block & 0x8080_8080_8080_8080
            if controls != 0 { throw .control(at &+ controls.trailingZeroBitCount >> 3) }
            all |= block
            escapes |= JSONScan.mark(block, JSONScan.backslash)
            at &+= 8
        }
        while at < end {
            let byte = JSONScan.byte(bytes, at)
            if byte < 0x20 { throw .control(at) }
            all |= UInt64(byte)
            if byte == JSONScan.backslash { escapes = 1 }
            at &+= 1
        }
        return (all & 0x8080_8080_8080_8080 == 0, escapes != 0)
    }
}
