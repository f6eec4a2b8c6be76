// Looking a suite up by the names reports use: what is the same name, what is two suites' name, what is nobody's.
import AuditModel
import Suites
import Testing

@Suite struct CatalogueLookupTests {
    private let catalogue = SuiteCatalogue([
        SuiteFacts(
            id: "gpqa-diamond",
            title: "GPQA Diamond",
            sharedNames: ["GPQA"],
            n: SuiteFacts.Split(split: "diamond", count: 198, source: "a test")
        ),
        SuiteFacts(id: "gpqa-main", title: "GPQA (main set)", sharedNames: ["GPQA"]),
        SuiteFacts(id: "mmlu", title: "MMLU", aliases: ["Massive Multitask Language Understanding"]),
        SuiteFacts(id: "mmlu-pro", title: "MMLU-Pro"),
        SuiteFacts(id: "humaneval", title: "HumanEval"),
        SuiteFacts(id: "humaneval-plus", title: "HumanEval+"),
        SuiteFacts(id: "hellaswag", title: "HellaSwag"),
        SuiteFacts(id: "hle", title: "Humanity's Last Exam"),
        SuiteFacts(id: "math", title: "MATH"),
        SuiteFacts(id: "math-500", title: "MATH-500", sharedNames: ["MATH"]),
        SuiteFacts(
            id: "tau-bench",
            title: "\u{3C4}-bench",
            splits: [
                SuiteFacts.Split(split: "retail", count: 115, source: "a test"),
                SuiteFacts.Split(split: "airline", count: 50, source: "a test", aliases: ["flights", "v1"]),
                SuiteFacts.Split(split: "old airline", count: 40, source: "a test", aliases: ["v1"]),
            ]
        ),
    ])

    private func found(_ name: String) -> String? {
        if case .found(let facts, let split) = catalogue.match(name) {
            facts.id.rawValue + (split.map { " \($0.split)" } ?? "")
        } else {
            nil
        }
    }

    @Test(arguments: [
        ("GPQA-Diamond", "gpqa-diamond"), ("gpqa_diamond", "gpqa-diamond"), ("GPQADiamond", "gpqa-diamond"),
        ("  GPQA   (Diamond) ", "gpqa-diamond"), ("MMLU", "mmlu"), ("Mmlu Pro", "mmlu-pro"),
        ("massive multitask language understanding", "mmlu"), ("HumanEval", "humaneval"),
        ("HumanEval+", "humaneval-plus"), ("HumanEval Plus", "humaneval-plus"), ("Hella Swag", "hellaswag"),
        ("Humanity\u{2019}s Last Exam", "hle"), ("\u{FF2D}\u{FF2D}\u{FF2C}\u{FF35}", "mmlu"),
        ("\u{3C4}-bench", "tau-bench"), ("TAU_BENCH", "tau-bench"),
    ])
    func spellingsOfOneName(name: String, id: String) { #expect(found(name) == id) }

    @Test(arguments: [
        ("MMLU (5-shot)", "mmlu"), ("5-shot MMLU", "mmlu"), ("MMLU-Pro, zero-shot CoT", "mmlu-pro"),
        ("HumanEval pass@1", "humaneval"), ("HLE (no tools)", "hle"), ("GPQA Diamond accuracy", "gpqa-diamond"),
        ("MATH-500 maj@32", "math-500"),
    ])
    func settingsAreNoPartOfAName(name: String, id: String) { #expect(found(name) == id) }

    @Test(arguments: [
        ("tau-bench retail", "tau-bench retail"), ("\u{3C4}-bench (Airline)", "tau-bench airline"),
        ("tau-bench flights, pass@1", "tau-bench airline"), ("tau-bench v1", "tau-bench"),
    ])
    func aPartAfterTheName(name: String, expected: String) { #expect(found(name) == expected) }

    /// A name of two suites names neither; the one it belongs to is said first.
    @Test func sharedNamesAreAmbiguous() {
        guard case .ambiguous(let suites) = catalogue.match("gpqa") else { return #expect(Bool(false)) }
        #expect(suites.map(\.id) == ["gpqa-diamond", "gpqa-main"])
        guard case .ambiguous(let maths) = catalogue.match("MATH (4-shot)") else { return #expect(Bool(false)) }
        #expect(maths.map(\.id) == ["math", "math-500"])
    }

    /// Another suite's name that contains a known one must not get the known one's numbers.
    @Test(arguments: [
        ("MMLU-ProX", ["mmlu"]), ("MMLU-CF", ["mmlu"]), ("Global MMLU", ["mmlu"]), ("GPQA Extended", []),
        ("HumanEval-X", ["humaneval"]), ("MMLU-Pro History", ["mmlu", "mmlu-pro"]), ("Diamond", ["gpqa-diamond"]),
        ("tau-bench telecom", ["tau-bench"]), ("nothing like it", []), ("", []), ("5-shot", []), ("+", []),
    ])
    func othersAreNotTakenForKnownOnes(name: String, near: [String]) {
        guard case .unknown(let suites) = catalogue.match(name) else { return #expect(Bool(false), "\(name)") }
        for id in near { #expect(suites.contains { $0.id == SuiteID(id) }, "\(name): \(suites.map(\.id))") }
    }

    @Test func aLongNameIsRefusedAtOnce() {
        let name = String(repeating: "mmlu ", count: 100_000)
        #expect(catalogue.match(name) == .unknown(near: []))
        #expect(catalogue.match(String(repeating: "5 shot ", count: 28)) == .unknown(near: []))
    }

    @Test func theLaterOfTwoIsKept() {
        let twice = SuiteCatalogue([SuiteFacts(id: "a", title: "Old"), SuiteFacts(id: "a", title: "New")])
        #expect(twice.suites.map(\.title) == ["New"])
        #expect(twice["a"]?.title == "New" && twice["b"] == nil)
    }
}
