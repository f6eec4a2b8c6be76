// The relations about words, names of things, counts and sums.

extension QuestionRelation {
    /// Relations of words, of things to their parts, and of numbers.
    static let wordsAndNumbers: [QuestionRelation] = words + things + sums

    private static let words = [
        QuestionRelation(
            "opposite-of",
            ["w": .quoted],
            [
                "What is the opposite of {w}?", "Which word is the opposite of {w}?",
                "What word is the opposite of {w}?", "Which word means the opposite of {w}?",
            ]
        ),
        QuestionRelation(
            "opposite-of-thing",
            ["x": .thing],
            [
                "What is the opposite of {x}?", "{X} is the opposite of what?",
                "What is it that {x} is the opposite of?",
            ]
        ),
        QuestionRelation(
            "plural-of",
            ["w": .quoted],
            [
                "What is the plural of {w}?", "What is the plural form of {w}?", "Which word is the plural of {w}?",
                "What word is the plural of {w}?",
            ]
        ),
        QuestionRelation(
            "past-tense-of",
            ["w": .quoted],
            [
                "What is the past tense of {w}?", "What is the past tense form of {w}?",
                "Which word is the past tense of {w}?", "What word is the past tense of {w}?",
            ]
        ),
        QuestionRelation(
            "feminine-of",
            ["w": .quoted, "g": .oneOf(["feminine", "masculine"])],
            [
                "What is the {g} form of {w}?", "Which word is the {g} form of {w}?",
                "What word is the {g} form of {w}?",
            ]
        ),
        QuestionRelation(
            "synonym-of",
            ["w": .quoted],
            [
                "Which word means the same as {w}?", "What word means the same as {w}?",
                "Which word has the same meaning as {w}?", "What word has the same meaning as {w}?",
            ]
        ),
        QuestionRelation(
            "rhyme-of",
            ["w": .quoted],
            [
                "Which word rhymes with {w}?", "What word rhymes with {w}?", "With which word does {w} rhyme?",
                "Which word makes a rhyme with {w}?",
            ]
        ),
        QuestionRelation(
            "meaning-of",
            ["w": .quoted],
            [
                "What does the word {w} mean?", "What is the meaning of the word {w}?",
                "What is meant by the word {w}?", "The word {w} means what?",
            ]
        ),
        QuestionRelation(
            "meaning-of-foreign",
            ["w": .quoted, "l": languages],
            [
                "What does the {l} word {w} mean?", "What is the meaning of the {l} word {w}?",
                "What is meant by the {l} word {w}?", "The {l} word {w} means what?",
            ]
        ),
        QuestionRelation(
            "sound-of",
            ["w": .quoted],
            ["Which animal says {w}?", "What animal says {w}?", "Which is the animal that says {w}?"]
        ),
        QuestionRelation(
            "another-name-for",
            ["d": .aDefined],
            [
                "What is another name for {d}?", "By what other name is {d} known?",
                "What other name is there for {d}?",
            ]
        ),
        // A definition behind `a` is singular, so `is … called` agrees with it; behind `the` it need not be.
        QuestionRelation(
            "name-of-a",
            ["d": .aDefined],
            [
                "What do we call {d}?", "What is the name for {d}?", "What is {d} called?",
                "What name do we give to {d}?",
            ]
        ),
        QuestionRelation(
            "name-of-the",
            ["d": .theDefined],
            ["What do we call {d}?", "What is the name for {d}?", "What name do we give to {d}?"],
            sources: ["What is {d} called?", "What are {d} called?"]
        ),
    ]

    private static let languages = TemplateSlot.oneOf([
        "Spanish", "French", "German", "Italian", "Latin", "Greek", "Russian", "Japanese", "Chinese", "Portuguese",
        "Dutch", "Arabic", "Hebrew", "Hindi", "Turkish", "Swedish", "Polish", "English",
    ])

    private static let things =
        [
            QuestionRelation(
                "how-many-has",
                ["k": .plural, "y": .thing],
                [
                    "How many {k} does {y} have?", "What number of {k} does {y} have?", "{Y} has how many {k}?",
                    "What is the number of {k} that {y} has?",
                ]
            ),
            QuestionRelation(
                "how-many-in",
                ["k": .plural, "y": .thing],
                [
                    "How many {k} are in {y}?", "How many {k} are there in {y}?", "What number of {k} are in {y}?",
                    "What is the number of {k} in {y}?",
                ]
            ),
            QuestionRelation(
                "colour-of",
                ["y": .thing, "c": .oneOf(["colour", "color"])],
                ["What {c} is {y}?", "Which {c} is {y}?", "What is the {c} of {y}?", "{Y} is what {c}?"]
            ),
            QuestionRelation(
                "kind-of-animal",
                ["n": .name, "k": .oneOf(["animal", "creature"])],
                ["What kind of {k} is {n}?", "Which kind of {k} is {n}?", "{n} is what kind of {k}?"]
            ),
            QuestionRelation(
                "used-for",
                ["v": .doing],
                [
                    "What do you use to {v}?", "What do you use in order to {v}?", "What is it that you use to {v}?",
                    "Which thing do you use to {v}?",
                ]
            ),
            QuestionRelation(
                "used-by-people",
                ["v": .doing],
                [
                    "What do people use to {v}?", "What do people use in order to {v}?",
                    "What is it that people use to {v}?", "Which thing do people use to {v}?",
                ]
            ),
            QuestionRelation(
                "eaten-by",
                ["k": .plural],
                ["What do {k} eat?", "What is it that {k} eat?", "Which food do {k} eat?"]
            ),
        ] + madeOf

    private static let madeOf: [QuestionRelation] = ["", "mostly ", "mainly ", "really "].flatMap { adverb in
        [("of", "Of"), ("from", "From")].map { small, capital in
            QuestionRelation(
                "made-\(small)",
                ["x": .noun],
                [
                    "What is {x} \(adverb)made \(small)?", "\(capital) what is {x} \(adverb)made?",
                    "What is it that {x} is \(adverb)made \(small)?",
                    "What is the stuff that {x} is \(adverb)made \(small)?",
                ]
            )
        }
    }

    private static let sums = [
        QuestionRelation(
            "sum-of",
            ["a": .number, "b": .number],
            [
                "What is {a} plus {b}?", "How much is {a} plus {b}?", "What is the sum of {a} and {b}?",
                "What do you get if you add {a} and {b}?",
            ]
        ),
        QuestionRelation(
            "difference-of",
            ["a": .number, "b": .number],
            [
                "What is {a} minus {b}?", "How much is {a} minus {b}?",
                "What do you get if you subtract {b} from {a}?", "What is left if you take {b} away from {a}?",
            ]
        ),
        QuestionRelation(
            "product-of",
            ["a": .number, "b": .number],
            [
                "What is {a} times {b}?", "How much is {a} times {b}?", "What is the product of {a} and {b}?",
                "What do you get if you multiply {a} by {b}?",
            ]
        ),
        QuestionRelation(
            "quotient-of",
            ["a": .number, "b": .number],
            [
                "What is {a} divided by {b}?", "How much is {a} divided by {b}?",
                "What do you get if you divide {a} by {b}?",
            ]
        ),
        QuestionRelation(
            "square-root-of",
            ["a": .number],
            [
                "What is the square root of {a}?", "How much is the square root of {a}?",
                "The square root of {a} is what?",
            ]
        ),
        QuestionRelation(
            "half-of",
            ["a": .number],
            ["What is half of {a}?", "How much is half of {a}?", "What do you get if you halve {a}?"]
        ),
        QuestionRelation(
            "double-of",
            ["a": .number],
            ["What is double {a}?", "How much is double {a}?", "What do you get if you double {a}?"],
            sources: ["What is twice {a}?"]
        ),
        QuestionRelation(
            "number-after",
            ["a": .number, "p": .oneOf(["after", "before"])],
            [
                "What number comes {p} {a}?", "Which number comes {p} {a}?", "What is the number that comes {p} {a}?",
            ]
        ),
    ]
}
