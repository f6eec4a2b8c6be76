// Each way of reading a solution, with an answer worked out by hand from the twin's numbers.

import AuditModel
import Testing
import Twins

/// What a solution may look like, which numbers it frees, and the answer as a formula written here, independently.
struct ReadingSample: Sendable, CustomTestStringConvertible {
    var name: String
    var question: String
    var solution: String
    var gold: Rational
    /// The numbers that twins may change, in text order.
    var free: [String]
    /// The answer from those numbers.
    var answer: @Sendable ([Double]) -> Double
    var testDescription: String { name }
}

struct NumberReadingTests {
    static let samples: [ReadingSample] = [
        ReadingSample(
            name: "an equation of the prose",
            question: "He has 48 pens and buys 37 more. How many are there?",
            solution: "Now he has 48 pens + 37 pens = 85 pens.\n#### 85",
            gold: Rational(85),
            free: ["48", "37"],
            answer: { $0[0] + $0[1] }
        ),
        ReadingSample(
            name: "an annotation that repeats a number, rebuilt",
            question: "He has 48 pens and buys 37 more at $6 each. What do they cost?",
            solution: "48+37 = <<85=85>>85\n85*6=<<85*6=510>>510\n#### 510",
            gold: Rational(510),
            free: ["48", "37", "6"],
            answer: { ($0[0] + $0[1]) * $0[2] }
        ),
        ReadingSample(
            name: "a missing step that only one operation makes",
            question: "He has 48 pens and buys 37 more at $6 each. What do they cost?",
            solution: "<<85*6=510>>510\n#### 510",
            gold: Rational(510),
            free: ["48", "37", "6"],
            answer: { ($0[0] + $0[1]) * $0[2] }
        ),
        ReadingSample(
            name: "a percentage as a share",
            question: "Of 400 hens 35% are brown. How many are brown?",
            solution: "400*.35=<<400*.35=140>>140\n#### 140",
            gold: Rational(140),
            free: ["400", "35"],
            answer: { $0[0] * $0[1] / 100 }
        ),
        ReadingSample(
            name: "what a percentage leaves",
            question: "Of 400 hens 35% are brown. How many are not?",
            solution: "400*.65=<<400*.65=260>>260\n#### 260",
            gold: Rational(260),
            free: ["400", "35"],
            answer: { $0[0] * (100 - $0[1]) / 100 }
        ),
        ReadingSample(
            name: "the factor of a growth",
            question: "A price of $400 rises by 35%. What is it now?",
            solution: "400*1.35=<<400*1.35=540>>540\n#### 540",
            gold: Rational(540),
            free: ["400", "35"],
            answer: { $0[0] * (100 + $0[1]) / 100 }
        ),
        ReadingSample(
            name: "percent of, in prose",
            question: "Of 400 hens 35% are brown. How many are brown?",
            solution: "35% of 400 = 140.\n#### 140",
            gold: Rational(140),
            free: ["400", "35"],
            answer: { $0[0] * $0[1] / 100 }
        ),
        ReadingSample(
            name: "cents as dollars",
            question: "A pen costs 35 cents. What do 48 pens cost, in dollars?",
            solution: "48*.35=<<48*.35=16.8>>16.8\n#### 16.8",
            gold: Rational(text: "16.8") ?? Rational(0),
            free: ["35", "48"],
            answer: { $0[0] * $0[1] / 100 }
        ),
        ReadingSample(
            name: "half, and a fraction in digits, kept",
            question: "Of 480 hens half are brown and 3/8 of those are ill. How many?",
            solution: "<<480/2=240>>240 <<240*3/8=90>>90\n#### 90",
            gold: Rational(90),
            free: ["480"],
            answer: { $0[0] / 2 * 3 / 8 }
        ),
        ReadingSample(
            name: "a ratio, kept",
            question: "Hens and ducks are 3:5 and 480 in all. How many ducks?",
            solution: "<<3+5=8>>8 <<480/8=60>>60 <<60*5=300>>300\n#### 300",
            gold: Rational(300),
            free: ["480"],
            answer: { $0[0] / 8 * 5 }
        ),
        ReadingSample(
            name: "the hours between two times",
            question: "From 9 am to 5 pm he packs 48 boxes an hour. How many boxes?",
            solution: "<<8*48=384>>384\n#### 384",
            gold: Rational(384),
            free: ["48"],
            answer: { $0[0] * 8 }
        ),
        ReadingSample(
            name: "a number equal to a constant, used where nothing else is",
            question: "He plants 60 rows of 48 beans each. How many beans in the hour?",
            solution: "<<60*48=2880>>2880\n#### 2880",
            gold: Rational(2880),
            free: ["60", "48"],
            answer: { $0[0] * $0[1] }
        ),
    ]

    @Test(arguments: samples) func twinsFollowTheFormula(_ sample: ReadingSample) throws {
        let original = Item(
            id: "r",
            question: sample.question,
            task: .number(NumberTask(gold: sample.gold, solution: sample.solution))
        )
        let attempt = NumberResamplingOperator().attempt(original, count: 6, seed: 5)
        #expect(attempt.refusal == nil, "\(attempt.refusal?.guardID ?? "") \(attempt.refusal?.detail ?? "")")
        #expect(attempt.twins.count == 6)
        for twin in attempt.twins {
            guard case .number(let task) = twin.item.task else { continue }
            let bindings = try #require(twin.proof.bindings)
            #expect(bindings.map(\.from) == sample.free)
            let values = try bindings.map { try #require(Rational(text: $0.to)).doubleValue }
            #expect(abs(sample.answer(values) - task.gold.doubleValue) < 1e-9, "\(twin.item.question)")
            #expect(TinyEvaluator.fault(try #require(task.solution), gold: task.gold) == nil)
            #expect(twin.grade == (sample.name.contains("missing step") ? .guarded : .proved))
        }
    }

    /// Questions whose first number may not change, each with a second that may.
    static let kept: [(String, String, String, Int)] = [
        ("a whole of its unit", "For 52 weeks he saves $48 each week. How much?", "<<52*48=2496>>2496", 2_496),
        (
            "a count of the terms of a sum", "Of 3 hens, laying 15, 17 and 19 eggs, what is the mean, times 48?",
            "<<15+17+19=51>>51 <<51/3=17>>17 <<17*48=816>>816", 816
        ),
        (
            "as many as the days named", "3 cakes on Monday, Tuesday and Friday at $48: what is paid?",
            "<<3*48=144>>144", 144
        ),
        ("as many as the names", "Ann, Bob and Cy get 3 pens at $48. What is paid?", "<<3*48=144>>144", 144),
        (
            "one more, in the singular", "He has 1 cat, fed $48 a day for 17 days. What is paid?",
            "<<1*48=48>>48 <<48*17=816>>816", 816
        ),
        (
            "what others leave", "He works 5 days at $48 and the other 2 days at $59. What is earned?",
            "<<5*48=240>>240 <<2*59=118>>118 <<240+118=358>>358", 358
        ),
        (
            "an ordinal goes on from it", "3 mills at $48 a day are joined by a fourth at $59. What do they earn?",
            "<<3*48=144>>144 <<144+59=203>>203", 203
        ),
        (
            "a conversion", "A stone is equal to 14 pounds. He has 48 stones. How many pounds?",
            "<<14*48=672>>672", 672
        ),
        (
            "small and used twice", "8 lions eat 48 kilos. A beast has how many legs in 59 zoos?",
            "<<8*48=384>>384 <<59*8=472>>472 <<384+472=856>>856", 856
        ),
    ]

    @Test func numbersThatMayMeanMoreAreKept() {
        for (why, question, solution, gold) in Self.kept {
            let task = NumberTask(gold: Rational(gold), solution: "\(solution)\n#### \(gold)")
            let original = Item(id: "k", question: question, task: .number(task))
            let first = question.split(whereSeparator: { !$0.isNumber }).first.map(String.init) ?? ""
            let attempt = NumberResamplingOperator().attempt(original, count: 5, seed: 2)
            for twin in attempt.twins {
                #expect(twin.proof.bindings?.contains { $0.from == first } == false, "\(why): \(twin.item.question)")
            }
            let isOnlyOfConstants = attempt.refusal.map { $0.guardID == "no-free-number" } ?? true
            #expect(isOnlyOfConstants, "\(why): \(attempt.refusal?.guardID ?? "")")
        }
    }

    @Test func percentagesThatAddUpToAHundredAreKeptAndOthersStayBelow() throws {
        let sums = "<<400*.35=140>>140 <<400*.2=80>>80 <<140+80=220>>220\n#### 220"
        let original = Item(
            id: "p",
            question: "Of 400 hens 35% are brown and 20% are black. How many are either?",
            task: .number(NumberTask(gold: Rational(220), solution: sums))
        )
        let twins = NumberResamplingOperator().attempt(original, count: 30, seed: 2).twins
        #expect(twins.count == 30)
        for twin in twins {
            let bindings = try #require(twin.proof.bindings)
            let shares = bindings.filter { $0.from != "400" }.compactMap { Int($0.to) }
            #expect(shares.reduce(0, +) <= 100)
            #expect(shares.count < 2 || shares[0] > shares[1])
        }
        let whole = Item(
            id: "w",
            question: "Of 400 hens 35% are brown and 65% black. How many more are black, if 35% is right?",
            task: .number(
                NumberTask(
                    gold: Rational(120),
                    solution: "<<400*.35=140>>140 <<400*.65=260>>260 <<260-140=120>>120\n#### 120"
                )
            )
        )
        for twin in NumberResamplingOperator().attempt(whole, count: 5, seed: 2).twins {
            #expect(try #require(twin.proof.bindings).map(\.from) == ["400"])
        }
    }
}
