// How a text that stands in every row is kept once.

/// Texts seen so far: equal ones share their storage.
public struct TextPool: Sendable {
    private var texts: Set<String> = []
    /// Most texts that are remembered; later ones are kept by whoever asked.
    private let most: Int

    /// A pool of at most `most` texts.
    public init(most: Int = 100_000) { self.most = most }

    /// `text`, or the equal one that was seen first (equal in bytes).
    public mutating func shared(_ text: String) -> String {
        // Up to 15 bytes a text has no storage of its own.
        if text.utf8.count <= 15 { return text }
        if let index = texts.firstIndex(of: text) {
            let seen = texts[index]
            return seen.utf8.elementsEqual(text.utf8) ? seen : text
        }
        if texts.count < most { texts.insert(text) }
        return text
    }
}
