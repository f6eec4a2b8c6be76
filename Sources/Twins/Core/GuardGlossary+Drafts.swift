// What the guards on twins drafted by a language model mean, and what a review refuses by.

extension GuardGlossary {
    /// Guards on drafts. An item is refused by the guard that most of its drafts tripped.
    static let drafts: KeyValuePairs<String, String> = [
        "endpoint-failed": "A request to a model failed; run again, and only what is missing is asked.",
        "unchanged": "The draft hardly differs from the original in wording, or repeats one of its wrong options.",
        "repeated": "The model gave an earlier draft of the item again.",
        "too-short": "The draft is much shorter than the original.",
        "too-long": "The draft is much longer than the original.",
        "number-multiset": "The draft lost, added or changed a number of the question.",
        "named-entities": "The draft lost or added a name; in another setting: it has fewer names than the original.",
        "quantifiers": "The draft lost or added a negation, an exception or a limit.",
        "options-mentioned": "The draft speaks of an option where the original does not, or the other way round.",
        "gold-leaked": "The draft says the answer where the original does not, or answers itself.",
        "language-changed": "The draft is in another language or script than the original.",
        "label-impossible": "The draft wants another kind of answer, or a new wrong option is right or unlike others.",
        "no-agreement": "A model that was asked the draft did not answer with its key.",
        "judged-wrong": "A reviewer judged the twin wrong, and the item has no other twin of the operator.",
    ]
}
