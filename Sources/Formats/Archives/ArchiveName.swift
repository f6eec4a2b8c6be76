// Which names of members are taken, and how they are written.

/// Names of members, which may have been made to point elsewhere.
enum ArchiveName {
    /// `name` with `/` between parts and without `.` and empty parts; nil if it points out of the archive or nowhere.
    static func normalised(_ name: String) -> String? {
        let text = name.replacing("\\", with: "/")
        guard !text.hasPrefix("/"), !isDrive(text) else { return nil }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return nil }
        let parts = text.split(separator: "/").filter { $0 != "." }
        guard !parts.isEmpty, !parts.contains("..") else { return nil }
        return parts.joined(separator: "/")
    }

    /// `C:` and the like.
    private static func isDrive(_ text: String) -> Bool {
        let start = Array(text.utf8.prefix(2))
        return start.count == 2 && start[1] == UInt8(ascii: ":")
            && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(start[0] | 0x20)
    }

    /// Enough of a hostile name for a message.
    static func shown(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.prefix(80).map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    }
}
