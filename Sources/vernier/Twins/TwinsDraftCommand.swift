// `vernier twins draft`: twins written by a language model, judged by guards and by other models.

import ArgumentParser
import AuditModel
import Formats
import ModelRuns
import Suites
import Synchronization
import Twins

/// Has twins drafted.
struct TwinsDraftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Have twins drafted by a language model: grade C until people have read a sample.",
        usage: "vernier twins draft SUITE --kind KIND --endpoint URL --model NAME --out DIR [options]",
        discussion: """
            Kinds: paraphrase (other words), redressing (other setting, same numbers), distractors (other wrong \
            options). A draft must keep numbers, names and negations, differ enough on the surface, and be answered with \
            the key by every --verifier; what does not is refused and counted. Answers are kept in DIR/answers.sqlite: \
            the same command goes on where it stopped. Verifiers should be of another family than the models to be audited. Nothing else in vernier needs a model to make twins.

            EXAMPLES
              vernier twins draft suites/everyday-sums --kind paraphrase --endpoint http://127.0.0.1:8080/v1 \\
                --model writer --verifier solver-a --verifier solver-b --out drafts
              vernier twins review drafts --sheet sheet.csv

            A key for a hosted endpoint is read from VERNIER_API_KEY (or OPENAI_API_KEY) and is never written anywhere.
            """
    )

    @Argument(help: "A suite's folder, the name of one under suites/, or a file or folder of items.")
    var suite: String

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Option(help: "What to draft: paraphrase, redressing or distractors.")
    var kind: String = "paraphrase"

    @Option(help: "Base URL of an OpenAI-compatible API.")
    var endpoint: String

    @Option(help: "The model that drafts.")
    var model: String

    @Option(
        help: "NAME or URL=NAME: a model that must answer a draft with the key; may be repeated (default: no one)."
    )
    var verifier: [String] = []

    @Option(help: "Draft for a seeded sample of this many items.")
    var sample: Int?

    @Option(help: "Twins an item.")
    var count: Int = 1

    @Option(help: "Seed of drafts and samples.")
    var seed: UInt64 = 1

    @Option(help: "Requests in flight at a time (1 to 256).")
    var width: Int = 8

    @Option(help: "Seconds to wait for one answer.")
    var timeout: Int = 120

    @Option(help: "Folder to write to.")
    var out: String

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard !out.isEmpty else { throw ValidationError("--out is empty; name a folder.") }
        guard DraftKind(rawValue: kind) != nil else {
            let known = DraftKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("There is no kind '\(kind)'. Kinds: \(known).")
        }
        guard (1...50).contains(count) else { throw ValidationError("--count is from 1 to 50.") }
        guard (1...256).contains(width) else { throw ValidationError("--width is from 1 to 256.") }
        guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout is from 1 to 86400 seconds.") }
        guard sample.map({ $0 > 0 }) ?? true else { throw ValidationError("--sample is above 0.") }
        guard seed <= 1 << 53 else { throw ValidationError("--seed is at most 9007199254740992.") }
    }

    func run() async throws {
        guard let kind = DraftKind(rawValue: kind) else { return }
        let console = Console.shared
        let source = suite
        let suite = try SuiteReader.load(source, items: items)
        try TwinFolder(path: out).check(for: suite.manifest, from: source)
        console.note(Remarks.summary(of: suite.diagnostics, in: suite.manifest.id))
        var chosen = suite.items
        if let sample, sample < chosen.count {
            var random = SeededRandom(seed: seed, stream: "draft/sample")
            chosen = random.shuffled(Array(chosen.indices)).prefix(sample).sorted().map { suite.items[$0] }
        }
        let store = try AnswerStore(path: out + "/answers.sqlite")
        let key = try APIKey.fromEnvironment()
        func server(_ base: String) throws -> StoredEndpoint {
            StoredEndpoint(try OpenAIEndpoint(base: base, key: key, timeout: .seconds(timeout)), store: store)
        }
        let verifiers = try verifier.map { text in
            // The last `=`: an address may hold others.
            let parts = text.split(separator: "=").map(String.init)
            let name = parts.last ?? text
            let base = parts.count > 1 ? String(text.dropLast(name.count + 1)) : endpoint
            return DraftModel(ModelID(name), at: try server(base))
        }
        let maker = DraftMaker(
            kind,
            drafter: DraftModel(ModelID(model), at: try server(endpoint)),
            verifiers: verifiers,
            asking: suite.manifest.asking,
            count: count,
            seed: seed,
            width: width
        )
        if verifier.isEmpty {
            console.note("No --verifier: nobody checks that drafts still have the same answer but the guards and you.")
        }
        let failed = Mutex(0)
        let set = try await maker.make(chosen) { state in
            console.progress("\(state.done) of \(state.items) items, \(state.twins) drafts kept")
            failed.withLock { $0 = state.failed }
        }
        console.endProgress()
        let lost = failed.withLock(\.self)
        if lost > 0 { console.note("\(lost) requests failed; the same command again asks only those.") }
        let coverage = CoverageFile(set, originals: chosen, count: count, seed: seed)
        try TwinFolder(path: out).write(set, originals: chosen, of: suite.manifest, coverage: coverage)
        switch format {
        case .json:
            console.document(String(decoding: try CanonicalJSON.pretty(encoding: coverage), as: UTF8.self))
        case .text: console.result(CoverageText(width: console.width).text(coverage))
        }
        let isWhole = !set.twins.isEmpty && lost == 0
        try (isWhole ? ExitStatus.clear : .undecided).leave()
    }
}
