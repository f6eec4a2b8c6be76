// The relations about places, people, works and elements.

extension QuestionRelation {
    /// All relations: facts, then words and numbers.
    static let all = facts + wordsAndNumbers

    /// Relations between things in the world.
    static let facts: [QuestionRelation] = places + works + substances

    private static let places = [
        QuestionRelation(
            "capital-of",
            ["x": .name],
            [
                "What is the capital city of {x}?", "What is the capital of {x}?", "Which city is the capital of {x}?",
                "What city is the capital of {x}?", "What is the name of the capital city of {x}?",
            ]
        ),
        QuestionRelation(
            "continent-of",
            ["x": .name],
            [
                "Which continent is {x} in?", "On which continent is {x}?", "What continent is {x} in?",
                "On which continent is {x} located?", "Which continent is {x} located in?",
                "On what continent is {x} situated?",
            ],
            sources: ["In which continent is {x}?", "What continent is {x} on?"]
        ),
        QuestionRelation(
            "place-of",
            ["x": .name, "k": placeKinds],
            [
                "In which {k} is {x}?", "Which {k} is {x} in?", "In which {k} is {x} located?",
                "Which {k} is {x} located in?", "In what {k} is {x} situated?",
            ],
            sources: ["In what {k} is {x}?", "What {k} is {x} in?", "In what {k} is {x} located?"]
        ),
        QuestionRelation(
            "place-of-several",
            ["x": .name, "k": placeKinds],
            [
                "In which {k} are {x}?", "Which {k} are {x} in?", "In which {k} are {x} located?",
                "Which {k} are {x} located in?",
            ]
        ),
        QuestionRelation(
            "currency-of",
            ["x": .name],
            [
                "What is the currency of {x}?", "Which currency is the currency of {x}?",
                "What is the name of the currency of {x}?", "The currency of {x} is called what?",
            ]
        ),
        QuestionRelation(
            "currency-used",
            ["x": .name],
            [
                "What currency is used in {x}?", "Which currency is used in {x}?", "In {x}, which currency is used?",
                "What is the name of the currency used in {x}?",
            ]
        ),
        QuestionRelation(
            "official-language",
            ["x": .name],
            [
                "What is the official language of {x}?", "Which language is the official language of {x}?",
                "What language is the official language of {x}?", "What is the name of the official language of {x}?",
            ]
        ),
        QuestionRelation(
            "language-spoken",
            ["x": .name],
            [
                "What language do most people speak in {x}?", "Which language do most people speak in {x}?",
                "In {x}, what language do most people speak?", "What is the language that most people speak in {x}?",
            ]
        ),
        QuestionRelation(
            "national-symbol",
            ["x": .name, "k": .oneOf(["animal", "bird", "flower", "sport", "tree", "anthem", "dish", "flag"])],
            [
                "What is the national {k} of {x}?", "Which {k} is the national {k} of {x}?",
                "What {k} is the national {k} of {x}?", "The national {k} of {x} is what?",
            ]
        ),
        QuestionRelation(
            "superlative-in",
            ["s": superlatives, "k": .plural, "z": .oneOf(wholes)],
            [
                "What is the {s} {k} {z}?", "Which is the {s} {k} {z}?", "Which {k} is the {s} {z}?",
                "What is the name of the {s} {k} {z}?",
            ],
            sources: ["What {k} is the {s} {z}?"]
        ),
        QuestionRelation(
            "nearest-to",
            ["k": .plural, "s": .oneOf(["closest to", "nearest to", "farthest from", "furthest from"]), "x": .name],
            [
                "Which {k} is {s} {x}?", "What {k} is {s} {x}?", "Which is the {k} {s} {x}?",
                "Which {k} is the one {s} {x}?",
            ]
        ),
        QuestionRelation(
            "first-holder-of",
            ["o": .oneOf(["first", "second", "third", "last"]), "x": .name],
            [
                "Who was the {o} {x}?", "Who was it that was the {o} {x}?", "What is the name of the {o} {x}?",
                "What was the name of the {o} {x}?",
            ]
        ),
    ]

    private static let placeKinds = TemplateSlot.oneOf([
        "country", "city", "US city", "U.S. city", "US state", "U.S. state", "state", "county", "province", "ocean",
        "sea", "region", "European country", "African country", "Asian country", "South American country",
    ])
    private static let superlatives = TemplateSlot.oneOf([
        "largest", "biggest", "smallest", "highest", "tallest", "longest", "deepest", "oldest", "fastest", "heaviest",
        "hottest", "coldest", "widest",
    ])
    private static let wholes = [
        "in the world", "on Earth", "in the solar system", "in our solar system", "in the universe", "in Africa",
        "in Asia", "in Europe", "in North America", "in South America", "in Australia", "in the United States",
        "in the human body", "above sea level", "of all",
    ]

    private static let works = [
        QuestionRelation(
            "author-of",
            ["x": .work],
            [
                "Who wrote {x}?", "Who is the author of {x}?", "Who was it that wrote {x}?",
                "What is the name of the author of {x}?",
            ],
            sources: ["Who was the author of {x}?", "Which author wrote {x}?"]
        ),
        QuestionRelation(
            "painter-of",
            ["x": .work],
            [
                "Who painted {x}?", "Which artist painted {x}?", "Who was it that painted {x}?",
                "What is the name of the artist who painted {x}?",
            ],
            sources: ["Who is the painter of {x}?", "Which painter painted {x}?"]
        ),
        QuestionRelation(
            "composer-of",
            ["x": .work],
            [
                "Who composed {x}?", "Who is the composer of {x}?", "Who was it that composed {x}?",
                "What is the name of the composer of {x}?",
            ],
            sources: ["Who was the composer of {x}?", "Which composer composed {x}?"]
        ),
        QuestionRelation(
            "director-of",
            ["x": .work],
            [
                "Who directed {x}?", "Who was it that directed {x}?", "Who is the director of {x}?",
                "What is the name of the director of {x}?",
            ],
            sources: ["Who was the director of {x}?"]
        ),
        QuestionRelation(
            "inventor-of",
            ["x": .noun],
            ["Who invented {x}?", "Who was it that invented {x}?", "Who was the inventor of {x}?"],
            sources: ["Who is the inventor of {x}?"]
        ),
        QuestionRelation(
            "known-inventor-of",
            ["x": .noun],
            [
                "Who is known for inventing {x}?", "Who is it that is known for inventing {x}?",
                "Who is known for having invented {x}?",
            ]
        ),
        QuestionRelation(
            "discoverer-of",
            ["x": .noun],
            ["Who discovered {x}?", "Who was it that discovered {x}?", "Who was the discoverer of {x}?"]
        ),
        QuestionRelation(
            "founder-of",
            ["x": .name],
            ["Who founded {x}?", "Who was it that founded {x}?", "Who was the founder of {x}?"],
            sources: ["Who is the founder of {x}?"]
        ),
        QuestionRelation(
            "birthplace-of",
            ["x": .name],
            [
                "Where was {x} born?", "In what place was {x} born?", "What is the birthplace of {x}?",
                "What is the place where {x} was born?",
            ],
            sources: ["What was the birthplace of {x}?"]
        ),
        QuestionRelation(
            "birth-year-of",
            ["x": .name],
            [
                "In which year was {x} born?", "In what year was {x} born?", "Which year was {x} born in?",
                "What is the year in which {x} was born?",
            ],
            sources: ["What year was {x} born?", "What year was {x} born in?"]
        ),
        QuestionRelation(
            "year-of-event",
            ["x": .name, "v": .oneOf(["end", "begin", "start", "happen", "die", "open", "sink", "fall", "occur"])],
            [
                "In which year did {x} {v}?", "In what year did {x} {v}?", "Which year did {x} {v} in?",
                "In the course of which year did {x} {v}?",
            ],
            sources: ["What year did {x} {v}?", "What year did {x} {v} in?"]
        ),
    ]

    private static let substances = [
        QuestionRelation(
            "chemical-symbol-of",
            ["x": .noun],
            [
                "What is the chemical symbol of {x}?", "What is the chemical symbol for {x}?",
                "Which chemical symbol stands for {x}?", "What chemical symbol does {x} have?",
            ]
        ),
        QuestionRelation(
            "element-of-symbol",
            ["s": .symbol, "k": .oneOf(["element", "gas", "metal", "chemical element", "substance"])],
            [
                "Which {k} has the chemical symbol {s}?", "What {k} has the chemical symbol {s}?",
                "Which {k} is written with the chemical symbol {s}?", "The chemical symbol {s} stands for which {k}?",
            ],
            sources: ["Which {k} is represented by the chemical symbol {s}?"]
        ),
        QuestionRelation(
            "meaning-of-symbol",
            ["s": .symbol],
            [
                "What does the chemical symbol {s} stand for?", "For what does the chemical symbol {s} stand?",
                "The chemical symbol {s} stands for what?", "What is it that the chemical symbol {s} stands for?",
            ]
        ),
        QuestionRelation(
            "atomic-number-of",
            ["x": .noun],
            [
                "What is the atomic number of {x}?", "Which atomic number does {x} have?",
                "What atomic number does {x} have?", "The atomic number of {x} is what?",
            ]
        ),
        QuestionRelation(
            "chemical-formula-of",
            ["x": .noun],
            [
                "What is the chemical formula of {x}?", "What is the chemical formula for {x}?",
                "Which chemical formula does {x} have?", "What chemical formula does {x} have?",
            ]
        ),
    ]
}
