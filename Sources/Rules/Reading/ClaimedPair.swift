// Which two models of the logs a claim sets against each other.

import AuditModel

/// The claimant and its rival in a table of logs.
struct ClaimedPair {
    /// The table.
    let table: SuiteTable
    /// The model that is said to be better.
    let first: Int
    /// The other.
    let second: Int

    /// Finds the pair: the claimant by its name, else the better of two models; the rival as the model whose score is
    /// printed as the claim's rival or whose name the claim's words hold, else the only other. Nil where that leaves a
    /// choice.
    init?(_ subject: RuleSubject, _ tables: [SuiteTable]) {
        guard let claim = subject.claim, subject.claimsToBeat else { return nil }
        for table in tables where table.models.count >= 2 {
            let scores = table.values.map { values -> Double in
                let known = values.filter(\.isFinite)
                return known.isEmpty ? .nan : known.reduce(0, +) / Double(known.count)
            }
            let named = claim.model.flatMap { name in
                table.models.firstIndex { MetricNames.plain($0) == MetricNames.plain(name.rawValue) }
            }
            guard claim.model == nil || named != nil else { continue }
            let best = scores.indices.max { scores[$0] < scores[$1] }
            guard let first = named ?? (table.models.count == 2 ? best : nil) else { continue }
            let others = table.models.indices.filter { $0 != first }
            let words = MetricNames.plain(claim.text)
            let printed = claim.rival.map { rival in
                others.filter { HeadlineRecomputed.isPrinted(scores[$0], rival) }
            }
            let mentioned = others.filter { words.contains(MetricNames.plain(table.models[$0])) }
            let candidates = [mentioned, printed ?? [], others].first { $0.count == 1 }
            guard let second = candidates?.first else { continue }
            self.table = table
            self.first = first
            self.second = second
            return
        }
        return nil
    }
}
