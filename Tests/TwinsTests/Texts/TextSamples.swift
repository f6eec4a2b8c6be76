// Items of our own for the operators on texts, and real texts made into items while the tests run.

import AuditModel
import Foundation
import TestSupport
import Testing

/// Invented reading items and pairs.
enum TextSamples {
    static let reading = Item(
        id: "reading-1",
        passage: """
            The observatory above the town was built by Marta Quilby, an astronomer who had studied with Edmund \
            Tarrow. Quilby's first telescope came from Norwick. Later the mayor of Norwick named a square after \
            Marta Quilby. "TARROW TAUGHT QUILBY," the newspaper wrote.
            """,
        question: "From which town did Quilby's telescope come?",
        task: .text(TextTask(accepted: ["Norwick"]))
    )

    static func pair(
        _ first: String,
        _ second: String,
        _ options: [String] = ["entailment", "neutral", "contradiction"],
        gold: Int = 0,
        id: ItemID = "pair"
    ) -> Item {
        Item(id: id, passage: first, question: second, task: .choice(ChoiceTask(options: options, gold: gold)))
    }

    static func question(_ question: String, _ accepted: [String] = ["something"]) -> Item {
        Item(id: "q", question: question, task: .text(TextTask(accepted: accepted)))
    }

    private struct BigBenchFile: Decodable {
        struct Example: Decodable {
            var input: String
        }
        var examples: [Example]
    }

    /// Inputs of BIG-Bench Hard tasks, each cut at its last sentence into a passage and a question; the accepted
    /// answer is the passage's first word with a capital inside a sentence, where there is one.
    static func bigBench(_ names: [String]) throws -> [Item] {
        var items: [Item] = []
        for name in names {
            let bytes = try TestData.bytes("suites/bbh/\(name).json")
            for (index, example) in try JSONDecoder().decode(BigBenchFile.self, from: bytes).examples.enumerated() {
                let parts = example.input.components(separatedBy: ". ")
                guard parts.count > 1, let last = parts.last else { continue }
                let passage = parts.dropLast().joined(separator: ". ") + "."
                let name1 = passage.split(separator: " ").dropFirst().first { $0.first?.isUppercase == true }
                let accepted = name1.map { $0.filter(\.isLetter) } ?? "the"
                items.append(
                    Item(
                        id: ItemID("\(name)-\(index)"),
                        passage: passage,
                        question: last,
                        task: .text(TextTask(accepted: [accepted]))
                    )
                )
            }
        }
        return items
    }
}

/// `text` with names put back by plain replacement of whole words: written apart from the operators' own inverse.
func namesPutBack(_ text: String, _ renames: [Proof.Renaming]) -> String {
    var pieces: [String] = []
    var word = ""
    func flush() {
        if let pair = renames.first(where: { $0.to == word }) {
            pieces.append(pair.from)
        } else if let pair = renames.first(where: { $0.to.uppercased() == word }) {
            pieces.append(pair.from.uppercased())
        } else {
            pieces.append(word)
        }
        word = ""
    }
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            word.unicodeScalars.append(scalar)
        default:
            flush()
            pieces.append(String(scalar))
        }
    }
    flush()
    return pieces.joined()
}
