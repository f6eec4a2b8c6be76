// Keys and recordings: equal content, equal bytes; and one clear error for a damaged file.

import AuditModel
import Fingerprints
import Formats
import Foundation
import Testing

@testable import ModelRuns

@Suite struct RecordingTests {
    @Test func keyIsTheHashOfTheCanonicalRequest() {
        let canonical =
            #"{"form":"completion","max_tokens":4,"model":"m","prompt":"é\n","repeat":0,"seed":0,"stop":[],"#
            + #""temperature":0,"top_log_probabilities":0}"#
        #expect(RequestKey.of(request("é\n")) == SHA256Hex.of(canonical))
    }

    @Test func keyDependsOnEverythingThatChangesTheAnswer() {
        let plain = request("Q")
        var others = [plain, plain, plain, plain, plain, plain, plain, plain, plain, plain]
        others[0].model = "n"
        others[1].form = .chat
        others[2].prompt = "q"
        others[3].maxTokens = 5
        others[4].stop = ["x"]
        others[5].temperature = 0.5
        others[6].topLogProbabilities = 1
        others[7].seed = 1
        others[8].repeatIndex = 1
        others[9].temperature = .nan
        let keys = Set((others + [plain]).map(RequestKey.of))
        #expect(keys.count == 11)
        #expect(keys.allSatisfy(RequestKey.isKey))
    }

    private func sample() -> Recording {
        var responses: [String: ModelResponse] = [:]
        for index in 0..<50 {
            responses[RequestKey.of(request("Q\(index)"))] = ModelResponse(
                text: "answer \(index) é\u{0}\n",
                finishReason: index % 2 == 0 ? "stop" : nil,
                firstToken: [TokenLogProbability(token: " A", logProbability: -0.1 * Double(index))]
            )
        }
        return Recording(model: "m/x", responses: responses)
    }

    @Test func equalAnswersMakeEqualBytes() async throws {
        let recording = sample()
        var again = Recording(model: "m/x", responses: [:])
        for (key, response) in recording.responses.sorted(by: { $0.key > $1.key }) { again.responses[key] = response }
        let bytes = try recording.bytes()
        #expect(try again.bytes() == bytes)
        #expect(bytes.prefix(2) == [0x1F, 0x8B])
        try await withFolder { folder async throws in
            try recording.write(to: folder + "/a.jsonl.gz")
            #expect(try Recording.read(folder + "/a.jsonl.gz") == recording)
            let lines = String(decoding: try FileBytes.read(folder + "/a.jsonl.gz"), as: UTF8.self)
                .split(separator: "\n").map(String.init)
            #expect(lines.first == #"{"model":"m/x","schema":1}"#)
            #expect(lines.dropFirst() == lines.dropFirst().sorted()[...])
            #expect(lines.count == 51)
        }
    }

    private static let head = #"{"model":"m","schema":1}"# + "\n"
    private static let key = String(repeating: "a", count: 64)

    @Test(
        arguments: [
            ("", nil), ("not json", 1), (#"{"schema":2,"model":"m"}"#, 1), (#"{"key":"\#(key)"}"#, 1),
            (head + #"{"key":"short","response":{"text":"a","first_token":[]}}"#, 2), (head + #"{"key":"\#(key)"}"#, 2),
            (head + "\u{0}", 2), (head + String(repeating: "[", count: 100_000), 2),
            (
                head
                    + String(repeating: #"{"key":"\#(key)","response":{"text":"a","first_token":[]}}"# + "\n", count: 2),
                3
            ),
        ] as [(String, Int?)]
    )
    func namesTheDamagedLine(text: String, line: Int?) {
        let error = #expect(throws: RunError.self) { try Recording.parse(Array(text.utf8), file: "r") }
        #expect(error?.code == "bad-recording")
        #expect(error?.place?.line == line)
    }

    @Test func saysThatThereIsNoFile() async {
        #expect(await code { try Recording.read("/nowhere/r.jsonl.gz") } == "unreadable-recording")
    }

    @Test func replaysWhatWasRecordedAndNothingElse() async throws {
        let replay = ReplayEndpoint(recording: sample())
        #expect(try await replay.answer(request("Q7")).text == "answer 7 é\u{0}\n")
        #expect(await code { try await replay.answer(request("Q7", top: 1)) } == "not-recorded")
    }
}
