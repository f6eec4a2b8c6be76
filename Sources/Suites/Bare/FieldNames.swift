// What fields are called: the names under which question, options, key and the rest are looked for.

/// Names of members, most telling first; compared in lower case without blanks, `_`, `-`, `@`.
enum FieldNames {
    static let question = [
        "question", "questiontext", "problem", "problemstatement", "query", "questionstem", "stem", "question.stem",
        "question.text", "prompt", "input", "goal", "sentence", "ctx", "text", "inputquestion", "userquery",
    ]
    static let instruction = ["instruction"]
    static let passage = [
        "passage", "context", "article", "paragraph", "story", "background", "contexttext", "narrative", "body",
        "document",
    ]
    /// Premise and hypothesis.
    static let pairs = [["premise", "hypothesis"], ["t", "h"], ["text", "hypothesis"], ["sentence1", "sentence2"]]

    static let options = [
        "options", "choices", "endings", "alternatives", "candidates", "answerchoices", "answeroptions", "optionlist",
        "choicelist", "mcoptions", "choices.text", "options.text", "choices.*.text", "options.*.text",
        "question.choices.*.text", "options.*.value", "choices.*.value", "options.*", "choices.*", "mc1targets.choices",
        "mc1targets.~", "mc0targets.~", "targetscores.~", "answers.*.text", "answers",
        "options.option", "choices.choice", "answers.answer", "alternatives.alternative", "option", "choice",
    ]
    /// What options are called before a number or letter: `option1`, `choice_a`, `opa`, `A`.
    static let optionPrefixes: Set<String> = [
        "", "option", "opt", "op", "choice", "answer", "answerchoice", "answeroption", "ans", "ending", "sol",
        "solution", "alternative", "alt", "candidate", "a", "endings", "options", "choices",
    ]
    /// Where labels lie beside options.
    static let labels = [
        "choices.text": ["choices.label", "choices.labels"], "options.text": ["options.label", "options.labels"],
        "choices.*.text": ["choices.*.label", "choices.*.key", "choices.*.id"],
        "options.*.text": ["options.*.label", "options.*.key", "options.*.id"],
        "question.choices.*.text": ["question.choices.*.label"], "options.*": ["options.~"],
        "choices.*": ["choices.~"], "options.*.value": ["options.*.key", "options.*.label"],
        "choices.*.value": ["choices.*.key", "choices.*.label"],
    ]
    /// Keys of a choice.
    static let choiceKey = [
        "answerkey", "answeridx", "answerindex", "correctindex", "correctidx", "correctanswerindex",
        "correctansweridx", "correctoptionindex", "correctoption", "correctchoice", "correctletter", "answerletter",
        "goldindex", "goldidx", "labelidx", "answer", "correctanswer", "correct", "rightanswer", "target", "gold",
        "goldanswer", "goldlabel", "groundtruth", "groundtruthanswer", "groundtruthlabel", "label", "key", "cop",
        "correctresponse", "ideal", "expected", "expectedanswer", "expectedoutput",
    ]
    /// Keys as lists of 0 and 1.
    static let marks = [
        "mc1targets.labels", "mc1targets.*", "mc0targets.*", "targetscores.*", "labels", "answermask", "label",
    ]
    /// Keys that are written out.
    static let answer = [
        "bestanswer", "finalanswer", "shortanswer", "answernumber", "answer", "correctanswer", "goldanswer",
        "rightanswer", "target",
        "gold", "groundtruth", "groundtruthanswer", "ideal", "expected", "expectedanswer", "expectedoutput",
        "goldlabel", "label", "answertext", "correct",
    ]
    /// Of these, names that say that a longer answer may stand elsewhere, and names that may mean something else.
    static let briefAnswer: Set<String> = ["bestanswer", "finalanswer", "shortanswer", "answernumber"]
    static let doubtfulAnswer: Set<String> = ["goldlabel", "label", "correct"]
    /// Several answers that all count.
    static let accepted = [
        "correctanswers", "acceptedanswers", "acceptableanswers", "possibleanswers", "goldanswers", "answers",
        "answeraliases", "answer.aliases", "answers.text", "answer.normalizedaliases", "groundtruths", "targets",
        "shortanswers", "aliases",
    ]
    static let rejected = ["incorrectanswers", "wronganswers", "distractors", "incorrectoptions"]
    static let rejectedPrefixes: Set<String> = ["incorrectanswer", "wronganswer", "distractor", "incorrect", "wrong"]
    /// A worked answer, kept beside a key.
    static let solution = ["solution", "workedsolution", "rationale", "explanation"]
    /// Names under which a number is a class and not an answer.
    static let classes: Set<String> = ["label", "goldlabel", "groundtruthlabel", "labels", "class"]

    static let id = [
        "id", "questionid", "qid", "taskid", "itemid", "problemid", "uniqueid", "uid", "exampleid", "sampleid", "guid",
        "docid", "idx", "index", "ind", "_id",
    ]
    static let subject = ["subject", "category", "topic", "domain", "subjectname", "subset", "subtask"]
    static let cluster = ["cluster", "clusterid", "group", "groupid", "passageid"]

    static let entryPoint = ["entrypoint", "functionname", "fnname", "funcname"]
    static let tests = ["test", "tests", "testcode", "testlist", "unittests"]
    static let reference = ["canonicalsolution", "referencesolution", "solution", "reference", "code"]

    /// Who answered: rows that name a model are answers, not items.
    static let model = ["model", "modelid", "modelname", "modelnameorpath"]
    /// What marks one candidate answer a row as right or wrong.
    static let verdict = ["iscorrect", "correct", "iscorrectanswer", "label"]
    /// What a question may need besides its words.
    static let media = [
        "image", "images", "imagepath", "imageurl", "imagefile", "decodedimage", "img", "figure", "audio", "audiopath",
        "video", "videopath", "image1",
    ]

    /// A name as it is compared.
    static func plain(_ name: String) -> String {
        var text = String.UnicodeScalarView()
        let local = name.replacing("*[local-name()='", with: "").replacing("']", with: "")
        for scalar in local.lowercased().unicodeScalars.prefix(200) {
            switch scalar {
            case " ", "_", "-", "@", "\t", "\u{FEFF}": continue
            case "/": text.append(".")
            default: text.append(scalar)
            }
        }
        let plain = String(text)
        return plain.isEmpty ? name : plain
    }

    /// Whether a column of this name can hold a question.
    static func isQuestion(_ name: String) -> Bool {
        let plain = plain(name)
        return question.contains(plain) || instruction.contains(plain)
            || pairs.contains { $0.contains(plain) && plain.count > 1 }
    }
}
