// Names swapped: everywhere, in the same gender, nowhere else, and back again.

import AuditModel
import TestSupport
import Testing
import Twins

struct PersonNameTests {
    let names = PersonNameOperator()

    @Test func everyMentionIsReplaced() throws {
        let question = "Anna’s cat and Tom's dog met. If Anna has 5 hats, and Tom 2, who gave (Tom) one? Tom, or Anna?"
        let item = StorySamples.story(question, solution: "Anna:5\nTom=<<5-3=2>>2\n#### 7")
        let twin = try #require(names.attempt(item, count: 1, seed: 1).twins.first)
        let renames = try #require(twin.proof.renames)
        #expect(renames.map(\.from) == ["Anna", "Tom"])
        let (a, b) = (renames[0].to, renames[1].to)
        let expected =
            "\(a)’s cat and \(b)'s dog met. If \(a) has 5 hats, and \(b) 2, who gave (\(b)) one? \(b), or \(a)?"
        #expect(twin.item.question == expected)
        guard case .number(let task) = twin.item.task else { return #expect(Bool(false), "another kind") }
        #expect(task.solution == "\(a):5\n\(b)=<<5-3=2>>2\n#### 7")
        #expect(task.gold == Rational(7))
        #expect(twin.grade == .proved)
    }

    static let refused: [(question: String, guardID: String)] = [
        ("A train leaves. How far does it go?", "no-name"), ("If Mark has 5 hats, how many?", "ambiguous-name"),
        ("In Paris it is May. Will Grace come?", "ambiguous-name"), ("John Smith has 5 hats.", "part-of-longer-name"),
        ("Two trains leave San Diego.", "part-of-longer-name"), ("He shops at Ben & Jerry.", "part-of-longer-name"),
        ("Mr. Thomas has 5 hats.", "part-of-longer-name"), ("See john@Peter.com now", "part-of-longer-name"),
        ("J. Peter came.", "part-of-longer-name"), ("They are the Peter of all.", "not-a-person"),
        ("They live in Eugene.", "not-a-person"),
        ("Samantha has 5 hats. Sam has 2.", "similar-name"), ("Ethel has 5 hats. Ethal has 2.", "similar-name"),
        ("Bob has 5 hats, Robert 2.", "similar-name"), ("Both Johns came, says John.", "similar-name"),
        ("Joe has 5 hats. What has joe?", "uncapitalised-name"), ("Kyle likes her hat. She has 5.", "gender-doubtful"),
        (
            "Adam Adam, Alan, Brian, Carl, Colin, David, Derek, Edgar, Felix, Gary, Harold, Ivan, James, Keith, "
                + "Larry, Martin, Norman", "part-of-longer-name"
        ),
        (
            "Adam, Alan, Brian, Carl, Colin, David, Derek, Edgar, Felix, Gary, Harold, Ivan, James, Keith, "
                + "Larry, Martin, Norman", "too-many-names"
        ),
    ]

    @Test(arguments: refused)
    func refusesByGuard(_ question: String, _ guardID: String) {
        #expect(names.attempt(StorySamples.story(question), count: 3, seed: 1).refusal?.guardID == guardID)
    }

    @Test func aBareApostropheAsksForAnotherNameInS() throws {
        let item = StorySamples.story("James' hat is red. How many hats has James?")
        for twin in names.attempt(item, count: 10, seed: 1).twins {
            let to = try #require(twin.proof.renames?.first?.to)
            #expect(to.hasSuffix("s"))
            #expect(twin.item.question == "\(to)' hat is red. How many hats has \(to)?")
        }
    }

    @Test func ordinaryWordsStay() throws {
        let item = StorySamples.story("In April Mark gave Julia a Rose. How many has Julia?")
        let twin = try #require(names.attempt(item, count: 1, seed: 1).twins.first)
        let to = try #require(twin.proof.renames?.first?.to)
        #expect(twin.item.question == "In April Mark gave \(to) a Rose. How many has \(to)?")
    }

    @Test func optionsPassagesAndAcceptedTextsFollow() throws {
        let choice = Item(
            id: "c",
            question: "Peter met Julia. Who won, Peter or Julia?",
            task: .choice(ChoiceTask(options: ["Peter", "Julia", "Nobody"], gold: 1))
        )
        let first = try #require(names.attempt(choice, count: 1, seed: 1).twins.first)
        let new = try #require(first.proof.renames?.map(\.to))
        #expect(first.item.question == "\(new[0]) met \(new[1]). Who won, \(new[0]) or \(new[1])?")
        #expect(first.item.task == .choice(ChoiceTask(options: [new[0], new[1], "Nobody"], gold: 1)))
        #expect(first.grade == .guarded)
        let text = Item(
            id: "t",
            passage: "Julia met Peter. Peter ran.",
            question: "Who ran?",
            task: .text(TextTask(accepted: ["Peter", "It was Peter"], rejected: ["Julia"]))
        )
        let second = try #require(names.attempt(text, count: 1, seed: 1).twins.first)
        let back = try #require(second.proof.renames)
        #expect(back.map(\.from) == ["Peter", "Julia"] || back.map(\.from) == ["Julia", "Peter"])
        let map = Dictionary(uniqueKeysWithValues: back.map { ($0.from, $0.to) })
        let (julia, peter) = (map["Julia"] ?? "", map["Peter"] ?? "")
        #expect(second.item.passage == "\(julia) met \(peter). \(peter) ran.")
        #expect(second.item.task == .text(TextTask(accepted: [peter, "It was \(peter)"], rejected: [julia])))
        #expect(second.grade == .proved)
    }

    @Test(arguments: ["Who fought in Rocky?", "Did William win?", "They saw Peter."])
    func aNameFromNowhereMayBeAKnownPersons(_ question: String) {
        let item = Item(id: "c", question: question, task: .choice(ChoiceTask(options: ["Andre", "He"], gold: 0)))
        #expect(names.attempt(item, count: 1, seed: 1).refusal?.guardID == "not-introduced")
    }

    /// The inverse written apart from the operator's: whole words, found with Characters.
    private func renamed(_ text: String, _ map: [String: String]) -> String {
        var result = ""
        var word = ""
        for character in text + "\n" {
            if character.isLetter {
                word.append(character)
            } else {
                result += map[word] ?? word
                word = ""
                result.append(character)
            }
        }
        return String(result.dropLast())
    }

    @Test(.enabled(if: TestData.isUsable))
    func everyGSM8KTwinIsRestoredByItsRenamings() throws {
        var checked = 0
        for item in try Samples.gsm8k() {
            guard case .number(let old) = item.task else { continue }
            for twin in names.attempt(item, count: 3, seed: 5).twins {
                guard case .number(let new) = twin.item.task, let renames = twin.proof.renames else {
                    return #expect(Bool(false), "another kind")
                }
                let back = Dictionary(uniqueKeysWithValues: renames.map { ($0.to, $0.from) })
                #expect(Array(renamed(twin.item.question, back).utf8) == Array(item.question.utf8))
                #expect(renamed(new.solution ?? "", back) == old.solution)
                #expect(new.gold == old.gold)
                let whole = item.question + (old.solution ?? "")
                #expect(renames.allSatisfy { !whole.contains($0.to) || PersonNameTests.isInside($0.to, whole) })
                checked += 1
            }
        }
        #expect(checked > 1_900)
    }

    /// Whether `name` occurs in `text` inside longer words only.
    private static func isInside(_ name: String, _ text: String) -> Bool {
        !text.split(whereSeparator: { !$0.isLetter }).contains { $0 == name }
    }
}
