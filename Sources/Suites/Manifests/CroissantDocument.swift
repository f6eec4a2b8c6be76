// A Croissant description as its members, whatever prefix they are written with.
import AuditModel
import Formats

/// The parts of a description that say something about a suite.
struct CroissantDocument {
    /// One set of records.
    struct Records {
        var id: String
        var name: String
        var fields: [JSONValue]
        var isSplits: Bool
        /// Rows written into the description.
        var data: [JSONValue]
    }

    /// Most files, sets and fields looked at.
    private static let limit = 2000

    let root: JSONValue
    let recordSets: [Records]
    let objects: [CroissantFile]

    init(_ root: JSONValue) {
        self.root = root
        objects = Self.list(root, "distribution").map(CroissantFile.init)
        recordSets = Self.list(root, "recordSet").map { set in
            let types = Self.list(set, "dataType").compactMap(Self.text) + Self.list(set, "@type").compactMap(Self.text)
            return Records(
                id: Self.text(set["@id"]) ?? "",
                name: Self.text(Self.member(set, "name")) ?? Self.text(set["@id"]) ?? "",
                fields: Self.list(set, "field"),
                isSplits: types.contains { $0.hasSuffix("Split") },
                data: Self.list(set, "data")
            )
        }
    }

    var isDataset: Bool {
        let types = Self.list(root, "@type").compactMap(Self.text)
        let isDataset = types.contains { $0 == "Dataset" || $0.hasSuffix(":Dataset") || $0.hasSuffix("/Dataset") }
        return isDataset && (!conformsTo.isEmpty || !objects.isEmpty || !recordSets.isEmpty)
    }

    var name: String? { Self.text(Self.member(root, "name")) }
    var isLive: Bool { Self.member(root, "isLiveDataset")?.boolValue ?? false }
    var encodings: [String] {
        var seen: Set<String> = []
        return objects.map(\.encoding).filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    private var conformsTo: [String] {
        (Self.list(root, "conformsTo") + Self.list(root, "dct:conformsTo")).compactMap(Self.text)
            .filter { $0.contains("croissant") }
    }

    /// The version of Croissant, such as `1.1`.
    var version: String? {
        conformsTo.compactMap { uri in uri.split(separator: "/").last.map(String.init) }.first {
            $0.first?.isNumber == true
        }
    }

    /// What is said of a version that is read and not known; throws where it cannot be read.
    func versionRemark() throws(BareRefusal) -> String? {
        guard let version else {
            return "The description does not say which version of Croissant it is; it is read as 1.1."
        }
        if ["1.0", "1.1"].contains(version) { return nil }
        guard version.hasPrefix("1.") else {
            throw BareRefusal("This is Croissant \(version.prefix(20)), which is not read; 1.0 and 1.1 are", nil)
        }
        return "The description is Croissant \(version.prefix(20)), which is not known here; it is read as 1.1."
    }

    /// The only set of records whose fields lie in files; of one a split, the test split's.
    func itemRecords() -> Records? {
        let sets = recordSets.filter { !$0.isSplits && !references($0).isEmpty }
        if sets.count == 1 { return sets[0] }
        let tests = sets.filter { SplitNames.split(of: $0.name) == "test" }
        return tests.count == 1 && sets.allSatisfy({ SplitNames.split(of: $0.name) != nil }) ? tests[0] : nil
    }

    /// The ids of the files and file sets that the fields of `records` lie in.
    func references(_ records: Records) -> [String] {
        var seen: Set<String> = []
        return records.fields.prefix(Self.limit).compactMap { field -> String? in
            guard let source = Self.member(field, "source") else { return nil }
            let object = Self.member(source, "fileObject") ?? Self.member(source, "fileSet")
            return Self.text(object?["@id"]) ?? Self.text(object)
        }.filter { seen.insert($0).inserted }
    }

    /// Where the fields lie: files, and within JSON the list; fields that are cut out by a pattern lie nowhere known.
    func places(_ records: Records) -> Set<String> {
        Set(
            records.fields.prefix(Self.limit).compactMap { field -> String? in
                guard let source = Self.member(field, "source"), Self.member(source, "transform") == nil else {
                    return nil
                }
                let object = Self.member(source, "fileObject") ?? Self.member(source, "fileSet")
                guard let id = Self.text(object?["@id"]) ?? Self.text(object) else { return nil }
                let path = Self.member(source, "extract").flatMap { Self.text(Self.member($0, "jsonPath")) } ?? ""
                return path.lastIndex(of: "]").map { id + " " + path[...$0] } ?? id
            }
        )
    }

    func files(of records: Records) -> [CroissantFile] {
        let ids = references(records)
        return objects.filter { ids.contains($0.id) }
    }

    /// Files of items that `objects` are not among.
    func others(than objects: [CroissantFile]) -> [CroissantFile] {
        let ids = objects.map(\.id)
        return self.objects.filter { $0.isItems && !ids.contains($0.id) }
    }

    /// Field names with the columns or members they are extracted from.
    func columns(of records: Records) -> [(name: String, column: String)] {
        records.fields.prefix(Self.limit).compactMap { field in
            guard let extract = Self.member(field, "source").flatMap({ Self.member($0, "extract") }) else { return nil }
            let path = Self.text(Self.member(extract, "jsonPath")).map(Self.plainPath)
            guard let column = Self.text(Self.member(extract, "column")) ?? path, !column.isEmpty else { return nil }
            let name = Self.text(Self.member(field, "name")) ?? Self.text(field["@id"]) ?? column
            return (name.split(separator: "/").last.map(String.init) ?? name, column)
        }
    }

    /// `$.a.b`, `$[*].a`, `$.rows[*].a` as the path within a row.
    private static func plainPath(_ path: String) -> String {
        var rest = path[...]
        if let last = rest.lastIndex(of: "]") { rest = rest[rest.index(after: last)...] }
        while let first = rest.first, first == "$" || first == "." { rest = rest.dropFirst() }
        return String(rest)
    }

    /// The description in the form of suite.yaml.
    func manifest(id: String, files: [CroissantFile]) -> JSONValue {
        var members = [JSONMember("id", .string(id)), JSONMember("title", .string(name ?? id))]
        func add(_ key: String, _ text: String?) {
            if let text, !text.isEmpty { members.append(JSONMember(key, .string(text))) }
        }
        add("measures", Self.text(Self.member(root, "description")).map { String($0.prefix(2000)) })
        let licences = Self.list(root, "license").compactMap {
            Self.text($0) ?? Self.text($0["@id"]) ?? Self.text(Self.member($0, "name"))
        }
        add("licence", licences.joined(separator: ", "))
        add("released", Self.text(Self.member(root, "datePublished")).map { String($0.prefix(10)) })
        var origin = [JSONMember("form", .string("croissant")), JSONMember("metrics", .array([]))]
        if let version = Self.text(Self.member(root, "version")) {
            origin.append(JSONMember("version", .string(version)))
        }
        if let url = Self.text(Self.member(root, "url")) { origin.append(JSONMember("dataset", .string(url))) }
        members.append(JSONMember("origin", .object(origin)))
        let source = files.map { file in
            JSONValue.object([
                JSONMember("url", .string(file.url)), JSONMember("sha256", .string(file.sha256)),
                JSONMember("name", .string(file.fileName)),
            ])
        }
        if !source.isEmpty {
            members.append(JSONMember("source", .object([JSONMember("files", .array(source))])))
        }
        return .object(members)
    }

    /// A member under its name or one with a prefix.
    static func member(_ value: JSONValue, _ name: String) -> JSONValue? {
        for prefix in ["", "cr:", "sc:", "schema:", "ml:", "https://schema.org/", "http://mlcommons.org/croissant/"] {
            if let found = value[prefix + name], !found.isNull { return found }
        }
        return nil
    }

    /// A member as a list, however many it has.
    static func list(_ value: JSONValue, _ name: String) -> [JSONValue] {
        guard let found = member(value, name) else { return [] }
        return Array((found.arrayValue ?? [found]).prefix(limit))
    }

    /// A text or number; the value of a JSON-LD value object.
    static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text)?: text
        case .number(let lexeme)?: lexeme
        case .object?: value?["@value"]?.stringValue
        default: nil
        }
    }
}
