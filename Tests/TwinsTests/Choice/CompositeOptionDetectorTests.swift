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
        // Found by reading what an earlier version left of MMLU and MMLU-Pro.
        "All of these about equally.", "All of these, although radiation is greatest", "None of these will help",
        "Each of these produces a sonic boom", "a combination of these three processes.",
        "All options given are correct",
        "All choices are false", "All of the below.", "all of below.", "To achieve all the functions listed above",
        "Any one or combinations of the above methods", "All metals listed", "a different crime not listed.",
        "All of these questions", "All of (a) to (c) are disadvantages", "Both 2 and 3.", "(ii) and (iv) only",
        "(iii) only", "ii and iii",
    ]

    @Test(arguments: composite) func found(_ option: String) {
        #expect(detector(["Paris", "Lyon", "Nice", option]).compositeOption != nil)
    }

    static let clean: [String] = [
        "Paris", "3", "1789", "A dog", "a", "I", "A", "Both parents", "Neither the moon nor the sun", "All mammals",
        "None but the brave", "All of these cells divide", "vitamin A and vitamin C", "Type A personality",
        "The first president", "Either side may withdraw", "above average", "Options trading", "a true statement",
        "It was both cheap and good", "World War II", "Group I metals", "I and my brother", "the last of the Mohicans",
        "C \u{2228} D", "~(B \u{2022} C)", "F_B = F_A", "f(c)", "C\u{2013}B", "a < c", "He gave away two of them.",
        "without any preceding emotion", "neither of them can testify", "first choice of the patient",
        "None, because of her own laches.",
        "i", "v and i", "2 and 3", "either side of the above-mentioned wall", "three of these cells",
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
        ("Of P(A) = 0.3 and P(B) = 0.2, what is P(A and B)?", false, false),
        ("Tall (D) beats dwarf (C). What comes of it?", false, false),
        ("Justify your answers. C implies D.", false, false),
        ("What is the first choice for cleaning the mouth?", false, false),
        ("A) 5% bond B) 5% certificate. Which pays more?", false, true),
        (String(repeating: "The deeds were recorded in the order listed. ", count: 5) + "Who wins?", false, false),
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

struct CompositeOptionDetectorLabelTests {
    @Test(arguments: [
        (["a", "b", "c", "d"], "Both a and b", true), (["a", "b", "c", "d"], "Both A and B", true),
        (["1", "2", "3", "4"], "1 and 3", true), (["P", "Q", "R", "S"], "Both A and B", false),
        (["P", "Q", "R", "S"], "P and S", true), (["é", "ü", "ö", "ä"], "é and ü", true),
        (["alpha", "beta", "gamma", "delta"], "alpha and beta", true),
    ]) func compositesFollowTheLabels(_ row: (labels: [String], option: String, isComposite: Bool)) {
        let detector = CompositeOptionDetector(
            question: "Which?",
            options: ["Paris", "Lyon", "Nice", row.option],
            labels: row.labels
        )
        #expect((detector.compositeOption != nil) == row.isComposite)
    }

    @Test(arguments: [
        "", "(", ")", "(A", "A)", "é)", "\u{1F600}", "\u{0301}", "...", "of", "all of", "all of the", "above of",
    ])
    func fragmentsAreNoTrouble(_ text: String) {
        let detector = CompositeOptionDetector(question: text, options: [text, text], labels: [text, "B"])
        #expect((detector.compositeOption?.utf8.count ?? 0) < 300 && (detector.labelInQuestion?.utf8.count ?? 0) < 300)
    }
}
