// Putting the plan to a model: a live endpoint through the answer store, or a recording.

import AuditModel
import ModelRuns

extension Audit {
    /// Asks `model` everything that `store` does not hold yet; with no store, everything.
    func ask(
        _ model: ModelID,
        at endpoint: any ModelEndpoint,
        store: AnswerStore?,
        width: Int,
        console: Console
    ) async throws -> Answers {
        let progress = RunProgress { counts in console.progress(ProgressBar.text(counts, width: console.width - 1)) }
        defer { console.endProgress() }
        let result = try await Runner().run(
            plan.requests(model: model),
            endpoint: endpoint,
            store: store,
            width: width,
            progress: progress
        )
        return Answers(model: model, result: result)
    }

    /// Takes the answers of a recording; what it does not hold is counted as unanswered.
    func replay(_ recording: Recording, console: Console) async throws -> Answers {
        try await ask(
            recording.model,
            at: ReplayEndpoint(recording: recording),
            store: nil,
            width: 8,
            console: console
        )
    }
}
