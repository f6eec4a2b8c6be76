import AuditModel
import Formats
import Foundation
import Testing

@Suite struct FileBytesTests {
    /// A fresh folder, removed with the test.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try body(folder)
    }

    private func run(_ program: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func writesAndReads() throws {
        try withFolder { folder in
            let path = folder + "/a/b/c.txt"
            for text in ["first", "", "second"] {
                try FileBytes.write(Array(text.utf8), to: path)
                #expect(try FileBytes.read(path) == Array(text.utf8))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b") == ["c.txt"])
        }
    }

    @Test func rowsAreWrittenOneByOneAndAppearTogether() throws {
        try withFolder { folder in
            let path = folder + "/rows"
            try FileBytes.write([1], to: path)
            var writer: FileWriter? = try FileWriter(path)
            for index in 0..<60_000 { try writer?.write(row: ["\(index)", "=x"]) }
            #expect(try FileBytes.read(path) == [1])
            try writer?.finish()
            #expect(try CSVTable.rows(FileBytes.read(path), file: nil).rows.last?.fields == ["59999", "'=x"])
            writer = try FileWriter(path)
            try writer?.write(json: .object([JSONMember("b", .number("1.0")), JSONMember("a", .string("x\n"))]))
            try writer?.write(json: .null)
            try writer?.finish()
            #expect(try String(decoding: FileBytes.read(path), as: UTF8.self) == "{\"b\":1.0,\"a\":\"x\\n\"}\nnull\n")
            // One that is let go leaves the file and the folder as they were.
            writer = try FileWriter(path)
            try writer?.write("lost".utf8)
            writer = nil
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["rows"])
            #expect(try FileBytes.read(path).count == 25)
        }
    }

    @Test(arguments: [0, 1, 100_000, 3_000_000]) func gzipRoundTrip(size: Int) throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
        let packed = try Gzip.compress(bytes)
        #expect(packed == (try Gzip.compress(bytes)))
        #expect(packed.starts(with: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0]))  // no flags, no name, time stamp zero (RFC 1952)
        try withFolder { folder in
            try FileBytes.write(packed, to: folder + "/x")
            #expect(try FileBytes.read(folder + "/x") == bytes)
        }
    }

    @Test(arguments: ["gzip", "xz"]) func readsWhatTheToolsWrite(tool: String) throws {
        try withFolder { folder in
            let text = Array(String(repeating: "line of text\n", count: 5000).utf8)
            try FileBytes.write(text, to: folder + "/x")
            try run(tool, folder + "/x")
            let file = try FileManager.default.contentsOfDirectory(atPath: folder)[0]
            #expect(file != "x")
            #expect(try FileBytes.read(folder + "/" + file) == text)
        }
    }

    /// A Zstandard frame written by hand after RFC 8878: single segment, five bytes, one raw last block.
    @Test func readsZstandard() throws {
        try withFolder { folder in
            let frame: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x20, 0x05, 0x29, 0x00, 0x00] + Array("hello".utf8)
            try FileBytes.write(frame, to: folder + "/x.gz")
            #expect(try FileBytes.read(folder + "/x.gz") == Array("hello".utf8))
        }
    }

    @Test func severalMembersAreOneFile() throws {
        try withFolder { folder in
            try FileBytes.write(
                try Gzip.compress(Array("one ".utf8)) + Gzip.compress(Array("two".utf8)),
                to: folder + "/x"
            )
            #expect(try FileBytes.read(folder + "/x") == Array("one two".utf8))
        }
    }

    @Test func aBombStopsAtTheLimit() throws {
        try withFolder { folder in
            let packed = try Gzip.compress([UInt8](repeating: 0, count: 10_000_000))
            #expect(packed.count < 20_000)
            try FileBytes.write(packed, to: folder + "/x.gz")
            let error = #expect(throws: FormatError.self) { try FileBytes.read(folder + "/x.gz", limit: 1_000_000) }
            #expect(error?.code == "too-large")
            #expect(error?.place?.file == folder + "/x.gz")
            #expect(try FileBytes.read(folder + "/x.gz", limit: 10_000_000).count == 10_000_000)
        }
    }

    @Test func everyTruncationAndFlipOfAGzipIsAnErrorOrTheContent() throws {
        try withFolder { folder in
            let text = Array("The quick brown fox jumps over the lazy dog, again and again and again.".utf8)
            let packed = try Gzip.compress(text)
            var damaged = (0..<packed.count).map { Array(packed.prefix($0)) }
            for index in 2..<packed.count {
                var copy = packed
                copy[index] ^= 0x11
                damaged.append(copy)
            }
            for (index, bytes) in damaged.enumerated() where bytes.count > 1 {
                try FileBytes.write(bytes, to: folder + "/x")
                do {
                    // The header's time stamp and system say nothing about the content.
                    let content = try FileBytes.read(folder + "/x")
                    #expect(content == text, "damage \(index)")
                } catch let error as FormatError {
                    #expect(error.code == "damaged-file")
                }
            }
        }
    }

    @Test(arguments: [("/nowhere/at/all", "not-found"), ("/", "not-a-file"), ("a\0b", "not-found")])
    func clearErrors(path: String, code: String) {
        let error = #expect(throws: FormatError.self) { try FileBytes.read(path) }
        #expect(error?.code == code)
    }

    @Test func anUnwritablePlaceIsAnError() {
        let error = #expect(throws: FormatError.self) { try FileBytes.write([1], to: "/proc/vernier/x") }
        #expect(error?.code == "not-writable")
    }

    @Test func neitherPipesNorDevicesAreFiles() throws {
        try withFolder { folder in
            let pipe = folder + "/pipe"
            #expect(mkfifo(pipe, 0o600) == 0)
            for path in [pipe, "/dev/null"] {
                #expect(throws: FormatError.self) { try FileBytes.read(path) }
                #expect(throws: FormatError.self) { try FileBytes.write([1], to: path) }
            }
            #expect(throws: FormatError.self) { try FileBytes.write([1], to: "") }
        }
    }
}
