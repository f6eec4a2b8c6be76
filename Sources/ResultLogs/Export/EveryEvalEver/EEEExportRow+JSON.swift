// How a row is spelt: the schema's members, and what it has no member for as texts in `metadata`.

import AuditModel
import Formats

extension EEEExportRow {
    /// The row as one line's value; `digest` is SHA-256 in hexadecimal.
    func json(evaluationID: String, model: ModelID, digest: ([UInt8]) -> String) -> JSONValue {
        // The schema wants a score of every row: where there is none, `error` says so and the score is 0.
        let value = state == .scored ? score : nil
        return .members([
            ("schema_version", .string(EEEWriter.schema)),
            ("evaluation_id", .string(evaluationID)),
            ("model_id", .string(model.rawValue)),
            ("evaluation_name", .string(evaluation)),
            ("evaluation_result_id", .string(result)),
            ("sample_id", .string(sample)),
            ("sample_hash", raw.isEmpty ? nil : .string(digest(Array((raw + reference.joined()).utf8)))),
            ("interaction_type", .string("single_turn")),
            (
                "input",
                .members([
                    ("raw", .string(raw)), ("formatted", .text(formatted)), ("reference", .texts(reference)),
                    ("choices", choices.map { .texts($0) }),
                ])
            ),
            ("output", .members([("raw", .texts(output))])),
            ("answer_attribution", attribution),
            (
                "evaluation",
                .members([
                    ("score", .finite(value) ?? .number("0")), ("is_correct", .bool(value != nil && isCorrect)),
                ])
            ),
            ("error", value == nil ? .string(error ?? state.word) : nil),
            ("metadata", .texts(metadata)),
        ])
    }

    private var attribution: JSONValue {
        guard let answer else { return .array([]) }
        return .array([
            .members([
                ("turn_idx", .whole(0)), ("source", .string(answerSource)), ("extracted_value", .string(answer)),
                ("extraction_method", .string(scorer)), ("is_terminal", .bool(true)),
            ])
        ])
    }

    private var metadata: [String: String] {
        var stated = notes
        stated[EEEStated.metric] = metric
        stated[EEEStated.scorer] = scorer
        if statesCorrectness { stated[EEEStated.correctness] = "stated" }
        if epoch != 1 { stated[EEEStated.repeat] = "\(epoch)" }
        if lines != 1 { stated[EEEStated.lines] = "\(lines)" }
        if state != .scored || score == nil { stated[EEEStated.state] = state.word }
        if !flags.isEmpty { stated[EEEStated.flags] = flags.words }
        if hashes.content != 0 { stated[EEEStated.contentHash] = Self.hexadecimal(hashes.content) }
        if hashes.output != 0 { stated[EEEStated.outputHash] = Self.hexadecimal(hashes.output) }
        guard let lineage else { return stated }
        stated["twin_of"] = lineage.of
        stated["twin_kind"] = lineage.kind
        stated["twin_generator"] = lineage.generator
        stated["twin_seed"] = lineage.seed.map { "\($0)" }
        if lineage.generation > 1 { stated["twin_generation"] = "\(lineage.generation)" }
        stated[EEEStated.root] = lineage.root
        return stated
    }

    private static func hexadecimal(_ hash: UInt64) -> String {
        let text = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}
