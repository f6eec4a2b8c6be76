// How lm-eval's files are known from the names in their first bytes.

/// Kinds of lm-eval's files.
enum LMEvalKind {
    /// Whether it is a results file.
    static func isResults(_ outline: JSONOutline) -> Bool {
        guard outline.kind == .object, !outline.isLines, outline.has("results"),
            !outline.keys.contains(where: others.contains)
        else { return false }
        if outline.has("configs") || outline.has("n-shot") || outline.has("versions", "config") { return true }
        // The first bytes may end inside the results: a score beside its error tells.
        let tasks = outline.keys(under: "results").prefix(50)
        return tasks.contains { task in
            let scores = outline.keys(under: "results." + task)
            return scores.contains { score in
                isNamedWithFilter(score) || score.hasSuffix("_stderr") && scores.contains(String(score.dropLast(7)))
            }
        }
    }

    /// `acc,none`: a metric and a filter, and nothing else.
    private static func isNamedWithFilter(_ name: String) -> Bool {
        let parts = name.split(separator: ",", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
    }

    /// Whether it is a samples file: rows of documents with responses.
    static func isSamples(_ outline: JSONOutline) -> Bool {
        guard outline.kind != .other, outline.has("doc_id") else { return false }
        return outline.has("doc") || outline.has("resps") || outline.has("filtered_resps")
            || outline.has("prompt_0") || outline.has("logit_0")
    }

    /// Fields of lighteval, Inspect and promptfoo, whose files have results too.
    private static let others: Set<String> = ["config_general", "summary_general", "eval", "evalId", "status"]
}
