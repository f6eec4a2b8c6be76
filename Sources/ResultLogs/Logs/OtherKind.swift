// What a file that is no log seems to be, so that its owner knows where to take it.

import AuditModel
import Formats

/// Kinds of files that are taken for logs.
enum OtherKind {
    /// The error for a source that no dialect knows.
    static func refusal(of source: LogSource) -> ResultLogError {
        ResultLogError("not-a-log", sentence(source), at: Place(file: source.path))
    }

    private static func sentence(_ source: LogSource) -> String {
        if source.isFolder {
            return source.names.isEmpty
                ? "The folder has no files; name the folder of one run, or a log."
                : "No file of this folder begins a log that is known; name one file."
        }
        if source.start.isEmpty { return "The file is empty; a log was expected." }
        if let kind = kinds.first(where: { source.start.starts(with: $0.start) }) { return "This is \(kind.what)." }
        return text(source)
    }

    private static func text(_ source: LogSource) -> String {
        let outline = source.outline
        switch outline.kind {
        case .object, .array:
            if outline.keys.contains("@context") || outline.keys.contains("conformsTo") {
                return
                    "This seems to be a Croissant manifest, which describes a suite; give it to `vernier suites check`."
            }
            if !itemKeys.isDisjoint(with: outline.keys) {
                return "This seems to be a suite (it has items and no scores); give it to `vernier suites check`."
            }
            if !boardKeys.isDisjoint(with: outline.keys) {
                return "This seems to be a leaderboard; give it to `vernier leaderboard`."
            }
            if outline.keys.contains(where: { LongColumn.model.rank(Heading($0)) != nil }) {
                return "This seems to be a table of models' scores; give it to `vernier leaderboard`."
            }
            let names = outline.keys.prefix(6).map { Shown.text($0.utf8) }.joined(separator: ", ")
            return "This JSON is of no dialect that is known (it has \(names.isEmpty ? "no members" : names)); "
                + "write its outcomes as rows of item, model, score."
        case .other: break
        }
        if let headings = LongText.head(source.start)?.headings,
            headings.contains(where: { LongColumn.model.rank(Heading($0)) != nil })
        {
            return "This seems to be a table of models' scores; give it to `vernier leaderboard`."
        }
        let head = source.start.drop { $0 <= 0x20 }.prefix(400)
        let lowered = String(decoding: head, as: UTF8.self).lowercased()
        if lowered.hasPrefix("<!doctype html") || lowered.hasPrefix("<html") || lowered.contains("<table") {
            return "This is a web page; if it is a leaderboard, give it to `vernier leaderboard`."
        }
        if lowered.hasPrefix("<") { return "This is XML, perhaps a suite; give it to `vernier suites check`." }
        if source.start.contains(0) { return "This is binary data of no kind that is known; a log was expected." }
        return "This is text of no dialect that is known; write its outcomes as rows of item, model, score."
    }

    private static let itemKeys: Set<String> = [
        "question", "choices", "options", "passage", "premise", "ctx", "endings",
    ]
    private static let boardKeys: Set<String> = ["leaderboard", "rank", "rankings", "entries"]

    private static let kinds: [(start: [UInt8], what: String)] = [
        (Array("PAR1".utf8), "Parquet; write it as JSON Lines first, such as with `duckdb`"),
        ([0x50, 0x4B], "an archive, and no Inspect log; unpack it and name the log in it"),
        (Array("%PDF".utf8), "a PDF; copy the numbers into a claim or a table"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG); a log was expected"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG); a log was expected"),
        (Array("GIF8".utf8), "a picture (GIF); a log was expected"),
        ([0xFF, 0xFE], "UTF-16 text; save it as UTF-8"),
        ([0xFE, 0xFF], "UTF-16 text; save it as UTF-8"),
        (Array("SQLite format 3".utf8), "a database; write its outcomes as CSV or JSON Lines"),
        (Array("ARROW1".utf8), "Arrow; write it as JSON Lines first"),
        (Array("version https://git-lfs".utf8), "a pointer to a file in Git LFS; fetch the file itself"),
        ([0x1F, 0x8B], "compressed twice; decompress it once"),
    ]
}

extension LogSource {
    /// Names in its first bytes.
    public var outline: JSONOutline { JSONOutline(start) }
}
