// Addresses, waits and the headers that ask for them.

import Foundation
import Testing

@testable import ModelRuns

@Suite struct EndpointAddressTests {
    @Test(arguments: [
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1/completions"),
        ("http://127.0.0.1:8080/v1/", "http://127.0.0.1:8080/v1/completions"),
        (" https://api.example.org/openai/v1// ", "https://api.example.org/openai/v1/completions"),
        ("HTTP://localhost", "HTTP://localhost/completions"),
    ])
    func takesASlashOrNone(base: String, url: String) throws {
        #expect(try EndpointAddress(base).url("completions") == url)
    }

    @Test(arguments: [
        "", "localhost:8080", "ftp://a/b", "file:///etc/passwd", "http://", "http:///v1", "http://u:pw@host/v1",
        "https://host/v1?key=1", "https://host/v1#a", "http://host:99999", "http://ho st/",
    ])
    func refuses(base: String) {
        let error = #expect(throws: RunError.self) { try EndpointAddress(base) }
        #expect(error?.code == "bad-address")
        #expect(error.map { "\($0)".contains("pw") } == false)
    }

    @Test func waitsGrowAndEnd() {
        let schedule = RetrySchedule()
        let waits = (1...6).map { schedule.wait(after: "http-500", failures: $0, asked: nil) }
        #expect(waits == [.milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), nil])
        #expect(RetrySchedule(retries: 99).wait(after: "http-500", failures: 90, asked: nil) == .seconds(30))
        #expect(schedule.wait(after: "http-429", failures: 1, asked: .seconds(3)) == .seconds(3))
        #expect(schedule.wait(after: "http-429", failures: 1, asked: .zero) == .milliseconds(500))
        #expect(schedule.wait(after: "garbled", failures: 2, asked: nil) == nil)
        #expect(schedule.wait(after: "http-400", failures: 1, asked: nil) == nil)
    }

    /// The date is RFC 9110's own example, section 5.6.7: 784111777 seconds after 1970.
    @Test(arguments: [
        ("120", Duration.seconds(120)), (" 0 ", .zero), ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)),
        ("Sun, 06 Nov 1994 08:48:00 GMT", .zero), ("Fri, 31 Dec 9999 23:59:59 GMT", .seconds(1_000_000_000)),
        ("soon", nil),
        ("-1", nil), ("", nil), ("99999999999999999999", nil),
    ])
    func readsRetryAfter(header: String, expected: Duration?) {
        #expect(RetryAfter.wait(header, now: Date(timeIntervalSince1970: 784_111_740)) == expected)
    }
}
