// What a format of other people's twins is, and what is known of a file before it is read.

import Formats

/// Reads one published form of twins. One small file a format, one line in `TwinImport.formats`.
public protocol TwinImportFormat: Sendable {
    /// Stable kebab-case id, as `--format` takes it.
    var id: String { get }
    /// One sentence for people: what files it reads.
    var summary: String { get }
    /// Whether a file that begins like this is one of its files.
    func recognises(_ head: ImportHead) -> Bool
    /// Hands every original and twin of the file to `builder`; a bad row is a diagnostic of the builder.
    ///
    /// Throws only where nothing of the file can be read.
    func read(_ bytes: [UInt8], into builder: inout ImportBuilder) throws(TwinsError)
}

/// The beginning of a file, as far as a format is told by it.
public struct ImportHead: Sendable {
    /// Bytes looked at.
    static let most = 65_536
    /// The first byte that is neither white space nor part of a byte-order mark; 0 for an empty file.
    public let firstByte: UInt8
    /// The members of the first line, if that line is a JSON object by itself.
    public let members: Set<String>
    /// The fields of the first line, read as comma-separated values and in lower case.
    public let columns: [String]
    private let text: [UInt8]

    /// The head of `bytes`.
    public init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let blank: Set<UInt8> = [9, 10, 13, 32]
        let first = bytes[start...].firstIndex { !blank.contains($0) } ?? bytes.count
        firstByte = first < bytes.count ? bytes[first] : 0
        text = Array(bytes[first..<min(bytes.count, first + Self.most)])
        // A first line may be long (a solution in it), but not without bound.
        let line = Array(bytes[first..<min(bytes.count, first + (1 << 20))].prefix { $0 != 10 })
        var members: Set<String> = []
        if firstByte == UInt8(ascii: "{"), let row = try? JSONValue.parse(line, file: nil).objectValue {
            members = Set(row.map(\.key))
        }
        self.members = members
        let header =
            firstByte == UInt8(ascii: "{") || firstByte == UInt8(ascii: "<") ? nil : CSVTable.rows(line, file: nil)
        columns = header?.rows.first?.fields.map { ImportNames.column($0) } ?? []
    }

    /// Whether the first 64 KiB hold `mark`.
    public func holds(_ mark: String) -> Bool { text.firstRange(of: Array(mark.utf8)) != nil }
}

/// How names of columns and operators are written.
enum ImportNames {
    /// A column's name without spaces at the ends, in lower case, blanks and hyphens as underscores.
    static func column(_ name: String) -> String {
        let bytes = name.utf8.prefix(200).map { byte -> UInt8 in
            byte == 32 || byte == 45 ? 95 : (65...90).contains(byte) ? byte + 32 : byte
        }
        return String(decoding: bytes.trimmingUnderscores(), as: UTF8.self)
    }

    /// `name` as at most 60 bytes of kebab-case; `fallback` if nothing is left.
    static func kebab(_ name: String, fallback: String = "unnamed") -> String {
        var output: [UInt8] = []
        for byte in name.utf8.prefix(400) {
            let lower = (65...90).contains(byte) ? byte + 32 : byte
            if (97...122).contains(lower) || (48...57).contains(lower) {
                output.append(lower)
            } else if let last = output.last, last != 45 {
                output.append(45)
            }
            if output.count == 60 { break }
        }
        if output.last == 45 { output.removeLast() }
        return output.isEmpty ? fallback : String(decoding: output, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func trimmingUnderscores() -> [UInt8] {
        let from = firstIndex { $0 != 95 } ?? endIndex
        let to = lastIndex { $0 != 95 } ?? startIndex
        return from <= to && from < endIndex ? Array(self[from...to]) : []
    }
}
