// Data sets described in Croissant (MLCommons), 1.0 and 1.1: what they say of a suite, its files and its fields.
import AuditModel
import Fingerprints
import Formats
import Foundation

/// A JSON-LD description: `distribution` (files with address and checksum) and `recordSet` (fields and where they lie).
///
/// Files in CSV, JSON and JSON Lines become the suite's `source`; files beside the description are read where they have
/// the checksum stated. Archives and Parquet are facts alone.
struct CroissantFormat: ManifestFormat {
    func suite(_ root: JSONValue, path: String) throws(SuiteError) -> DescribedSuite? {
        let document = CroissantDocument(root)
        guard document.isDataset else { return nil }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let records = document.itemRecords()
        let objects = records.map { document.files(of: $0) } ?? []
        var hints = ItemHints()
        func remark(_ code: String, _ message: String) {
            hints.remarks.append(Diagnostic(.warning, code, message, at: Place(file: path)))
        }
        do throws(BareRefusal) {
            if let message = try document.versionRemark() { remark("croissant-version", message) }
        } catch {
            throw error.error(path)
        }
        try refuseOutside(document.objects, path)
        if document.isLive {
            remark("live-dataset", "The data set says that it is live: its items change under one name.")
        }
        for message in CroissantSplits.overlaps(in: document) { remark("split-overlap", message) }
        if let records { hints.aliases = document.columns(of: records) }
        let sources = objects.filter { $0.isFetchable }
        let id = document.name.map(BareSuite.plainID) ?? BareSuite.id(ofFile: path)
        let file = try SuiteFile(document.manifest(id: id, files: sources), path: path, folderName: id)
        let cache = SuiteCache.folder(for: file.manifest.id)
        var files: [String] = []
        for object in objects where object.isItems {
            guard let there = object.find(in: [folder, cache]) else { continue }
            try object.check(there)
            files.append(there)
        }
        let isWhole = !files.isEmpty && files.count == objects.count
        return DescribedSuite(
            file: file,
            folder: folder,
            hints: hints,
            files: isWhole ? files : [],
            others: document.others(than: objects).compactMap { object in
                object.find(in: [folder, cache]).map { (object.name, $0) }
            },
            elsewhere: elsewhere(document, records != nil, objects, sources, file.manifest.id, path)
        )
    }

    /// An address without a scheme is a file beside the description, and never one above it.
    private func refuseOutside(_ objects: [CroissantFile], _ path: String) throws(SuiteError) {
        guard let outside = objects.first(where: { $0.isOutside }) else { return }
        let message =
            "`\(outside.id.prefix(60))` has the address `\(outside.url.prefix(80))`, which lies outside the"
            + " description's folder and is not read; put the file beside the description."
        throw SuiteError("not-items", message, at: Place(file: path))
    }

    private func elsewhere(
        _ document: CroissantDocument,
        _ hasRecords: Bool,
        _ objects: [CroissantFile],
        _ sources: [CroissantFile],
        _ id: SuiteID,
        _ path: String
    ) -> SuiteError {
        let why: String
        if !hasRecords {
            let sets = document.recordSets.map { "`\($0.name)`" }.prefix(6).joined(separator: ", ")
            why =
                sets.isEmpty
                ? "The description names no records"
                : "The description does not say which of its records (\(sets)) are the items"
        } else if !sources.isEmpty, sources.count == objects.count {
            let names = sources.prefix(3).map { "`\($0.fileName)`" }.joined(separator: ", ")
            let message =
                "The items (\(names)) are not here: run `vernier suites fetch` on this description, or give them"
                + " with --items PATH."
            return SuiteError("items-missing", message, at: Place(file: path))
        } else {
            let kinds = document.encodings.prefix(4).joined(separator: ", ")
            why =
                "The items of `\(id)` lie in files that cannot be fetched and read as they stand"
                + (kinds.isEmpty ? "" : " (\(kinds))")
        }
        return SuiteError("items-elsewhere", why + "; give them with --items PATH.", at: Place(file: path))
    }
}
