// What the guards of the operators on numbers and word problems mean.

extension GuardGlossary {
    /// Guards of every operator that reads a worked solution.
    static let numbers: KeyValuePairs<String, String> = [
        "no-solution": "The item has no worked solution.",
        "wording": "With words such as \"at least\" or \"rounded\", other numbers may need another solution.",
        "no-equations": "The worked solution has no annotated steps and no equations that can be read.",
        "unparsable-step": "An annotated step of the worked solution cannot be read, or there are more than 48 steps.",
        "identity-step": "A step of the worked solution only repeats a number and computes nothing.",
        "replay-mismatch": "A step of the worked solution does not give the number that the solution says it gives.",
        "answer-not-reached": "The steps of the worked solution do not end in the item's answer.",
        "number-too-long": "A number of the question or of its solution is too long to be computed with.",
        "too-many-numbers": "The question says or implies more numbers than can be kept track of (64 at most).",
        "unbound-operand": "The solution uses a number that neither the question, an earlier step nor a unit explains.",
        "dead-step": "A step of the worked solution, not the last one, is used by no later step.",
        "unused-number": "The question says a number that the worked solution never uses.",
        "no-free-number": "No number may change: what each one does is uncertain, or it has no other value to take.",
        "cannot-draw": "No other numbers were found with which every step of the solution stays sensible.",
    ]

    /// Guards of the operators on word problems that do not all read the solution.
    static let wordProblems: KeyValuePairs<String, String> = [
        "not-one-question": "It does not end in its only question mark, or may ask for several things at once.",
        "answer-not-plain": "The answer is no whole number from 0 to 1,000,000, or what it counts is not certain.",
        "letter-taken": "The question uses all of x, y and n already, so that no letter is left for the unknown.",
        "no-unknown": "No number in digits can be worked back from the answer without doubt.",
        "weather-matters": "The story speaks of weather, warmth or seasons, so that a remark about them might matter.",
        "not-prose": "The question does not open with a capital letter, a number or a sum of money.",
        "no-safe-place": "No sentence fits before the first word, which points back, or surely before the question.",
        "no-fitting-clause": "Every sentence that could be added shares a word with the question.",
        "form-is-asked": "The question may be about how numbers are written: digits, numerals, decimals, spelling.",
        "no-number-to-rewrite": "No number stands alone, in digits or words, so that it could be written otherwise.",
        "part-of-longer-name": "A given name may be part of something longer, such as a full name, a title or a firm.",
        "not-a-person": "A name stands behind an article or a word such as \"in\" or \"near\", like a thing or place.",
        "too-many-names": "There are too many names to change: over 16 for person-name, over 400 for other renamings.",
        "no-name": "No given name of the operator's list is in the item.",
        "ambiguous-name": "Every name found may also be another word, a place or a month, or has either gender.",
        "uncapitalised-name": "A name also stands without its capital, and may be an ordinary word.",
        "similar-name": "Two names or words are so alike that they may mean one person.",
        "gender-doubtful": "All names are of one gender and all pronouns of the other.",
        "not-introduced": "The question does not bring its people in: a name may be a known person's or a place's.",
        "no-name-left": "No name of the operator's list is left that fits the item.",
    ]
}
