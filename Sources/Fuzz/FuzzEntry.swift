// One entry a parser: what is done with an input, and what must hold whatever it is.

import Formats

/// A parser under fuzzing.
struct FuzzEntry: Sendable {
    let name: String
    let seeds: [[UInt8]]
    let run: @Sendable ([UInt8]) -> Void

    /// The one this process drives; libFuzzer calls a C function, which can hold nothing.
    nonisolated(unsafe) static var current: FuzzEntry?

    static let all: [FuzzEntry] = [
        FuzzEntry(name: "json", seeds: Seeds.json, run: Exercises.json),
        FuzzEntry(name: "lines", seeds: Seeds.lines, run: Exercises.lines),
        FuzzEntry(name: "pieces", seeds: Seeds.json, run: Exercises.pieces),
        FuzzEntry(name: "csv", seeds: Seeds.csv, run: Exercises.csv),
        FuzzEntry(name: "yaml", seeds: Seeds.yaml, run: Exercises.yaml),
        FuzzEntry(name: "xml", seeds: Seeds.xml, run: Exercises.xml),
        FuzzEntry(name: "html", seeds: Seeds.html, run: Exercises.html),
        FuzzEntry(name: "markdown", seeds: Seeds.markdown, run: Exercises.markdown),
        FuzzEntry(name: "archive", seeds: Seeds.archives, run: Exercises.archive),
    ]
}
