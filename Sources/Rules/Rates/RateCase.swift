// One case of a rule's rate: the same thing in order and out of order.

import AuditModel

/// How a rule's cases are made.
struct RateCase {
    /// The rule.
    let id: String
    /// Whether a clean case can never fail; else it may, at the policy's α.
    let isExact: Bool
    /// One replicate in so many is run: more where a case takes long.
    var every = 1
    /// A subject in which nothing that the rule looks for is wrong.
    let clean: (inout SeededRandom) -> RuleSubject
    /// A subject in which it is.
    let faulty: (inout SeededRandom) -> RuleSubject

    /// All rules' cases, in the order of their ids.
    static var all: [RateCase] { accounting + granularity + uncertainty + suiteHealth + statements }

    /// A case whose faulty subject is a clean log, changed.
    static func ofLog(
        _ id: String,
        isExact: Bool = true,
        _ made: MadeUpLog = MadeUpLog(),
        facts: SuiteFacts? = nil,
        prepare: @escaping (inout ResultLog, inout SeededRandom) -> Void = { _, _ in },
        spoil: @escaping (inout ResultLog, inout SeededRandom) -> Void
    ) -> RateCase {
        func subject(_ log: ResultLog) -> RuleSubject { RuleSubject(logs: [log], facts: facts, policy: policy) }
        return RateCase(
            id: id,
            isExact: isExact,
            clean: { random in
                var log = made.log(&random)
                prepare(&log, &random)
                return subject(log)
            },
            faulty: { random in
                var log = made.log(&random)
                prepare(&log, &random)
                spoil(&log, &random)
                return subject(log)
            }
        )
    }

    /// The standard policy with fewer replicates, which no outcome hangs on.
    static var policy: Policy { Policy(replicates: 100) }
}
