// The members of one object, where they stand.
import AuditModel

/// A walk over an object: `while let (key, value) = try walk.next() { … }`.
///
/// A name that stands twice in the object is a fault, unless the walk was told to let it pass. After a fault the walk is
/// over. Errors: `json-syntax`, `json-depth`, `json-number-too-long`, `json-duplicate-key`, `not-utf-8`.
public struct JSONMemberWalk: Sendable {
    private let source: JSONSource
    private let start: Int
    private let end: Int
    private var at: Int
    private var isFirst = true
    private var isOver = false
    private var keys = JSONKeys()
    /// The content of the last member's name, without its quotes.
    private var keyStart = 0
    private var keyEnd = 0
    /// The last name where it had escapes.
    private var decodedKey: String?
    /// How many halves of surrogate pairs in names became U+FFFD so far.
    public private(set) var mended = 0
    /// Whether a name may stand twice; then each is given as it comes.
    public var allowsDuplicates = false

    init(_ object: JSONCursor) {
        source = object.source
        start = object.start
        at = object.start + 1
        end = object.end
    }

    /// The next member with its name decoded; nil behind the last.
    public mutating func next() throws(FormatError) -> (key: String, value: JSONCursor)? {
        guard let value = try nextValue() else { return nil }
        return (try key(), value)
    }

    /// The value of the next member; its name can be asked for with `isKey(_:)`.
    mutating func nextValue() throws(FormatError) -> JSONCursor? {
        guard !isOver else { return nil }
        do throws(FormatError) {
            guard let value = try step() else { return nil }
            if !allowsDuplicates { try checkKey() }
            return value
        } catch {
            isOver = true
            throw error
        }
    }

    /// Whether the last member has this name, byte for byte.
    func isKey(_ name: String) -> Bool {
        if let decodedKey { return decodedKey.utf8.elementsEqual(name.utf8) }
        guard name.utf8.count == keyEnd - keyStart else { return false }
        let text = source.bytes
        let bytes = text.span.bytes
        var at = keyStart
        for byte in name.utf8 {
            guard JSONScan.byte(bytes, at) == byte else { return false }
            at &+= 1
        }
        return true
    }

    private mutating func step() throws(FormatError) -> JSONCursor? {
        let text = source.bytes
        let bytes = text.span.bytes
        at = JSONScan.spaceEnd(bytes, at, end)
        guard at < end else { throw source.ended(end) }
        if JSONScan.byte(bytes, at) == UInt8(ascii: "}") {
            isOver = true
            guard at + 1 == end else { throw JSONCursor.trailing(source, at + 1) }
            return nil
        }
        if !isFirst {
            guard JSONScan.byte(bytes, at) == UInt8(ascii: ",") else {
                throw source.expected("a comma or a closing brace", at, before: end)
            }
            at = JSONScan.spaceEnd(bytes, at + 1, end)
        }
        isFirst = false
        guard at < end, JSONScan.byte(bytes, at) == JSONScan.quote else {
            let what = "a member's name in double quotes (JSON has no bare names or last commas)"
            throw source.expected(what, at, before: end)
        }
        keyStart = at + 1
        keyEnd = JSONScan.textEnd(bytes, keyStart, end)
        guard keyEnd < end, JSONScan.byte(bytes, keyEnd) == JSONScan.quote else {
            throw JSONCursor.openText(source, at)
        }
        try decodeEscapedKey(bytes)
        at = JSONScan.spaceEnd(bytes, keyEnd + 1, end)
        guard at < end, JSONScan.byte(bytes, at) == UInt8(ascii: ":") else {
            throw source.expected("a colon", at, before: end)
        }
        at = JSONScan.spaceEnd(bytes, at + 1, end)
        let value = try JSONCursor.next(source, at, end)
        at = value.end
        return value
    }

    private mutating func decodeEscapedKey(_ bytes: RawSpan) throws(FormatError) {
        decodedKey = nil
        for index in keyStart..<keyEnd where JSONScan.byte(bytes, index) == JSONScan.backslash {
            decodedKey = try key()
            return
        }
    }

    /// The name of the last member.
    private mutating func key() throws(FormatError) -> String {
        if let decodedKey { return decodedKey }
        do throws(JSONText.Fault) {
            var count: Int? = mended
            let key = try JSONText.decode(source.bytes, keyStart, keyEnd, mended: &count)
            mended = count ?? mended
            return key
        } catch {
            isOver = true
            throw JSONParser.error(error) { source.place($0) }
        }
    }

    private mutating func checkKey() throws(FormatError) {
        guard let decodedKey else {
            let text = source.bytes
            return try checkKey(text.span.bytes, keyStart, keyEnd)
        }
        try checkKey(Array(decodedKey.utf8).span.bytes, 0, decodedKey.utf8.count)
    }

    /// Checks the last name, whose decoded content is `bytes[from..<end]`.
    private mutating func checkKey(_ bytes: RawSpan, _ from: Int, _ end: Int) throws(FormatError) {
        var look = keys.insert(bytes, from, end, at: keyStart)
        // Marks and hashes can be alike by chance or design: only the names themselves say.
        var isTwice = false
        if case .like(let offset) = look {
            isTwice = try isKey(name(at: offset))
            if !isTwice { look = keys.insertHash(bytes, from, end) }
        }
        if case .hashed = look { isTwice = try isAmongEarlier() }
        guard isTwice else { return }
        let message = "The member `\(try key().prefix(80))` appears twice in one object; keep one of them."
        throw FormatError("json-duplicate-key", message, at: source.place(keyStart - 1))
    }

    /// The name whose content begins at `offset`, which was passed over before.
    private func name(at offset: Int) throws(FormatError) -> String {
        let text = source.bytes
        var reader = self
        reader.decodedKey = nil
        reader.keyStart = offset
        reader.keyEnd = JSONScan.textEnd(text.span.bytes, offset, end)
        return try reader.key()
    }

    private mutating func isAmongEarlier() throws(FormatError) -> Bool {
        var earlier = JSONMemberWalk(JSONCursor(source, start, end, .object))
        earlier.allowsDuplicates = true
        let name = try key()
        while try earlier.nextValue() != nil, earlier.keyStart < keyStart {
            if earlier.isKey(name) { return true }
        }
        return false
    }
}
