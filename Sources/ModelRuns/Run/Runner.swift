// Doing what `RunState` decides: asking at a width, storing in batches, stopping cleanly.

public import AuditModel

/// Answers a plan: asks what is not stored, stores what is answered.
public struct Runner: Sendable {
    /// The greatest width.
    public static let widest = 256

    /// Most answers in one transaction.
    public var batch: Int
    /// Longest time an answer waits for its transaction.
    public var batchTime: Duration
    /// After so many failures of one kind (a refused connection, a bad key) with nothing answered, the run stops.
    public var stopAfter: Int

    /// A runner; a kill loses at most the width plus `batch` requests.
    public init(batch: Int = 64, batchTime: Duration = .milliseconds(100), stopAfter: Int = 20) {
        self.batch = batch
        self.batchTime = batchTime
        self.stopAfter = stopAfter
    }

    private enum Arrival: Sendable {
        case answered(Int, ModelResponse)
        case failed(Int, RunError)
        case dropped(Int)
        case committed
        case commitFailed(RunError)
        case tick
    }

    /// Answers `requests`, at most `width` (1...256) at a time; equal requests are asked once.
    ///
    /// Without a store, as when a recording is replayed, answers are kept in the result alone.
    /// A request that fails for good is counted and the run goes on. Throws a `RunError` when the store fails or when
    /// nothing can be answered at all, and `CancellationError` when cancelled; the store then holds every answer that
    /// had come in.
    public func run(
        _ requests: [ModelRequest],
        endpoint: any ModelEndpoint,
        store: AnswerStore?,
        width: Int = 8,
        progress: RunProgress = .silent
    ) async throws -> RunResult {
        let plan = Plan(requests)
        var result = RunResult(responses: try store?.stored(plan.keys) ?? [:], failures: [], asked: 0)
        let waiting = plan.keys.indices.filter { result.responses[plan.keys[$0]] == nil }
        let before = plan.keys.count - waiting.count
        var state = RunState(
            plan: waiting,
            width: min(width, Self.widest),
            batch: batch,
            stopAfter: stopAfter
        )
        var failures: [Int: RunError] = [:]
        var storeError: RunError?
        let clock = ContinuousClock()
        let start = clock.now
        func report() {
            let (answered, failed) = (state.answered, state.failed)
            progress.report(
                RunCounts(
                    total: plan.keys.count,
                    stored: before,
                    answered: answered,
                    failed: failed,
                    elapsed: clock.now - start
                )
            )
        }
        await withTaskGroup(of: Arrival.self) { group in
            report()
            var actions = state.start()
            while true {
                for action in actions {
                    switch action {
                    case .ask(let index):
                        result.asked += 1
                        let request = plan.requests[index]
                        group.addTask { await Self.ask(request, index, of: endpoint) }
                    case .commit(let indices):
                        let answers = indices.compactMap { index in
                            result.responses[plan.keys[index]].map {
                                StoredAnswer(request: plan.requests[index], response: $0)
                            }
                        }
                        group.addTask { await Self.commit(answers, to: store) }
                    case .startTimer:
                        let time = batchTime
                        group.addTask {
                            try? await Task.sleep(for: time)
                            return .tick
                        }
                    case .giveUp: group.cancelAll()
                    }
                }
                if state.isDone { break }
                guard let arrival = await group.next() else { break }
                let event: RunState.Event
                switch arrival {
                case .answered(let index, let response):
                    result.responses[plan.keys[index]] = response
                    event = .answered(index)
                case .failed(let index, let error):
                    failures[index] = error
                    event = .failed(index, code: error.code, stops: error.stopsRun)
                case .dropped(let index): event = .dropped(index)
                case .committed: event = .committed
                case .commitFailed(let error):
                    storeError = error
                    event = .commitFailed
                case .tick: event = .tick
                }
                actions = state.handle(event)
                if Task.isCancelled { actions += state.handle(.cancelled) }
                report()
            }
            group.cancelAll()
        }
        if let storeError { throw storeError }
        if let code = state.stopCode, let error = failures.sorted(by: { $0.key < $1.key }).first?.value {
            var first = error
            first.message = "The run stopped, because every request failed in the same way (\(code)). " + error.message
            throw first
        }
        try Task.checkCancellation()
        result.failures = failures.sorted { $0.key < $1.key }.map { index, error in
            RunResult.Failure(key: plan.keys[index], model: plan.requests[index].model, error: error)
        }
        return result
    }

    private static func ask(_ request: ModelRequest, _ index: Int, of endpoint: any ModelEndpoint) async -> Arrival {
        do {
            try Task.checkCancellation()
            return .answered(index, try await endpoint.answer(request))
        } catch let error as RunError {
            return .failed(index, error)
        } catch is CancellationError where Task.isCancelled {
            return .dropped(index)
        } catch {
            let message = "The endpoint failed in a way it does not explain. Run again."
            return .failed(index, RunError("endpoint-failed", message, cause: error))
        }
    }

    /// Commits in a task of its own, which a cancelled run waits for and does not cancel.
    private static func commit(_ answers: [StoredAnswer], to store: AnswerStore?) async -> Arrival {
        await Task { () -> Arrival in
            do throws(RunError) {
                try store?.save(answers)
                return .committed
            } catch {
                return .commitFailed(error)
            }
        }.value
    }

    /// The distinct requests of a plan with their keys, in the order of their first appearance.
    private struct Plan: Sendable {
        var requests: [ModelRequest] = []
        var keys: [String] = []

        init(_ all: [ModelRequest]) {
            var seen: Set<String> = []
            for request in all {
                let key = RequestKey.of(request)
                guard seen.insert(key).inserted else { continue }
                requests.append(request)
                keys.append(key)
            }
        }
    }
}
