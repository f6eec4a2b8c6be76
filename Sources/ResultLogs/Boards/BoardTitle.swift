// What a table is called that has no caption: its file's name without what is behind the first point.

/// Titles from paths.
enum BoardTitle {
    /// The title of the tables in `file`.
    static func of(_ file: String?) -> String {
        guard let name = file?.split(separator: "/").last else { return "table" }
        let stem = name.split(separator: ".", omittingEmptySubsequences: true).first.map(String.init) ?? String(name)
        return stem.isEmpty ? "table" : stem
    }
}
