// Downloads: whole, resumed, refused; and never a wrong file in place.

import AuditModel
import Fingerprints
import Foundation
import TestSupport
import Testing

@testable import ModelRuns

@Suite struct ItemFetchTests {
    private static let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }

    private func source(_ server: MockServer, name: String = "items.jsonl", sha256: String? = nil) -> ItemSource {
        ItemSource(files: [
            ItemSource.File(
                url: server.address + "/items",
                sha256: sha256 ?? SHA256Hex.of(Self.bytes),
                name: name
            )
        ])
    }

    private static let plain: MockServer.Script = { _ in MockReply(body: bytes) }

    private static func ranged(_ request: MockRequest) -> MockReply {
        guard let range = request.header("Range") else { return MockReply(body: bytes) }
        let start = Int(range.dropFirst("bytes=".count).dropLast()) ?? 0
        guard start < bytes.count else { return MockReply(416) }
        let field = "bytes \(start)-\(bytes.count - 1)/\(bytes.count)"
        return MockReply(206, headers: [("Content-Range", field)], body: Array(bytes[start...]))
    }

    private func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

    private func write(_ bytes: [UInt8], _ path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    private func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func fetchesOnce() async throws {
        try await withFolder { folder async throws in
            try await MockServer.run(Self.plain) { server async throws in
                let deep = folder + "/a/b"
                let first = try await ItemFetch.fetch(source(server), into: deep)
                #expect(first.map(\.origin) == [.downloaded(resumed: 0)])
                #expect(try read(deep + "/items.jsonl") == Self.bytes)
                #expect(try names(deep) == ["items.jsonl"])
                #expect(server.requests.first?.header("Range") == nil)
                let second = try await ItemFetch.fetch(source(server), into: deep)
                #expect(second.map(\.origin) == [.present])
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test func takesUpABrokenDownload() async throws {
        try await withFolder { folder async throws in
            // The first answer breaks off; the retry asks for the rest.
            let script: MockServer.Script = { request in
                var reply = Self.ranged(request)
                if request.count == 1 { reply.ending = .dropsAfter(100_000) }
                return reply
            }
            try await MockServer.run(script) { server async throws in
                try await ItemFetch.fetch(source(server), into: folder, pause: noWait)
                #expect(try read(folder + "/items.jsonl") == Self.bytes)
                let range = try #require(server.requests.last?.header("Range"))
                let start = try #require(Int(range.dropFirst("bytes=".count).dropLast()))
                #expect(start > 0 && start <= 100_000)
            }
        }
    }

    @Test func takesUpWhereAnEarlierProgramStopped() async throws {
        try await withFolder { folder async throws in
            try write(Array(Self.bytes.prefix(12_345)), folder + "/items.jsonl.part")
            try await MockServer.run({ Self.ranged($0) }) { server async throws in
                let fetched = try await ItemFetch.fetch(source(server), into: folder)
                #expect(fetched.map(\.origin) == [.downloaded(resumed: 12_345)])
                #expect(server.requests.map { $0.header("Range") } == ["bytes=12345-"])
                #expect(try read(folder + "/items.jsonl") == Self.bytes)
            }
        }
    }

    @Test func beginsAnewWhereTheServerKnowsNoRanges() async throws {
        try await withFolder { folder async throws in
            try write([1, 2, 3], folder + "/items.jsonl.part")
            try await MockServer.run(Self.plain) { server async throws in
                try await ItemFetch.fetch(source(server), into: folder)
                #expect(try read(folder + "/items.jsonl") == Self.bytes)
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test func usesAPartThatIsWholeAndDropsOneThatIsTooLong() async throws {
        try await withFolder { folder async throws in
            try await MockServer.run({ Self.ranged($0) }) { server async throws in
                try write(Self.bytes, folder + "/items.jsonl.part")
                try await ItemFetch.fetch(source(server), into: folder)
                #expect(server.requests.isEmpty)
                try FileManager.default.removeItem(atPath: folder + "/items.jsonl")
                try write(Self.bytes + [0], folder + "/items.jsonl.part")
                try await ItemFetch.fetch(source(server), into: folder)
                #expect(server.requests.map { $0.header("Range") } == ["bytes=300001-", nil])
                #expect(try names(folder) == ["items.jsonl"])
            }
        }
    }

    @Test func refusesAnotherFile() async throws {
        try await withFolder { folder async throws in
            try write([7], folder + "/items.jsonl")
            try await MockServer.run(Self.plain) { server async throws in
                let wrong = source(server, sha256: String(repeating: "0", count: 64))
                let error = await #expect(throws: RunError.self) { try await ItemFetch.fetch(wrong, into: folder) }
                #expect(error?.code == "wrong-checksum")
                #expect(error?.message.contains(SHA256Hex.of(Self.bytes)) == true)
                // What was there stays; the download is gone.
                #expect(try names(folder) == ["items.jsonl"])
                #expect(try read(folder + "/items.jsonl") == [7])
                #expect(server.requests.count == 1)
            }
        }
    }

    @Test func followsARedirect() async throws {
        try await withFolder { folder async throws in
            let script: MockServer.Script = { request in
                request.path == "/items"
                    ? MockReply(302, headers: [("Location", "/there")]) : MockReply(body: Self.bytes)
            }
            try await MockServer.run(script) { server async throws in
                try await ItemFetch.fetch(source(server), into: folder)
                #expect(server.requests.map(\.path) == ["/items", "/there"])
            }
        }
    }

    @Test(arguments: [(404, "http-404", 1), (500, "http-500", 4), (206, "bad-range", 1)])
    func saysWhatTheServerSaid(status: Int, expected: String, attempts: Int) async throws {
        try await withFolder { folder async throws in
            try await MockServer.run({ _ in MockReply(status, text: "no") }) { server async throws in
                let source = source(server)
                #expect(await code { try await ItemFetch.fetch(source, into: folder, pause: noWait) } == expected)
                #expect(server.requests.count == attempts)
            }
        }
    }

    @Test func stopsAtTheLimit() async throws {
        try await withFolder { folder async throws in
            try await MockServer.run(Self.plain) { server async throws in
                let source = source(server)
                #expect(await code { try await ItemFetch.fetch(source, into: folder, limit: 200_000) } == "too-large")
                #expect(try names(folder).isEmpty)
            }
        }
    }

    @Test(arguments: [
        "../escape", "/etc/passwd", "a/b", "a\\b", "", ".", "..", ".hidden", "a\u{0}b", "a\nb", "x.part", " a", "a ",
        "~", "a:b", String(repeating: "a", count: 201), "\u{202E}txt",
    ])
    func refusesNamesThatAreNotPlain(name: String) async throws {
        try await withFolder { folder async throws in
            try await MockServer.run(Self.plain) { server async throws in
                let source = source(server, name: name)
                #expect(await code { try await ItemFetch.fetch(source, into: folder) } == "bad-source")
                #expect(server.requests.isEmpty)
            }
        }
    }

    @Test(arguments: [
        ("file:///etc/passwd", String(repeating: "0", count: 64)), ("ftp://a/b", String(repeating: "0", count: 64)),
        ("items", String(repeating: "0", count: 64)), ("http://a/b", ""),
        ("http://a/b", String(repeating: "G", count: 64)),
    ])
    func refusesBadSources(url: String, sha256: String) async {
        let source = ItemSource(files: [ItemSource.File(url: url, sha256: sha256, name: "a")])
        #expect(await code { try await ItemFetch.fetch(source, into: "/nowhere") } == "bad-source")
    }

    @Test func doesNotWriteThroughALink() async throws {
        try await withFolder { folder async throws in
            try write([9], folder + "/victim")
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/items.jsonl.part",
                withDestinationPath: folder + "/victim"
            )
            try await MockServer.run(Self.plain) { server async throws in
                let source = source(server)
                #expect(await code { try await ItemFetch.fetch(source, into: folder) } == "cannot-write")
                #expect(try read(folder + "/victim") == [9])
            }
        }
    }
}
