// How the secret is held: read from the environment, sent to the endpoint, and never written anywhere else.

public import Foundation

/// An API key. It can be sent and compared with nothing else: it prints as `<key>`, has no mirror and is not `Codable`.
public struct APIKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let secret: String

    /// The key in `VERNIER_API_KEY`, else in `OPENAI_API_KEY`; nil if there is none.
    ///
    /// An empty `VERNIER_API_KEY` means that no key is sent, whatever `OPENAI_API_KEY` holds. Surrounding white space
    /// is cut off; anything but visible ASCII inside is an error (`bad-key`), which does not quote it.
    public static func fromEnvironment(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(RunError) -> APIKey? {
        for name in ["VERNIER_API_KEY", "OPENAI_API_KEY"] {
            guard let value = environment[name] else { continue }
            let secret = value.trimmingCharacters(in: .whitespacesAndNewlines)
            if secret.isEmpty { return nil }
            guard secret.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw RunError("bad-key", "\(name) holds characters that no key has: set it to the key alone.")
            }
            return APIKey(secret: secret)
        }
        return nil
    }

    private init(secret: String) { self.secret = secret }

    /// The value of the Authorization header.
    var authorization: String { "Bearer \(secret)" }

    /// `text` with the key, if a server sent it back to us, replaced by `<key>`.
    func redacted(from text: String) -> String {
        text.utf8.count < secret.utf8.count ? text : text.replacingOccurrences(of: secret, with: description)
    }

    /// `<key>`.
    public var description: String { "<key>" }
    /// `<key>`.
    public var debugDescription: String { description }
    /// Empty, so that `dump` shows nothing.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
