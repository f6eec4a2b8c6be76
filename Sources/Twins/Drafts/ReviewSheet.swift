// The sheet a person fills in: a random sample of twins with an empty column for the verdict.

public import AuditModel
import Formats

/// A sample of twins as a table of comma-separated values, to be filled in with any spreadsheet.
///
/// A row a twin: `sheet`, `twin`, `operator`, `original_question`, `twin_question`, `options`, `key`, `fingerprint`,
/// and empty `verdict` (`right`, `wrong` or `unsure`) and `note`. Cells that a spreadsheet would take for a formula get
/// an apostrophe; none can be taken for a number or a date. The sheet begins with a byte-order mark, without which
/// spreadsheets misread UTF-8, and rows end with CRLF.
public struct ReviewSheet: Sendable {
    /// The version of the columns, in the first cell of every row.
    public static let version = "review-1"
    /// The columns, in order.
    public static let columns = [
        "sheet", "twin", "operator", "original_question", "twin_question", "options", "key", "fingerprint", "verdict",
        "note",
    ]
    /// Most Unicode scalars of a cell, below the 32,767 characters at which spreadsheets cut.
    static let mostScalars = 15_000

    /// The sampled twins, in the order of the rows.
    public let twins: [Twin]
    let rows: [ReviewRow]

    /// A sample of `size` twins of `set`, drawn by `seed`: as many of each operator as of the others where it has them.
    ///
    /// `operators` are those to sample; nil takes every operator that has twins of grade C. `originals` are the
    /// suite's items. Within an operator every sample of its size is equally likely, so that the bound holds for twins
    /// of few items as well; it holds for one sample, not for one drawn again until it pleases. Rows are in random
    /// order. Throws `TwinsError` `nothing-to-review` (no twin of these operators, or a size below 1) and
    /// `original-missing`.
    public init(
        of set: TwinSet,
        originals: [Item],
        operators: [OperatorID]? = nil,
        size: Int,
        seed: UInt64
    ) throws(TwinsError) {
        let population = ReviewPopulation(set, originals: originals)
        let wanted = operators ?? population.drafted
        let sizes = population.sizes(of: wanted, total: size)
        guard sizes.contains(where: { $0 > 0 }) else {
            let message = "There is nothing to review: no twins of the chosen operators. Make some, or choose others."
            throw TwinsError("nothing-to-review", message)
        }
        var drawn: [Twin] = []
        for (id, size) in zip(wanted, sizes) {
            let twins = population.twins(of: id)
            var random = SeededRandom(seed: seed, stream: "review/\(id)")
            drawn += random.shuffled(Array(twins.indices)).prefix(size).sorted().map { twins[$0] }
        }
        var random = SeededRandom(seed: seed, stream: "review/rows")
        twins = random.shuffled(drawn)
        let mark = ReviewRow.mark(twins, seed: seed)
        var rows: [ReviewRow] = []
        for twin in twins {
            guard let original = population.original(of: twin) else {
                let message = "The original \(ItemGuards.excerpt(twin.of.rawValue)) of a twin is not among the items. "
                throw TwinsError("original-missing", message + "Give the suite that the twins were made from.")
            }
            rows.append(ReviewRow(twin, original: original, mark: mark, population: population))
        }
        self.rows = rows
    }

    /// The sheet, UTF-8.
    public var csv: [UInt8] {
        var text = "\u{FEFF}" + CSVTable.line(Self.columns) + "\r\n"
        for row in rows { text += CSVTable.line(row.cells) + "\r\n" }
        return Array(text.utf8)
    }
}
