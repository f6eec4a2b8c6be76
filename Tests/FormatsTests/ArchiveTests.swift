import AuditModel
import Formats
import Foundation
import Testing

@Suite struct ArchiveTests {
    /// What an archive gives: names with contents, and the error it ends with.
    private struct Reading {
        var members: [(member: ArchiveMember, content: [UInt8]?)] = []
        var diagnostics: [Diagnostic] = []
        var error: FormatError?

        var texts: [String] {
            members.map { $0.member.name + "=" + ($0.content.map { String(decoding: $0, as: UTF8.self) } ?? "?") }
        }
    }

    private func withFile<Value>(_ bytes: [UInt8], _ body: (String) throws -> Value) throws -> Value {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("vernier-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileBytes.write(bytes, to: path)
        return try body(path)
    }

    private func read(_ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits()) throws -> Reading {
        try withFile(bytes) { path in
            var reading = Reading()
            do {
                let archive = try ArchiveReader(path: path, limits: limits)
                defer { reading.diagnostics = archive.diagnostics }
                while let member = try archive.next() { reading.members.append((member, try archive.bytes())) }
            } catch let error as FormatError {
                reading.error = error
            }
            return reading
        }
    }

    @Test func zipsOfAllMethodsComeInFileOrder() throws {
        var zip = ZipMaker()
        let long = (0..<250_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        try zip.add("_journal/start.json", Array("{}".utf8), .deflate)
        try zip.add("samples/é.json", Array("[1]".utf8), .zstd)
        try zip.add("./samples//long", long, .zstd)
        try zip.add("header.json", Array("h".utf8))
        try zip.add("empty", [])
        let reading = try read(zip.bytes)
        #expect(reading.error == nil && reading.diagnostics == [])
        #expect(
            reading.members.map(\.member.name) == [
                "_journal/start.json", "samples/é.json", "samples/long", "header.json", "empty",
            ]
        )
        #expect(reading.members.map(\.member.size) == [2, 3, 250_000, 1, 0])
        let expected = [Array("{}".utf8), Array("[1]".utf8), long, Array("h".utf8), []]
        let isSame = reading.members.map(\.content) == expected
        #expect(isSame)
    }

    @Test func ofTwoWithOneNameTheLastStands() throws {
        var zip = ZipMaker()
        for (name, text) in [("a", "1"), ("b", "2"), ("./a", "3"), ("a", "4")] { try zip.add(name, Array(text.utf8)) }
        let reading = try read(zip.bytes)
        #expect(reading.texts == ["a=1", "b=2", "a=3", "a=4"])
        #expect(reading.members.map(\.member.isReplaced) == [true, false, true, false])
        #expect(reading.members.map(\.member.replacesEarlier) == [false, false, true, true])
        #expect(reading.diagnostics.map(\.code) == ["archive-duplicate-name", "archive-duplicate-name"])
        #expect(reading.diagnostics.first?.severity == .warning)
        var tar = TarMaker()
        for text in ["1", "2"] { tar.add("a", Array(text.utf8)) }
        let second = try read(tar.finished)
        #expect(second.texts == ["a=1", "a=2"])
        #expect(second.members.map(\.member.replacesEarlier) == [false, true])
    }

    @Test(arguments: [
        "../x", "a/../../x", "/etc/passwd", "C:/x", "c:\\x", "\\x", "..", ".", "a/..", "a\u{1}b", "..\\x",
        "//h/x",
    ])
    func namesThatPointElsewhereAreRemarks(name: String) throws {
        var zip = ZipMaker()
        try zip.add(name, [1])
        try zip.add("good", [2])
        var tar = TarMaker()
        tar.add(name, [1])
        tar.add("good", [2])
        for bytes in [zip.bytes, tar.finished] {
            let reading = try read(bytes)
            #expect(reading.members.map(\.member.name) == ["good"])
            #expect(reading.diagnostics.map(\.code) == ["archive-unsafe-name"])
            #expect(reading.error == nil)
        }
    }

    @Test func linksAndDevicesAreRemarksAndFoldersAreNot() throws {
        var tar = TarMaker()
        tar.add("folder/", type: "5")
        tar.add("real", [0x78])
        tar.add("soft", type: "2", link: "/etc/passwd")
        tar.add("hard", type: "1", link: "real")
        tar.add("device", type: "3")
        tar.add("pipe", type: "6")
        tar.add("last", [0x79])
        let reading = try read(tar.finished)
        #expect(reading.texts == ["real=x", "last=y"])
        #expect(reading.diagnostics.map(\.code) == Array(repeating: "archive-not-a-file", count: 4))
        #expect(reading.diagnostics.compactMap(\.place?.path) == ["soft", "hard", "device", "pipe"])
    }

    @Test func encryptedAndDamagedMembersAreRemarks() throws {
        var zip = ZipMaker()
        let text = Array("some text".utf8)
        try zip.add("secret", text, flags: 1)
        try zip.add("bad sum", text, checksum: [1, 2, 3, 4])
        try zip.add("short", text, .zstd, packed: Array(Zstandard.raw(text).dropLast(3)))
        try zip.add("long", text, .zstd, size: 5)
        try zip.add("wrong", text, .deflate, packed: [7, 7, 7])
        try zip.add("good", text)
        let reading = try read(zip.bytes)
        #expect(reading.members.map(\.member.name).last == "good")
        #expect(reading.members.filter { $0.content != nil }.map(\.member.name) == ["good"])
        #expect(
            reading.diagnostics.map(\.code) == ["archive-encrypted"]
                + Array(repeating: "archive-member-damaged", count: 4)
        )
        #expect(reading.diagnostics.map(\.place?.path) == ["secret", "bad sum", "short", "long", "wrong"])
        #expect(reading.error == nil)
    }

    @Test func whatWasCutOffGivesWhatIsThere() throws {
        var zip = ZipMaker()
        for index in 0..<5 { try zip.add("m\(index)", Array(repeating: UInt8(index), count: 100), .deflate) }
        #expect(try read(zip.unfinished).members.count == 5)
        let cut = try read(Array(zip.unfinished.dropLast(150)))
        #expect(cut.members.compactMap(\.content).count == 3)
        #expect(cut.error?.code == "damaged-file" || cut.diagnostics.last?.code == "archive-member-damaged")
        var tar = TarMaker()
        for index in 0..<5 { tar.add("m\(index)", Array(repeating: UInt8(index), count: 600)) }
        let half = try read(Array(tar.bytes.prefix(3600)))
        #expect(half.members.compactMap(\.content).count == 2)
        #expect(half.error?.code == "damaged-file")
    }

    @Test func compressedTarsAreReadAndCheckedToTheirEnd() throws {
        var tar = TarMaker()
        let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }
        tar.add("a/b", content)
        tar.add("c", Array("x".utf8))
        for packed in [tar.finished, try Gzip.compress(tar.finished), Zstandard.raw(tar.finished)] {
            let reading = try read(packed)
            let isSame = reading.members.map(\.content) == [content, Array("x".utf8)]
            #expect(isSame)
            #expect(reading.error == nil)
            #expect(ArchiveReader.recognises(try withFile(packed) { try FileBytes.head($0) }))
        }
        let gzip = try Gzip.compress(tar.finished)
        let zstd = Zstandard.raw(tar.finished)
        var flipped = gzip
        flipped[gzip.count - 6] ^= 1
        for damaged in [Array(gzip.dropLast(40)), Array(zstd.dropLast(100_500)), Array(zstd.dropLast(900)), flipped] {
            let reading = try read(damaged)
            #expect(reading.error?.code == "damaged-file")
        }
    }

    @Test func bombsStop() throws {
        let frame = Zstandard.zeros(1 << 30)
        #expect(frame.count < 50_000)
        var zip = ZipMaker()
        try zip.add("bomb", [], .zstd, packed: frame, size: 1 << 30)
        try zip.add("good", [1])
        var limits = ArchiveLimits()
        limits.member = 1 << 20
        // A size that is said is believed, and one that is not is found out.
        #expect(try read(zip.bytes, limits).diagnostics.map(\.code) == ["archive-member-too-large"])
        #expect(try read(zip.bytes, limits).texts.last == "good=\u{1}")
        var liar = ZipMaker()
        try liar.add("bomb", [], .zstd, packed: frame, size: 10)
        try liar.add("good", [1])
        let lied = try read(liar.bytes, limits)
        #expect(lied.members.compactMap(\.content) == [[1]])
        #expect(lied.diagnostics.count == 1)
        limits = ArchiveLimits()
        limits.member = 1 << 31
        limits.ratioFloor = 1 << 20
        #expect(try read(zip.bytes, limits).error?.code == "archive-bomb")
        limits.ratio = 1 << 30
        limits.total = 3 << 20
        #expect(try read(zip.bytes, limits).error?.code == "too-large")
        var tar = TarMaker()
        tar.add("zeros", [UInt8](repeating: 0, count: 3 << 20))
        limits.total = 1 << 40
        limits.ratio = 100
        #expect(try read(Gzip.compress(tar.finished), limits).error?.code == "archive-bomb")
    }

    /// Many directory entries that share one body, as in Fifield's "A better zip bomb" (2019).
    @Test func overlappingMembersAreABomb() throws {
        var zip = ZipMaker()
        let content = [UInt8](repeating: 7, count: 100_000)
        try zip.add("m", content)
        for _ in 0..<400 {
            try zip.add("m", content, checksum: Array(Gzip.compress(content).suffix(8).prefix(4)), offset: 0)
        }
        var limits = ArchiveLimits()
        limits.ratioFloor = 1 << 20
        limits.ratio = 20
        let reading = try read(zip.bytes, limits)
        let sum = reading.members.compactMap(\.content?.count).reduce(0, +)
        #expect(sum < 5 << 20)
    }

    @Test func membersAreCounted() throws {
        var zip = ZipMaker()
        for index in 0..<30 { try zip.add("m\(index)", [1]) }
        var limits = ArchiveLimits()
        limits.count = 20
        let reading = try read(zip.bytes, limits)
        #expect(reading.members.count == 20)
        #expect(reading.error?.code == "archive-too-many-members")
    }

    @Test func aMemberOfFiveGibibytesIsPassedOver() throws {
        let size = 5 << 30
        let frame = Zstandard.zeros(size)
        var zip = ZipMaker()
        try zip.add("large", [], .zstd, packed: frame, size: size)
        try zip.add("good", Array("x".utf8))
        let reading = try read(zip.bytes)
        #expect(reading.members.map(\.member.size) == [size, 1])
        #expect(reading.texts == ["large=?", "good=x"])
        #expect(reading.diagnostics.map(\.code) == ["archive-member-too-large"])
        try withFile(zip.bytes) { path in
            let archive = try ArchiveReader(path: path)
            _ = try archive.next()
            let stream = archive.stream()
            let error = #expect(throws: FormatError.self) {
                var chunk = [UInt8](repeating: 0, count: 1 << 20)
                while try stream.read(into: &chunk) > 0 {}
            }
            #expect(error?.code == "archive-bomb")
            #expect(try archive.next() == nil)
        }
    }

    @Test(arguments: ["", "x", "{\"a\": 1}", "PK", "PK\u{3}\u{4}", "PK\u{5}\u{6}"])
    func whatIsNoArchiveIsOneError(text: String) throws {
        let reading = try read(Array(text.utf8))
        #expect(["not-an-archive", "damaged-file"].contains(reading.error?.code))
        #expect(reading.members.isEmpty)
    }

    @Test func aMemberIsReadAsAStreamUntilTheNext() throws {
        var zip = ZipMaker()
        let rows = (0..<5000).map { "{\"id\": \($0)}" }
        try zip.add("log.json", Array("{\"samples\": [\(rows.joined(separator: ","))]}".utf8), .zstd)
        try zip.add("rows.jsonl", Array(rows.joined(separator: "\n").utf8), .zstd)
        try withFile(zip.bytes) { path in
            let archive = try ArchiveReader(path: path)
            _ = try archive.next()
            let pieces = JSONPieceReader(archive.stream(), arrays: [["samples"]])
            var sum = 0
            while let piece = try pieces.next() { sum += try piece.value.member("id")?.intValue ?? 0 }
            #expect(sum == 5000 * 4999 / 2)
            _ = try archive.next()
            let stream = archive.stream()
            let lines = JSONLineReader(stream)
            sum = 0
            while let row = try lines.next() { sum += try row.member("id")?.intValue ?? 0 }
            #expect(sum == 5000 * 4999 / 2)
            #expect(try archive.next() == nil)
            #expect(try archive.bytes() == nil)
            var room = [UInt8](repeating: 0, count: 8)
            #expect(try stream.read(into: &room) == 0)
        }
    }

    @Test func aStreamThatWasLeftBehindIsAnError() throws {
        var zip = ZipMaker()
        for name in ["a", "b"] { try zip.add(name, [1, 2, 3]) }
        try withFile(zip.bytes) { path in
            let archive = try ArchiveReader(path: path)
            _ = try archive.next()
            let stream = archive.stream()
            _ = try archive.next()
            let error = #expect(throws: FormatError.self) { try stream.all() }
            #expect(error?.code == "archive-moved-on")
            #expect(try archive.bytes() == [1, 2, 3])
        }
    }

    /// What Python's zipfile and GNU tar write is read as they read it.
    @Test func readsWhatOthersWrite() throws {
        let script = """
            import sys, zipfile, tarfile, io
            with zipfile.ZipFile(sys.argv[1] + ".zip", "w", zipfile.ZIP_DEFLATED) as z:
                z.writestr("samples/1.json", "x" * 100000)
                z.writestr("caf\\u00e9.txt", "e")
                z.mkdir("folder") if hasattr(z, "mkdir") else None
            with tarfile.open(sys.argv[1] + ".tgz", "w:gz") as t:
                for name, data in [("samples/1.json", b"x" * 100000), ("n" * 150 + "\\u00e9", b"e")]:
                    info = tarfile.TarInfo(name)
                    info.size = len(data)
                    t.addfile(info, io.BytesIO(data))
            """
        try withFile([]) { path in
            defer { for end in [".zip", ".tgz"] { try? FileManager.default.removeItem(atPath: path + end) } }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["python3", "-c", script, path]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
            let zip = try read(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path + ".zip"))))
            let tar = try read(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path + ".tgz"))))
            #expect(zip.members.map(\.member.name) == ["samples/1.json", "café.txt"])
            #expect(tar.members.map(\.member.name) == ["samples/1.json", String(repeating: "n", count: 150) + "é"])
            for reading in [zip, tar] {
                #expect(reading.members.map(\.content?.count) == [100_000, 1])
                #expect(reading.diagnostics == [] && reading.error == nil)
            }
        }
    }
}
