// From a suite's name in somebody's sentence to its facts; a doubtful name is said, never guessed.

import AuditModel
import Suites

/// Looks suites up in the catalogue.
enum SuiteLookup {
    /// The facts where the name means one suite; nil else, without a word.
    static func quietly(_ name: String) throws -> (facts: SuiteFacts?, part: SuiteFacts.Split?) {
        if case .found(let facts, let split) = try SuiteCatalogue.builtIn().match(name) { return (facts, split) }
        return (nil, nil)
    }

    /// The facts and, where the name says one, the part; nil where the name is not known.
    static func facts(
        named name: String?,
        _ console: Console
    ) throws -> (facts: SuiteFacts?, part: SuiteFacts.Split?) {
        guard let name else {
            console.note("The claim names no suite: pass --suite, or --n with the number of items.")
            return (nil, nil)
        }
        switch try SuiteCatalogue.builtIn().match(name) {
        case .found(let facts, let split): return (facts, split)
        case .ambiguous(let candidates):
            let names = candidates.prefix(8).map(\.id.rawValue).joined(separator: ", ")
            console.note("\(name) may mean any of: \(names). Pass --suite with one of them; nothing is assumed.")
            return (nil, nil)
        case .unknown(let near):
            let names = near.prefix(8).map(\.id.rawValue).joined(separator: ", ")
            console.note(
                "\(name) is not in the catalogue\(near.isEmpty ? "" : " (it has \(names))"); pass --n with its number of items."
            )
            return (nil, nil)
        }
    }
}
