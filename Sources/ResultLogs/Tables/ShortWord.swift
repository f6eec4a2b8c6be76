// How the few words a table uses are told apart without making texts.

/// A word of at most eight ASCII letters, in any case, as one number.
struct ShortWord: Equatable {
    private let bits: UInt64

    /// The word in a range of bytes; one of more than eight bytes equals no word.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= 8 else {
            bits = .max
            return
        }
        var bits: UInt64 = 0
        for index in range { bits = bits << 8 | UInt64(Self.lower(bytes[index])) }
        self.bits = bits
    }

    private init(_ word: String) { bits = word.utf8.reduce(0) { $0 << 8 | UInt64(Self.lower($1)) } }

    private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    static let original = ShortWord("original")
    static let twin = ShortWord("twin")
    static let placebo = ShortWord("placebo")
    static let near = ShortWord("near")
    static let far = ShortWord("far")
    static let fresh = ShortWord("fresh")
    private static let yes = ["1", "true", "yes"].map { ShortWord($0) }
    private static let no = ["0", "false", "no"].map { ShortWord($0) }
    private static let correct = ShortWord("c")
    private static let incorrect = ShortWord("i")
    private static let `true` = ShortWord("true")
    private static let `false` = ShortWord("false")

    /// Yes or no, however it is said; nil for another word.
    var isYes: Bool? { Self.yes.contains(self) ? true : Self.no.contains(self) ? false : nil }

    /// The score a word stands for: `true` and `C` are 1, `false` and `I` are 0.
    var score: Double? {
        switch self {
        case Self.true, Self.correct: 1
        case Self.false, Self.incorrect: 0
        default: nil
        }
    }
}
