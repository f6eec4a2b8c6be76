// The glossaries against what operators declare: every guard and proof explained, and nothing explained that is gone.

import AuditModel
import Testing

@testable import Twins

struct GlossaryTests {
    /// What users can meet: the operators' declarations, and those of drafts.
    private static let declarations =
        TwinOperators.all.map(\.declaration) + DraftKind.allCases.map(\.declaration)

    @Test(arguments: declarations)
    func everyGuardAndTheProofHaveAMeaning(of one: OperatorDeclaration) {
        for id in one.guards { #expect(GuardGlossary.meaning(of: id) != nil, "\(one.id) has the guard \(id)") }
        #expect(ProofGlossary.meaning(of: one.proof) != nil, "\(one.id) has the proof \(one.proof)")
    }

    @Test func noMeaningIsForAGuardOrAProofThatNobodyHas() {
        let guards = Set(Self.declarations.flatMap(\.guards))
        #expect(Set(GuardGlossary.meanings.keys).subtracting(guards) == ["not-tried", "judged-wrong"])
        #expect(GuardGlossary.elsewhere.sorted() == ["judged-wrong", "not-tried"])
        let proofs = Set(Self.declarations.map(\.proof))
        #expect(Set(ProofGlossary.meanings.keys).subtracting(proofs) == ["none"])
        #expect(ProofGlossary.elsewhere == ["none"])
        #expect(GuardGlossary.meaning(of: "no-such-guard") == nil)
        #expect(ProofGlossary.meaning(of: "no-such-proof") == nil)
    }

    @Test func noIdStandsTwice() {
        // A second entry of an id would be dropped without a word.
        #expect(GuardGlossary.areas.map(\.count).reduce(0, +) == GuardGlossary.meanings.count)
        #expect(ProofGlossary.sentences.count == ProofGlossary.meanings.count)
    }

    @Test func meaningsAreShortSentencesFitForATable() {
        for (id, meaning) in Array(GuardGlossary.meanings) + Array(ProofGlossary.meanings) {
            #expect(meaning.hasSuffix(".") && !meaning.hasSuffix(".."), "\(id)")
            #expect(meaning.first?.isUppercase == true, "\(id)")
            #expect((15...110).contains(meaning.count), "\(id): \(meaning.count) characters")
            #expect(!meaning.contains("|") && !meaning.contains("\n") && !meaning.contains("  "), "\(id)")
        }
        let guards = GuardGlossary.meanings.values
        #expect(Set(guards).count == guards.count)
    }

    /// From a refusal to the sentence that explains it.
    @Test func aRefusalCanBeExplained() throws {
        let item = Item(
            id: "caps",
            question: "Ann has 4 caps worth $5 each and 7 cats. How much money are the caps worth?",
            task: .number(NumberTask(gold: Rational(20), solution: "4*5=<<4*5=20>>20\n#### 20"))
        )
        let refusal = try #require(NumberResamplingOperator().attempt(item, count: 1, seed: 1).refusal)
        #expect(refusal.guardID == "unused-number")
        let meaning = "The question says a number that the worked solution never uses."
        #expect(GuardGlossary.meaning(of: refusal.guardID) == meaning)
    }
}

struct OperatorPageTests {
    private static let declarations =
        TwinOperators.all.map(\.declaration) + DraftKind.allCases.map(\.declaration)

    @Test func thePageEndsWithSortedTablesOfProofsAndGuards() throws {
        let lines = OperatorPage.markdown(Self.declarations).split(separator: "\n", omittingEmptySubsequences: false)
        let headings = lines.filter { $0.hasPrefix("## ") }
        #expect(headings.suffix(2) == ["## Proofs", "## Guards"])
        let proofs = try #require(lines.firstIndex(of: "## Proofs"))
        let guards = try #require(lines.firstIndex(of: "## Guards"))
        for (range, count) in [
            (proofs..<guards, ProofGlossary.meanings.count), (guards..<lines.count, GuardGlossary.meanings.count),
        ] {
            let ids = lines[range].compactMap { $0.hasPrefix("| `") ? $0.split(separator: "`").dropFirst().first : nil }
            #expect(ids.count == count)
            #expect(ids == ids.sorted())
        }
        let last = try #require(lines.last { !$0.isEmpty })
        #expect(last.hasPrefix("| `wrong-kind` | The item is of another kind than") && last.hasSuffix(". |"))
    }

    @Test func onlyLinesOfTablesAreLong() {
        let lines = OperatorPage.markdown(Self.declarations).split(separator: "\n", omittingEmptySubsequences: false)
        let long = lines.filter { $0.count > 120 && !$0.hasPrefix("|") }
        #expect(long.isEmpty, "\(long)")
        // A wrapped line never begins a list, a heading or a quotation of its own.
        let marks = ["- ", "+ ", "* ", "#", ">", "="]
        let strays = lines.filter { line in line.hasPrefix("  ") && marks.contains { line.dropFirst(2).hasPrefix($0) } }
        #expect(strays.isEmpty, "\(strays)")
        // Nor is code broken: a line has both of its marks.
        #expect(lines.allSatisfy { $0.count { $0 == "`" }.isMultiple(of: 2) })
    }

    @Test(arguments: [
        "**grade A**", "**grade B**", "**grade C**", "**headline**", "**placebo**", "**exchangeable**",
        "Verdicts rest on grade A", "`<operator>-grade-b`", "`vernier audit --twins DIR`",
    ])
    func theTopOfThePageExplainsItsWords(_ phrase: String) throws {
        let page = OperatorPage.markdown(Self.declarations)
        let top = try #require(page.split(separator: "| operator |").first)
        #expect(top.split(whereSeparator: \.isNewline).joined(separator: " ").contains(phrase))
    }
}
