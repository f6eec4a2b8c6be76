// Given twins are believed as far as their proofs go: a file may come from anyone.

import AuditModel
import Twins

/// Goes through the proofs of twins before an audit rests on them.
enum ProvenTwins {
    /// `set` with every twin that claims grade A or B held to its proof, and what was found.
    ///
    /// A proof that fails takes a twin to grade C, and so does a grade A that nothing here can check. Grade B that
    /// cannot be checked stays: people have read a sample of it.
    static func held(_ set: TwinSet, to items: [Item]) -> (set: TwinSet, diagnostics: [Diagnostic]) {
        var held = set
        let places = held.twins.indices.filter { held.twins[$0].grade != .drafted && held.twins[$0].generation <= 2 }
        let results = ProofCheck.results(places.map { held.twins[$0] }, originals: items) { done in
            if done.isMultiple(of: 500) { Console.shared.progress("\(done) of \(places.count) proofs") }
        }
        Console.shared.endProgress()
        var (failed, unchecked) = (0, 0)
        var example = ""
        for (place, result) in zip(places, results) {
            switch result.status {
            case .holds: continue
            case .fails:
                failed += 1
                if example.isEmpty { example = " (\(result.twin): \(result.why))" }
            case .notCheckable:
                guard held.twins[place].grade == .proved else { continue }
                unchecked += 1
            }
            held.twins[place].grade = .drafted
        }
        var diagnostics: [Diagnostic] = []
        if failed > 0 {
            let message = "The proofs of \(failed) twins do not hold\(example); they count as grade C."
            diagnostics.append(Diagnostic(.error, "proof-fails", message))
        }
        if unchecked > 0 {
            let message = "\(unchecked) twins of grade A have no proof that can be checked here; they count as grade C."
            diagnostics.append(Diagnostic(.warning, "proof-not-checkable", message))
        }
        return (held, diagnostics)
    }
}
