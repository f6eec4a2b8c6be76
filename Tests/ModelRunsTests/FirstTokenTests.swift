// Log-probabilities in every shape a server may send them.

import AuditModel
import Formats
import Testing

@testable import ModelRuns

@Suite struct FirstTokenTests {
    @Test(arguments: [
        // Equal ones in the order of their bytes, rounding above zero cut to zero.
        (
            #"{"content":[{"token":"b","top_logprobs":[{"token":"b","logprob":-1},{"token":"a","logprob":-1},{"token":"c","logprob":1e-7}]}]}"#,
            "c=0.0 a=-1.0 b=-1.0"
        ),
        // Impossible tokens are left out.
        (
            #"{"content":[{"token":"b","top_logprobs":[{"token":"b","logprob":null},{"token":"a","logprob":-Infinity},{"token":"d","logprob":NaN},{"token":"c","logprob":-9999}]}]}"#,
            "c=-9999.0"
        ),
        (
            #"{"content":[{"token":"b","top_logprobs":[{"token":"b","logprob":-1e999},{"logprob":-1},{"token":"c","logprob":-1e308}]}]}"#,
            "c=-1e+308"
        ),
        // Only the token that was written.
        (#"{"content":[{"token":"b","logprob":-0.25,"top_logprobs":[]}]}"#, "b=-0.25"),
        (#"{"content":[{"token":"b","logprob":-0.25}]}"#, "b=-0.25"),
        (#"{"tokens":["b"],"token_logprobs":[-0.25],"top_logprobs":[null]}"#, "b=-0.25"),
        (#"{"tokens":["b"],"token_logprobs":[-0.25],"top_logprobs":null}"#, "b=-0.25"),
        (#"{"content":[]}"#, ""), (#"{"tokens":[],"top_logprobs":[]}"#, ""),
    ])
    func reads(json: String, expected: String) throws {
        let tokens = try FirstToken.read(
            JSONValue.parse(Array(json.utf8), file: nil, lenient: true),
            textIsEmpty: false
        )
        #expect(tokens.map { "\($0.token)=\($0.logProbability)" }.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (#"{"content":[{"token":"b","top_logprobs":[{"token":"b","logprob":17.5}]}]}"#, "bad-log-probabilities"),
        (#"{"content":[{"token":"b","top_logprobs":[{"token":"b","logprob":Infinity}]}]}"#, "bad-log-probabilities"),
        ("null", "no-log-probabilities"), ("{}", "no-log-probabilities"), ("5", "no-log-probabilities"),
    ])
    func refuses(json: String, expected: String) throws {
        let value = try JSONValue.parse(Array(json.utf8), file: nil, lenient: true)
        let error = #expect(throws: RunError.self) { try FirstToken.read(value, textIsEmpty: false) }
        #expect(error?.code == expected)
    }

    @Test func asksForNoneWhereNothingWasWritten() throws {
        #expect(try FirstToken.read(nil, textIsEmpty: true).isEmpty)
    }
}
