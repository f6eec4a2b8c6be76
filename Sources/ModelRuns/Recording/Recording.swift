// Answers of a model in a file that can be committed: asked once, replayed anywhere.

public import AuditModel
import Formats
import Foundation

/// The answers one model gave, by request.
///
/// As a file: gzip of JSON lines, each canonical; the same answers make the same bytes.
///
///     {"model":"smollm2","schema":1}
///     {"key":"03ab…","response":{"finish_reason":"stop","first_token":[…],"text":" A"}}
///     …sorted by key
public struct Recording: Hashable, Sendable {
    /// Version of this form.
    public static let currentSchema = 1

    /// The model that answered.
    public var model: ModelID
    /// Its answers by `RequestKey`.
    public var responses: [String: ModelResponse]

    /// A recording.
    public init(model: ModelID, responses: [String: ModelResponse]) {
        self.model = model
        self.responses = responses
    }

    private struct Header: Codable {
        var schema: Int
        var model: ModelID
    }

    private struct Line: Codable {
        var key: String
        var response: ModelResponse
    }

    /// Reads a recording, gzipped or not; error codes `unreadable-recording`, `bad-recording` (with the line).
    public static func read(_ path: String) throws(RunError) -> Recording {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(path)
        } catch {
            throw RunError(
                "unreadable-recording",
                "The recording cannot be read. " + error.message,
                at: error.place,
                cause: error
            )
        }
        return try parse(bytes, file: path)
    }

    /// Reads the lines of a recording.
    static func parse(_ bytes: [UInt8], file: String?) throws(RunError) -> Recording {
        let decoder = JSONDecoder()
        var recording: Recording?
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty { continue }
            let place = Place(file: file, line: index + 1)
            let data = Data(line)
            guard recording != nil else {
                guard let header = try? decoder.decode(Header.self, from: data) else {
                    throw RunError(
                        "bad-recording",
                        "This is not a recording: it does not begin with a header.",
                        at: place
                    )
                }
                guard header.schema == currentSchema else {
                    let remedy = "this version of vernier reads \(currentSchema). Use the version that wrote it."
                    throw RunError("bad-recording", "The recording has form \(header.schema); \(remedy)", at: place)
                }
                recording = Recording(model: header.model, responses: [:])
                continue
            }
            guard let row = try? decoder.decode(Line.self, from: data), RequestKey.isKey(row.key) else {
                throw RunError("bad-recording", "This line holds no key with a response. Record again.", at: place)
            }
            guard recording?.responses.updateValue(row.response, forKey: row.key) == nil else {
                throw RunError(
                    "bad-recording",
                    "This request is answered twice. Leave one of the lines out.",
                    at: place
                )
            }
        }
        guard let recording else {
            throw RunError("bad-recording", "The recording is empty. Record again.", at: Place(file: file))
        }
        return recording
    }

    /// The file's bytes, equal for equal answers; error code `bad-recording` for a number that JSON cannot hold.
    public func bytes() throws(RunError) -> [UInt8] {
        do {
            var text = try CanonicalJSON.bytes(encoding: Header(schema: Self.currentSchema, model: model))
            for (key, response) in responses.sorted(by: { $0.key < $1.key }) {
                text.append(UInt8(ascii: "\n"))
                text += try CanonicalJSON.bytes(encoding: Line(key: key, response: response))
            }
            text.append(UInt8(ascii: "\n"))
            return try Gzip.compress(text)
        } catch {
            throw RunError("bad-recording", "The recording cannot be written. " + error.message, cause: error)
        }
    }

    /// Writes the file; error code `unwritable-recording`.
    public func write(to path: String) throws(RunError) {
        let bytes = try bytes()
        do {
            try FileBytes.write(bytes, to: path)
        } catch {
            throw RunError(
                "unwritable-recording",
                "The recording cannot be written. " + error.message,
                at: error.place,
                cause: error
            )
        }
    }
}
