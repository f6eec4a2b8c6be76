// What the members of an `.eval` archive are, by their names.

/// The kinds of members of an `.eval` archive.
enum InspectMember: Hashable {
    /// The header, written when the run ends.
    case header
    /// The header's beginning, written when the run starts.
    case start
    /// Summaries of all samples.
    case summaries
    /// Summaries of the samples of one flush.
    case journal
    /// A change of settings while the run went on.
    case configUpdate
    /// A whole sample.
    case sample
    /// A sample in pieces: the piece that holds what is short.
    case shell(prefix: String)
    /// Texts of a sample in pieces that were put aside, from the number `first` on.
    case attachments(prefix: String, first: Int)
    /// Anything else.
    case other

    /// The kind of the member `name`.
    init(_ name: String) {
        switch name {
        case "header.json": self = .header
        case "_journal/start.json": self = .start
        case "summaries.json": self = .summaries
        default: self = Self.nested(name)
        }
    }

    private static func nested(_ name: String) -> InspectMember {
        if name.hasPrefix("_journal/summaries/"), name.hasSuffix(".json") { return .journal }
        if name.hasPrefix("_journal/config_updates/"), name.hasSuffix(".json") { return .configUpdate }
        guard name.hasPrefix("samples/"), name.hasSuffix(".json") else { return .other }
        let parts = name.dropFirst(8).split(separator: "/", omittingEmptySubsequences: false)
        // Ids may hold slashes themselves; the piece's name is what follows `_epoch_<n>`.
        guard let index = parts.indices.last(where: { isSample(parts[$0]) }), index < parts.count - 1 else {
            return .sample
        }
        let prefix = parts[...index].joined(separator: "/")
        let piece = parts[(index + 1)...]
        if piece.count == 1, piece.last == "sample.json" { return .shell(prefix: prefix) }
        if piece.count == 2, piece.first == "attachments", let first = piece.last.flatMap({ Int($0.dropLast(5)) }) {
            return .attachments(prefix: prefix, first: first)
        }
        return .other
    }

    private static func isSample(_ part: Substring) -> Bool {
        guard let range = part.ranges(of: "_epoch_").last else { return false }
        return !part[range.upperBound...].isEmpty && part[range.upperBound...].allSatisfy(\.isNumber)
    }
}
