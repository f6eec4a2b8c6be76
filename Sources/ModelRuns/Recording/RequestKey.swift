// The name of a request: two requests that must give the same answer have the same key.

public import AuditModel
import Fingerprints
import Formats

/// Keys of requests in stores and recordings.
public enum RequestKey {
    /// SHA-256 (lower-case hexadecimal) of the request's canonical JSON.
    ///
    /// Everything that can change the answer is in it: model, form, prompt, parameters, repeat. The endpoint's address
    /// is not, so that a recording made at one address answers for another.
    public static func of(_ request: ModelRequest) -> String {
        // Only a temperature that is not finite has no JSON; such a request is refused when asked.
        guard let bytes = try? CanonicalJSON.bytes(encoding: request) else { return SHA256Hex.of("\(request)") }
        return SHA256Hex.of(bytes)
    }

    /// Whether `text` has the form of a key: 64 lower-case hexadecimal digits.
    static func isKey(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
