// Claims in sentences, as people write them.

import AuditModel
import ResultLogs
import Testing

@Suite struct ClaimReaderTests {
    struct Case: Sendable {
        var text: String
        var score: String
        var suite: String?
        var model: String?
    }

    @Test(arguments: [
        Case(text: "63.3% on GPQA-Diamond", score: "63.3%", suite: "GPQA-Diamond"),
        Case(text: "GPQA Diamond: 63.3", score: "63.3", suite: "GPQA Diamond"),
        Case(
            text: "Model X-2 scores 0.633 on MATH-500 (n = 500)",
            score: "0.633",
            suite: "MATH-500",
            model: "Model X-2"
        ),
        Case(text: "AIME 2024 79.8%", score: "79.8%", suite: "AIME 2024"),
        Case(text: "We reach 96.4 % on the GSM8K, with 8-shot prompts", score: "96.4%", suite: "GSM8K"),
        Case(text: "86.5% (5-shot) on MMLU", score: "86.5%", suite: "MMLU"),
        Case(text: "On MMLU-Pro the model reaches 72.6%.", score: "72.6%", suite: "MMLU-Pro"),
        Case(text: "88 on HumanEval", score: "88", suite: "HumanEval"),
    ])
    func readsScoreAndSuite(_ claim: Case) throws {
        let read = try ClaimReader.read(claim.text)
        #expect(read.value.description == claim.score)
        #expect(read.suite == claim.suite)
        #expect(read.model == claim.model.map { ModelID($0) })
    }

    @Test func readsWhatStandsBesideTheScore() throws {
        let claim = try ClaimReader.read("63.3% ± 3.4 on GPQA-Diamond (n=198, 95% CI 56.5–70.1), beating Other's 61.1%")
        #expect(claim.value.text == "63.3")
        #expect(claim.count == 198)
        #expect(claim.low?.text == "56.5")
        #expect(claim.high?.text == "70.1")
        #expect(claim.rival?.text == "61.1")
        #expect(claim.standardError == nil, "what ± means is not guessed")
        #expect(claim.suite == "GPQA-Diamond")
        let repeated = try ClaimReader.read("72.1% on AIME 2024 avg@64, SE 1.5, best of 5")
        #expect(repeated.repeats == 64)
        #expect(repeated.standardError?.text == "1.5")
        #expect(repeated.tried == 5)
    }

    @Test(arguments: ["", "GPT-4 is great", "MATH-500 with 5-shot", String(repeating: "9", count: 3000), "n = 198"])
    func refusesWhatHoldsNoScore(text: String) { #expect(throws: ResultLogError.self) { try ClaimReader.read(text) } }
}
