// Other people's twins: which forms can be read, and how a file's form is told.

public import AuditModel
import Formats

/// Imports twins that others made. Errors: `twin-format-unknown`, `unreadable`.
public enum TwinImport {
    /// The formats, in the order in which a file's content is tried on them.
    public static let formats: [any TwinImportFormat] = [
        VernierImport(), GSMPlusImport(), CopaPairsImport(), HELMImport(), TableImport(),
    ]

    /// The twins of `bytes`, read as `format` (an id of `formats`) or as what the content says.
    ///
    /// `suite` holds the published items, if there are any: originals are recognised among them by id or text, and
    /// rows that leave out options or an unchanged key take theirs.
    public static func read(
        _ bytes: [UInt8],
        file: String?,
        format: String? = nil,
        suite: [Item] = []
    ) throws(TwinsError) -> ImportedTwins {
        let head = ImportHead(bytes)
        let chosen = formats.first { candidate in format.map { $0 == candidate.id } ?? candidate.recognises(head) }
        guard let chosen else {
            let known = formats.map(\.id).joined(separator: ", ")
            let message =
                format.map { "There is no format `\(ItemGuards.excerpt($0))`; the formats are \(known)." }
                ?? "The file is in no known form of twins; name one of \(known)."
            throw TwinsError("twin-format-unknown", message, place: Place(file: file))
        }
        var builder = ImportBuilder(format: chosen.id, file: file, suite: suite)
        try chosen.read(bytes, into: &builder)
        return builder.result
    }

    /// The same of a file, or of a HELM run's folder: its scenario_state.json, else its instances.json.
    public static func read(path: String, format: String? = nil, suite: [Item] = []) throws(TwinsError) -> ImportedTwins
    {
        var failure: FormatError?
        for name in [path, path + "/scenario_state.json", path + "/instances.json"] {
            let bytes: [UInt8]
            do {
                bytes = try FileBytes.read(name, limit: 256 << 20)
            } catch {
                failure = failure ?? error
                continue
            }
            return try read(bytes, file: name, format: format, suite: suite)
        }
        let message = failure?.message ?? "The file cannot be read; give another."
        throw TwinsError("unreadable", message, place: failure?.place ?? Place(file: path), cause: failure)
    }

    /// A string, or a number as it is spelt.
    static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text
        case .number(let lexeme): lexeme
        case .bool(let truth): truth ? "true" : "false"
        default: nil
        }
    }

    /// At least five digits, so that ids sort as numbers do.
    static func padded(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
    }

    /// A row without what it needs.
    static func missing(_ what: String, at place: Place?) -> Diagnostic {
        Diagnostic(.error, "row-incomplete", "The row lacks \(what); it is left out. Add it.", at: place)
    }

    /// A file with more rows than are taken.
    static func tooManyRows(at place: Place?) -> Diagnostic {
        let message = "The file has more than \(ImportBuilder.mostRows) rows; the rest is left out. Split it."
        return Diagnostic(.error, "rows-too-many", message, at: place)
    }
}
