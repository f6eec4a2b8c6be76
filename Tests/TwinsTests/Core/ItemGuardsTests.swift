// The guards on bytes decide as one would who looked at every scalar.

import AuditModel
import Testing

@testable import Twins

struct ItemGuardsTests {
    private func isControl(_ value: UInt32) -> Bool {
        switch value {
        case 9, 10, 13: false
        case 0..<32, 127, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private func item(_ question: String) -> Item {
        Item(id: "x", question: question, task: .text(TextTask(accepted: ["x"])))
    }

    @Test func everyScalarIsJudgedAtEveryPlaceInAWord() {
        for value in UInt32(0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // The place within eight bytes goes round with the value, and every control is tried at all of them.
            for place in isControl(value) ? 0..<17 : Int(value % 17)..<Int(value % 17) + 1 {
                let text =
                    String(repeating: "a", count: place) + String(scalar) + String(repeating: "b", count: 20 - place)
                let trip = ItemGuards.controls(item(text))
                #expect((trip != nil) == isControl(value), "U+\(String(value, radix: 16)) at \(place)")
                if let trip {
                    #expect(trip.guardID == "control-characters")
                    #expect(trip.detail == "the character U+\(String(value, radix: 16, uppercase: true))")
                }
            }
            #expect((ItemGuards.controls(item("a" + String(scalar))) != nil) == isControl(value))
        }
    }

    @Test func everyTextOfAnItemIsLookedAt() {
        let bad = "a\u{7F}"
        let long = String(repeating: "a", count: 100_001)
        for (text, guardID) in [(bad, "control-characters"), (long, "oversized")] {
            let tasks: [AnswerTask] = [
                .choice(ChoiceTask(options: ["x", text], gold: 0)),
                .choice(ChoiceTask(options: ["x", "y"], labels: ["A", text], gold: 0)),
                .number(NumberTask(gold: Rational(1), solution: text)),
                .text(TextTask(accepted: ["x", text])),
                .text(TextTask(accepted: ["x"], rejected: [text])),
                .code(CodeTask(entryPoint: "f", reference: text, tests: "")),
                .code(CodeTask(entryPoint: "f", reference: "", tests: text)),
            ]
            var items = tasks.map { Item(id: "x", question: "q", task: $0) }
            items.append(Item(id: "x", passage: text, question: "q", task: .text(TextTask(accepted: []))))
            items.append(item(text))
            for item in items {
                #expect((ItemGuards.size(item) ?? ItemGuards.controls(item))?.guardID == guardID, "\(item.task.kind)")
            }
        }
        #expect(ItemGuards.size(item(String(repeating: "a", count: 100_000))) == nil)
    }

    @Test func streamsAreNamedAsBefore() {
        for (id, seed) in [("gsm8k-1", UInt64(1)), ("", 7), ("\u{E9}/\u{1F600}", .max)] {
            var one = FormatOperator().random(
                for: Item(id: ItemID(id), question: "", task: .text(.init(accepted: []))),
                seed: seed,
                "p"
            )
            var other = SeededRandom(seed: seed, stream: "format/\(id)/p")
            for _ in 0..<4 { #expect(one.next() == other.next()) }
        }
    }
}
