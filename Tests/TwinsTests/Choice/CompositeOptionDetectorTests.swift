// Which options depend on the others or their order, and which only look so.

import Testing
import Twins

struct CompositeOptionDetectorTests {
    private func detector(_ options: [String], _ question: String = "Which is it?") -> CompositeOptionDetector {
        CompositeOptionDetector(question: question, options: options, labels: ["A", "B", "C", "D"])
    }

    static let composite: [String] = [
        "All of the above", "none of the above.", "None of these", "All the above", "any of the above",
        "Both of these", "Neither of the above", "All of these options", "None of the above are false.", "both",
        "Neither", "Both A and B", "A and B", "A or C", "a and c", "A, B and D", "B only", "Only C", "(B) and (C)",
        "Neither A nor B", "A and B are both correct", "Options A and B", "I only", "I and III only", "I, II, and III",
        "II and IV", "The first option", "Same as option C", "The opposite of the previous choice",
        "1 and 2 of the above",
        "Two of the above", "Not listed",
    ]

    @Test(arguments: composite) func found(_ option: String) {
        #expect(detector(["Paris", "Lyon", "Nice", option]).compositeOption != nil)
    }

    static let clean: [String] = [
        "Paris", "3", "1789", "A dog", "a", "I", "A", "Both parents", "Neither the moon nor the sun", "All mammals",
        "None but the brave", "All of these cells divide", "vitamin A and vitamin C", "Type A personality",
        "The first president", "Either side may withdraw", "above average", "Options trading", "a true statement",
        "It was both cheap and good", "World War II", "Group I metals", "I and my brother", "the last of the Mohicans",
        "True, False", "answer the phone", "Some of the gas escapes", "any of several acids",
    ]

    @Test(arguments: clean) func notFound(_ option: String) {
        #expect(detector(["Berlin", "Lyon", "Nice", option]).compositeOption == nil)
    }

    static let stems: [(question: String, isOrder: Bool, isLabel: Bool)] = [
        ("Put them in the following order.", true, false),
        ("Which step comes first, in the order given?", true, false),
        ("Which of the options above is right?", true, false),
        ("Which of the following is NOT a planet?", false, false),
        ("Which of the following options is best?", false, false),
        ("What is the first thing to do?", false, false),
        ("Let A and B be two sets.", false, false),
        ("A man has a choice. What is his answer?", false, false),
        ("Why is option B wrong?", false, true),
        ("Why is answer C right?", false, true),
        ("Is it (A) now or (B) later?", false, true),
        ("Why is the second choice wrong?", false, true),
    ]

    @Test(arguments: stems) func questions(_ row: (question: String, isOrder: Bool, isLabel: Bool)) {
        let detector = detector(["Paris", "Lyon", "Nice", "Metz"], row.question)
        #expect((detector.compositeOption != nil) == row.isOrder, "\(row.question)")
        #expect((detector.labelInQuestion != nil) == row.isLabel, "\(row.question)")
    }

    @Test func sortedNumbersAndDatesAreNoRefusal() {
        #expect(detector(["1", "2", "3", "4"]).compositeOption == nil)
        #expect(detector(["1801", "1802", "1803", "1804"]).compositeOption == nil)
    }
}
