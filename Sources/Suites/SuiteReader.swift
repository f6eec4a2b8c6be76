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
    public static func manifest(_ path: String) throws -> SuiteManifest {
        switch try SuiteEntrance(path) {
        case .manifest(let file, _): file.manifest
        case .described(let suite): suite.file.manifest
        case .bare(let path): BareSuite.manifest(path)
        }
    }

    /// What suite.yaml says of the suite besides its items. `path` as in `load`.
    public static func facts(_ path: String) throws -> SuiteFacts {
        switch try SuiteEntrance(path) {
        case .manifest(let file, _): return file.facts
        case .described(let suite): return suite.file.facts
        case .bare(let path):
            let manifest = BareSuite.manifest(path)
            return SuiteFacts(id: manifest.id, title: manifest.title, describesItems: true)
        }
    }

    /// What suite.yaml leaves unsaid or unsourced, by the rules of a catalogue. `path` as in `load`.
    public static func factFaults(_ path: String) throws -> [Diagnostic] {
        switch try SuiteEntrance(path) {
        case .manifest(let file, let folder):
            return file.warnings + FactRules.faults(file.root, file.facts, folder + "/suite.yaml")
        case .described(let suite): return suite.file.warnings + suite.hints.remarks
        case .bare: return []
        }
    }

    /// Loads a suite.
    ///
    /// `path` is a folder with a suite.yaml, that file itself, or the name of a folder under ./suites; or a
    /// description in another's form (`ManifestFormats`); or, without any of these, a file or folder of items, which
    /// is then read by what is in it and says so in a warning (`FieldGuess`). `items` is a file or folder to read the
    /// items from; else the suite's own folder is used, else the files fetched into `SuiteCache`. Rows that cannot be
    /// used become diagnostics.
    ///
    /// Throws `SuiteError`: `suite-not-found`, `manifest-unreadable`, `manifest-invalid`, `mapping`, `items-missing`,
    /// `items-unreadable`, `format-unknown`, `gold-ambiguous`, `no-items`; `catalogue-entry` where suite.yaml has
    /// facts but describes no items and none lie beside it; `mapping-needed` (with the lines of a suite.yaml that
    /// would do) and `not-items` where items without a suite.yaml cannot be read; `items-elsewhere`, `checksum` and
    /// `task-include` and `task-code` for descriptions.
    public static func load(_ path: String, items: String? = nil) throws -> Suite {
        switch try SuiteEntrance(path) {
        case .manifest(let file, let folder):
            if let items, !file.statesItems, let bare = try undescribed(items, file) {
                return try suite(bare, file)
            }
            let files = try locate(items, file, folder)
            return try suite(BareSuite(files: files, mapping: file.mapping, remarks: []), file)
        case .described(let described):
            if let refusal = described.hints.refusal { throw refusal }
            guard items != nil || !described.files.isEmpty else { throw described.elsewhere }
            var bare =
                try items.map { try BareSuite($0, hints: described.hints) }
                ?? BareSuite(files: described.files, subjects: nil, hints: described.hints)
            bare.remarks = described.hints.remarks + bare.remarks
            var suite = try suite(bare, described.file)
            suite.diagnostics += SplitOverlap.remarks(suite.items, bare.mapping, described.others)
            return suite
        case .bare(let path):
            if let items {
                let message = "Both \(path) and --items name items, and neither is a suite; name one of them."
                throw SuiteError("not-items", message, at: Place(file: items))
            }
            return try suite(try BareSuite(path), nil, manifest: BareSuite.manifest(path))
        }
    }

    /// Items that suite.yaml says nothing of; nil where they lie as they do by default.
    private static func undescribed(_ items: String, _ file: SuiteFile) throws(SuiteError) -> BareSuite? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: items, isDirectory: &isFolder) else { return nil }
        let isUsual = FileManager.default.fileExists(atPath: items + "/items.jsonl")
        guard !isUsual else { return nil }
        do {
            return try BareSuite(items)
        } catch {
            guard isFolder.boolValue, error.code == "not-items" else { throw error }
            return nil
        }
    }

    private static func suite(
        _ bare: BareSuite,
        _ file: SuiteFile?,
        manifest stated: SuiteManifest? = nil
    ) throws -> Suite {
        var manifest = file?.manifest ?? stated ?? SuiteManifest(id: "suite", title: "suite")
        var loading = ItemLoading(bare.mapping, suite: manifest.id)
        for path in bare.files { try loading.read(path) }
        try loading.makeItems()
        guard let first = loading.items.first else {
            let why =
                loading.diagnostics.first { $0.severity == .error }.map { " The first fault: \($0.message)" } ?? ""
            throw SuiteError(
                "no-items",
                "No row of the items could be used; mend them.\(why)",
                at: Place(file: bare.files.first)
            )
        }
        var remarks = bare.remarks
        if file?.statesChance != true {
            manifest.chance = chance(loading.items)
            // A suite.yaml that states nothing has been read by people who may have meant it.
            if file?.statesItems != true, let few = FewKeys(loading.items) {
                manifest.chance = few.chance
                remarks.append(few.remark)
            }
        }
        if file?.statesReader != true { manifest.asking.reader = reader(first.task.kind) }
        return Suite(
            manifest: manifest,
            items: loading.items,
            diagnostics: (file?.warnings ?? []) + remarks + loading.diagnostics,
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
}
