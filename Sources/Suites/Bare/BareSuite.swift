// Suites without a suite.yaml: a file or folder of items, read by what is in it.
import AuditModel
import Formats
import Foundation

/// Items that nobody has described.
struct BareSuite {
    /// The files, in order.
    var files: [String]
    /// How they are read.
    var mapping: ItemMapping
    /// How that was found out, and what was left out.
    var remarks: [Diagnostic]

    /// Items whose mapping is known.
    init(files: [String], mapping: ItemMapping, remarks: [Diagnostic]) {
        self.files = files
        self.mapping = mapping
        self.remarks = remarks
    }

    /// The items at `path`, a file or folder. Throws refusals: `mapping-needed`, `not-items`, `items-unreadable`.
    init(_ path: String, hints: ItemHints? = nil) throws(SuiteError) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            try self.init(files: [path], subjects: nil, hints: hints)
            return
        }
        let folder = try BareFolder(path)
        try self.init(files: folder.files, subjects: folder.subjects, hints: hints)
        if let remark = folder.remark { remarks.insert(remark, at: 0) }
    }

    /// `files` as one suite; `subjects` is the template of their names that yields a subject.
    init(files: [String], subjects: String?, hints: ItemHints? = nil) throws(SuiteError) {
        self.files = files
        let first = files.first ?? ""
        var looks: [RowLook] = []
        var settled: [(ItemMapping, String)] = []
        for file in files {
            switch try FileLook(file) {
            case .rows(let look): looks.append(look)
            case .settled(let mapping, let dialect): settled.append((mapping, dialect))
            }
        }
        if let (known, dialect) = settled.first {
            var mapping = known
            guard looks.isEmpty,
                settled.allSatisfy({ $0.1 == dialect && $0.0.format == mapping.format && $0.0.fields == mapping.fields }
                )
            else { throw Self.unlike(files) }
            if mapping.format != "qti" { mapping.subjectFromFile = subjects }
            self.mapping = mapping
            let count = files.count > 1 ? "\(files.count) files are" : "The file is"
            let message =
                "\(count) read as \(dialect), by what is in \(files.count > 1 ? "them" : "it"); there is no suite.yaml."
            remarks =
                mapping.isNative && mapping.format != "qti"
                ? [] : [Diagnostic(.warning, "read-as", message, at: Place(file: first))]
            return
        }
        guard let look = RowLook.joined(looks) else { throw Self.unlike(files) }
        let reading: FieldGuess.Reading
        do throws(BareRefusal) {
            reading = try FieldGuess(look, hints).reading()
        } catch {
            if files.count > 1, Set(looks.map { Set($0.names) }).count > 1 { throw Self.unlike(files) }
            throw error.error(first)
        }
        for (file, look) in zip(files, looks) where files.count > 1 {
            let needed: [ItemMapping.Field] = [.question, .options, .gold, .accepted, .tests]
            let names = needed.flatMap { reading.mapping.fields[$0]?.references ?? [] }.filter { !$0.contains(".0") }
            guard names.allSatisfy({ look.count == 0 || look.filled($0) > 0 }) else {
                throw Self.unlike([file] + files.filter { $0 != file })
            }
        }
        mapping = reading.mapping
        mapping.subjectFromFile = subjects
        let way = MappingText.flow(mapping)
        let source = reading.isStated ? "as the description says" : "by their names and contents"
        let message = "There is no suite.yaml; the \(look.noun) were told \(source): `items: \(way)`."
        remarks = [Diagnostic(.warning, "read-as", message, at: Place(file: first))]
        remarks += looks.compactMap(\.remark)
        for var remark in reading.remarks {
            remark.place = Place(file: first)
            remarks.append(remark)
        }
    }

    /// The id and title of the suite at `path`.
    static func manifest(_ path: String) -> SuiteManifest {
        let id = id(ofFile: path)
        return SuiteManifest(id: SuiteID(id), title: id)
    }

    /// The file's or folder's name without endings, respelt where it could not be part of a path.
    static func id(ofFile path: String) -> String {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        var name = url.lastPathComponent
        for _ in 0..<2 {
            guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { break }
            let ending = name[name.index(after: dot)...].lowercased()
            guard ["gz", "xz", "zst", "jsonl", "ndjson", "json", "csv", "xml", "yaml", "yml", "zip"].contains(ending)
            else { break }
            name = String(name[..<dot])
        }
        return plainID(name)
    }

    /// `name` respelt so that it can be part of a path.
    static func plainID(_ name: String) -> String {
        let kept = name.unicodeScalars.prefix(100).map { SuiteNames.isPlain($0) ? Character($0) : "_" }
        let plain = String(kept)
        return plain.isEmpty || plain.hasPrefix(".") ? "suite" + plain.replacing(".", with: "_") : plain
    }

    private static func unlike(_ files: [String]) -> SuiteError {
        let names = files.prefix(6).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        let more = files.count > 6 ? " and \(files.count - 6) more" : ""
        let message =
            "The files (\(names.joined(separator: ", "))\(more)) are of different kinds and no one suite; name"
            + " one of them."
        return SuiteError("not-items", message, at: Place(file: files.first))
    }
}
