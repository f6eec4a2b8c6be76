// Which files of a folder without a suite.yaml are its items: parts of one suite are read together, splits are not.
import AuditModel
import Foundation

/// The item files of a folder.
struct BareFolder {
    /// The files to read as one suite, by name.
    private(set) var files: [String]
    /// The template of a file's name that yields its items' subject, such as `{subject}_test.csv`.
    private(set) var subjects: String?
    /// What a person should know of the choice.
    private(set) var remark: Diagnostic?

    private static let endings: Set<String> = ["jsonl", "ndjson", "json", "csv", "xml"]
    private static let limit = 2000

    /// Throws `not-items` where the folder does not say which files belong together.
    init(_ folder: String) throws(SuiteError) {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let data = names.filter { name in
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
            return isThere && !isFolder.boolValue && Self.endings.contains(ContentKind.ending(of: name))
        }
        guard !data.isEmpty else { throw Self.none(folder, names) }
        guard data.count <= Self.limit else {
            throw Self.fault("The folder holds \(data.count) files of items, more than \(Self.limit); name one", folder)
        }
        files = data.map { "\(folder)/\($0)" }
        if let items = try QTIFolder.files(folder, data) {
            files = items
            return
        }
        guard data.count > 1 else { return }
        let parts = data.map(Self.parts)
        let splits = Set(parts.map(\.split))
        if splits.count > 1 {
            let tests = data.indices.filter { parts[$0].split == "test" }
            let isOneSuite = Set(parts.map(\.rest)).count == 1 && !parts.contains { $0.split == nil }
            guard tests.count == 1, isOneSuite else {
                throw Self.fault(
                    "The folder holds several splits or files (\(Self.list(data))); name one of them",
                    folder
                )
            }
            files = [files[tests[0]]]
            let message = "Of the folder's splits (\(Self.list(data))) only the test split is read."
            remark = Diagnostic(.warning, "split-chosen", message, at: Place(file: files[0]))
            return
        }
        guard parts.allSatisfy({ !$0.rest.isEmpty }), let tail = parts.first?.tail,
            parts.allSatisfy({ $0.tail == tail })
        else {
            throw Self.fault("The folder holds several files (\(Self.list(data))); name one of them", folder)
        }
        subjects = "{subject}" + tail
    }

    /// A file's name as what it is about, the split it names, and the end that is the same for all parts of a suite.
    private static func parts(_ name: String) -> (rest: String, split: String?, tail: String) {
        var stem = Substring(name)
        for ending in [".gz", ".xz", ".zst"] where stem.lowercased().hasSuffix(ending) {
            stem = stem.dropLast(ending.count)
        }
        let dot = stem.lastIndex(of: ".") ?? stem.endIndex
        let ending = stem[dot...]
        stem = stem[..<dot]
        let words = stem.split { "_-.".contains($0) }
        let split = SplitNames.split(of: String(stem))
        guard let last = words.last, SplitNames.isSplit(last) else {
            return (split == nil ? String(stem) : "", split, String(ending))
        }
        let rest = stem.dropLast(last.count)
        let mark = rest.last.map { "_-.".contains($0) ? String($0) : "" } ?? ""
        return (String(rest.dropLast(mark.count)), split, mark + last + ending)
    }

    private static func none(_ folder: String, _ names: [String]) -> SuiteError {
        let folders = names.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
                && isFolder.boolValue
        }
        let message =
            folders.isEmpty
            ? "The folder holds no suite.yaml and no file of items (.jsonl, .json, .csv, .xml)"
            : "The folder holds no items itself; name one of its folders (\(list(folders)))"
        return fault(message, folder)
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(6).joined(separator: ", ") + (names.count > 6 ? " and \(names.count - 6) more" : "")
    }

    private static func fault(_ why: String, _ folder: String) -> SuiteError {
        SuiteError("not-items", why + ".", at: Place(file: folder))
    }
}
