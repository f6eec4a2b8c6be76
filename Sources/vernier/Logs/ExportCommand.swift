// `vernier export`: what was measured, in the forms that others read.

import ArgumentParser
import AuditModel
import Formats
import ModelRuns
import Reports
import ResultLogs

/// Writes logs, audits and twins in others' formats.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write logs, an audit or twins as Every Eval Ever, CSV, LaTeX, JUnit, SARIF or a batch to ask.",
        usage: "vernier export SOURCE... --to FORMAT [--out PATH] [options]",
        discussion: """
            SOURCE                          FORMAT
            logs that vernier import reads  every-eval-ever, csv, latex
            the folder of an audit          every-eval-ever, csv, latex, junit, sarif
            a folder of twins               openai-batch

            every-eval-ever writes data/COLLECTION/DEVELOPER/MODEL/UUID.json and UUID_samples.jsonl under --out, as that \
            store is laid out; ids come from the content, so the same source makes the same files. Twins carry twin_of, \
            twin_kind, twin_generator, twin_seed and audit_id; the verdict's words are in source_metadata. A row without \
            a score has an `error` beside the 0 that the schema wants. Logs keep no questions, so theirs are empty.

            csv and latex are a table for a paper, recomputed from rows where there are rows; latex needs booktabs only.

            openai-batch asks every twin (and --originals) as the suite asks: a line each, custom_id \
            SET|ITEM|VARIANT|REPEAT of at most 64 characters, 50,000 lines a file. Where an id is hashed, or two lines \
            would ask the same, NAME-map.jsonl says what stands for what.

            EXAMPLES
              vernier export runs/samples_gsm8k.jsonl --to every-eval-ever --out store --organization "My lab"
              vernier export runs/*.eval --to latex > scores.tex
              vernier export audits/common-facts --to every-eval-ever --out store
              vernier export audits/common-facts --to junit --out audit.xml
              vernier export twins --to openai-batch --model gpt-4o-mini --originals --out batch.jsonl
            """
    )

    @Argument(help: "Logs (files or folders), the folder of an audit, or a folder of twins.")
    var source: [String]

    @Option(name: .customLong("to"), help: "The format to write.")
    var format: ExportFormat

    @Option(help: "The file to write, or the folder (every-eval-ever); default: standard output where it is one text.")
    var out: String?

    @Option(help: "openai-batch: the model to ask.")
    var model: String?

    @Flag(help: "openai-batch: ask the originals too.")
    var originals = false

    @Option(help: "openai-batch: most lines of one file, for services that take fewer than 50,000.")
    var lines: Int = BatchLine.mostLines

    @Option(help: "An audit's suite (default: suites/ID, with the record's id).")
    var suite: String?

    @Option(help: "An audit's items, where they are not the suite's own.")
    var items: String?

    @Option(help: "An audit's recorded answers, where it replayed another folder's.")
    var answers: String?

    @Option(help: "every-eval-ever: the collection (default: vernier).")
    var collection: String?

    @Option(help: "every-eval-ever: who publishes this (default: unknown).")
    var organization: String?

    @Option(
        help: "every-eval-ever: how they stand to the model's makers: first_party, third_party, collaborative, other."
    )
    var relationship: String?

    @Option(help: "every-eval-ever: Unix seconds, for what does not say when it was made (default: 0, marked so).")
    var date: Int?

    func validate() throws {
        guard !source.isEmpty else {
            throw ValidationError("Name a log, the folder of an audit, or a folder of twins.")
        }
        guard out != "" else { throw ValidationError("--out is empty; name a file or a folder.") }
        guard out != nil || format.isOneText else {
            throw ValidationError("Say where to write: \(format.rawValue) is more than one file (--out PATH).")
        }
        guard relationship.map({ EEESource.Relationship(rawValue: $0) != nil }) ?? true else {
            let known = EEESource.Relationship.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--relationship is one of \(known).")
        }
        guard (0...99_999_999_999).contains(date ?? 0) else { throw ValidationError("--date is in Unix seconds.") }
        guard format == .openAIBatch || (model == nil && !originals) else {
            throw ValidationError("--model and --originals are for --to openai-batch.")
        }
        guard (1...BatchLine.mostLines).contains(lines) else {
            throw ValidationError("--lines is from 1 to \(BatchLine.mostLines).")
        }
        guard format != .openAIBatch || model?.isEmpty == false else {
            throw ValidationError("Name the model that the batch asks: --model NAME.")
        }
    }

    func run() async throws {
        let subject = try ExportSubject(source)
        switch (subject, format) {
        case (.audit(let folder), .everyEvalEver): try store(audit: folder)
        case (.audit(let folder), .csv): try write(PaperCSV.write(PaperTable(try folder.readRecord())))
        case (.audit(let folder), .latex): try writeLaTeX(PaperTable(try folder.readRecord()))
        case (.audit(let folder), .junit): try write(JUnitReport.write(RuleReport(audit: try folder.readRecord())))
        case (.audit(let folder), .sarif): try write(SARIFReport.write(RuleReport(audit: try folder.readRecord())))
        case (.twins(let folder), .openAIBatch): try writeBatch(folder)
        case (.logs(let paths), .everyEvalEver): try store(logs: paths)
        case (.logs(let paths), .csv): try write(PaperCSV.write(try table(paths)))
        case (.logs(let paths), .latex): try writeLaTeX(try table(paths))
        default: throw subject.refusal(of: format)
        }
    }

    // MARK: One text

    private func write(_ text: String) throws {
        guard let out else {
            Console.shared.document(text.hasSuffix("\n") ? String(text.dropLast()) : text)
            return
        }
        try FileBytes.write(Array(text.utf8), to: out)
        Console.shared.note("Wrote \(out).")
    }

    private func writeLaTeX(_ table: PaperTable) throws {
        try write(PaperLaTeX.write(table, comment: "Written by vernier \(Vernier.version) from \(source[0])."))
    }

    private func table(_ paths: [String]) throws -> PaperTable {
        let table = LogTable.of(try LogFiles.read(paths, Console.shared))
        guard !table.rows.isEmpty else { throw noScores }
        return table
    }

    private var noScores: CommandError {
        CommandError(
            code: "no-scores",
            message: "No score was found, in rows or reported; was the run cut off?",
            place: Place(file: source[0])
        )
    }

    // MARK: Every Eval Ever

    private var publisher: EEESource {
        EEESource(
            collection: collection ?? "vernier",
            organisation: organization ?? "unknown",
            relationship: relationship.flatMap { EEESource.Relationship(rawValue: $0) } ?? .other,
            date: date,
            vernier: Vernier.version
        )
    }

    private func store(logs paths: [String]) throws {
        let console = Console.shared
        let runs = LogRun.runs(try LogFiles.read(paths, console))
        guard !runs.isEmpty else { throw noScores }
        let store = EvaluationStore(path: out ?? ".", source: publisher)
        var written = EvaluationStore.Written()
        for run in runs { try store.write(run.run, into: &written) { try run.eachRow($0) } }
        let lost = runs.reduce(0) { $0 + $1.withoutResult }
        if lost > 0 { console.note("\(lost) rows were left out: no score of their scorer is known.") }
        let withheld = runs.reduce(0) { $0 + $1.withheld }
        if withheld > 0 { console.note("\(withheld) settings were left out: they look as if they held a key.") }
        tell(written, runs.map(\.run))
    }

    private func store(audit folder: AuditFolder) throws {
        let audit = try AnsweredAudit(folder, suite: suite, items: items, answers: answers)
        let runs = audit.record.models.indices.compactMap { AuditRun(audit, $0) }
        guard !runs.isEmpty else { throw noScores }
        let store = EvaluationStore(path: out ?? ".", source: publisher)
        var written = EvaluationStore.Written()
        for run in runs { try store.write(run.run, into: &written) { try run.eachRow($0) } }
        tell(written, runs.map(\.run))
    }

    private func tell(_ written: EvaluationStore.Written, _ runs: [EEERun]) {
        for file in written.files { Console.shared.result(file) }
        let results = runs.reduce(0) { $0 + $1.results.count }
        Console.shared.note("Wrote \(results) results and \(written.rows) rows of \(runs.count) runs.")
    }

    // MARK: Batches

    private func writeBatch(_ folder: TwinFolder) throws {
        let console = Console.shared
        var batch = TwinBatch(folder: folder, model: ModelID(model ?? ""), withOriginals: originals)
        batch.mostLines = lines
        let written = try batch.write(to: out ?? "batch.jsonl") { console.note($0) }
        guard written.lines > 0 else {
            throw CommandError(
                code: "no-twins",
                message: "The folder has no twins to ask.",
                place: Place(file: folder.path)
            )
        }
        for file in written.files { console.result(file) }
        console.note(
            "Wrote \(written.lines) requests to \(model ?? "")."
                + (written.shared > 0 ? " \(written.shared) ask the same as another and are in the map only." : "")
        )
    }
}
