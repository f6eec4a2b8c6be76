// All items by all operators, on as many threads as there are; the result does not depend on their number.

public import AuditModel
import Dispatch
import Synchronization

/// Makes the twins of a suite.
public enum TwinMaker {
    /// Items one thread takes at a time.
    private static let chunk = 64

    /// Up to `count` twins of every item by every operator, in suite order, operator by operator; and every refusal.
    ///
    /// `threads` bounds the threads used (nil: one a processor core). Equal arguments give equal bytes at any number.
    /// `suite` is what operators may know of other items; `items` themselves if nil. `progress` is called now and
    /// then with the number of attempts done, from any thread.
    public static func make(
        _ items: [Item],
        operators: [any TwinOperator],
        count: Int = 5,
        seed: UInt64,
        in suite: SuiteContext? = nil,
        threads: Int? = nil,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> TwinSet {
        guard count > 0, !items.isEmpty else { return TwinSet() }
        let suite = suite ?? SuiteContext(items)
        return run(items, operators: operators, threads: threads, progress: progress) { twinOperator, item in
            twinOperator.attempt(item, in: suite, count: count, seed: seed)
        }
    }

    /// The same for twins: placebos, one generation on.
    public static func placebos(
        of twins: [Twin],
        operators: [any TwinOperator],
        count: Int = 5,
        seed: UInt64,
        in suite: SuiteContext? = nil,
        threads: Int? = nil,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) -> TwinSet {
        guard count > 0, !twins.isEmpty else { return TwinSet() }
        let suite = suite ?? SuiteContext(twins.map(\.item))
        return run(twins, operators: operators, threads: threads, progress: progress) { twinOperator, twin in
            twinOperator.attempt(on: twin, in: suite, count: count, seed: seed)
        }
    }

    private static func run<Source: Sendable>(
        _ sources: [Source],
        operators: [any TwinOperator],
        threads: Int?,
        progress: @escaping @Sendable (Int) -> Void,
        attempt: @escaping @Sendable (any TwinOperator, Source) -> TwinAttempt
    ) -> TwinSet {
        let chunks = (sources.count + chunk - 1) / chunk
        let jobs = chunks * operators.count
        let done = Atomic(0)
        // A job is a chunk of the items and one operator; jobs in order give the order of the set.
        let work = { @Sendable (job: Int, set: inout TwinSet) in
            let twinOperator = operators[job / chunks]
            let start = job % chunks * chunk
            let before = set.twins.count
            for source in sources[start..<min(start + chunk, sources.count)] {
                let result = attempt(twinOperator, source)
                set.twins += result.twins
                if let refusal = result.refusal { set.refusals.append(refusal) }
            }
            progress(done.wrappingAdd(set.twins.count - before, ordering: .relaxed).newValue)
        }
        var set = TwinSet()
        let workers = min(jobs, max(1, threads ?? ProcessorCores.count))
        if workers == 1 {
            for job in 0..<jobs { work(job, &set) }
            return set
        }
        let next = Atomic(0)
        let parts = Mutex([TwinSet?](repeating: nil, count: jobs))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let job = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard job < jobs else { return }
                var part = TwinSet()
                work(job, &part)
                let made = part
                parts.withLock { $0[job] = made }
            }
        }
        let made = parts.withLock(\.self)
        set.twins.reserveCapacity(made.reduce(0) { $0 + ($1?.twins.count ?? 0) })
        for part in made {
            set.twins += part?.twins ?? []
            set.refusals += part?.refusals ?? []
        }
        return set
    }
}
