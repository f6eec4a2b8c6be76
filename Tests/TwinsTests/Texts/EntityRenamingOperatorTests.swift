// Entity renaming: every mention or none, the answer with them, and back again byte for byte.

import AuditModel
import TestSupport
import Testing
import Twins

struct EntityRenamingOperatorTests {
    let renaming = EntityRenamingOperator()

    private func item(_ passage: String, _ question: String, _ accepted: [String]) -> Item {
        Item(id: "r", passage: passage, question: question, task: .text(TextTask(accepted: accepted)))
    }

    @Test func renamesEveryFormAndComesBack() throws {
        let twins = renaming.attempt(TextSamples.reading, count: 5, seed: 9).twins
        #expect(twins.count == 5)
        var seen: Set<String> = []
        for twin in twins {
            let renames = try #require(twin.proof.renames)
            #expect(renames.map(\.from) == ["Marta", "Quilby", "Edmund", "Tarrow", "Norwick"])
            let passage = try #require(twin.item.passage)
            for old in ["Marta", "Quilby", "Tarrow", "TARROW", "QUILBY", "Norwick"] { #expect(!passage.contains(old)) }
            let name = renames[1].to
            #expect(passage.contains("\(name)'s first") && passage.contains("TAUGHT \(name.uppercased()),"))
            #expect(twin.item.question == "From which town did \(name)'s telescope come?")
            #expect(twin.item.task == .text(TextTask(accepted: [renames[4].to])))
            #expect(passage.contains("came from \(renames[4].to)."))
            #expect(namesPutBack(passage, renames) == TextSamples.reading.passage)
            #expect(renames.allSatisfy { seen.insert($0.to).inserted }, "a name was drawn twice")
        }
    }

    @Test func onlyASpanOfThePassageIsGradeA() {
        var choice = TextSamples.reading
        choice.question = "Who built the observatory?"
        choice.task = .choice(ChoiceTask(options: ["Marta Quilby", "Edmund Tarrow"], gold: 0))
        #expect(renaming.attempt(choice, count: 1, seed: 1).twins.first?.grade == .proved)
        choice.task = .choice(ChoiceTask(options: ["a scholar", "Edmund Tarrow"], gold: 0))
        #expect(renaming.attempt(choice, count: 1, seed: 1).twins.first?.grade == .guarded)
        // The passage does not say that Norwick is a harbour: who knows Norwick may.
        var harbour = TextSamples.reading
        harbour.question = "From which harbour did Quilby's telescope come?"
        #expect(renaming.attempt(harbour, count: 1, seed: 1).twins.first?.grade == .guarded)
    }

    @Test func givenNamesKeepTheirGenderWhereItShows() throws {
        let told = item("Then Alice told Robert that she would leave Norwick.", "Who would leave Norwick?", ["Alice"])
        let twin = try #require(renaming.attempt(told, count: 1, seed: 4).twins.first)
        let names = try #require(twin.proof.renames)
        #expect(names.map(\.from) == ["Alice", "Robert", "Norwick"])
        #expect(twin.grade == .guarded, "who knows that Norwick is a man reads the sentence otherwise")
        let again = try #require(renaming.attempt(twin.item, count: 1, seed: 4).twins.first)
        #expect(again.proof.renames?.map(\.from) == names.map(\.to), "the new names are given names too")
    }

    @Test(arguments: [
        ("We met in Zubrowka. Zubrowkan wine is red.", "Where did they meet?", "Zubrowka", "shared-stem"),
        ("They live in Poland and speak Polish.", "Where do they live?", "Poland", "demonym"),
        ("At dawn Robert left; nobody saw Bob leave.", "Who left?", "Robert", "nickname"),
        ("Here the Quilby Tarrow Bund (QTB) met.", "Who met?", "Quilby Tarrow Bund", "acronym"),
        ("They saw the Umbrella and an umbrella.", "What was seen?", "Umbrella", "ordinary-word"),
        ("There was a Egret at home.", "Who was there?", "Egret", "article"),
        ("Write to info@Quilby.example now.", "To whom?", "Quilby", "inside-code"),
        ("They call it McTarrow or Mctarrow.", "What is it called?", "McTarrow", "mixed-case"),
        ("The dog slept all day.", "Who slept?", "dog", "no-entity"),
        ("Scientists slept all day.", "Who slept?", "Scientists", "no-entity"),
        ("Old Quilby Sees Tarrow Near Norwick Harbour Bridge.", "Who sees?", "Quilby", "title-case"),
        ("At dawn Quilby left.", "Who left?", "Tarrow", "answer-not-in-passage"),
        ("He saw Quilby and she saw Tarrow.", "Who saw Quilby?", "Tarrow", "gendered-pronoun"),
    ]) func refuses(_ passage: String, _ question: String, _ answer: String, _ guardID: String) {
        #expect(renaming.attempt(item(passage, question, [answer]), count: 2, seed: 1).refusal?.guardID == guardID)
    }

    @Test func anAliasThatWouldStayIsARefusal() {
        let aliased = item("At dawn Quilby left.", "Who left?", ["Quilby", "the Fox of Tarn"])
        #expect(renaming.attempt(aliased, count: 1, seed: 1).refusal?.guardID == "unlinked-answer")
    }

    @Test func pairsAndPlainQuestionsAreNotItsKind() {
        #expect(
            renaming.attempt(TextSamples.pair("It rains.", "It is wet."), count: 1, seed: 1).refusal?.guardID
                == "wrong-kind"
        )
        #expect(renaming.attempt(TextSamples.question("Who?"), count: 1, seed: 1).refusal?.guardID == "wrong-kind")
    }

    @Test func newNamesAreNoWordsOfTheSuite() throws {
        let first = try #require(renaming.attempt(TextSamples.reading, count: 1, seed: 9).twins.first)
        let names = try #require(first.proof.renames).map(\.to)
        let other = Item(id: "o", question: names.joined(separator: " "), task: .text(TextTask(accepted: ["x"])))
        let suite = SuiteContext([TextSamples.reading, other])
        let twin = try #require(renaming.attempt(TextSamples.reading, in: suite, count: 1, seed: 9).twins.first)
        #expect(Set(try #require(twin.proof.renames).map(\.to)).isDisjoint(with: names))
    }

    @Test(.enabled(if: TestData.isUsable)) func realTextsComeBackOrAreRefused() throws {
        let items = try TextSamples.bigBench([
            "causal_judgement", "disambiguation_qa", "formal_fallacies", "sports_understanding", "temporal_sequences",
            "web_of_lies", "movie_recommendation",
        ])
        #expect(items.count > 600)
        let suite = SuiteContext(items)
        var covered = 0
        for item in items {
            let attempt = renaming.attempt(item, in: suite, count: 2, seed: 6)
            #expect((attempt.refusal == nil) != attempt.twins.isEmpty)
            if !attempt.twins.isEmpty { covered += 1 }
            for twin in attempt.twins {
                let renames = try #require(twin.proof.renames)
                let passage = try #require(twin.item.passage)
                #expect(Array(namesPutBack(passage, renames).utf8) == Array((item.passage ?? "").utf8))
                #expect(Array(namesPutBack(twin.item.question, renames).utf8) == Array(item.question.utf8))
                #expect(passage != item.passage)
                #expect(renames.allSatisfy { !suite.words.contains($0.to.lowercased()) })
                guard case .text(let old) = item.task, case .text(let new) = twin.item.task else { continue }
                #expect(new.accepted.map { namesPutBack($0, renames) } == old.accepted)
            }
        }
        #expect(covered > 300)
    }
}
