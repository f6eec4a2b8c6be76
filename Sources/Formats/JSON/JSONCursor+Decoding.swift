// How a cursor's value is taken: nil where it is of another kind, never a guess.
import AuditModel

extension JSONCursor {
    /// The text of a string; nil if this is none.
    ///
    /// A half of a surrogate pair, which JSON can spell and no text can hold, becomes U+FFFD and is counted in `mended`.
    /// Errors: `json-syntax` (a control character or an unknown escape), `not-utf-8`.
    public func string(mended: inout Int) throws(FormatError) -> String? {
        guard kind == .string else { return nil }
        do throws(JSONText.Fault) {
            var count: Int? = mended
            let text = try JSONText.decode(source.bytes, start + 1, end - 1, mended: &count)
            mended = count ?? mended
            return text
        } catch {
            throw JSONParser.error(error) { source.place($0) }
        }
    }

    /// A number as it is spelt; nil if this is none.
    public var lexeme: String? {
        kind == .number ? String(decoding: source.bytes[start..<end], as: UTF8.self) : nil
    }

    /// The whole number, if the number is one (`3`, `3.0`, `3e2`) and fits; exact, never by way of a double.
    public var intValue: Int? {
        guard kind == .number else { return nil }
        let text = source.bytes
        return JSONNumber.whole(text.span.bytes, start, end)
    }

    /// The nearest double; infinite where the number is too large, NaN for a lenient `NaN`.
    public var doubleValue: Double? {
        guard kind == .number else { return nil }
        let text = source.bytes
        return JSONNumber.double(text.span.bytes, start, end)
    }

    /// The truth value.
    public var boolValue: Bool? { kind == .bool ? source.bytes[start] == UInt8(ascii: "t") : nil }

    /// Whether this is `null`.
    public var isNull: Bool { kind == .null }

    /// The whole value as a tree, checked wholly.
    ///
    /// Halves of surrogate pairs become U+FFFD and are counted. Errors: as `JSONValue.parse`.
    public func value(mended: inout Int) throws(FormatError) -> JSONValue {
        var parser = JSONParser(
            source.bytes,
            start..<end,
            firstLine: source.firstLine,
            file: source.file,
            lenient: source.lenient,
            mended: mended,
            lineStart: source.start
        )
        do throws(FormatError) {
            let value = try parser.document()
            mended = parser.mended ?? mended
            return value
        } catch {
            var error = error
            error.place = error.place.map(source.amended)
            throw error
        }
    }
}
