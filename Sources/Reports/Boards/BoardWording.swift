// What is said of a column of a leaderboard, in fixed sentences.

import AuditModel

/// Sentences on a column. Change a text, and change `version`.
enum BoardWording {
    /// Version of the texts.
    static let version = "1"

    /// The finding of a column, a sentence.
    static func headline(_ column: BoardColumnVerdict) -> String {
        let name = column.column.name
        guard let first = column.places.first else { return "\(name): nothing can be computed from its numbers." }
        guard column.count != nil else { return "\(name): the number of items is not known, so no rank can be judged." }
        let tied = column.ties.first?.count ?? 1
        if tied > 1 { return "\(name): \(tied) models share the first place; their order is not shown." }
        return "\(name): \(first.model) is first, beyond chance."
    }

    /// The sentences under the picture.
    static func sentences(_ column: BoardColumnVerdict) -> [String] {
        var sentences: [String] = []
        if let count = column.count {
            let tied = column.ties.filter { $0.count > 1 }.count
            sentences.append(
                "\(Numbers.count(column.places.count, "model")) on \(Numbers.count(count, "item")) "
                    + "(number of items: \(column.countSource)). \(Numbers.count(tied, "run")) of neighbours not told apart."
            )
        }
        if let frontier = column.frontier {
            sentences.append(
                "Frontier, \(frontier.kind): \(frontier.why) Smallest difference shown four times in five: "
                    + "\(Numbers.points(frontier.resolvable)) points. The published index says \(frontier.publishedIndex)."
            )
        }
        if let year = column.saturationYear {
            sentences.append(
                "Shelf life: at this pace the frontier reaches 95% of its ceiling in \(Int(year.value)) "
                    + "(\(Int(year.low)) to \(Int(year.high)))."
            )
        }
        if !column.outliers.isEmpty {
            let shown = column.outliers.prefix(5).map { odd in
                "\(odd.model) \(Numbers.percent(odd.share)), expected \(Numbers.percent(odd.expected.value)) "
                    + "(\(Numbers.percentInterval(odd.expected)))"
            }
            sentences.append(
                "Scores that the model's other scores do not lead to expect (a reason to look, not a finding): "
                    + shown.joined(separator: "; ") + "."
            )
        }
        return sentences
    }
}
