// What is done with one item: guards on it, drafts of it, guards on those, and the verifiers.

import AuditModel
import Grading

extension DraftMaker {
    /// A request that failed, with what failed beneath.
    private struct Failure: Error {
        var cause: any Error
    }

    /// Drafts until there are `count` twins, the tries are used up or a request fails.
    func attempt(_ item: Item) async throws -> ItemResult {
        var result = ItemResult(attempt: TwinAttempt(), requests: 0, failure: nil)
        if let trip = guarded(item) {
            result.attempt.refusal = refusal(of: item, [trip])
            return result
        }
        var trips: [GuardTrip] = []
        var asked: Set<[String]> = []
        let tries = min(count, 1_000) * max(1, min(limits.triesPerTwin, 100))
        for index in 0..<tries where result.attempt.twins.count < count {
            do {
                result.requests += 1
                let reply = try await answer(drafter, request(item, try: index))
                var figures = ["drafts": Double(index + 1)]
                switch read(reply, item: item, seen: &asked, figures: &figures) {
                case .failure(let trip): trips.append(trip)
                case .success(var draft):
                    let number = result.attempt.twins.count + 1
                    draft.id = ItemID("\(item.id)~\(kind.declaration.id)~\(number)")
                    if let trip = try await disagreement(draft, &figures, requests: &result.requests) {
                        trips.append(trip)
                    } else {
                        result.attempt.twins.append(twin(of: item, draft, figures))
                    }
                }
            } catch let failure as Failure {
                let cause = failure.cause
                trips.append(GuardTrip("endpoint-failed", Self.reason(cause)))
                result.failure = cause
                break
            }
        }
        if result.attempt.twins.isEmpty { result.attempt.refusal = refusal(of: item, trips) }
        return result
    }

    /// The guards on the item itself, before anything is asked.
    func guarded(_ item: Item) -> GuardTrip? {
        if kind == .distractors {
            if case .failure(let trip) = ChoiceGuards.check(item) { return trip }
            return item.question.utf8.count > DraftLimits.mostBytes ? oversized(item) : nil
        }
        switch item.task {
        case .code: return GuardTrip("wrong-kind", "a program's wording carries its meaning")
        case .text where kind == .redressing: return GuardTrip("wrong-kind", "the question asks for a fact")
        case .choice(let task):
            let fits = task.options.count <= DraftLimits.mostOptions && task.labels.count == task.options.count
            guard fits, task.options.indices.contains(task.gold) else {
                let count = task.options.count
                return GuardTrip("malformed-choice", "\(count) options: more than 64, or labels or key do not fit them")
            }
        case .number, .text: break
        }
        if let trip = ItemGuards.size(item) ?? ItemGuards.controls(item) { return trip }
        if item.question.utf8.count > DraftLimits.mostBytes { return oversized(item) }
        let tokens = DraftToken.tokens(item.question)
        if !tokens.contains(where: { $0.kind == .word }) { return GuardTrip("wrong-kind", "the question has no words") }
        guard kind == .redressing else { return nil }
        if item.passage != nil { return GuardTrip("wrong-kind", "the question is about a passage") }
        if case .choice = item.task, DraftNumbers(tokens).inOrder.isEmpty {
            return GuardTrip("wrong-kind", "a choice without numbers asks for a fact, which has no other setting")
        }
        return nil
    }

    private func oversized(_ item: Item) -> GuardTrip {
        GuardTrip("oversized", "a question of \(item.question.utf8.count) bytes; the most is \(DraftLimits.mostBytes)")
    }

    /// The request for try `index` at a draft of `item`.
    func request(_ item: Item, try index: Int) -> ModelRequest {
        var random = SeededRandom(seed: seed, stream: "\(kind.declaration.id)/\(item.id)/\(index)")
        return ModelRequest(
            model: drafter.model,
            form: .chat,
            prompt: DraftPrompt.text(kind, item),
            maxTokens: 4_096,
            temperature: 0.8,
            seed: random.below(1 << 31),
            repeatIndex: index
        )
    }

    /// The drafted item of a reply, with the item's id, or the guard it tripped.
    func read(
        _ reply: ModelResponse,
        item: Item,
        seen: inout Set<[String]>,
        figures: inout [String: Double]
    ) -> Result<Item, GuardTrip> {
        if reply.text.utf8.count > DraftLimits.mostReplyBytes {
            return .failure(GuardTrip("oversized", "a reply of \(reply.text.utf8.count) bytes"))
        }
        var draft = item
        let key: [String]
        switch kind {
        case .paraphrase, .redressing:
            guard let text = DraftReply.question(reply) else { return .failure(unread(reply)) }
            if let trip = DraftGuards.bytes([text]) { return .failure(trip) }
            draft.question = text
            if let trip = DraftGuards.question(kind, item, draft: text, limits: limits, figures: &figures) {
                return .failure(trip)
            }
            key = DraftToken.spoken(text)
        case .distractors:
            guard case .choice(let task) = item.task else { return .failure(GuardTrip("wrong-kind", "no choice")) }
            let labels = task.options.indices.filter { $0 != task.gold }.map { task.labels[$0] }
            guard let texts = DraftReply.options(reply, labels: labels),
                let new = DistractorGuards.replaced(task, by: texts)
            else { return .failure(unread(reply)) }
            if let trip = DraftGuards.bytes(texts) { return .failure(trip) }
            draft.task = .choice(new)
            if let trip = DistractorGuards.check(item, task, new, limits: limits, figures: &figures) {
                return .failure(trip)
            }
            key = texts.map { $0.lowercased() }.sorted()
        }
        guard seen.insert(key).inserted else { return .failure(GuardTrip("repeated", "an earlier draft again")) }
        return .success(draft)
    }

    private func unread(_ reply: ModelResponse) -> GuardTrip {
        let reason = reply.finishReason == "length" ? "the reply was cut off" : "the reply has no draft"
        return GuardTrip("no-answer", "\(reason): \(ItemGuards.excerpt(reply.text))")
    }

    /// `no-agreement` by the first verifier whose answer is not the key; none are asked after it.
    private func disagreement(
        _ draft: Item,
        _ figures: inout [String: Double],
        requests: inout Int
    ) async throws -> GuardTrip? {
        var asking = asking
        // Calibration is by the mean of a whole run, and here is one draft.
        asking.calibrated = false
        for verifier in verifiers {
            requests += 1
            let response = try await answer(verifier, Self.question(draft, asking, verifier.model))
            var cloze: ModelResponse?
            if let request = Self.cloze(draft, asking, verifier.model) {
                requests += 1
                cloze = try await answer(verifier, request)
            }
            let outcome = AnswerReader.outcome(of: response, cloze: cloze, item: draft, asking: asking, prior: nil)
            if outcome.score != 1 {
                let said = outcome.reading.answer.map { "answered \(ItemGuards.excerpt($0))" }
                let rule = outcome.reading.rule ?? outcome.reading.status.rawValue
                return GuardTrip("no-agreement", "\(verifier.model) \(said ?? "gave no answer (\(rule))")")
            }
        }
        figures["asked"] = Double(verifiers.count)
        figures["agreed"] = Double(verifiers.count)
        return nil
    }

    private static func question(_ item: Item, _ asking: Asking, _ model: ModelID) -> ModelRequest {
        ModelRequest(
            model: model,
            form: asking.form,
            prompt: asking.prompt(for: item),
            maxTokens: asking.maxTokens,
            stop: asking.stop,
            topLogProbabilities: asking.reader == .optionLogProbability ? 20 : 0
        )
    }

    private static func cloze(_ item: Item, _ asking: Asking, _ model: ModelID) -> ModelRequest? {
        asking.clozePrompt(for: item).map {
            ModelRequest(model: model, form: .completion, prompt: $0, maxTokens: 1, topLogProbabilities: 100)
        }
    }

    private func answer(_ model: DraftModel, _ request: ModelRequest) async throws -> ModelResponse {
        do {
            try Task.checkCancellation()
            return try await model.endpoint.answer(request)
        } catch {
            // A cancelled transfer may call itself anything: the task knows better.
            try Task.checkCancellation()
            throw Failure(cause: error)
        }
    }

    private func twin(of item: Item, _ draft: Item, _ figures: [String: Double]) -> Twin {
        Twin(
            id: draft.id,
            of: item.id,
            operatorID: kind.declaration.id,
            seed: seed,
            grade: .drafted,
            item: draft,
            proof: Proof(kind: kind.declaration.proof, figures: figures),
            guards: kind.declaration.guards
        )
    }

    /// The refusal by the guard that most drafts tripped, the earliest declared of several; by `repeated` only if there
    /// is no other.
    private func refusal(of item: Item, _ trips: [GuardTrip]) -> Refusal {
        let declared = kind.declaration.guards
        let ids = declared.filter { id in trips.contains { $0.guardID == id } }
        func count(_ id: String) -> Int { trips.count { $0.guardID == id } }
        let first = ids.filter { $0 != "repeated" }
        let most = first.map(count).max() ?? 0
        let id = first.first { count($0) == most } ?? ids.first ?? "no-answer"
        var detail = trips.first { $0.guardID == id }?.detail ?? "no draft was made"
        if trips.count > 1 {
            let counts = ids.map { "\($0) \(count($0))" }.joined(separator: ", ")
            detail += " (of \(trips.count) drafts: \(counts))"
        }
        return Refusal(item: item.id, operatorID: kind.declaration.id, guardID: id, detail: detail)
    }
}
