// One draft for every guard that must stop it, and clean ones that none may stop.

import AuditModel
import TestSupport
import Testing

@testable import Twins

struct DraftGuardsTests {
    static let eggs = Item(
        id: "n",
        question: "Janet's ducks lay 16 eggs per day. She eats three and never sells more than 5. How many are left?",
        task: .number(NumberTask(gold: Rational(8)))
    )
    static let capital = Item(
        id: "c",
        question: "Which city is not the capital of the country that Napoleon ruled, and lies in Italy?",
        task: .choice(ChoiceTask(options: ["Rome", "Paris", "Milan", "Nice"], gold: 2))
    )
    static let author = Item(
        id: "t",
        question: "In the play by Shakespeare, which prince of Denmark speaks to a skull in the graveyard?",
        task: .text(TextTask(accepted: ["Hamlet", "Prince Hamlet"]))
    )

    private func trip(_ item: Item, _ draft: String, kind: DraftKind = .paraphrase) -> String? {
        var figures: [String: Double] = [:]
        let limits = DraftLimits()
        return DraftGuards.question(kind, item, draft: draft, limits: limits, figures: &figures)?.guardID
    }

    @Test(
        arguments: [
            ("@ lay 16 eggs; 3 are eaten by her, never are more than five sold. What remains?", nil),
            (
                "Janet's ducks lay 16 eggs per day. She eats 3, and never sells more than 5. How many are left?",
                "unchanged"
            ),
            ("16 eggs.", "too-short"),
            (
                "Every single morning, on the beautiful and remote farm by the river that belongs to Janet, the ducks that "
                    + "live there lay sixteen eggs, out of which three are eaten by her and of which she never sells more "
                    + "than five to any visitor. How many of the eggs that the ducks laid on a given day remain with her?",
                "too-long"
            ),
            ("@ lay 17 eggs; 3 are eaten by her, never are more than five sold. What remains?", "number-multiset"),
            ("@ lay 16 eggs; some are eaten by her, never are more than 5 sold. What remains?", "number-multiset"),
            (
                "Each day a farmer's ducks lay 16 eggs; 3 are eaten by her, never are more than five sold. What remains?",
                "named-entities"
            ),
            (
                "Each day the ducks of Janet and Bob lay 16 eggs; 3 are eaten, never are more than five sold. What remains?",
                "named-entities"
            ),
            ("@ lay 16 eggs; 3 are eaten by her, always are more than five sold. What remains?", "quantifiers"),
            ("@ lay 16 eggs; 3 are eaten by her, never are less than five sold. What remains?", "quantifiers"),
            (
                "Les canes de Janet et ses 16 œufs: 3 pour elle, never plus de 5, more than un. Combien et dans les?",
                "language-changed"
            ),
            (
                "Day by day the ducks of Janet lay 16 eggs; she eats 3, never sells more than five. Does she keep eggs?",
                "label-impossible"
            ),
            ("@ lay 16 eggs; she eats 3, never sells more than 5: 8 stay. What remains?", "number-multiset"),
            ("@ lay 16 eggs; 3 are for her, never are more than five sold. What remains? Answer:", "gold-leaked"),
        ] as [(String, String?)]
    )
    func wordProblem(draft: String, expected: String?) {
        #expect(trip(Self.eggs, draft.replacing("@", with: "Each day the ducks of Janet")) == expected)
    }

    @Test(
        arguments: [
            (
                "What Italian town never was the seat of government of the state over which Napoleon ruled?",
                "named-entities"
            ),
            ("@ located in Italy was not its capital?", nil),
            ("@ in Italy, like Milan, was not its capital?", "named-entities"),
            ("of the state that Napoleon ruled, which place in Italy, say milan, was not its capital?", "gold-leaked"),
            (
                "of the state that Napoleon ruled from paris, which place in Italy was not its capital?",
                "options-mentioned"
            ),
            ("@ in Italy was not its capital? Is it the last option?", "options-mentioned"),
            ("@ in Italy was not its capital?\nA. x\nB. y", "options-mentioned"),
        ] as [(String, String?)]
    )
    func choice(draft: String, expected: String?) {
        let start = "Of the state that Napoleon ruled, which place"
        #expect(trip(Self.capital, draft.replacing("@", with: start)) == expected)
    }

    @Test(
        arguments: [
            ("A royal heir of Denmark addresses a skull among graves in a work of Shakespeare: who is he?", nil),
            (
                "A royal heir of Denmark, hamlet, addresses a skull among graves in a work of Shakespeare: who?",
                "gold-leaked"
            ),
            (
                "How many times does the heir of Denmark talk to skulls among graves in the work of Shakespeare?",
                "label-impossible"
            ),
            ("丹麦 Denmark 王子在 Shakespeare 的戏剧中对着墓地里的骷髅说话丹麦王子在墓地里对着骷髅说话", "language-changed"),
        ] as [(String, String?)]
    )
    func shortAnswer(draft: String, expected: String?) { #expect(trip(Self.author, draft) == expected) }

    @Test func anOptionTheOriginalNamesMustStay() {
        let task = ChoiceTask(options: ["iron", "gold"], gold: 0)
        let question = "Which is heavier by volume, the metal iron or gold dust?"
        let item = Item(id: "x", question: question, task: .choice(task))
        #expect(trip(item, "Of gold dust and this metal, iron, what weighs more for the same volume?") == nil)
        let without = "Of the substances on earth, what weighs more for the same volume of it?"
        #expect(trip(item, without) == "options-mentioned")
    }

    @Test func reDressingKeepsTheNumberOfNames() {
        let question = "Tom has 3 apples and gives Ann 2. How many apples has Tom now?"
        let item = Item(id: "x", question: question, task: .number(NumberTask(gold: Rational(1))))
        let good = "A harbour master, Ibrahim, owns 3 ships and sells Olga 2. What number of ships does Ibrahim keep?"
        #expect(trip(item, good, kind: .redressing) == nil)
        #expect(trip(item, good) == "named-entities")
        let fewer = "A harbour master owns 3 ships and sells 2 of them. What number of ships is then still hers?"
        #expect(trip(item, fewer, kind: .redressing) == "named-entities")
        let numbers = good.replacing("2", with: "4")
        #expect(trip(item, numbers, kind: .redressing) == "number-multiset")
    }

    @Test func figuresAreMeasured() {
        var figures: [String: Double] = [:]
        let item = Item(id: "x", question: "abc 1 and 2", task: .number(NumberTask(gold: Rational(3))))
        _ = DraftGuards.question(.paraphrase, item, draft: "2, 1 xyz", limits: DraftLimits(), figures: &figures)
        // Trigrams of " abc 1 and 2 " (11) and " 2 1 xyz " (7) have " 1 " and " 2 " of 16 in common.
        #expect(figures == ["surface-distance": 0.875, "length-ratio": 6.0 / 8, "numbers-in-order": 0])
        #expect(SurfaceDistance.trigrams("Abc, 1!", "abc 1") == 0)
        // " abcd ": " ab", "abc", "bcd", "cd "; " abce ": " ab", "abc", "bce", "ce ": 2 of 6 in common.
        #expect(abs(SurfaceDistance.trigrams("abcd", "abce") - 4.0 / 6) < 1e-12)
    }

    @Test(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder with the data"))
    func everyRealQuestionIsCleanBesideItself() throws {
        let items = try Samples.gsm8k()
        #expect(items.count == 1_319)
        let limits = DraftLimits(leastDistance: 0)
        for item in items.prefix(700) {
            var figures: [String: Double] = [:]
            let draft = item.question
            #expect(DraftGuards.question(.paraphrase, item, draft: draft, limits: limits, figures: &figures) == nil)
            #expect(DraftGuards.question(.redressing, item, draft: draft, limits: limits, figures: &figures) == nil)
        }
    }

    /// As long as a draft may be, made of what the readers look for: no crash, and no more than a moment.
    @Test(arguments: [
        "one ", "a dozen ", "hundred ", "½", "-1", "1/2 ", "and a half ", "two thirds and ", "9", "% ", "not ",
        "at least ",
        "Janet's ", "A. ", "\u{301}", "'", "5.", "丹", "\n", "no more than ", "1 1/2", "negative ", "Rome ", "?!",
    ])
    func monotonousTextsAreRefusedInTime(piece: String) {
        let text = String(String(repeating: piece, count: 20_000).prefix(19_000 / piece.utf8.count))
        let clock = ContinuousClock()
        let time = clock.measure {
            for item in [Self.eggs, Self.capital, Self.author] {
                #expect(trip(item, text) != nil)
                var other = item
                other.question = text
                #expect(trip(other, item.question) != nil)
                #expect(trip(other, text + " 1") != nil)
            }
        }
        #expect(time < .seconds(30))
    }
}
