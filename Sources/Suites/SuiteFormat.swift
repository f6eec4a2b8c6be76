// What a dialect of item files must be able to do, and the list of those there are.
import AuditModel
import Formats

/// A dialect of item files: bytes to rows.
protocol SuiteFormat: Sendable {
    /// Its name in suite.yaml.
    var id: String { get }
    /// The file extensions it is the default for, without the dot.
    var fileExtensions: [String] { get }
    /// The rows of one file; bad rows become diagnostics. Throws if the file as a whole cannot be read.
    func records(_ bytes: [UInt8], file: String, mapping: ItemMapping) throws(FormatError) -> RecordTable
}

/// The dialects there are.
enum SuiteFormats {
    static let all: [any SuiteFormat] = [JSONLFormat(), CSVFormat(), JSONFormat(), XMLFormat(), QTIFormat()]

    static func named(_ id: String) -> (any SuiteFormat)? { all.first { $0.id == id } }

    /// The dialect of a file by its name, compression endings aside.
    static func forFile(_ path: String) -> (any SuiteFormat)? {
        var parts = path.split(separator: "/").last?.lowercased().split(separator: ".") ?? []
        if let last = parts.last, ["gz", "xz", "zst"].contains(last) { parts.removeLast() }
        guard let ending = parts.last else { return nil }
        return all.first { $0.fileExtensions.contains(String(ending)) }
    }
}
