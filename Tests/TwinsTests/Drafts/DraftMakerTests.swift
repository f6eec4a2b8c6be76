// Drafting end to end with models in memory: what becomes a twin, what is refused, what is asked.

import AuditModel
import Foundation
import Synchronization
import Testing

@testable import Twins

struct DraftMakerTests {
    static let good = "Day by day the ducks of Janet lay 16 eggs; she eats 3, never sells more than 5. What remains?"
    static let better =
        "Of the 16 eggs that Janet's ducks lay daily she eats 3 and never sells more than five: what is left?"
    static let asking = Asking(reader: .number, maxTokens: 64)

    private func maker(
        _ drafter: ScriptedEndpoint,
        _ kind: DraftKind = .paraphrase,
        verifiers: [ScriptedEndpoint] = [],
        asking: Asking = Self.asking,
        count: Int = 1,
        width: Int = 4
    ) -> DraftMaker {
        DraftMaker(
            kind,
            drafter: DraftModel("writer", at: drafter),
            verifiers: verifiers.enumerated().map { DraftModel(ModelID("v\($0)"), at: $1) },
            asking: asking,
            count: count,
            seed: 7,
            width: width
        )
    }

    @Test func aGoodDraftIsATwinOfGradeC() async throws {
        let drafter = ScriptedEndpoint(drafts: [Self.good])
        let verifier = ScriptedEndpoint(saying: "#### 8")
        let item = DraftGuardsTests.eggs
        let set = try await maker(drafter, verifiers: [verifier, verifier]).make([item])
        let twin = try #require(set.twins.first)
        #expect(set.twins.count == 1 && set.refusals.isEmpty)
        #expect(twin.id == "n~draft-paraphrase~1" && twin.item.id == twin.id && twin.of == "n")
        #expect(twin.grade == .drafted && twin.operatorID == "draft-paraphrase" && twin.seed == 7)
        #expect(twin.item.question == Self.good && twin.item.task == item.task)
        #expect(twin.proof.kind == "agreement" && twin.guards == DraftKind.paraphrase.declaration.guards)
        let figures = try #require(twin.proof.figures)
        #expect(figures["asked"] == 2 && figures["agreed"] == 2 && figures["drafts"] == 1)
        #expect(figures["numbers-in-order"] == 1 && (figures["surface-distance"] ?? 0) >= 0.2)
        // The verifiers are put the twin as the suite puts it; the drafting model never sees the key.
        #expect(verifier.requests.map(\.prompt) == [String](repeating: Self.asking.prompt(for: twin.item), count: 2))
        #expect(verifier.requests.map(\.model) == ["v0", "v1"])
        #expect(drafter.requests.allSatisfy { $0.form == .chat && !$0.prompt.contains("8") })
        let (read, faults) = TwinsFile.read(try TwinsFile.bytes(set), file: nil)
        #expect(read.twins == set.twins && faults.isEmpty)
    }

    @Test(arguments: [
        (Self.good, "#### 9", "no-agreement"),
        (Self.good, "I do not know", "no-agreement"),
        (DraftGuardsTests.eggs.question, "#### 8", "unchanged"),
        ("", "#### 8", "no-answer"),
        ("a\u{202E}" + Self.good, "#### 8", "control-characters"),
        ("a\u{0}" + Self.good, "#### 8", "control-characters"),
        (String(repeating: "egg ", count: 10_000), "#### 8", "oversized"),
        (String(repeating: "egg ", count: 2_500_000), "#### 8", "oversized"),
        ("Janet's 16 ducks", "#### 8", "too-short"),
    ])
    func badDraftsAreRefused(draft: String, answer: String, expected: String) async throws {
        let drafter = ScriptedEndpoint(drafts: [draft])
        let verifier = ScriptedEndpoint(saying: answer)
        let set = try await maker(drafter, verifiers: [verifier]).make([DraftGuardsTests.eggs])
        #expect(set.twins.isEmpty)
        #expect(set.refusals.map(\.guardID) == [expected])
        #expect(drafter.requests.count == 2)
        #expect(verifier.requests.isEmpty == (expected != "no-agreement"))
    }

    @Test func distinctTwinsAreSoughtInABoundedNumberOfTries() async throws {
        let drafter = ScriptedEndpoint(drafts: [Self.good, Self.good, "nonsense", Self.better, Self.good])
        let set = try await maker(drafter, count: 3).make([DraftGuardsTests.eggs])
        #expect(set.twins.map(\.item.question) == [Self.good, Self.better])
        #expect(set.twins.map { $0.proof.figures?["drafts"] } == [1, 4])
        #expect(set.refusals.isEmpty && drafter.requests.count == 6)
        // Every try is a request of its own, or a stored answer would be the same draft again.
        #expect(Set(drafter.requests.map(\.seed)).count == 6 && Set(drafter.requests.map(\.repeatIndex)).count == 6)
    }

    @Test func theRefusalIsByTheGuardThatMostDraftsTripped() async throws {
        let drafter = ScriptedEndpoint(drafts: ["x", Self.good + " 99", "Only 17", "99 " + Self.better])
        let set = try await maker(drafter, count: 2).make([DraftGuardsTests.eggs])
        let refusal = try #require(set.refusals.first)
        #expect(refusal.guardID == "too-short" || refusal.guardID == "number-multiset")
        #expect(refusal.detail.contains("of 4 drafts: too-short 2, number-multiset 2"))
    }

    @Test func equalAnswersGiveEqualBytesAtAnyWidth() async throws {
        let items = (0..<40).map { index in
            var item = DraftGuardsTests.eggs
            item.id = ItemID("i\(index)")
            return item
        }
        var made: [[UInt8]] = []
        for width in [1, 7] {
            let drafter = ScriptedEndpoint(drafts: [Self.good, Self.better])
            let steps = Mutex<[DraftProgress]>([])
            let set = try await maker(drafter, count: 2, width: width).make(items) { state in
                steps.withLock { $0.append(state) }
            }
            made.append(try TwinsFile.bytes(set))
            #expect(drafter.widest <= width)
            let reported = steps.withLock { $0 }
            let last = try #require(reported.last)
            #expect(last.items == 40 && last.done == 40 && last.twins == 80 && last.requests == 80 && last.failed == 0)
        }
        #expect(made[0] == made[1] && !made[0].isEmpty)
    }

    @Test func distractorsAreRewrittenAndTheRightOptionIsNot() async throws {
        let task = ChoiceTask(options: ["Rome", "Paris", "Bern"], gold: 1)
        let item = Item(id: "c", question: "What is the capital of France?", task: .choice(task))
        let lines = "{\"label\": \"A\", \"text\": \"Lyon\"}\n{\"label\": \"C\", \"text\": \"Nice\"}"
        let drafter = ScriptedEndpoint(saying: lines)
        let asking = Asking(form: .chat, reader: .optionLabel)
        let made = maker(drafter, .distractors, verifiers: [ScriptedEndpoint(saying: "B")], asking: asking)
        let twin = try #require(try await made.make([item]).twins.first)
        #expect(twin.item.task == .choice(ChoiceTask(options: ["Lyon", "Paris", "Nice"], gold: 1)))
        #expect(twin.item.question == item.question && twin.id == "c~draft-distractors~1")
        let disagreeing = maker(drafter, .distractors, verifiers: [ScriptedEndpoint(saying: "A")], asking: asking)
        #expect(try await disagreeing.make([item]).refusals.map(\.guardID) == ["no-agreement"])
        let silent = maker(ScriptedEndpoint(saying: "no"), .distractors, asking: asking)
        #expect(try await silent.make([item]).refusals.map(\.guardID) == ["no-answer"])
    }

    @Test func logProbabilityAskingsAreRead() async throws {
        let task = ChoiceTask(options: ["Rome", "Paris"], gold: 1)
        let item = Item(id: "c", question: "What is the capital of the country named France?", task: .choice(task))
        let verifier = ScriptedEndpoint { request in
            #expect(request.topLogProbabilities > 0)
            let tokens = [(" B", -0.1), (" A", -3.0)].map { TokenLogProbability(token: $0, logProbability: $1) }
            return ModelResponse(text: " B", firstToken: tokens)
        }
        let asking = Asking(reader: .optionLogProbability, maxTokens: 1, calibrated: true)
        let drafter = ScriptedEndpoint(drafts: ["Name the city that is the seat of government in France."])
        let set = try await maker(drafter, verifiers: [verifier], asking: asking).make([item])
        #expect(set.twins.count == 1)
    }

    @Test(arguments: DraftKind.allCases)
    func itemsThatCannotBeDraftedAreNeverAsked(kind: DraftKind) async throws {
        let number = AnswerTask.number(NumberTask(gold: Rational(1)))
        let long = String(repeating: "why ", count: 2_500_000)
        let many = (0..<5_000).map(String.init)
        let items = [
            Item(id: "code", question: "f", task: .code(CodeTask(entryPoint: "f", reference: "", tests: ""))),
            Item(id: "long", question: long, task: number),
            Item(id: "nul", question: "How many\u{0} 5?", task: number),
            Item(id: "rtl", question: "How many\u{202E} 5?", task: number),
            Item(id: "none", question: "12 + 5 = ?", task: number),
            Item(id: "many", question: "How many?", task: .choice(ChoiceTask(options: many, gold: 3))),
            Item(id: "gold", question: "How many?", task: .choice(ChoiceTask(options: ["a", "b"], gold: 9))),
        ]
        let drafter = ScriptedEndpoint(saying: "x")
        let set = try await maker(drafter, kind).make(items)
        #expect(set.refusals.map(\.item) == items.map(\.id) && drafter.requests.isEmpty)
        #expect(set.refusals.allSatisfy { kind.declaration.guards.contains($0.guardID) })
    }

    @Test func reDressingNeedsAProblemThatHasASetting() async throws {
        let fact = Item(id: "f", question: "Who wrote Emma?", task: .text(TextTask(accepted: ["Austen"])))
        let passage = Item(id: "p", passage: "x", question: "How many 5?", task: .number(NumberTask(gold: Rational(1))))
        let choice = ChoiceTask(options: ["a", "b"], gold: 0)
        let plain = Item(id: "c", question: "Which organ makes insulin?", task: .choice(choice))
        let drafter = ScriptedEndpoint(saying: "x")
        let set = try await maker(drafter, .redressing).make([fact, passage, plain])
        #expect(set.refusals.map(\.guardID) == ["wrong-kind", "wrong-kind", "wrong-kind"] && drafter.requests.isEmpty)
    }

    @Test func failingRequestsRefuseTheirItemAndADeadEndpointThrows() async throws {
        let items = (0..<60).map { index in
            var item = DraftGuardsTests.eggs
            item.id = ItemID("i\(index)")
            if index == 5 { item.question += " Look it up." }
            return item
        }
        let flaky = ScriptedEndpoint { request in
            if request.prompt.contains("Look it up") { throw ScriptedEndpoint.Broken() }
            return ModelResponse(text: "<rewritten>\(Self.good)</rewritten>")
        }
        let set = try await maker(flaky).make(items)
        #expect(set.twins.count == 59 && set.refusals.map(\.guardID) == ["endpoint-failed"])
        let dead = ScriptedEndpoint { _ in throw ScriptedEndpoint.Broken() }
        let error = await #expect(throws: TwinsError.self) { try await maker(dead).make(items) }
        #expect(error?.code == "drafting-failed" && error?.cause is ScriptedEndpoint.Broken)
        #expect(dead.requests.count < 30)
    }

    @Test func cancellationIsNoRefusal() async throws {
        let slow = ScriptedEndpoint { _ in throw CancellationError() }
        let made = maker(slow)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await made.make([DraftGuardsTests.eggs])
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func declarationsAreWhatTheyShouldBe() {
        let ids = DraftKind.allCases.map(\.declaration.id)
        #expect(ids == ["draft-paraphrase", "draft-redressing", "draft-distractors"])
        for kind in DraftKind.allCases {
            let declaration = kind.declaration
            #expect(declaration.relation == .invariant && declaration.exchangeability == .never)
            #expect(declaration.proof == "agreement" && DraftKind(declaration.id) == kind)
            #expect(declaration.distance == (kind == .redressing ? .far : .near))
            #expect(Set(declaration.guards).count == declaration.guards.count && declaration.guards[0] == "wrong-kind")
        }
        #expect(DraftKind("option-permutation") == nil)
    }
}
