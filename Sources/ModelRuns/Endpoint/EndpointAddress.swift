// Which addresses a model may be asked at, and to which of them a key may be sent.

import AuditModel
import Foundation

/// The base address of an OpenAI-compatible API, such as `http://127.0.0.1:8080/v1`, checked.
struct EndpointAddress: Hashable, Sendable {
    /// The address without a slash at its end.
    let base: String
    /// Whether the host is this machine.
    let isLoopback: Bool
    /// Whether the connection is encrypted.
    let isSecure: Bool

    /// Checks `text`; error code `bad-address`.
    init(_ text: String) throws(RunError) {
        let place = "Give an address such as http://127.0.0.1:8080/v1."
        var trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        while trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard let parts = URLComponents(string: trimmed), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
        else {
            throw RunError(
                "bad-address",
                "This is not an http or https address. " + place,
                at: Place(file: Self.shown(text))
            )
        }
        guard parts.user == nil, parts.password == nil else {
            throw RunError("bad-address", "The address holds a user name or password. Keys go in VERNIER_API_KEY.")
        }
        guard parts.query == nil, parts.fragment == nil else {
            throw RunError(
                "bad-address",
                "The address has a query or fragment. " + place,
                at: Place(file: Self.shown(text))
            )
        }
        if let port = parts.port, !(1...65535).contains(port) {
            throw RunError("bad-address", "There is no port \(port). " + place)
        }
        base = trimmed
        isSecure = scheme == "https"
        isLoopback = Self.isLoopback(host)
    }

    /// The address of `path`, such as `chat/completions`.
    func url(_ path: String) -> String { "\(base)/\(path)" }

    /// Whether `host` can only be this machine: `localhost`, 127.0.0.0/8 written as four numbers, or ::1.
    static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased().trimmingCharacters(in: ["[", "]"])
        if name == "localhost" || name == "::1" { return true }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127"
            && numbers.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8($0) != nil }
    }

    /// `text` without what stands before an `@`, which may be a password.
    private static func shown(_ text: String) -> String {
        let tail = text.split(separator: "@", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        return String(tail.prefix(200))
    }
}
