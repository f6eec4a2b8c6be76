// Numbers written otherwise, and the many that must be left alone.

import AuditModel
import TestSupport
import Testing
import Twins

struct NumberFormatTests {
    let formats = NumberFormatOperator()

    /// All questions of all twins.
    private func questions(_ question: String) -> Set<String> {
        Set(formats.attempt(StorySamples.story(question), count: 200, seed: 1).twins.map(\.item.question))
    }

    static let known: [(question: String, twins: Set<String>)] = [
        ("Tom has 5 hats.", ["Tom has five hats."]), ("Tom has five hats.", ["Tom has 5 hats."]),
        ("12 men came.", ["Twelve men came."]), ("Twelve men came.", ["12 men came."]),
        ("He ran 35 miles.", ["He ran thirty-five miles.", "He ran 35.0 miles."]),
        ("He ran 1200 yards.", ["He ran 1,200 yards.", "He ran 1200.0 yards."]),
        ("It costs $1,200 now.", ["It costs $1200 now."]), ("It costs $45000.", ["It costs $45,000."]),
        ("He has 7 kg.", ["He has 7.0 kg."]),
    ]

    @Test(arguments: known)
    func writesTheNumberOtherwise(_ question: String, _ twins: Set<String>) {
        #expect(questions(question) == twins)
    }

    @Test(
        arguments: [
            "It costs $12.50 or $5.", "At 7:30 he left.", "At 7 he left.", "He left at 7 pm.", "He left by 7 p.m.",
            "On May 5 he left.", "In 1999 he left.", "In 2,000 he left.", "The 3rd hat.", "It takes 3-5 days.",
            "It takes 3 to 5 days.", "The ratio 3:5 holds.", "Now 20% off.", "Now 20 percent off.", "Add 1/2 cup.",
            "Add 2 1/2 cups.", "Add 2 and a half cups.", "It is 2.5 cups.", "Grade 5 came.", "Room 12 is red.",
            "Take 5kg of it.", "The A4 sheet.", "A 5-day trip.", "Pick #7 now.", "Is 3 + 5 = 8?", "See 5, 6, 7, 8.",
            "Take 3 million.", "He has one hat.", "He has 1 hat.", "Take three hundred.", "A two-thirds share.",
            "It is -5 degrees.", "One in 5 came.", "In 5 in 6 cases.", "It is 007.", "He has 10000000000 hats.",
            "Five, six and seven.", "How many are 3 of 20?", "9 out of 10 came.", "It is 75 cents.", "Both ran.",
            "I saw the Big Five there.",
        ]
    )
    func leavesOtherNumbersAlone(_ question: String) {
        #expect(
            formats.attempt(StorySamples.story(question), count: 5, seed: 1).refusal?.guardID == "no-number-to-rewrite"
        )
    }

    @Test func questionsOfFormAreRefused() {
        let item = StorySamples.story("How many digits have 12 hats?")
        #expect(formats.attempt(item, count: 1, seed: 1).refusal?.guardID == "form-is-asked")
    }

    private static let words: [String: Int] = {
        let units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"]
        let teens = ["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
        let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
        var words: [String: Int] = [:]
        for (value, word) in (units + teens).enumerated() { words[word] = value }
        for (ten, word) in tens.enumerated() {
            words[word] = 10 * (ten + 2)
            for (unit, end) in units.prefix(10).enumerated().dropFirst() {
                words["\(word)-\(end)"] = 10 * (ten + 2) + unit
            }
        }
        return words
    }()

    /// Read apart from the operator.
    private func value(_ text: String) -> Double? {
        Self.words[text.lowercased()].map(Double.init) ?? Double(text.filter { $0 != "," })
    }

    @Test(.enabled(if: TestData.isUsable))
    func valuesStayOnGSM8K() throws {
        var checked = 0
        for item in try Samples.gsm8k() {
            for twin in formats.attempt(item, count: 3, seed: 5).twins {
                #expect(twin.item.task == item.task)
                let old = Array(item.question.utf8)
                var new: [UInt8] = []
                var at = 0
                let bindings = try #require(twin.proof.bindings)
                #expect(!bindings.isEmpty)
                for binding in bindings {
                    let from = try #require(value(binding.from))
                    #expect(value(binding.to) == from && binding.from != binding.to)
                    new += old[at..<binding.offset] + Array(binding.to.utf8)
                    at = binding.offset + binding.from.utf8.count
                    #expect(Array(old[binding.offset..<at]) == Array(binding.from.utf8))
                }
                #expect(new + old[at...] == Array(twin.item.question.utf8))
                checked += 1
            }
        }
        #expect(checked > 2_500)
    }
}
