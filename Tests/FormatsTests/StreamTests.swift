import AuditModel
import Formats
import Foundation
import Testing

/// Streams that give their bytes in bites of a size the test chooses.
func stream(_ text: [UInt8], bite: Int, file: String? = "f") -> ByteStream {
    var at = 0
    return ByteStream(file: file) { (room) throws(FormatError) in
        let count = min(room.count, bite, text.count - at)
        room.copyBytes(from: text[at..<(at + count)])
        at += count
        return count
    }
}

@Suite struct StreamTests {
    private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileBytes.write(bytes, to: path)
        try body(path)
    }

    private func lines(_ reader: LineReader) throws -> [(Int, String)] {
        var lines: [(Int, String)] = []
        while let line = try reader.next() { lines.append((reader.number, String(decoding: line, as: UTF8.self))) }
        return lines
    }

    @Test(arguments: [
        ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"]), ("a\r\nb\r\n", ["a", "b"]),
        ("\u{FEFF}é\nb", ["é", "b"]), ("\u{FEFF}", []), ("a\rb\n", ["a\rb"]), ("\r\n\r", ["", "\r"]),
    ])
    func linesAreTheSameInAnyBites(text: String, expected: [String]) throws {
        for bite in [1, 2, 3, 100] {
            let reader = LineReader(stream(Array(text.utf8), bite: bite))
            let lines = try lines(reader)
            #expect(lines.map(\.1) == expected)
            #expect(lines.map(\.0) == Array(1..<(expected.count + 1)))
            #expect(reader.diagnostics == [])
        }
    }

    @Test func longLinesArePassedOverAndCounted() throws {
        let long = String(repeating: "x", count: 300_000)
        let text = Array("a\n\(long)\nb\n\(long)y\n\(long)".utf8)
        for bite in [7919, 1 << 20] {
            let reader = LineReader(stream(text, bite: bite), limit: 1000)
            #expect(try lines(reader).map(\.0) == [1, 3])
            #expect(reader.diagnostics.map(\.code) == Array(repeating: "line-too-long", count: 3))
            #expect(reader.diagnostics.map(\.place?.line) == [2, 4, 5])
        }
        #expect(try lines(LineReader(stream(text, bite: 7919), limit: 300_000)).map(\.0) == [1, 2, 3, 5])
    }

    @Test func aRowThatIsHeldStaysAsItWas() throws {
        let rows = (0..<20_000).map { "{\"n\": \($0), \"text\": \"row number \($0)\"}" }
        let reader = JSONLineReader(stream(Array(rows.joined(separator: "\n").utf8), bite: 1 << 15))
        var held: [JSONCursor] = []
        while let row = try reader.next() { if reader.line % 1000 == 1 { held.append(row) } }
        #expect(try held.map { try $0.member("n")?.intValue } == (0..<20).map { $0 * 1000 })
        #expect(held.map { String(decoding: $0.bytes, as: UTF8.self) } == (0..<20).map { rows[$0 * 1000] })
    }

    @Test func faultsOfRowsHaveTheirPlace() throws {
        let text = "\u{FEFF}{\"a\":1}\r\n\r\n  \n{\"a\":}\n[2\n{\"a\":3}\nx\n[\"\u{0}\"]"
        for bite in [1, 5, 100] {
            let reader = JSONLineReader(stream(Array(text.utf8), bite: bite))
            var values: [Int] = []
            while let row = try reader.next() {
                do {
                    if let value = try row.member("a")?.intValue { values.append(value) }
                } catch {
                    reader.leaveOut(error)
                }
            }
            #expect(values == [1, 3])
            #expect(
                reader.diagnostics.map(\.place) == [
                    Place(file: "f", line: 4, column: 6), Place(file: "f", line: 5, column: 3),
                    Place(file: "f", line: 7, column: 1),
                ]
            )
        }
    }

    @Test func theRowsOfAFileAreThoseOfItsTree() throws {
        let rows = (0..<3000).map { "{\"n\": \($0), \"s\": \"\(String(repeating: "é\\n", count: $0 % 50))\"}" }
        let text = Array(rows.joined(separator: "\n").utf8)
        for packed in [text, try Gzip.compress(text)] {
            try withFile(packed) { path in
                let stream = try ByteStream(path: path)
                #expect(stream.size == packed.count)
                let reader = JSONLineReader(stream)
                var mended = 0
                var values: [JSONValue] = []
                while let row = try reader.next() { values.append(try row.value(mended: &mended)) }
                #expect(values == JSONLines.rows(text, file: nil).rows.map(\.value))
                #expect(stream.position == packed.count)
                #expect(try FileBytes.head(path, count: 20) == Array(text.prefix(20)))
                #expect(try FileBytes.head(path, count: 1 << 20) == text)
            }
        }
    }

    @Test func aStreamStopsAtItsLimit() throws {
        let packed = try Gzip.compress([UInt8](repeating: 0x61, count: 3_000_000))
        try withFile(packed) { path in
            let reader = LineReader(try ByteStream(path: path, limit: 1_000_000), limit: 1000)
            let error = #expect(throws: FormatError.self) { while try reader.next() != nil {} }
            #expect(error?.code == "too-large")
            #expect(error?.place?.file == path)
        }
    }

    @Test func aDamagedGzipIsOneErrorWhereverItIsCut() throws {
        var random = SeededRandom(seed: 3, stream: "gzip")
        let text = (0..<200_000).map { _ in UInt8(0x20 + random.below(64)) }
        let packed = try Gzip.compress(text)
        for length in stride(from: 5, to: packed.count, by: packed.count / 12) {
            try withFile(Array(packed.prefix(length))) { path in
                let error = #expect(throws: FormatError.self) { try ByteStream(path: path).all() }
                #expect(error?.code == "damaged-file")
            }
        }
        // A flipped bit in the stored checksum, and one in a stored length, which libarchive does not look at.
        for index in [packed.count - 7, packed.count - 2] {
            var flipped = packed
            flipped[index] ^= 4
            try withFile(flipped) { path in
                let error = #expect(throws: FormatError.self) { try ByteStream(path: path).all() }
                #expect(error?.code == "damaged-file")
            }
        }
    }

    /// CRC-32 check value of the catalogue of parametrised CRCs: 0xCBF43926 for "123456789"; here through a file's end.
    @Test func gzipOfAKnownChecksum() throws {
        let packed = try Gzip.compress(Array("123456789".utf8))
        #expect(Array(packed.suffix(8)) == [0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0])
        try withFile(packed) { path in
            let content = try ByteStream(path: path).all()
            #expect(content == Array("123456789".utf8))
        }
    }

    @Test func whatIsNoFileIsRefused() {
        for (path, code) in [("/nowhere/at/all", "not-found"), ("/", "not-a-file"), ("/dev/null", "not-a-file")] {
            let error = #expect(throws: FormatError.self) { _ = try ByteStream(path: path) }
            #expect(error?.code == code)
        }
    }
}
