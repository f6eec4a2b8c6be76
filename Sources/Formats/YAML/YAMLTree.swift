// YAML as the same tree JSON has: manifests and task files of other harnesses.
import AuditModel
internal import Yams

/// YAML 1.2 documents as JSON values.
public enum YAMLTree {
    /// Most nodes after aliases are expanded.
    static let nodeLimit = 200_000

    /// Reads one document.
    ///
    /// Plain scalars are typed by the core schema (null, true, false, numbers); quoted ones are texts. Dates, `yes`, `on`,
    /// `0123` and `.nan` stay texts. A scalar with a tag of its own is kept as a text with the tag before it
    /// (`!function utils.process`). Errors: `yaml-syntax`, `yaml-duplicate-key`, `yaml-complex-key`,
    /// `yaml-too-many-nodes`, `yaml-depth` (more than 256 levels), `too-large`, `not-utf-8`.
    public static func parse(_ bytes: [UInt8], file: String?) throws(FormatError) -> JSONValue {
        let start = SourceText.start(of: bytes)
        if let bad = SourceText.firstInvalid(in: bytes, start..<bytes.count) {
            throw SourceText.notUTF8(at: SourceText.place(of: bad, in: bytes, from: start, file: file))
        }
        try YAMLGuard.check(bytes, file: file)
        let root: Node?
        do {
            root = try Yams.compose(yaml: String(decoding: bytes[start...], as: UTF8.self), .basic, .default, .utf8)
        } catch {
            throw fault(error, file: file)
        }
        guard let root else { return .null }
        var conversion = YAMLConversion(file: file)
        return try conversion.value(of: root, depth: 1)
    }

    private static func fault(_ error: any Error, file: String?) -> FormatError {
        func remark(_ code: String, _ problem: String, _ mark: Mark?) -> FormatError {
            let place = Place(file: file, line: mark?.line, column: mark?.column)
            return FormatError(code, "This is not valid YAML: \(problem); mend it here.", at: place)
        }
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return remark("yaml-syntax", problem, mark)
        case .reader(let problem, _, _, _):
            return remark("yaml-syntax", problem, nil)
        case .duplicatedKeysInMapping(let keys, let context):
            return remark("yaml-duplicate-key", "the key `\(keys.first ?? "")` appears twice, first here", context.mark)
        default:
            return remark("yaml-syntax", "it could not be read", nil)
        }
    }
}
