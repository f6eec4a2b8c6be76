// `vernier twins import`: other people's twins as a folder of twins.

import ArgumentParser
import AuditModel
import Suites
import Twins

/// Imports twins.
struct TwinsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Turn other people's twins into a folder of twins (grade C: nobody here proved their keys).",
        usage: "vernier twins import FILE --out DIR [options]",
        discussion: """
            Forms: \(TwinImport.formats.map(\.id).joined(separator: ", ")); told from the content unless --form names one.

            EXAMPLES
              vernier twins import gsmplus_testmini.jsonl --suite suites/gsm8k --items test.jsonl --out gsm-plus
              vernier twins lint gsm-plus
              vernier audit suites/gsm8k --items test.jsonl --twins gsm-plus --endpoint URL --model NAME

            EXIT CODES
              0  every row was imported
              2  wrong usage or unreadable input
              3  rows were left out, or originals are missing
            """
    )

    @Argument(help: "A file of twins, or a HELM run's folder.")
    var path: String

    @Option(help: "The suite the twins were made from; twins then name its items.")
    var suite: String?

    @Option(help: "Read the suite's items from this file or folder.")
    var items: String?

    @Option(help: "Form of the file, where its content does not tell.")
    var form: String?

    @Option(help: "Folder to write to.")
    var out: String

    func validate() throws {
        guard !out.isEmpty else { throw ValidationError("--out is empty; name a folder.") }
        guard items == nil || suite != nil else { throw ValidationError("--items goes with --suite.") }
    }

    func run() async throws {
        let loaded = try suite.map { try SuiteReader.load($0, items: items) }
        var imported = try TwinImport.read(path: path, format: form, suite: loaded?.items ?? [])
        // Whatever the file claims.
        for index in imported.set.twins.indices { imported.set.twins[index].grade = .drafted }
        // The suite's own items where there are any: the file's copies may have been altered.
        var known = Set<ItemID>()
        let wanted = Set(imported.set.twins.map(\.of))
        let originals = ((loaded?.items ?? []) + imported.originals).filter {
            wanted.contains($0.id) && known.insert($0.id).inserted
        }
        let manifest = loaded?.manifest ?? SuiteManifest(id: "imported", title: path)
        try TwinFolder(path: out).check(for: manifest, from: path)
        let coverage = CoverageFile(imported.set, originals: originals, count: 1, seed: 0)
        try TwinFolder(path: out).write(imported.set, originals: originals, of: manifest, coverage: coverage)
        Console.shared.note(Remarks.summary(of: imported.diagnostics, in: SuiteID(path)))
        Console.shared.result(
            "\(imported.set.twins.count) twins of \(originals.count) items from \(imported.rows) rows (\(imported.format))"
        )
        let orphans = imported.set.twins.count { !known.contains($0.of) }
        if orphans > 0 {
            Console.shared.note("\(orphans) twins are of items that neither the file nor the suite holds.")
        }
        let hasLost = imported.set.twins.count < imported.rows || imported.set.twins.isEmpty || orphans > 0
        try (hasLost ? ExitStatus.undecided : .clear).leave()
    }
}
