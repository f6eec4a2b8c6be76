// The grammar of RFC 4180 over bytes.
import AuditModel

/// A reader of one table.
struct CSVReader {
    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let newline = SourceText.newline
    private static let carriageReturn = SourceText.carriageReturn

    private let bytes: [UInt8]
    private let file: String?
    private var at: Int
    private var line = 1
    private var log: DiagnosticLog
    private var fault: Diagnostic?

    init(_ bytes: [UInt8], file: String?) {
        self.bytes = bytes
        self.file = file
        at = SourceText.start(of: bytes)
        log = DiagnosticLog(file: file)
    }

    mutating func table() -> (rows: [CSVRow], diagnostics: [Diagnostic]) {
        var rows: [CSVRow] = []
        var number = 0
        while at < bytes.count {
            if endOfRecord() { continue }
            number += 1
            let place = Place(file: file, line: line)
            fault = nil
            let fields = record()
            if let fault {
                log.add(fault)
            } else {
                rows.append(CSVRow(fields: fields, place: place, number: number))
            }
        }
        return (rows, log.diagnostics)
    }

    private mutating func record() -> [String] {
        var fields: [String] = []
        while true {
            fields.append(at < bytes.count && bytes[at] == Self.quote ? quoted() : plain())
            guard at < bytes.count, bytes[at] == Self.comma else { break }
            at += 1
        }
        _ = endOfRecord()
        return fields
    }

    /// Consumes a line end if one is here.
    private mutating func endOfRecord() -> Bool {
        guard at < bytes.count, bytes[at] == Self.newline || bytes[at] == Self.carriageReturn else { return false }
        if bytes[at] == Self.carriageReturn, at + 1 < bytes.count, bytes[at + 1] == Self.newline { at += 1 }
        at += 1
        line += 1
        return true
    }

    /// A field without quotes; a quote inside it is a character like any other.
    private mutating func plain() -> String {
        let from = at
        while at < bytes.count, bytes[at] != Self.comma, bytes[at] != Self.newline, bytes[at] != Self.carriageReturn {
            at += 1
        }
        return text(bytes[from..<at], startingOn: line)
    }

    private mutating func quoted() -> String {
        let openedOn = line
        at += 1
        var content: [UInt8] = []
        var from = at
        while at < bytes.count {
            switch bytes[at] {
            case Self.quote where at + 1 < bytes.count && bytes[at + 1] == Self.quote:
                content.append(contentsOf: bytes[from...at])
                at += 2
                from = at
            case Self.quote:
                content.append(contentsOf: bytes[from..<at])
                at += 1
                if !plain().isEmpty {
                    note(
                        "csv-text-after-quote",
                        "Text follows a closing quote; double the quotes inside the field.",
                        line
                    )
                }
                return text(content[...], startingOn: openedOn)
            case Self.newline:
                line += 1
                at += 1
            case Self.carriageReturn:
                at += 1
                if at >= bytes.count || bytes[at] != Self.newline { line += 1 }
            default:
                at += 1
            }
        }
        let message = "The quote that opens on this line is never closed; everything after it was left out. Close it."
        note("csv-open-quote", message, openedOn)
        return ""
    }

    private mutating func text(_ content: ArraySlice<UInt8>, startingOn first: Int) -> String {
        if SourceText.firstInvalid(in: Array(content), 0..<content.count) != nil {
            note("not-utf-8", "The field is not valid UTF-8; save the file as UTF-8.", first)
        }
        return String(decoding: content, as: UTF8.self)
    }

    /// Keeps the first fault of a record.
    private mutating func note(_ code: String, _ message: String, _ line: Int) {
        if fault == nil { fault = Diagnostic(.error, code, message, at: Place(file: file, line: line)) }
    }
}
