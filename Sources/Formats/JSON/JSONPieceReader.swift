// One JSON text of any size: its large arrays come element by element, and everything else member by member.
public import AuditModel

/// A reader of one JSON text in bounded memory.
///
/// Given the paths of the arrays that are large, such as `[["samples"]]` for an Inspect log or `[["request_states"]]` for
/// a HELM run, it hands out their elements one at a time, and in file order every other member beside the way there
/// whole. `[[]]` streams a text that is itself an array. An array that is not where it was said to be is no fault.
///
/// A piece of more than the limit is passed over in bounded memory and becomes a `json-piece-too-large` diagnostic. Errors,
/// after which nothing more comes: `json-syntax`, `json-depth`, `json-duplicate-key` (on the way to the arrays),
/// `json-number-too-long`, `not-utf-8`, and those of the stream. What came before a file's cut-off end is good.
public final class JSONPieceReader {
    /// Largest piece unless told otherwise, in bytes.
    public static let pieceLimit = 64 << 20

    /// An object on the way to the arrays, or one of the arrays.
    struct Level {
        var path: [String]
        var isArray: Bool
        var count = 0
        /// Hashes of the names so far.
        var names: Set<Int> = []

        /// Number of the element that is being read.
        var index: Int? { isArray ? max(0, count - 1) : nil }
    }

    var window: ByteWindow
    private let arrays: [[String]]
    let limit: Int
    let lenient: Bool
    private(set) var levels: [Level] = []
    var at = 0
    private var isBegun = false
    private var isOver = false
    private var log: DiagnosticLog
    /// How many halves of surrogate pairs in names on the way became U+FFFD.
    public private(set) var mended = 0

    /// The text in `stream`; `arrays` are paths of member names, `lenient` as in `JSONCursor`.
    public init(
        _ stream: ByteStream,
        arrays: [[String]],
        lenient: Bool = false,
        pieceLimit: Int = pieceLimit
    ) {
        window = ByteWindow(stream)
        self.arrays = arrays
        self.lenient = lenient
        limit = pieceLimit
        log = DiagnosticLog(file: stream.file)
    }

    /// Remarks so far: pieces too large, and what `leaveOut` was told.
    public var diagnostics: [Diagnostic] { log.diagnostics }

    /// Adds the fault of a piece to the remarks: it was left out.
    public func leaveOut(_ error: FormatError) { log.add(error.diagnostic) }

    /// The next piece; nil behind the end of the text.
    public func next() throws(FormatError) -> JSONPiece? {
        guard !isOver else { return nil }
        do throws(FormatError) {
            if let piece = try step() { return piece }
            isOver = true
            return nil
        } catch {
            isOver = true
            throw error
        }
    }

    private func step() throws(FormatError) -> JSONPiece? {
        if !isBegun {
            isBegun = true
            while window.filled < 3, !window.isAtEnd { try window.more(keeping: 0) }
            if window.bytes.prefix(window.filled).starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
            guard try peek() != nil else { throw here().syntax("The text is empty; a JSON value was expected.", at) }
            if let piece = try value([], index: nil) { return piece }
        }
        while let level = levels.last {
            guard let byte = try peek() else { throw here().ended(at) }
            if byte == (level.isArray ? UInt8(ascii: "]") : UInt8(ascii: "}")) {
                at += 1
                levels.removeLast()
                continue
            }
            if level.count > 0 {
                guard byte == UInt8(ascii: ",") else {
                    let what = level.isArray ? "a comma or a closing bracket" : "a comma or a closing brace"
                    throw here().expected(what, at, before: window.filled)
                }
                at += 1
            }
            levels[levels.count - 1].count += 1
            let piece =
                level.isArray
                ? try value(level.path, index: level.count) : try value(level.path + [name()], index: nil)
            if let piece { return piece }
        }
        guard try peek() == nil else { throw JSONCursor.trailing(here(), at) }
        return nil
    }

    /// The value that comes next; nil if it is gone into or was too large.
    private func value(_ path: [String], index: Int?) throws(FormatError) -> JSONPiece? {
        guard let byte = try peek() else { throw here().ended(at) }
        if index == nil {
            let isArray = byte == UInt8(ascii: "[") && arrays.contains(path)
            let isOnTheWay =
                byte == UInt8(ascii: "{") && arrays.contains { $0.count > path.count && $0.starts(with: path) }
            if isArray || isOnTheWay {
                at += 1
                levels.append(Level(path: path, isArray: isArray))
                return nil
            }
        }
        let line = window.line(at: at)
        let kind: JSONCursor.Kind? =
            switch byte {
            case UInt8(ascii: "{"): .object
            case UInt8(ascii: "["): .array
            case JSONScan.quote: .string
            default: nil
            }
        let part = kind == nil ? try passPlain() : try passNested()
        let source = source(from: part.from, line: line, path, index)
        guard part.fits else {
            let message = "A value of more than \(limit) bytes was left out; split it, or raise the limit."
            log.add(Diagnostic(.error, "json-piece-too-large", message, at: source.place(part.from)))
            return nil
        }
        if let kind {
            return JSONPiece(path: path, index: index, value: JSONCursor(source, part.from, at, kind))
        }
        return JSONPiece(path: path, index: index, value: try JSONCursor.next(source, part.from, at))
    }

    /// The name of the member that comes next; its colon is passed too.
    private func name() throws(FormatError) -> String {
        guard try peek() == JSONScan.quote else {
            let what = "a member's name in double quotes (JSON has no bare names or last commas)"
            throw here().expected(what, at, before: window.filled)
        }
        let part = try passNested()
        let text = here()
        guard part.fits else { throw text.syntax("A member's name is longer than \(limit) bytes.", at) }
        let name: String
        do throws(JSONText.Fault) {
            var count: Int? = mended
            name = try JSONText.decode(window.bytes, part.from + 1, at - 1, mended: &count)
            mended = count ?? mended
        } catch {
            throw JSONParser.error(error) { text.place($0) }
        }
        // Seeded anew in each process, so that nobody can write names that meet; only used to notice.
        var hasher = Hasher()
        for byte in name.utf8 { hasher.combine(byte) }
        guard levels[levels.count - 1].names.insert(hasher.finalize()).inserted else {
            let message = "The member `\(name.prefix(80))` appears twice in one object; keep one of them."
            throw FormatError("json-duplicate-key", message, at: text.place(at - 1))
        }
        guard try peek() == UInt8(ascii: ":") else { throw here().expected("a colon", at, before: window.filled) }
        at += 1
        return name
    }
}
