// Where the items of a suite are looked for: the place the user names, the suite's folder, the cache of fetched files.
import AuditModel
import Foundation

/// The files that hold a suite's items.
struct ItemFiles {
    let mapping: ItemMapping

    /// The files, in the order of the mapping and by name within a pattern.
    ///
    /// `override` is a file or folder given by the user; else `folder` (the suite's own) and then `cache` are tried.
    func locate(id: SuiteID, override: String?, folder: String, cache: String) throws(SuiteError) -> [String] {
        if let override {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: override, isDirectory: &isFolder) else {
                throw SuiteError(
                    "items-missing",
                    "There is no such file or folder; check --items.",
                    at: Place(file: override)
                )
            }
            guard isFolder.boolValue else { return [override] }
            if let files = files(in: override) { return files }
            let message =
                "The folder has no \(mapping.files.joined(separator: ", ")); name the file itself with --items."
            throw SuiteError("items-missing", message, at: Place(file: override))
        }
        if let files = files(in: folder) ?? files(in: cache) { return files }
        let message =
            "The items (\(mapping.files.joined(separator: ", "))) are not here: run `vernier suites fetch \(id)`"
            + " if the manifest names a source, or give them with --items PATH."
        throw SuiteError("items-missing", message, at: Place(file: folder))
    }

    /// Every file of the mapping in `folder`, or nil if one of them is missing there.
    ///
    /// Fetched files lie flat, and a user may name the inner folder: a path with folders is also tried without them.
    private func files(in folder: String) -> [String]? {
        var found: [String] = []
        for pattern in mapping.files {
            let flat = pattern.split(separator: "/").last.map(String.init) ?? pattern
            let matches = [pattern, flat].lazy.map { Self.matches($0, in: folder) }.first { !$0.isEmpty }
            guard let matches else { return nil }
            found += matches
        }
        return found
    }

    /// The files whose path below `folder` is `pattern`, where the last part may hold `*`; sorted by bytes.
    private static func matches(_ pattern: String, in folder: String) -> [String] {
        let parts = pattern.split(separator: "/")
        guard let last = parts.last else { return [] }
        let inner = ([folder] + parts.dropLast().map(String.init)).joined(separator: "/")
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: inner) else { return [] }
        let endings = ["", ".gz", ".xz", ".zst"]
        let found = endings.lazy.map { ending in
            names.filter { matches(Array($0.utf8), Array((last + ending).utf8)) && !$0.hasPrefix(".") }
        }
        let first = found.first { !$0.isEmpty } ?? []
        return first.map { "\(inner)/\($0)" }.filter(isFile)
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }

    /// Whether `name` fits `pattern`, where `*` stands for any run of bytes; linear by remembering the last star.
    private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var (at, wanted, star, resume) = (0, 0, -1, 0)
        while at < name.count {
            if wanted < pattern.count, pattern[wanted] == UInt8(ascii: "*") {
                (star, resume) = (wanted, at)
                wanted += 1
            } else if wanted < pattern.count, pattern[wanted] == name[at] {
                at += 1
                wanted += 1
            } else if star >= 0 {
                resume += 1
                (at, wanted) = (resume, star + 1)
            } else {
                return false
            }
        }
        return pattern[wanted...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}

extension ItemMapping {
    /// The subject that the file's name gives; nil without a template or where the name does not fit it.
    func subject(ofFile path: String) -> String? {
        guard let template = subjectFromFile, var name = path.split(separator: "/").last.map(String.init) else {
            return nil
        }
        for ending in [".gz", ".xz", ".zst"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
        let halves = template.split(separator: "{subject}", omittingEmptySubsequences: false)
        guard halves.count == 2, name.hasPrefix(halves[0]), name.hasSuffix(halves[1]),
            name.utf8.count > halves[0].utf8.count + halves[1].utf8.count
        else { return nil }
        return String(name.dropFirst(halves[0].count).dropLast(halves[1].count))
    }
}
