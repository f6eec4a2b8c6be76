// Which script and, for Latin letters, which of a few languages a text is in: only to see that a draft changed it.

/// The language of a text, as far as its script and its smallest words tell.
struct DraftLanguage {
    private let script: String?
    private let hits: [(language: String, count: Int)]

    init(_ tokens: [DraftToken]) {
        var scripts: [String: Int] = [:]
        for token in tokens where token.kind == .word {
            for scalar in token.text.unicodeScalars { scripts[Self.script(scalar), default: 0] += 1 }
        }
        // Japanese mixes scripts; a kana in ten is enough to tell it from Chinese.
        if let kana = scripts["kana"], let han = scripts["han"], kana * 10 >= han {
            scripts["kana"] = kana + han
            scripts["han"] = nil
        }
        script = scripts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
        let words = tokens.filter { $0.kind == .word }.map(\.lower)
        hits = Self.smallWords.map { language, small in (language, words.count { small.contains($0) }) }
    }

    /// What changed, for people; nil if nothing, or if the texts are too short to tell.
    func change(to draft: DraftLanguage) -> String? {
        if let script, let other = draft.script, script != other { return "the script was \(script) and is \(other)" }
        guard let own = clear, let other = draft.clear, own != other else { return nil }
        return "the language was \(own) and is \(other)"
    }

    /// The language with at least three small words and twice as many as any other; nil if there is none.
    private var clear: String? {
        let sorted = hits.sorted { ($1.count, $0.language) < ($0.count, $1.language) }
        guard sorted.count > 1, sorted[0].count >= 3, sorted[0].count >= 2 * sorted[1].count else { return nil }
        return sorted[0].language
    }

    private static func script(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case ..<0x250, 0x1E00..<0x1F00: "Latin"
        case 0x370..<0x400, 0x1F00..<0x2000: "Greek"
        case 0x400..<0x530: "Cyrillic"
        case 0x590..<0x600: "Hebrew"
        case 0x600..<0x780: "Arabic"
        case 0x900..<0x980: "Devanagari"
        case 0xE00..<0xE80: "Thai"
        case 0x3040..<0x3100: "kana"
        case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x30000: "han"
        case 0x1100..<0x1200, 0xAC00..<0xD7B0: "Hangul"
        default: "other"
        }
    }

    private static let smallWords: [(String, Set<String>)] = [
        ("English", words("the of and is are what which how in to for with that was many")),
        ("French", words("le la les des est et une un dans quelle quel pour avec du combien")),
        ("German", words("der die das und ist ein eine wie welche nicht mit viele den von hat")),
        ("Spanish", words("el los las y es una del que cuál cuántos con por para en cuántas")),
        ("Italian", words("il gli della di che è per quale quanti con nel sono una e quante")),
        ("Portuguese", words("o os as do da e é uma um que qual quantos com para não")),
        ("Dutch", words("de het een en is van welke hoeveel niet met op zijn voor wat hoe")),
    ]

    private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
