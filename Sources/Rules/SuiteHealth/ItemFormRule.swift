// Items that repeat each other, hold their answer, or have the key in a favourite place.

public import AuditModel
import Foundation
import Statistics

/// ITM-03.
public struct ItemFormRule: Rule {
    /// Its card.
    public let card = RuleCard(
        id: "ITM-03",
        checks: "Items do not repeat each other, hold their answer, or favour a place of the key",
        inputs: [.suite],
        severity: .major,
        fails: "An item repeats another but for case, spaces and signs; or the key's place departs from even at 0.1%; "
            + "or 5% of short answers stand in their question.",
        cannotShow: "Paraphrases of an item, and hints that are not its words.",
        remedy: "Drop the repeats, shuffle the options, and reword questions that hold their answer.",
        reference: "rules.md ITM-03; Pearson's χ²"
    )

    /// The rule.
    public init() {}

    /// One outcome for each of the three.
    public func outcomes(_ subject: RuleSubject) -> [RuleOutcome] {
        guard !subject.items.isEmpty else { return missing("The suite's items were not supplied.") }
        return [repeats(subject.items), answers(subject.items), places(subject.items)]
    }

    private func repeats(_ items: [Item]) -> RuleOutcome {
        var first: [String: ItemID] = [:]
        var found: [(ItemID, ItemID)] = []
        for item in items {
            let key = Self.normal(Self.content(item))
            if let earlier = first[key] { found.append((item.id, earlier)) } else { first[key] = item.id }
        }
        let named = found.prefix(10).map { "\($0.0) = \($0.1)" }.joined(separator: ", ")
        return found.isEmpty
            ? outcome(.pass, "No item repeats another.", about: "repeats")
            : outcome(
                .fail,
                "\(found.count) of \(items.count) items repeat another: \(named).",
                about: "repeats",
                figures: ["repeats": Double(found.count)]
            )
    }

    private func answers(_ items: [Item]) -> RuleOutcome {
        var asked = 0
        var held: [ItemID] = []
        for item in items {
            guard case .text(let task) = item.task, let answer = task.accepted.first else { continue }
            let words = Self.normal(answer)
            guard words.count >= 4 else { continue }
            asked += 1
            if Self.normal(item.question).contains(words) { held.append(item.id) }
        }
        guard asked > 0 else { return outcome(.notAssessable, "No item asks for a text.", about: "answer in question") }
        let figures = ["held": Double(held.count), "asked": Double(asked)]
        return held.count * 20 >= asked && held.count > 1
            ? outcome(
                .fail,
                "\(held.count) of \(asked) short answers stand in their question: "
                    + held.prefix(10).map(\.rawValue).joined(separator: ", "),
                about: "answer in question",
                figures: figures
            )
            : outcome(.pass, "\(held.count) of \(asked).", about: "answer in question", figures: figures)
    }

    private func places(_ items: [Item]) -> RuleOutcome {
        var counts: [Int: [Int]] = [:]
        for item in items {
            guard case .choice(let task) = item.task, task.options.count >= 2, task.options.indices.contains(task.gold)
            else { continue }
            counts[task.options.count, default: Array(repeating: 0, count: task.options.count)][task.gold] += 1
        }
        let large = counts.filter { $0.value.reduce(0, +) >= 5 * $0.key }
        guard !large.isEmpty else {
            return outcome(.notAssessable, "Too few items with options.", about: "place of the key")
        }
        var statistic = 0.0
        var degrees = 0.0
        for (options, seen) in large.sorted(by: { $0.key < $1.key }) {
            let expected = Double(seen.reduce(0, +)) / Double(options)
            statistic += seen.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
            degrees += Double(options - 1)
        }
        let p = ChiSquare.upperTail(statistic, degrees: degrees)
        let most = large.max { $0.value.reduce(0, +) < $1.value.reduce(0, +) }.map(\.value) ?? []
        let shown = most.map(String.init).joined(separator: ", ")
        return outcome(
            p < 0.001 ? .fail : .pass,
            "Keys by place: \(shown)\(p < 0.001 ? ", which no random order would give" : "").",
            about: "place of the key",
            figures: ["p": p, "chi_square": statistic]
        )
    }

    private static func content(_ item: Item) -> String {
        var text = (item.passage ?? "") + "\n" + item.question
        if case .choice(let task) = item.task { text += "\n" + task.options.joined(separator: "\n") }
        return text
    }

    /// Letters and digits in lower case, with one space between words.
    private static func normal(_ text: String) -> String {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: " ")
    }
}
