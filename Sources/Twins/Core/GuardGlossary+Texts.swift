// What the guards of the operators on short answers, reading passages and labelled pairs mean.

extension GuardGlossary {
    /// Guards of the operators on texts. A renaming refuses by the first name that must stay only where no name, or
    /// the smaller part of them, can change.
    static let texts: KeyValuePairs<String, String> = [
        "no-answer": "Nothing is accepted as an answer; for drafts: the model's reply held no draft.",
        "too-many-answers": "The item has more than 200 accepted and rejected answers.",
        "long-answer": "Every accepted answer is longer than 80 bytes: a sentence, and no name to be spelt otherwise.",
        "no-variant": "No rule of spelling adds another form of an accepted answer.",
        "no-template": "The question is not, word for word, one of the known ways to ask for a relation.",
        "subject-not-plain": "The question has a template's words, but its subject is no plain name, title or number.",
        "ambiguous-template": "The question fits the templates of several relations.",
        "not-reversible": "Undoing the change would not give the original back to the byte.",
        "whole-text-question": "The question may be about the text as a whole, such as its title, author or end.",
        "answer-not-in-passage": "No accepted answer is in the passage, or renaming would change how often one is.",
        "unanchored-question": "No telling word of the question is in the passage, or a pronoun in it may mean anyone.",
        "no-unrelated-passage": "No passage of another item was found that shares nothing with this one.",
        "already-withheld": "The first text is withheld already.",
        "title-case": "Most longer words of a text begin with a capital, so that names do not stand out.",
        "no-entity": "No word is certain to be a name.",
        "ordinary-word": "Most names must stay; the first of these also stands without its capital.",
        "mixed-case": "A name is written with its capitals in different places, such as DeWitt and Dewitt.",
        "inside-code": "Most names must stay; the first of these is part of an address or a piece of code.",
        "article": "Most names must stay; the first of these stands behind an \"a\" or \"an\" that goes by sound.",
        "shared-stem": "Most names must stay; the first of these shares its stem with a word, as Canada and Canadian.",
        "nickname": "Most names must stay; the first of these and another may be one name, as Tom and Thomas.",
        "demonym": "Most names must stay; the first of these goes with a word for a people, as France and French.",
        "acronym": "Most names must stay; the first of these may stand behind an acronym or an initial of the text.",
        "name-on-one-side": "No name can change; the first is not in the passage, or in only one text of a pair.",
        "gendered-pronoun": "The texts say both he and she, and several names may be of either gender.",
        "unlinked-answer": "An accepted answer holds a name to change, and another, not in the passage, would stay.",
        "name-in-suite": "No new name was found that neither the item nor another item of the suite has.",
        "one-sided-name": "The second text of the pair has a name, or a word for a people, that the first has not.",
        "asymmetric-label": "The label may depend on the order of the two texts, as entailment does.",
        "labelled-sides": "One of the two texts begins with a label of its own, such as \"Premise:\".",
        "instruction-in-question": "The second text speaks of the task, with words such as hypothesis or following.",
        "empty-side": "One of the two texts has no word.",
        "same-sides": "Both texts of the pair say the same words.",
    ]
}
