// From an HTTP status to one sentence a person can act on, quoting the server safely.

import AuditModel
import Formats
import Foundation

/// Reads the body of an unsuccessful response.
enum ServerError {
    /// The error for `reply`.
    static func error(_ reply: HTTPReply, model: ModelID) -> RunError {
        let root = try? JSONValue.parse(reply.body, file: nil, lenient: true)
        let words = root.flatMap(message) ?? quoted(reply.body)
        let quote = words.isEmpty ? "." : ": \"\(words)\"."
        let code = root?["error"]?["code"]?.stringValue ?? ""
        let isUnknown = reply.status == 404 && words.lowercased().contains("model")
        if [400, 404].contains(reply.status), code == "model_not_found" || isUnknown {
            return RunError("unknown-model", "The server does not know the model \(model)\(quote) Check --model.")
        }
        if reply.status == 429, code == "insufficient_quota" {
            return RunError("quota-exhausted", "The account has nothing left to spend\(quote) Top it up and run again.")
        }
        return RunError("http-\(reply.status)", "The server answered \(reply.status)\(quote)\(remedy(reply))")
    }

    private static func remedy(_ reply: HTTPReply) -> String {
        switch reply.status {
        case 300..<400:
            " It has moved" + (reply.location.map { " to \(clean($0))" } ?? "") + ": give its new address."
        case 401, 403: " Set VERNIER_API_KEY to a key that this server accepts."
        case 404: " Check that the address ends as the server's API does, often in /v1."
        case 429: " Run again later, or with a smaller --width; what is answered is kept."
        case 500...: " Look at the server's own log, and run again: what is answered is kept."
        default: ""
        }
    }

    /// The message in an error body, in the places where servers put it; cleaned.
    static func message(_ root: JSONValue) -> String? {
        let found = [root["error"]?["message"], root["error"], root["message"], root["detail"]]
        return found.compactMap { $0?.stringValue }.first.map { clean($0) }
    }

    /// The beginning of a body, cleaned.
    static func quoted(_ body: [UInt8]) -> String { clean(String(decoding: body.prefix(2000), as: UTF8.self)) }

    /// At most 200 characters, without control and direction characters, so that a terminal shows it as it is.
    static func clean(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        var space = false
        for scalar in text.unicodeScalars.prefix(4000) {
            switch scalar.properties.generalCategory {
            case .control where !scalar.properties.isWhitespace: continue
            case .format, .surrogate, .privateUse: continue
            case _ where scalar.properties.isWhitespace: space = true
            default:
                if space, !shown.isEmpty { shown.append(" ") }
                space = false
                shown.append(scalar)
            }
        }
        let all = String(shown)
        return all.count > 200 ? String(all.prefix(199)) + "…" : all
    }
}
