// What a simulated responder writes, so that the suite's own reader reads what was meant.

import AuditModel
import Foundation

/// Shapes decisions into responses.
enum SimulatedResponse {
    /// Probability given to the chosen label; the rest is shared out evenly.
    private static let sure = 0.7

    /// The key.
    static func right(_ item: Item, reader: Asking.Reader) -> ModelResponse {
        switch item.task {
        case .choice(let task): choice(task, task.gold, reader: reader)
        case .number(let task): text("#### \(task.gold)")
        case .text(let task): text(" " + (task.accepted.first ?? ""))
        case .code(let task): text(task.reference)
        }
    }

    /// A wrong option drawn evenly; the key plus one; a rejected text; an empty function.
    static func wrong(_ item: Item, reader: Asking.Reader, random: inout SeededRandom) -> ModelResponse {
        switch item.task {
        case .choice(let task):
            let wrong = task.options.indices.filter { $0 != task.gold }
            // With one option there is no wrong answer to give.
            if wrong.isEmpty { return text("") }
            return choice(task, wrong[random.below(wrong.count)], reader: reader)
        case .number(let task):
            let next = task.gold.adding(Rational(1)) ?? Rational(task.gold == Rational(0) ? 1 : 0)
            return text("#### \(next)")
        case .text(let task):
            if task.rejected.isEmpty { return text(" none of these") }
            return text(" " + task.rejected[random.below(task.rejected.count)])
        case .code: return text("    pass\n")
        }
    }

    private static func choice(_ task: ChoiceTask, _ index: Int, reader: Asking.Reader) -> ModelResponse {
        guard task.labels.indices.contains(index) else { return text("") }
        var response = text(" \(task.labels[index])")
        if reader == .optionLogProbability {
            let others = max(1, task.labels.count - 1)
            let rest = (1 - sure) / Double(others)
            response.firstToken = sorted(
                task.labels.enumerated().map { ($0.element, log($0.offset == index ? max(sure, rest) : rest)) }
            )
        }
        return response
    }

    private static func sorted(_ labels: [(String, Double)]) -> [TokenLogProbability] {
        labels.sorted { $0.1 == $1.1 ? $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) : $0.1 > $1.1 }
            .map { TokenLogProbability(token: " \($0.0)", logProbability: $0.1) }
    }

    private static func text(_ text: String) -> ModelResponse { ModelResponse(text: text, finishReason: "stop") }
}
