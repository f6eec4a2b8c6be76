// What the outcomes of rules make of a command's exit code.

import AuditModel

/// Exit codes of commands that run rules.
enum RuleExit {
    /// Established where a rule of major or blocking severity failed; undecided where a rule of `core`, without which
    /// the command has seen too little, could not look or did not; else clear.
    static func status(_ outcomes: [RuleOutcome], core: [String]) -> ExitStatus {
        if outcomes.contains(where: { $0.outcome == .fail && $0.severity >= .major }) { return .established }
        let looked = core.allSatisfy { id in
            let own = outcomes.filter { $0.id == id }
            return !own.isEmpty && own.allSatisfy { $0.outcome != .notAssessable }
        }
        return looked ? .clear : .undecided
    }
}
