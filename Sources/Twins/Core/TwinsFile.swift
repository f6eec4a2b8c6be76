// twins.jsonl: a line a twin, in canonical JSON.

public import AuditModel
import Formats
import Foundation

/// Writes and reads twins.jsonl.
public enum TwinsFile {
    /// The twins of `set` in its order, one canonical JSON object a line (RFC 8785); refusals are not in this file.
    ///
    /// Throws `TwinsError` `cannot-write` for a twin that canonical JSON cannot hold, such as one with a seed above
    /// 2^53.
    public static func bytes(_ set: TwinSet) throws(TwinsError) -> [UInt8] {
        var bytes: [UInt8] = []
        for twin in set.twins {
            do {
                bytes += try CanonicalJSON.bytes(encoding: twin)
            } catch {
                let message = "The twin \(ItemGuards.excerpt(twin.id.rawValue)) cannot be written: \(error.message)"
                throw TwinsError("cannot-write", message, cause: error)
            }
            bytes.append(10)
        }
        return bytes
    }

    /// The twins of a twins.jsonl in file order; a line that is no twin, or repeats an id, becomes a diagnostic.
    public static func read(_ bytes: [UInt8], file: String?) -> (TwinSet, [Diagnostic]) {
        var (rows, diagnostics) = JSONLines.rows(bytes, file: file)
        var set = TwinSet()
        var seen: Set<ItemID> = []
        for row in rows {
            do {
                let twin = try JSONDecoder().decode(Twin.self, from: Data(try CanonicalJSON.bytes(row.value)))
                if let fault = fault(twin) {
                    diagnostics.append(Diagnostic(.error, "twin-malformed", fault, at: row.place))
                } else if seen.insert(twin.id).inserted {
                    set.twins.append(twin)
                } else {
                    let message = "The twin id is used twice; the first is kept. Give each twin an id of its own."
                    diagnostics.append(Diagnostic(.error, "twin-repeated", message, at: row.place))
                }
            } catch {
                let message = "The line is no twin: \(reason(error)). See design.md for its members."
                diagnostics.append(Diagnostic(.error, "twin-unreadable", message, at: row.place))
            }
        }
        return (set, diagnostics)
    }

    /// What makes a decoded twin unusable, or nil.
    private static func fault(_ twin: Twin) -> String? {
        if twin.item.id != twin.id { return "The item's id is not the twin's. Give both the same id." }
        if twin.of == twin.id { return "The twin is its own original. Name the original's id in `of`." }
        if twin.generation < 1 { return "The generation is below 1. A twin of an original is of generation 1." }
        guard case .choice(let task) = twin.item.task else { return nil }
        if !task.options.indices.contains(task.gold) {
            return "The key is none of the options. Give its 0-based index."
        }
        return task.labels.count == task.options.count ? nil : "Options and labels differ in number. Give each a label."
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "`\(key.stringValue)` is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` has the wrong form"
        case let error as FormatError: error.message
        default: "it cannot be decoded"
        }
    }
}
