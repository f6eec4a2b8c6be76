// Findings for a person to read: a seeded draw with something of every rule.

import AuditModel

extension LintReport {
    /// Up to `count` findings, rule by rule in turn, each rule's in a random order under `seed`.
    ///
    /// Every rule with findings is read before any is read twice, so that rare rules are judged too; the share of false
    /// alarms among them is the share over rules, not over all findings. `leavingOut` are findings read before.
    public func sample(_ count: Int, seed: UInt64, leavingOut: Set<LintFinding> = []) -> [LintFinding] {
        var queues = rules.map { row in
            var random = SeededRandom(seed: seed, stream: "lint-sample/\(row.rule)")
            return random.shuffled(findings.filter { $0.rule == row.rule && !leavingOut.contains($0) })
        }
        var drawn: [LintFinding] = []
        while drawn.count < count, queues.contains(where: { !$0.isEmpty }) {
            for index in queues.indices where drawn.count < count && !queues[index].isEmpty {
                drawn.append(queues[index].removeFirst())
            }
        }
        return drawn
    }
}
