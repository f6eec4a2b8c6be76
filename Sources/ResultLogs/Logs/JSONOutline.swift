// What the names in the first bytes of a JSON text are: enough to tell dialects, even where the text is cut off.

/// Names of members down to the third level, from the first value of a text that may be cut off anywhere.
public struct JSONOutline: Sendable {
    /// What the first value is.
    public enum Kind: Sendable {
        /// An object.
        case object
        /// An array.
        case array
        /// Something else, or no JSON.
        case other
    }

    /// What the first value is.
    public private(set) var kind = Kind.other
    /// Whether a second value follows the first: JSON Lines.
    public private(set) var isLines = false
    /// Names of the first object's members; of the first element's members where it is an array of objects.
    public var keys: [String] { names[""] ?? [] }
    /// Texts and numbers of members as written, by path: `spec`, `eval.task`; the first 200 bytes.
    public private(set) var values: [String: String] = [:]
    private var names: [String: [String]] = [:]

    /// Names of the members of the object at `path`, such as `results` or `results.arc`.
    public func keys(under path: String) -> [String] { names[path] ?? [] }

    /// Whether the object has all of `keys`.
    public func has(_ keys: String...) -> Bool { keys.allSatisfy { self.keys.contains($0) } }

    /// Deepest level that names are taken from.
    private static let depth = 3
    /// Most names that are taken.
    private static let most = 20_000
    private var count = 0

    /// The outline of the text in `bytes`.
    public init(_ bytes: [UInt8]) {
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        Self.passSpace(bytes, &at)
        guard at < bytes.count else { return }
        switch bytes[at] {
        case UInt8(ascii: "{"): kind = .object
        case UInt8(ascii: "["): kind = .array
        default: return
        }
        scan(bytes, &at)
        Self.passSpace(bytes, &at)
        isLines = kind == .object && at < bytes.count && bytes[at] == UInt8(ascii: "{")
    }

    /// Walks the first value, one level of `levels` for each open bracket.
    private mutating func scan(_ bytes: [UInt8], _ at: inout Int) {
        var levels: [(isObject: Bool, path: String?)] = []
        var key: String?
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                guard levels.count < 4096 else { return }
                levels.append((byte == UInt8(ascii: "{"), path(inside: levels.last, key, isFirst: levels.isEmpty)))
                key = nil
                at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                levels.removeLast()
                key = nil
                at += 1
                if levels.isEmpty { return }
            case UInt8(ascii: "\""):
                let from = at + 1
                guard Self.passText(bytes, &at) else { return }
                let text = String(decoding: bytes[from..<min(at - 1, from + 200)], as: UTF8.self)
                Self.passSpace(bytes, &at)
                let isKey =
                    key == nil && levels.last?.isObject == true && at < bytes.count
                    && bytes[at] == UInt8(ascii: ":")
                if isKey {
                    key = text
                    if let path = levels.last?.path { take(text, at: path) }
                    at += 1
                } else {
                    take(value: text, under: levels.last?.path, key)
                }
            case UInt8(ascii: ","):
                // Of an array only the first element counts.
                if let last = levels.last, !last.isObject { levels[levels.count - 1].path = nil }
                key = nil
                at += 1
            case 0x20, 0x09, 0x0A, 0x0D: at += 1
            default:
                let from = at
                while at < bytes.count, !Self.ends(bytes[at]) { at += 1 }
                take(
                    value: String(decoding: bytes[from..<min(at, from + 200)], as: UTF8.self),
                    under: levels.last?.path,
                    key
                )
                if at == from { at += 1 }
            }
        }
    }

    /// The path of what opens inside `level`: nil where it is too deep, or no first element.
    private func path(inside level: (isObject: Bool, path: String?)?, _ key: String?, isFirst: Bool) -> String? {
        guard let level else { return "" }
        guard let path = level.path else { return nil }
        guard level.isObject else { return path }
        guard let key, path.split(separator: ".").count < Self.depth - 1 else { return nil }
        return path.isEmpty ? key : path + "." + key
    }

    private mutating func take(_ name: String, at path: String) {
        guard count < Self.most else { return }
        count += 1
        names[path, default: []].append(name)
    }

    private mutating func take(value: String, under path: String?, _ key: String?) {
        guard let path, let key, count < Self.most else { return }
        count += 1
        values[path.isEmpty ? key : path + "." + key] = value
    }

    private static func ends(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
            || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    }

    private static func passSpace(_ bytes: [UInt8], _ at: inout Int) {
        while at < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[at]) { at += 1 }
    }

    /// Goes behind the closing quote; false where the text is cut off.
    private static func passText(_ bytes: [UInt8], _ at: inout Int) -> Bool {
        at += 1
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 2
            case UInt8(ascii: "\""):
                at += 1
                return true
            default: at += 1
            }
        }
        return false
    }
}
