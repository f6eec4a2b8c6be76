// What a question asks for: a count of things, an amount, a share, yes or no.

import AuditModel

/// What kind of number a question asks for, told by its words.
struct QuestionGoal: Sendable {
    /// Whether it asks how many.
    private(set) var isCount = false
    /// Whether it asks how much, how old, how long and the like.
    private(set) var isAmount = false
    /// Whether it asks what percent of a whole something is.
    private(set) var isShare = false
    /// Whether it can only be answered by yes or no.
    private(set) var isYesNo = false
    /// Whether it speaks of degrees, differences or losses, where a negative answer may be meant.
    private(set) var mayBeNegative = false
    /// What is counted, if that comes only whole.
    private(set) var counted: String?

    private static let auxiliaries: Set = [
        "do", "does", "did", "will", "would", "can", "could", "is", "are", "was", "were", "has", "have", "had",
        "should",
        "must", "in", "of", "were", "remain", "left", "per", "on", "at", "for", "to", "from", "with", "that", "who",
        "if",
    ]

    /// What `question` asks, told by its last sentence with a question word.
    init(_ question: String) {
        let words = LintWord.words(Array(question.utf8)).map(\.text)
        mayBeNegative = words.contains {
            [
                "temperature", "degrees", "profit", "loss", "gain", "change", "negative", "below", "difference",
                "score", "owe",
            ].contains($0)
        }
        let average = words.contains { ["average", "mean", "averages"].contains($0) }
        if let how = words.indices.last(where: { words[$0] == "how" && $0 + 1 < words.count }) {
            isCount = words[how + 1] == "many"
            isAmount = ["much", "old", "long", "far", "tall", "big", "fast", "heavy", "high", "large"].contains(
                words[how + 1]
            )
            if isCount, !average {
                // The noun ends what stands before the verb: how many more red balls did …
                let phrase = words[(how + 2)...].prefix(5).prefix { !Self.auxiliaries.contains($0) }
                let isTimes = phrase.contains { ["times", "sets", "dozens", "dozen", "units", "percent"].contains($0) }
                if let last = phrase.last, !isTimes, Countables.comesWhole(last) { counted = last }
            }
        }
        let tail = words.suffix(25)
        if let percent = tail.lastIndex(where: { $0 == "percent" || $0 == "percentage" }), percent > 0,
            tail[..<percent].suffix(2).contains(where: { $0 == "what" || $0 == "the" }),
            tail[percent...].dropFirst().first == "of",
            !tail.contains(where: {
                ["increase", "profit", "growth", "more", "return", "increased", "gain"].contains($0)
            })
        {
            isShare = tail[percent...].dropFirst(2).prefix(2).contains {
                ["the", "all", "total", "students", "people"].contains($0)
            }
        }
        if !isCount, !isAmount, question.utf8.last == 63, let last = Self.lastSentence(words), let first = last.first {
            isYesNo =
                ["is", "are", "does", "do", "did", "was", "were", "has", "have"].contains(first)
                && !last.contains { ["what", "which", "or", "how"].contains($0) }
        }
    }

    private static func lastSentence(_ words: [String]) -> ArraySlice<String>? {
        let ends = words.indices.filter { [".", "?", "!"].contains(words[$0]) }
        guard let end = ends.last else { return nil }
        let start = ends.dropLast().last.map { $0 + 1 } ?? 0
        return start < end ? words[start..<end] : nil
    }
}

/// Things that come only whole.
enum Countables {
    /// Words that may stand between a number and its noun.
    static let adjectives: Set = [
        "more", "other", "new", "small", "large", "big", "red", "blue", "green", "young", "old", "adult", "female",
        "male",
        "fewer", "extra", "additional", "different", "total", "little", "white", "black", "yellow",
    ]
    private static let nouns: Set = [
        "people", "person", "women", "woman", "men", "man", "child", "children", "kid", "student", "boy", "girl",
        "friend",
        "teacher", "worker", "employee", "guest", "player", "member", "passenger", "customer", "sailor", "soldier",
        "participant", "resident", "brother", "sister", "cousin", "grandchildren", "adult", "contestant", "visitor",
        "dog", "cat", "cow", "horse", "pig", "sheep", "goat", "chicken", "hen", "duck", "rabbit", "bird", "penguin",
        "fish",
        "snail", "puppy", "puppie", "kitten", "fly", "flie", "bee", "shark", "whale", "turtle", "frog", "animal", "pet",
        "monster",
        "car", "truck", "bus", "buse", "bike", "bicycle", "boat", "plane", "ship", "motorcycle", "train", "vehicle",
        "book", "toy", "doll", "ball", "balloon", "pencil", "pen", "crayon", "marble", "stamp", "card", "coin",
        "ticket",
        "egg", "shirt", "hat", "sock", "shoe", "jacket", "bottle", "chair", "table", "computer", "phone", "house",
        "building",
        "room", "egg", "flower", "tree", "rose", "tulip", "plant", "seashell", "sticker", "letter", "photo", "picture",
        "game",
        "question", "meal", "button", "window", "door", "key", "lamp", "bulb", "tire", "wheel", "leg", "trophy",
        "trophie",
        "brownie", "cookie", "candy", "candie", "lollipop", "cupcake", "muffin", "donut", "doughnut", "lego", "pot",
        "vase",
        "figure", "family", "familie", "class", "classe", "school", "team", "shell", "jewel", "ring", "necklace",
        "bracelet",
    ]

    /// Whether `word` names, in the singular or plural, what nobody gives a part of.
    static func comesWhole(_ word: String) -> Bool {
        nouns.contains(word) || word.utf8.last == 115 && nouns.contains(String(word.dropLast()))
    }
}
