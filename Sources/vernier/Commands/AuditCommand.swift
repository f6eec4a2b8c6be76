// `vernier audit`: the main job.

import ArgumentParser
import AuditModel
import Formats
import Foundation
import ModelRuns
import Reports
import Suites
import Twins

/// Audits a suite with the answers of models.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Audit a suite: make twins, ask models (or replay their answers), judge, report.",
        usage: """
            vernier audit SUITE --answers DIR [options]
            vernier audit SUITE --endpoint URL --model NAME [options]
            """,
        discussion: """
            Every model answers the suite's items and twins of them. The verdict per model says whether its score is \
            consistent with prior exposure to these items; the verdict on the suite says what its scores still mean.

            EXAMPLES
              Recorded answers, no model needed:
                vernier audit suites/common-facts --answers audits/common-facts/answers
              A server that speaks the OpenAI API (llama.cpp, vLLM, Ollama, a hosted one):
                vernier audit suites/common-facts --endpoint http://127.0.0.1:8080/v1 --model local
              Twins made, read and reviewed before:
                vernier audit suites/everyday-sums --twins twins --endpoint URL --model NAME
              Your own items under a published suite's manifest, a sample of 100:
                vernier audit suites/gsm8k --items test.jsonl --sample 100 --endpoint URL --model NAME

            Where twins may be harder than the originals, a finding rests on placebos (twins of twins, one more request \
            an item) and, with six models or more, on the other models; --family says which of those are kin. \
            Where there are neither, a bound on what such twins cost can speak.

            A key for a hosted endpoint is read from VERNIER_API_KEY (or OPENAI_API_KEY) and is never written anywhere. \
            A run that was stopped resumes when the same command is given again.
            """
    )

    @Argument(help: "A suite's folder, the name of one under suites/, or a file or folder of items.")
    var suite: String

    @Option(help: "Read the items from this file or folder instead.")
    var items: String?

    @Option(help: "Base URL of an OpenAI-compatible API; once, or once for each --model.")
    var endpoint: [String] = []

    @Option(help: "Name of a model at the endpoint; may be repeated.")
    var model: [String] = []

    @Option(
        help: ArgumentHelp(
            "The family of a model; may be repeated. Models of one family are no references for one another.",
            valueName: "name=family"
        )
    )
    var family: [String] = []

    @Option(help: "Replay recorded answers: a folder of *.jsonl.gz, one a model.")
    var answers: String?

    @Option(help: "Ask the twins of this folder (see `vernier twins make`) instead of making them.")
    var twins: String?

    @Option(help: "Ask a seeded sample of this many items.")
    var sample: Int?

    @Option(help: "Headline twins an item.")
    var count: Int = 5

    @Option(help: "Judge by the policy in this JSON file (default: the standard one, policies/standard-2.json).")
    var policy: String?

    @Option(help: "Seed of twins, samples and resampling.")
    var seed: UInt64 = 1

    @Option(help: "Requests in flight at a time (1 to 256).")
    var width: Int = 8

    @Option(help: "Seconds to wait for one answer.")
    var timeout: Int = 120

    @Option(help: "Folder for the record, the reports and the answers (default: vernier-out/SUITE).")
    var out: String?

    @Option(help: "What standard output carries: text or json.")
    var format: OutputFormat = .text

    func validate() throws {
        guard answers != nil || !model.isEmpty else {
            throw ValidationError(
                "Nobody to ask. Give --endpoint URL --model NAME for a server, or --answers DIR for recorded answers."
            )
        }
        guard model.isEmpty || endpoint.count == 1 || endpoint.count == model.count else {
            throw ValidationError("Give --endpoint once, or as often as --model: \(model.count) times.")
        }
        guard endpoint.isEmpty || !model.isEmpty else {
            throw ValidationError("Name the model at the endpoint: --model NAME.")
        }
        guard Set(model).count == model.count else { throw ValidationError("Each --model may be named once.") }
        _ = try families()
        guard (1...50).contains(count) else { throw ValidationError("--count is from 1 to 50.") }
        guard (1...Runner.widest).contains(width) else {
            throw ValidationError("--width is from 1 to \(Runner.widest).")
        }
        guard seed <= 1 << 53 else {
            throw ValidationError("--seed is at most 9007199254740992 (JSON's exact integers).")
        }
        guard out != "" else { throw ValidationError("--out is empty; name a folder.") }
        guard sample.map({ $0 > 0 }) ?? true else { throw ValidationError("--sample is above 0.") }
        guard (1...86_400).contains(timeout) else { throw ValidationError("--timeout is from 1 to 86400 seconds.") }
    }

    func run() async throws {
        let console = Console.shared
        let policy = try policy.map { try PolicyFile.read($0) } ?? Policy()
        let suite = try SuiteReader.load(suite, items: items)
        console.note(Remarks.summary(of: suite.diagnostics, in: suite.manifest.id))
        let folder = AuditFolder(path: out ?? "vernier-out/\(suite.manifest.id)")
        let plan = try plan(suite)
        let audit = Audit(plan: plan, policy: policy, families: try families())
        try FileBytes.write(try TwinsFile.bytes(plan.twins), to: folder.twins)
        let record = try await audit.record(try await gather(audit, folder, console))
        try folder.write(record)
        switch format {
        case .text:
            let report = TerminalReport(width: min(console.width, 100), colour: console.colour)
            console.document(report.text(record, reportPath: folder.page))
        case .json:
            console.document(try JSONReport().write(record))
        }
        try record.exitStatus.leave()
    }

    /// The families stated, by model.
    private func families() throws -> [ModelID: String] {
        var found: [ModelID: String] = [:]
        for pair in family {
            // A model's name may hold the sign, a family's does not.
            guard let sign = pair.lastIndex(of: "="), sign > pair.startIndex, pair.index(after: sign) < pair.endIndex
            else { throw ValidationError("--family is NAME=FAMILY, such as llama-3-8b=llama; got \"\(pair)\".") }
            let model = ModelID(String(pair[..<sign]))
            guard found.updateValue(String(pair[pair.index(after: sign)...]), forKey: model) == nil else {
                throw ValidationError("--family names \(model) twice.")
            }
        }
        return found
    }

    /// Throws where a family is stated of a model that is not in the audit.
    private func check(_ families: [ModelID: String], _ models: [ModelID]) throws {
        guard let stranger = families.keys.sorted().first(where: { !models.contains($0) }) else { return }
        throw CommandError(
            code: "family-of-nobody",
            message: "--family names \(stranger), which is no model of this audit: it has "
                + "\(models.map(\.rawValue).joined(separator: ", "))."
        )
    }

    /// What to ask: twins made here, or those given.
    private func plan(_ suite: Suite) throws -> AuditPlan {
        guard let twins else {
            let plan = AuditPlan(suite: suite, sample: sample, twinsPerItem: count, seed: seed)
            guard let answers, model.isEmpty else { return plan }
            return try plan.keepingRecordedPlacebos { try AuditFolder.recordings(in: answers) }
        }
        let given = try TwinFolder(path: twins).read()
        Console.shared.note(Remarks.summary(of: given.diagnostics, in: SuiteID(twins)))
        let (proven, remarks) = ProvenTwins.held(given.set, to: suite.items)
        for remark in remarks { Console.shared.note(remark.message) }
        var suite = suite
        suite.diagnostics += remarks
        let plan = AuditPlan(suite: suite, sample: sample, given: proven, seed: seed)
        let ids = Set(suite.items.map(\.id))
        guard given.set.twins.contains(where: { ids.contains($0.of) && $0.generation == 1 }) else {
            throw CommandError(
                code: "twins-of-another-suite",
                message: "None of these \(given.set.twins.count) twins is of an item of \(suite.manifest.id). "
                    + "Give the suite (and --items) that they were made from.",
                place: Place(file: twins)
            )
        }
        guard let answers, model.isEmpty else { return plan }
        return try plan.keepingAnswered(by: try AuditFolder.recordings(in: answers), seed: seed, sample: sample)
    }

    /// The answers of every model: recordings first, then the endpoints in the order given.
    private func gather(_ audit: Audit, _ folder: AuditFolder, _ console: Console) async throws -> [Audit.Answers] {
        var all: [Audit.Answers] = []
        if let answers {
            for recording in try AuditFolder.recordings(in: answers) {
                guard !all.contains(where: { $0.model == recording.model }) else {
                    throw CommandError(
                        code: "model-twice",
                        message: "Two recordings are of the model \(recording.model); leave one out.",
                        place: Place(file: answers)
                    )
                }
                all.append(try await audit.replay(recording, console: console))
            }
        }
        try check(audit.families, all.map(\.model) + model.map { ModelID($0) })
        guard !model.isEmpty else { return all }
        let key = try APIKey.fromEnvironment()
        let store = try AnswerStore(path: folder.store)
        for (index, name) in model.enumerated() {
            let base = endpoint.count == 1 ? endpoint[0] : endpoint[index]
            let server = try OpenAIEndpoint(base: base, key: key, timeout: .seconds(timeout))
            let id = ModelID(name)
            guard !all.contains(where: { $0.model == id }) else {
                throw CommandError(
                    code: "model-twice",
                    message: "The model \(name) is both recorded and asked; give --answers or --model for it."
                )
            }
            console.note("Asking \(name) at \(base).")
            let answered = try await audit.ask(id, at: server, store: store, width: width, console: console)
            try Recording(model: id, responses: answered.result.responses).write(to: folder.recording(of: id))
            all.append(answered)
        }
        return all
    }
}
