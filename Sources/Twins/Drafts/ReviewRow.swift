// A row of the sheet before anyone has filled it in, and how its cells survive a spreadsheet.

import AuditModel

/// What the sheet says of one twin.
struct ReviewRow {
    /// The cells in the order of `ReviewSheet.columns`, `verdict` and `note` empty.
    let cells: [String]

    /// The row of `twin`; `mark` is that of the whole sheet.
    init(_ twin: Twin, original: Item, mark: String, population: ReviewPopulation) {
        let item = twin.item
        cells = [
            "\(mark) twins=\(population.fingerprint(of: twin.operatorID))",
            twin.id.rawValue,
            twin.operatorID.rawValue,
            Self.cell(Self.asked(original)),
            Self.cell(Self.asked(item)),
            Self.cell(Self.options(item)),
            Self.cell("answer: " + item.task.goldText),
            Self.fingerprint(twin, original: original),
            "",
            "",
        ]
    }

    /// `review-1 seed=7 rows=200 sample=<hash of the ids>`: what tells a sheet with missing rows.
    static func mark(_ twins: [Twin], seed: UInt64) -> String {
        "\(ReviewSheet.version) seed=\(seed) rows=\(twins.count) sample=\(hash(twins.map(\.id.rawValue).sorted()))"
    }

    /// `fp-` and 16 hexadecimal digits of a hash of all that the row shows, whole; the letters keep a spreadsheet from
    /// taking it for a number.
    static func fingerprint(_ twin: Twin, original: Item) -> String {
        "fp-" + hash([hash(content(twin)), asked(original)])
    }

    /// Everything of a twin that a reviewer judges.
    static func content(_ twin: Twin) -> [String] {
        [twin.id.rawValue, twin.of.rawValue, twin.operatorID.rawValue, asked(twin.item), options(twin.item)]
            + [twin.item.task.goldText]
    }

    /// 16 hexadecimal digits of a hash of `parts` and their lengths. Not for cryptography: it tells a slip from a
    /// match, not a forger.
    static func hash(_ parts: [String]) -> String {
        let joined = parts.map { "\($0.utf8.count):\($0)" }.joined()
        let digits = String(SeededRandom.hash(joined), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Whether a cell of a filled sheet still says what was written, spreadsheets' habits aside: CRLF for LF, white
    /// space at the ends, an apostrophe put in front or taken away.
    static func same(_ filled: String, _ written: String) -> Bool { plain(filled) == plain(written) }

    /// A cell without a spreadsheet's habits.
    static func plain(_ cell: String) -> String {
        var view = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in cell.unicodeScalars {
            if !(scalar == "\n" && isAfterReturn) { view.append(scalar == "\r" ? "\n" : scalar) }
            isAfterReturn = scalar == "\r"
        }
        let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        var rest = view.drop(while: blank)
        if rest.first == "'" { rest = rest.dropFirst().drop(while: blank) }
        guard let end = rest.lastIndex(where: { !blank($0) }) else { return "" }
        return String(String.UnicodeScalarView(rest[...end]))
    }

    /// The passage, if any, and the question.
    private static func asked(_ item: Item) -> String { (item.passage.map { $0 + "\n\n" } ?? "") + item.question }

    /// A line an option; empty for other kinds.
    private static func options(_ item: Item) -> String {
        guard case .choice(let task) = item.task else { return "" }
        return zip(task.labels, task.options).map { "\($0). \($1)" }.joined(separator: "\n")
    }

    /// A text cut to what a cell holds, control characters shown as U+FFFD.
    private static func cell(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var view = String.UnicodeScalarView()
        for scalar in scalars.prefix(ReviewSheet.mostScalars) {
            let isControl = scalar.value < 32 && ![9, 10, 13].contains(scalar.value) || scalar.value == 127
            view.append(isControl ? "\u{FFFD}" : scalar)
        }
        let beyond = scalars.count - ReviewSheet.mostScalars
        return String(view) + (beyond > 0 ? " … [cut: \(beyond) more characters, see twins.jsonl]" : "")
    }
}
