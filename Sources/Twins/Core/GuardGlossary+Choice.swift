// What the guards of the operators on multiple choice mean.

extension GuardGlossary {
    /// Guards of the operators on multiple choice, and of drafted wrong options.
    static let choice: KeyValuePairs<String, String> = [
        "too-few-options": "The item has fewer than two options.",
        "too-many-options": "The item has more than 64 options.",
        "malformed-choice": "Labels or key do not fit the options; for drafts also: there are more than 64.",
        "duplicate-options": "Two options say the same, letter case, white space and final full stops aside.",
        "composite-option": "An option speaks of others, as \"all of the above\" does, or the question of their order.",
        "label-in-question": "The question speaks of options by label or place (\"option B\"), or lists them itself.",
        "no-free-labels": "Every set of new labels could be confused with old labels, options or the question's words.",
        "two-options-only": "The item has only two options, and the operator needs at least three.",
        "count-in-question": "The question seems to say how many options or statements there are.",
        "open-stem": "The question compares, denies or leaves open, so that another option could be right as well.",
        "numeric-options": "An option has a number, an amount, a date or a sign of formulas.",
        "patterned-options": "Options start alike or are verdicts such as yes and no: a borrowed one would be seen.",
        "no-other-items": "The suite has no other item of the same subject to borrow an option from.",
        "no-fitting-donor": "No wrong option of another item was found that is alike in form and unrelated in words.",
        "comparative-stem": "The question compares or asks for the likely: without the best, the next is right.",
        "negative-stem": "The question asks for an exception or denies something: EXCEPT, not, false.",
        "quantified-option": "An option begins with both, none, all or the like: its truth hangs on that of others.",
        "no-question-change": "The question is hidden already.",
    ]
}
