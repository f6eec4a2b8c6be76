// Pages: whole, refused, too large, not there.

import ModelRuns
import TestSupport
import Testing

@Suite struct PageFetchTests {
    @Test func bringsAPage() async throws {
        let bytes = try await MockServer.run({ _ in MockReply(text: "<table></table>") }) { server async throws in
            let bytes = try await PageFetch.bytes(at: server.address + "/x")
            #expect(server.requests.map(\.path) == ["/x"])
            #expect(server.requests.first?.header("Authorization") == nil)
            return bytes
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "<table></table>")
    }

    @Test func saysWhatIsWrong() async throws {
        try await MockServer.run({ $0.path == "/big" ? MockReply(text: "123456") : MockReply(404) }) {
            server async throws in
            let missing = await #expect(throws: RunError.self) {
                try await PageFetch.bytes(at: server.address + "/none")
            }
            #expect(missing?.code == "http-404")
            let big = await #expect(throws: RunError.self) {
                try await PageFetch.bytes(at: server.address + "/big", limit: 3)
            }
            #expect(big?.code == "too-large")
        }
        #expect(PageFetch.isAddress("HTTPS://x") && !PageFetch.isAddress("httpd.csv"))
    }
}
