// The closed grammar of sentences that say nothing a problem could turn on.

/// A sentence about a setting: no number, no name, no pronoun, nothing compared, nobody acting, nothing that a story
/// might count.
struct InertClause: Sendable {
    /// The sentence, with its full stop.
    let text: String
    /// Keys of its words of content.
    let content: [UInt64]

    /// Sentences that may stand before a story.
    static let openings = make(
        [
            ("The sky was", "clear pale blue cloudless hazy grey"), ("The air was", "fresh crisp mild dry"),
            ("The light was", "soft warm pale gentle"), ("The street was", "quiet calm peaceful"),
            ("The neighborhood was", "quiet calm peaceful"), ("The scenery was", "lovely pleasant peaceful"),
            ("Music was playing", "nearby softly"),
        ]
    )

    /// Sentences that may stand before the question.
    static let interludes = make(
        [
            ("Meanwhile, the sky stayed", "clear pale blue hazy grey"),
            ("Meanwhile, the air stayed", "fresh crisp mild dry"),
            ("Meanwhile, the weather stayed", "mild calm pleasant dry"),
            ("Meanwhile, the street stayed", "quiet calm peaceful"),
            ("Meanwhile, the scenery stayed", "lovely pleasant peaceful"),
        ]
    )

    private static func make(_ frames: [(String, String)]) -> [InertClause] {
        frames.flatMap { frame, endings in
            endings.split(separator: " ").map { InertClause("\(frame) \($0).") }
        }
    }

    private init(_ text: String) {
        self.text = text
        content = QuestionText(text).words.map(\.key).filter { !Self.plain.contains($0) }
    }

    /// Words of the grammar that stand in any story.
    private static let plain = keys("the was were meanwhile stayed outside nearby")

    /// Words of a story in which the weather or the light may matter.
    static let weather = keys(
        """
        rain rains rained raining rainy snow snows snowed snowing snowy sun suns sunny sunlight sunshine sunrise sunset
        storm storms stormy weather temperature temperatures degrees fahrenheit celsius wind winds windy cloud clouds
        cloudy umbrella umbrellas forecast lightning thunder hot cold cool warm warmer colder humid humidity drought
        flood hurricane tornado season seasons winter summer spring autumn tide tides solar energy electricity
        """
    )

    /// Words that may point back from the start of a story.
    static let pronouns = keys("it its it's they their theirs them this that these those he his him she her hers")

    /// Words that point back, so that nothing may come between them and what they point to.
    static let pointers = keys(
        """
        it its itself they their theirs them this that these those there then now he his him she her hers one ones
        another other others each both also too same such
        """
    )

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { QuestionText.key(String($0)) })
    }
}
