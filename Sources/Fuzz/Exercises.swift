// What each entry does with an input. A broken promise traps, which libFuzzer keeps as a crash with its input.

import AuditModel
import Formats
import Foundation

/// Inputs put through the parsers.
enum Exercises {
    /// Walking with a cursor and parsing give the same tree, or both a fault.
    static func json(_ bytes: [UInt8]) {
        for lenient in [false, true] {
            var mended = 0
            let walked = try? JSONCursor(bytes, file: nil, lenient: lenient).walked(&mended)
            let parsed = try? JSONValue.parse(bytes, file: nil, lenient: lenient)
            // Half a surrogate pair is mended by the one and refused by the other.
            precondition(mended == 0 ? walked == parsed : parsed == nil)
            guard let parsed, let canonical = try? CanonicalJSON.bytes(parsed) else { continue }
            let again = (try? JSONValue.parse(canonical, file: nil)).flatMap { try? CanonicalJSON.bytes($0) }
            precondition(again == canonical)
        }
    }

    /// Lines are the same in whatever bites the stream gives them.
    static func lines(_ bytes: [UInt8]) {
        func rows(bite: Int) -> [[UInt8]] {
            let reader = JSONLineReader(stream(bytes, bite: bite), lenient: true, lineLimit: 1000)
            var rows: [[UInt8]] = []
            var mended = 0
            while let row = try? reader.next() {
                rows.append(Array(row.bytes))
                do throws(FormatError) {
                    rows.append(Array("\(try row.value(mended: &mended))".utf8))
                } catch {
                    reader.leaveOut(error)
                }
            }
            return rows + [Array("\(reader.line) \(reader.diagnostics)".utf8)]
        }
        let whole = rows(bite: 1 << 20)
        precondition(rows(bite: 1 + bytes.count % 7) == whole)
    }

    /// Pieces are the same in whatever bites, and a text that parses whole has no fault in pieces.
    static func pieces(_ bytes: [UInt8]) {
        func parts(bite: Int) -> (texts: [String], isWhole: Bool) {
            let arrays = [["a"], ["b", "a"], []]
            let reader = JSONPieceReader(stream(bytes, bite: bite), arrays: arrays, pieceLimit: 500)
            var texts: [String] = []
            do throws(FormatError) {
                while let piece = try reader.next() {
                    texts.append(
                        "\(piece.path) \(piece.index ?? -1) \(String(decoding: piece.value.bytes, as: UTF8.self))"
                    )
                }
                return (texts + reader.diagnostics.map { "\($0)" }, true)
            } catch {
                return (texts + [error.description], false)
            }
        }
        let whole = parts(bite: 1 << 20)
        let bitten = parts(bite: 1 + bytes.count % 5)
        precondition(whole.texts == bitten.texts && whole.isWhole == bitten.isWhole)
        if (try? JSONValue.parse(bytes, file: nil)) != nil { precondition(whole.isWhole) }
    }

    /// Rows that were read are read again from what is written of them.
    static func csv(_ bytes: [UInt8]) {
        let (rows, diagnostics) = CSVTable.rows(bytes, file: nil)
        precondition(rows.count + diagnostics.count <= bytes.count + 1)
        for row in rows.prefix(100) {
            let guarded = row.fields.contains { "=+-@\t\r".unicodeScalars.contains($0.unicodeScalars.first ?? "x") }
            let again = CSVTable.rows(Array(CSVTable.line(row.fields).utf8), file: nil)
            precondition(guarded || row.fields == [""] || again.rows.map(\.fields) == [row.fields])
        }
    }

    static func yaml(_ bytes: [UInt8]) {
        guard let value = try? YAMLTree.parse(bytes, file: nil) else { return }
        _ = try? CanonicalJSON.bytes(value)
    }

    static func xml(_ bytes: [UInt8]) {
        guard let nodes = try? XMLTree(bytes, file: nil).select("//*") else { return }
        for node in nodes.prefix(100) { _ = node.text(".") }
    }

    static func html(_ bytes: [UInt8]) {
        guard let tables = try? HTMLTables.read(bytes, file: nil) else { return }
        for table in tables { precondition(table.rows.allSatisfy { !$0.cells.isEmpty }) }
    }

    static func markdown(_ bytes: [UInt8]) {
        _ = MarkdownTables.frontMatter(bytes)
        for table in MarkdownTables.read(bytes, file: nil) { precondition(table.rows.first?.isHeading == true) }
    }

    /// An archive gives members with safe names, within its limits, and comes to an end.
    static func archive(_ bytes: [UInt8]) {
        guard let path = scratch(bytes) else { return }
        var limits = ArchiveLimits()
        limits.member = 1 << 20
        limits.total = 8 << 20
        limits.ratioFloor = 1 << 20
        limits.count = 200
        do throws(FormatError) {
            let archive = try ArchiveReader(path: path, limits: limits)
            var count = 0
            while let member = try archive.next() {
                count += 1
                precondition(count <= limits.count)
                precondition(!member.name.split(separator: "/").contains("..") && !member.name.hasPrefix("/"))
                let content = try archive.bytes()
                precondition(content.map { $0.count <= limits.member && $0.count == member.size ?? $0.count } ?? true)
            }
        } catch {
            precondition(!error.code.isEmpty && error.message.hasSuffix("."))
        }
    }

    /// A file in memory that holds `bytes`, since archives are opened by name.
    private static func scratch(_ bytes: [UInt8]) -> String? {
        guard memory >= 0, ftruncate(memory, 0) == 0, lseek(memory, 0, SEEK_SET) == 0 else { return nil }
        let written = bytes.withUnsafeBytes { write(memory, $0.baseAddress, $0.count) }
        return written == bytes.count ? "/proc/self/fd/\(memory)" : nil
    }

    private static let memory: Int32 = {
        var name = Array("/dev/shm/vernier-fuzz-XXXXXX".utf8CString)
        let file = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        _ = name.withUnsafeBufferPointer { $0.baseAddress.map { unlink($0) } }
        return file
    }()

    private static func stream(_ bytes: [UInt8], bite: Int) -> ByteStream {
        var at = 0
        return ByteStream(file: "f") { (room) throws(FormatError) in
            let count = min(room.count, bite, bytes.count - at)
            room.copyBytes(from: bytes[at..<(at + count)])
            at += count
            return count
        }
    }
}

extension JSONCursor {
    /// The tree a reader builds that walks into everything.
    fileprivate func walked(_ mended: inout Int) throws(FormatError) -> JSONValue {
        if var walk = elements() {
            var elements: [JSONValue] = []
            while let element = try walk.next() { elements.append(try element.walked(&mended)) }
            return .array(elements)
        }
        if var walk = members() {
            var members: [JSONMember] = []
            while let (key, value) = try walk.next() { members.append(JSONMember(key, try value.walked(&mended))) }
            mended += walk.mended
            return .object(members)
        }
        if let text = try string(mended: &mended) { return .string(text) }
        if let lexeme {
            _ = (intValue, doubleValue)
            return .number(lexeme)
        }
        return boolValue.map(JSONValue.bool) ?? .null
    }
}
