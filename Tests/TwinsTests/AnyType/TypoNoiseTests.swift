// Misspellings that leave every number, unit, name and option as it was.

import AuditModel
import TestSupport
import Testing
import Twins

struct TypoNoiseTests {
    /// The question of `twin` with the words of the proof written back; nil where they are not at their places.
    private func restored(_ twin: Twin) -> [UInt8]? {
        let text = Array(twin.item.question.utf8)
        var result: [UInt8] = []
        var at = 0
        for binding in twin.proof.bindings ?? [] {
            let (from, to) = (Array(binding.from.utf8), Array(binding.to.utf8))
            let gap = binding.offset - result.count
            guard gap >= 0, at + gap + to.count <= text.count else { return nil }
            result += text[at..<at + gap]
            at += gap
            guard Array(text[at..<at + to.count]) == to else { return nil }
            result += from
            at += to.count
        }
        return result + text[at...]
    }

    /// Digits, and words that say numbers, in text order: read with nothing of the operator's.
    private func quantities(_ text: String) -> [String] {
        let words: Set<String> = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
            "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "half", "third",
            "quarter", "fourth", "fifth", "twice", "double", "triple", "dozen", "percent", "once", "first", "second",
            "less", "more", "fewer", "than", "not", "no", "never", "without", "each", "every", "per", "hours",
            "minutes",
            "dollars", "cents", "pounds", "miles", "feet", "inches", "weeks", "months", "years", "total", "times",
            "before", "after", "remaining", "average", "january", "february", "monday", "sunday",
        ]
        let lowered = text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
        let isPart = { (byte: UInt8) in (48...57).contains(byte) || (97...122).contains(byte) }
        return lowered.split(whereSeparator: { !isPart($0) }).map { String(decoding: $0, as: UTF8.self) }
            .filter { words.contains($0) || $0.utf8.contains { (48...57).contains($0) } }
    }

    @Test(.enabled(if: TestData.isUsable), arguments: ["gsm8k", "mmlu"])
    func onRealItems(suite: String) throws {
        // Every GSM8K item; of MMLU every fifth, for time.
        let items =
            try suite == "gsm8k" ? Samples.gsm8k() : Samples.mmlu().enumerated().filter { $0.0 % 5 == 0 }.map(\.1)
        var covered = 0
        var refused: [String: Int] = [:]
        for item in items {
            let attempt = TypoNoiseOperator().attempt(item, count: 3, seed: 1)
            if let refusal = attempt.refusal { refused[refusal.guardID, default: 0] += 1 }
            if !attempt.twins.isEmpty { covered += 1 }
            let asked = quantities(item.question)
            for twin in attempt.twins {
                #expect(quantities(twin.item.question) == asked, "\(twin.id)")
                #expect(restored(twin) == Array(item.question.utf8), "\(twin.id)")
                #expect(twin.item.task == item.task)
                for binding in twin.proof.bindings ?? [] { expectOneSlip(binding, "\(twin.id)") }
            }
            #expect(Set(attempt.twins.map(\.item.question) + [item.question]).count == attempt.twins.count + 1)
        }
        // GSM8K speaks of letters and words to count now and then; MMLU has formulas and code.
        #expect(Double(covered) >= Double(items.count) * (suite == "gsm8k" ? 0.93 : 0.7), "\(covered), \(refused)")
    }

    private func expectOneSlip(_ binding: Proof.Binding, _ place: String) {
        let (from, to) = (Array(binding.from.utf8), Array(binding.to.utf8))
        #expect(from.count >= 5 && from.allSatisfy { (97...122).contains($0) }, "\(place): \(binding)")
        #expect(from.first == to.first && from.last == to.last && from != to, "\(place): \(binding)")
        #expect(abs(from.count - to.count) <= 1, "\(place): \(binding)")
        if from.count == to.count {
            let changed = from.indices.filter { from[$0] != to[$0] }
            #expect(changed.count == 1 || (changed.count == 2 && changed[1] == changed[0] + 1), "\(place): \(binding)")
        }
    }

    static let untouched: [String] = [
        "twelve thousand percent twentieth dozen seventeen million",
        "Janet O'Brien's farmers' we'll Duckworth's McDonald",
        "5 apples, eleven pencils, $3 boxes",
        "https://example.com/index.html someone@example.com well-known and/or x2y",
        "never without neither kilometers gallons Tuesday tomorrow largest fewer",
        "“curly” naïve caf\u{E9}s",
        "a word to be is it",
    ]

    @Test(arguments: untouched)
    func protectedWordsAreNeverTouched(text: String) {
        let item = Item(id: "x", question: text, task: .number(NumberTask(gold: Rational(1))))
        let attempt = TypoNoiseOperator().attempt(item, count: 5, seed: 3)
        #expect(attempt.twins.isEmpty)
        let expected = text.hasPrefix("a word") ? "spelling-asked" : "no-word-to-misspell"
        #expect(attempt.refusal?.guardID == expected)
    }

    @Test func wordsOfOptionsAndAnswersAreLeftAlone() {
        let question = "Which planet orbits the sun inside the orbit of the elephant?"
        let choice = ChoiceTask(options: ["a planet.", "ORBITS the Orbit", "elephant"], gold: 0)
        #expect(
            TypoNoiseOperator().attempt(Item(id: "x", question: question, task: .choice(choice)), count: 9, seed: 1)
                .refusal?.guardID == "no-word-to-misspell"
        )
        let text = TextTask(accepted: ["elephant orbit"], rejected: ["orbits"])
        let twins = TypoNoiseOperator().attempt(Item(id: "x", question: question, task: .text(text)), count: 9, seed: 1)
            .twins
        #expect(!twins.isEmpty)
        #expect(twins.allSatisfy { $0.proof.bindings?.map(\.from) == ["planet"] })
    }

    @Test func oneWordInTenAndAtLeastOne() {
        // "garden" and "basket" are in no list; no slip of them is a word.
        for (words, slips) in [(1, 1), (9, 1), (14, 1), (15, 2), (40, 4)] {
            let question = String(repeating: "the garden basket ", count: words / 2) + (words % 2 == 1 ? "garden" : "")
            let item = Item(id: "x", question: question, task: .text(TextTask(accepted: ["yes"])))
            let twins = TypoNoiseOperator().attempt(item, count: 1, seed: 1).twins
            #expect(twins.first?.proof.bindings?.count == slips, "\(words)")
        }
    }

    /// `there` may become `three`, `casual` `causal`.
    @Test(arguments: ["casual", "trail", "shirt", "house", "horse", "diary", "plane", "count", "beast", "friend"])
    func noSlipIsAnotherWord(word: String) {
        let known: Set<String> = [
            "causal", "trial", "short", "horse", "house", "dairy", "plan", "plane", "court", "best", "fiend",
            "tail", "count", "beat", "boast", "coast",
        ]
        for seed in 0..<200 {
            let item = Item(id: "x", question: "the \(word)", task: .text(TextTask(accepted: ["yes"])))
            for twin in TypoNoiseOperator().attempt(item, count: 1, seed: UInt64(seed)).twins {
                let slip = twin.proof.bindings?.first?.to ?? ""
                #expect(!known.contains(slip), "\(word), \(slip)")
            }
        }
    }

    static let refused: [(question: String, guardID: String)] = [
        ("What is $\\frac{1}{2}$ of the garden?", "markup"),
        ("What does `garden` print?", "markup"),
        ("garden = {basket: 1}", "markup"),
        ("while garden == basket", "markup"),
        ("The <b>garden</b> basket", "markup"),
        ("A table\n  of baskets", "markup"),
        ("How many letters has garden?", "spelling-asked"),
        ("Which one is misspelled?", "spelling-asked"),
        ("garden\u{0}basket", "control-characters"),
        ("garden \u{202E}basket", "control-characters"),
        ("3 + 4 = ?", "no-word-to-misspell"),
        (String(repeating: "garden basket ", count: 800_000), "oversized"),
    ]

    @Test func refusesByGuard() {
        for row in Self.refused {
            let item = Item(id: "x", question: row.question, task: .text(TextTask(accepted: ["yes"])))
            #expect(
                TypoNoiseOperator().attempt(item, count: 2, seed: 1).refusal?.guardID == row.guardID,
                "\(row.guardID)"
            )
        }
        let code = CodeTask(entryPoint: "f", reference: "", tests: "")
        let item = Item(id: "x", question: "garden basket", task: .code(code))
        #expect(TypoNoiseOperator().attempt(item, count: 2, seed: 1).refusal?.guardID == "wrong-kind")
    }

    @Test func gradeSaysWhetherEnglishIsEvident() {
        for (question, grade) in [("the garden basket", Twin.Grade.proved), ("garten korbgeflecht", .guarded)] {
            let item = Item(id: "x", question: question, task: .text(TextTask(accepted: ["yes"])))
            #expect(TypoNoiseOperator().attempt(item, count: 1, seed: 1).twins.first?.grade == grade)
        }
    }
}
