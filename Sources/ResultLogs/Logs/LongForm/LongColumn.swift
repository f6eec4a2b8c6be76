// What the columns of a table of outcomes are called: by people, papers and programs.

/// A column that means something in a table of outcomes.
enum LongColumn: CaseIterable {
    case model
    case item
    case task
    case variant
    case runRepeat
    case metric
    case answer
    case target
    case failure

    /// Its names, the surest first, as words in lower case.
    var names: [String] {
        switch self {
        case .model:
            [
                "model", "model name", "model id", "modelname", "model version", "llm", "system", "system name",
                "agent",
                "agent run", "agent name", "submission", "checkpoint", "method", "engine", "provider",
            ]
        case .item:
            [
                "item", "item id", "itemid", "question id", "questionid", "qid", "task id", "taskid", "instance id",
                "instanceid", "sample id", "sampleid", "doc id", "docid", "problem id", "problemid", "example id",
                "prompt id", "case id", "test id", "id", "uid", "uuid", "item number", "question number", "index",
                "idx",
                "item index", "example", "instance", "problem",
            ]
        case .task: ["task", "task name", "dataset", "dataset name", "benchmark", "suite", "eval", "eval name"]
        case .variant:
            ["variant", "mode", "condition", "perturbation", "variant id", "twin kind", "setting", "prompt style"]
        case .runRepeat:
            [
                "repeat", "epoch", "trial", "trial id", "trial name", "run", "run id", "attempt", "rep", "replicate",
                "seed",
                "sample index", "generation", "repetition", "try",
            ]
        case .metric: ["metric", "metric name"]
        case .answer:
            [
                "pred", "prediction", "predicted", "extracted answer", "model answer", "parsed answer",
                "predicted answer",
                "picked", "response", "output",
            ]
        case .target:
            ["gold", "target", "ground truth", "groundtruth", "reference", "expected", "correct answer", "key"]
        case .failure: ["error", "failure mode", "exception", "failure"]
        }
    }

    /// How surely a heading is this column's: its place in `names`, nil if it is not.
    func rank(_ heading: Heading) -> Int? { names.firstIndex(of: heading.phrase) }

    /// Whether a heading is that of a score.
    static func isScore(_ heading: Heading) -> Bool {
        let phrase = heading.phrase
        if scores.contains(phrase) { return true }
        guard let first = heading.words.first else { return false }
        // `pass@1`, `pass@1-COT`, `acc_norm`, `rouge_l`.
        if first == "pass", heading.words.count > 1, Int(heading.words[1]) != nil { return true }
        return parted.contains(phrase)
    }

    /// Headings that are those of scores where no surer one is there.
    static func mayBeScore(_ heading: Heading) -> Bool {
        ["result", "outcome", "value", "grade", "status"].contains(heading.phrase)
    }

    private static let parted: Set<String> = [
        "acc norm", "acc mc1", "acc mc2", "rouge l", "rouge 1", "rouge 2", "rouge lsum", "bleu 1", "bleu 4", "f1 macro",
        "f1 micro",
    ]
    private static let scores: Set<String> = [
        "score", "correct", "is correct", "iscorrect", "resolved", "is resolved", "passed", "is passed", "pass",
        "success",
        "is success", "successful", "solved", "is solved", "acc", "accuracy", "exact match", "em", "f1", "f1 score",
        "reward",
        "main score", "correctness", "is pass", "right", "hit", "mean score", "final score", "judge score", "bleu",
        "rouge",
    ]
}
