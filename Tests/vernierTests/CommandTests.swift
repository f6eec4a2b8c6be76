// Exit codes, streams and words of the commands, as a user meets them.

import Foundation
import TestSupport
import Testing

@Suite struct CommandTests {
    static let wrong: [([String], String)] = [
        (["audit", "suites/common-facts"], "Nobody to ask"),
        (["audit", "suites/nowhere", "--answers", "x"], "There is no suite.yaml and no file of items there"),
        (["audit", "suites/common-facts", "--answers", "nowhere"], "There are no recorded answers there"),
        (["audit", "suites/common-facts", "--endpoint", "x"], "Nobody to ask"),
        (["audit", "suites/common-facts", "--endpoint", "nonsense", "--model", "m"], "nonsense"),
        (["audit", "suites/common-facts", "--answers", "x", "--seed", "18446744073709551615"], "--seed is at most"),
        (["audit", "suites/common-facts", "--answers", "x", "--count", "0"], "--count is from 1 to 50"),
        (["audit", "suites/common-facts", "--answers", "x", "--family", "llama"], "--family is NAME=FAMILY"),
        (["audit", "suites/common-facts", "--answers", "x", "--family", "m="], "--family is NAME=FAMILY"),
        (["audit", "suites/common-facts", "--answers", "x", "--family", "m=a", "--family", "m=b"], "names m twice"),
        (
            ["audit", "suites/everyday-sums", "--answers", "audits/everyday-sums/answers", "--family", "nobody=a"],
            "--family names nobody, which is no model of this audit: it has smollm2-135m"
        ),
        (["twins", "make", "suites/common-facts", "--operator", "nope", "--out", "x"], "There is no operator 'nope'"),
        (["suites", "fetch", "suites/common-facts"], "names no address"),
        (["verify", "nowhere"], "nowhere/record.json"),
        (["frobnicate"], "Unexpected argument"),
    ]

    @Test(arguments: wrong) func wrongUsageIsOneClearErrorAndExitCode2(arguments: [String], says: String) async throws {
        let result = try await Tool.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.errors.hasPrefix("vernier: ") || result.errors.contains("\nvernier: "))
        #expect(result.errors.contains(says), "\(result.errors)")
    }

    @Test func helpTeachesWithExamples() async throws {
        let commands = [
            [], ["audit"], ["suites", "check"], ["twins", "make"], ["verify"], ["report"], ["calibrate"],
            ["calibrate", "published"], ["calibrate", "audit"],
        ]
        for command in commands {
            let result = try await Tool.run(command + ["--help"])
            #expect(result.status == 0)
            #expect(result.output.contains("EXAMPLE"), "\(command)")
            #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
        #expect(try await Tool.run(["--version"]).output == "0.1.0\n")
    }

    @Test func theSuitesWrittenHerePassTheirChecks() async throws {
        let result = try await Tool.run(["suites", "check", "suites/common-facts", "suites/everyday-sums"])
        #expect(result.status == 0, "\(result.output)")
        #expect(!result.output.contains("FAIL"))
        #expect(result.output.contains("common-facts: 360 items"))
        #expect(result.output.contains("everyday-sums: 260 items"))
    }

    @Test func aFaultySuiteFailsItsChecksAndBadRowsAreCounted() async throws {
        let folder = try Folder([
            "suite.yaml": "id: broken\ntitle: Broken\nitems: {file: items.jsonl}\n",
            "items.jsonl": """
            {"id":"a","kind":"choice","question":"What is red?","options":["Blood","blood "],"gold":0}
            {"id":"b","kind":"choice","question":"What is red?","options":["Blood","blood "],"gold":0}
            {"id":"c","kind":"choice","question":"Out of range?","options":["x","y"],"gold":7}
            not json

            """,
        ])
        let result = try await Tool.run(["suites", "check", folder.path])
        #expect(result.status == 1)
        #expect(result.output.contains("FAIL"))
        #expect(result.output.contains("items.jsonl:4"), "\(result.output)")
        #expect(result.output.contains("items.jsonl:3"), "\(result.output)")
    }

    @Test func foreignTextCannotDriveTheTerminal() async throws {
        let text = #"{"id":"a","kind":"number","question":"red \u001b[31m \u202e 1+1?\u0007","answer":"2"}"#
        let bad = #"{"id":"b\u001b[2J","kind":"number","question":"?","answer":"x\u001b[31m"}"#
        let folder = try Folder([
            "suite.yaml": "id: x\ntitle: X\nitems: {file: items.jsonl}\n", "items.jsonl": text + "\n" + bad,
        ])
        for command in ["show", "check"] {
            let result = try await Tool.run(["suites", command, folder.path])
            #expect([0, 3].contains(result.status), "\(result.errors)")
            for scalar in (result.output + result.errors).unicodeScalars where scalar != "\n" {
                #expect(![.control, .format].contains(scalar.properties.generalCategory))
            }
        }
    }

    @Test func listsAndShowsAsTextAndJSON() async throws {
        let list = try await Tool.run(["suites", "list"])
        #expect(list.status == 0 && list.output.contains("everyday-sums"))
        let shown = try await Tool.run(["suites", "show", "common-facts", "--format", "json"])
        let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
        #expect(object?["items"] as? Int == 360)
    }

    @Test func twinsAreTheSameBytesEveryTime() async throws {
        let (first, second) = (try Folder(), try Folder())
        for folder in [first, second] {
            let result = try await Tool.run([
                "twins", "make", "suites/everyday-sums", "--seed", "3", "--out", folder.path,
            ])
            #expect(result.status == 0)
        }
        for name in ["twins.jsonl", "coverage.json"] {
            let bytes = try [first, second].map { try Data(contentsOf: URL(fileURLWithPath: "\($0.path)/\(name)")) }
            #expect(bytes[0] == bytes[1] && bytes[0].count > 200)
        }
    }

    @Test func fetchesFromALocalServerAndRefusesAWrongChecksum() async throws {
        let items = #"{"id":"a","kind":"number","question":"1+1?","answer":"2"}"# + "\n"
        let cache = try Folder()
        try await MockServer.run({ _ in MockReply(text: items) }) { server async throws in
            func manifest(_ sha256: String) throws -> Folder {
                try Folder([
                    "suite.yaml": """
                    id: remote
                    title: Remote
                    source:
                      files:
                        - {url: "\(server.address)/items.jsonl", sha256: \(sha256), name: items.jsonl}
                    """
                ])
            }
            let environment = ["VERNIER_CACHE": cache.path]
            let wrong = try manifest(String(repeating: "0", count: 64))
            let refused = try await Tool.run(["suites", "fetch", wrong.path], environment: environment)
            #expect(refused.status == 2 && refused.errors.contains("its SHA-256 is"), "\(refused.errors)")
            // sha256sum of the line above.
            let right = try manifest(Self.digest)
            let fetched = try await Tool.run(["suites", "fetch", right.path], environment: environment)
            #expect(fetched.status == 0, "\(fetched.errors)")
            let shown = try await Tool.run(["suites", "show", right.path], environment: environment)
            #expect(shown.output.contains("items     1"), "\(shown.errors)")
        }
    }

    private static let digest = "a7fc7f9c1fb8453c4ccba40ff5cac53e2d84a0092869ff2579e13d7901e7b13f"
}
