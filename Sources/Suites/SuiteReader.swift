// The one way in: a suite's folder or name to a Suite, whatever dialect its items are in.
public import AuditModel
import Formats
import Foundation

/// Loads suites.
public enum SuiteReader {
    /// Largest item file, in bytes, as stored and as decompressed.
    static let fileLimit = 256 << 20

    /// What is said of a suite whose manifest has facts and no items.
    public static let catalogueEntry = "catalogue entry: items are not described here"

    /// The manifest of a suite alone; its items need not be there. `path` as in `load`.
    public static func manifest(_ path: String) throws -> SuiteManifest { try suiteFile(path).file.manifest }

    /// What suite.yaml says of the suite besides its items. `path` as in `load`.
    public static func facts(_ path: String) throws -> SuiteFacts { try suiteFile(path).file.facts }

    /// What suite.yaml leaves unsaid or unsourced, by the rules of a catalogue. `path` as in `load`.
    public static func factFaults(_ path: String) throws -> [Diagnostic] {
        let (file, folder) = try suiteFile(path)
        return file.warnings + FactRules.faults(file.root, file.facts, folder + "/suite.yaml")
    }

    /// Loads a suite.
    ///
    /// `path` is a folder with a suite.yaml, that file itself, or the name of a folder under ./suites. `items` is a file or
    /// folder to read the items from; else the suite's own folder is used, else the files fetched into `SuiteCache`.
    /// Rows that cannot be used become diagnostics. Throws `SuiteError`: `suite-not-found`, `manifest-unreadable`,
    /// `manifest-invalid`, `mapping`, `items-missing`, `items-unreadable`, `format-unknown`, `gold-ambiguous`, `no-items`;
    /// `catalogue-entry` where suite.yaml has facts but describes no items and none lie beside it.
    public static func load(_ path: String, items: String? = nil) throws -> Suite {
        let (file, folder) = try suiteFile(path)
        var manifest = file.manifest
        let files = try locate(items, file, folder)
        var loading = ItemLoading(file.mapping, suite: manifest.id)
        for path in files { try loading.read(path) }
        try loading.makeItems()
        guard let first = loading.items.first else {
            let why =
                loading.diagnostics.first { $0.severity == .error }.map { " The first fault: \($0.message)" } ?? ""
            throw SuiteError(
                "no-items",
                "No row of the items could be used; mend them.\(why)",
                at: Place(file: files.first)
            )
        }
        if !file.statesChance { manifest.chance = chance(loading.items) }
        if !file.statesReader { manifest.asking.reader = reader(first.task.kind) }
        return Suite(
            manifest: manifest,
            items: loading.items,
            diagnostics: file.warnings + loading.diagnostics,
            fingerprint: try ItemLines.fingerprint(of: loading.items)
        )
    }

    private static func locate(_ items: String?, _ file: SuiteFile, _ folder: String) throws(SuiteError) -> [String] {
        let id = file.manifest.id
        do {
            return try ItemFiles(mapping: file.mapping)
                .locate(id: id, override: items, folder: folder, cache: SuiteCache.folder(for: id))
        } catch {
            guard error.code == "items-missing", items == nil, file.isCatalogueEntry else { throw error }
            throw SuiteError("catalogue-entry", "\(catalogueEntry). Give them with --items PATH.", at: error.place)
        }
    }

    /// Blind guessing: the mean of one over the number of options; 0 for items without options.
    private static func chance(_ items: [Item]) -> Double {
        let shares = items.map { item in
            if case .choice(let task) = item.task { 1 / Double(task.options.count) } else { 0.0 }
        }
        return shares.reduce(0, +) / Double(max(1, items.count))
    }

    private static func reader(_ kind: AnswerTask.Kind) -> Asking.Reader {
        switch kind {
        case .choice: .optionLabel
        case .number: .number
        case .text, .code: .text
        }
    }

    private static func suiteFile(_ path: String) throws(SuiteError) -> (file: SuiteFile, folder: String) {
        let candidates = path.hasSuffix("suite.yaml") ? [path] : [path + "/suite.yaml", "suites/\(path)/suite.yaml"]
        guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: "suites")) ?? [])
                .filter { FileManager.default.fileExists(atPath: "suites/\($0)/suite.yaml") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let known = names.isEmpty ? "" : " Suites here: \(names.joined(separator: ", "))."
            throw SuiteError(
                "suite-not-found",
                "There is no suite.yaml there; name a suite's folder.\(known)",
                at: Place(file: path)
            )
        }
        let folder = URL(fileURLWithPath: found).deletingLastPathComponent().standardizedFileURL
        do {
            let bytes = try FileBytes.read(found, limit: 1 << 20)
            let file = try SuiteFile(bytes, path: found, folderName: folder.lastPathComponent)
            return (file, found == "suite.yaml" ? "." : String(found.dropLast("/suite.yaml".count)))
        } catch let error as FormatError {
            throw SuiteError("manifest-unreadable", error.message, at: error.place, cause: error)
        } catch let error as SuiteError {
            throw error
        } catch {
            throw SuiteError(
                "manifest-unreadable",
                "suite.yaml could not be read: \(error).",
                at: Place(file: found),
                cause: error
            )
        }
    }
}
