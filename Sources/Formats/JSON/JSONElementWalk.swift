// The elements of one array, where they stand.
import AuditModel

/// A walk over an array: `while let element = try walk.next() { … }`.
///
/// After a fault the walk is over. Errors: `json-syntax`, `json-depth`, `json-number-too-long`.
public struct JSONElementWalk: Sendable {
    private let source: JSONSource
    private let end: Int
    private var at: Int
    private var isFirst = true
    private var isOver = false

    init(_ array: JSONCursor) {
        source = array.source
        at = array.start + 1
        end = array.end
    }

    /// The next element; nil behind the last.
    public mutating func next() throws(FormatError) -> JSONCursor? {
        guard !isOver else { return nil }
        do throws(FormatError) {
            let text = source.bytes
            let bytes = text.span.bytes
            at = JSONScan.spaceEnd(bytes, at, end)
            guard at < end else { throw source.ended(end) }
            if JSONScan.byte(bytes, at) == UInt8(ascii: "]") {
                isOver = true
                guard at + 1 == end else { throw JSONCursor.trailing(source, at + 1) }
                return nil
            }
            if !isFirst {
                guard JSONScan.byte(bytes, at) == UInt8(ascii: ",") else {
                    throw source.expected("a comma or a closing bracket", at, before: end)
                }
                at = JSONScan.spaceEnd(bytes, at + 1, end)
            }
            isFirst = false
            let value = try JSONCursor.next(source, at, end)
            at = value.end
            return value
        } catch {
            isOver = true
            throw error
        }
    }
}
