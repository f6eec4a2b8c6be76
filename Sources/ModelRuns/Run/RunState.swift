// The whole logic of a run without network, clock or disk: events in, actions out.

/// Decides what a run does next.
///
///     plan ──ask──► in flight ──answered──► pending ──commit──► committing ──committed──► stored
///                       └──────failed──────► counted
///
/// Requests are numbers 0, 1, … in plan order; whoever owns the state knows what they stand for. At every moment
/// in flight + pending + committing ≤ width + batch, which bounds what a killed run must ask again.
struct RunState: Sendable {
    /// What happened.
    enum Event: Hashable, Sendable {
        /// A request was answered.
        case answered(Int)
        /// A request failed for good; `stops` if the next one is sure to fail likewise.
        case failed(Int, code: String, stops: Bool)
        /// A request was given up because the run was cancelled.
        case dropped(Int)
        /// The commit under way ended well.
        case committed
        /// The commit under way failed.
        case commitFailed
        /// The timer ran out.
        case tick
        /// The run was cancelled.
        case cancelled
    }

    /// What to do.
    enum Action: Hashable, Sendable {
        /// Ask this request.
        case ask(Int)
        /// Store these answers in one transaction.
        case commit([Int])
        /// Send `tick` after the batch time.
        case startTimer
        /// Give up what is in flight.
        case giveUp
    }

    /// Most requests in flight.
    let width: Int
    /// Most answers in one transaction.
    let batch: Int
    /// After so many failures of one kind, with nothing answered, the run stops.
    let stopAfter: Int

    /// The requests to ask, in plan order.
    private let plan: [Int]
    private var next = 0
    private var inFlight = 0
    private var pending: [Int] = []
    private var committing: [Int] = []
    private var timerRuns = false
    private var timerFired = false
    private var isStopping = false
    private var sameFailure: (code: String, count: Int)?
    private var canStopEarly = true

    /// Answered since the run began.
    private(set) var answered = 0
    /// Failed since the run began.
    private(set) var failed = 0
    /// The code of the failure that stopped the run before anything was answered.
    private(set) var stopCode: String?

    /// A run over the requests numbered in `plan`; `width` and `batch` at least 1.
    init(plan: [Int], width: Int, batch: Int, stopAfter: Int) {
        self.plan = plan
        self.width = max(1, width)
        self.batch = max(1, batch)
        self.stopAfter = max(1, min(stopAfter, plan.count))
    }

    /// Whether nothing is left to do or to wait for.
    var isDone: Bool {
        inFlight == 0 && pending.isEmpty && committing.isEmpty && (isStopping || next == plan.count)
    }

    /// Answers and questions that a kill at this moment would lose.
    var exposed: Int { inFlight + pending.count + committing.count }

    /// The first actions.
    mutating func start() -> [Action] { advance() }

    /// What to do after `event`.
    mutating func handle(_ event: Event) -> [Action] {
        var actions: [Action] = []
        switch event {
        case .answered(let request):
            inFlight -= 1
            answered += 1
            canStopEarly = false
            pending.append(request)
        case .failed(_, let code, let stops):
            inFlight -= 1
            failed += 1
            if countFailure(code, stops: stops) {
                stopCode = code
                isStopping = true
                actions.append(.giveUp)
            }
        case .dropped:
            inFlight -= 1
            isStopping = true
        case .committed:
            committing = []
        case .commitFailed:
            committing = []
            pending = []
            isStopping = true
            actions.append(.giveUp)
        case .tick:
            timerRuns = false
            timerFired = true
        case .cancelled:
            isStopping = true
        }
        return actions + advance()
    }

    /// Counts a failure; true when it is one too many of the same kind with nothing answered.
    private mutating func countFailure(_ code: String, stops: Bool) -> Bool {
        guard canStopEarly, !isStopping else { return false }
        guard stops, sameFailure == nil || sameFailure?.code == code else {
            canStopEarly = false
            return false
        }
        let count = (sameFailure?.count ?? 0) + 1
        sameFailure = (code, count)
        return count >= stopAfter
    }

    private mutating func advance() -> [Action] {
        var actions: [Action] = []
        while !isStopping, next < plan.count, inFlight < width, exposed < width + batch {
            actions.append(.ask(plan[next]))
            next += 1
            inFlight += 1
        }
        if pending.isEmpty { timerFired = false }
        guard committing.isEmpty, !pending.isEmpty else { return actions }
        let nothingFollows = inFlight == 0 && (isStopping || next == plan.count)
        if pending.count >= batch || timerFired || nothingFollows {
            committing = Array(pending.prefix(batch))
            pending.removeFirst(committing.count)
            timerFired = false
            actions.append(.commit(committing))
        } else if !timerRuns {
            timerRuns = true
            actions.append(.startTimer)
        }
        return actions
    }
}
