// What one line of a batch's output says: the text of an answer, or why there is none.

import AuditModel
import Formats

/// One answer, from any of the services' endpoints.
struct BatchAnswer {
    private(set) var model: String?
    private(set) var text: String?
    private(set) var flags: LoggedRow.Flags = []
    private(set) var isError = false

    /// Reads a line: `response.body` of chat completions, completions or responses.
    init(_ line: JSONCursor) {
        let response = line.find("response")
        let body = response?.find("body")
        let error = line.find("error")
        let status = response?.find("status_code")?.intValue ?? 200
        let bodyError = body?.find("error")
        isError =
            response?.kind != .object || (error.map { $0.kind != .null } ?? false) || status >= 400
            || (bodyError.map { $0.kind != .null } ?? false)
        model = body?.find("model")?.text
        guard let body, !isError else { return }
        if var choices = body.find("choices")?.elements(), let choice = try? choices.next() {
            read(choice)
        } else if var output = body.find("output")?.elements() {
            var parts: [String] = []
            while parts.count < 1000, let item = try? output.next() {
                guard var content = item.find("content")?.elements() else { continue }
                while let part = try? content.next() {
                    if let text = part.find("text")?.text { parts.append(text) }
                    if part.find("type")?.text == "refusal" { flags.insert(.refused) }
                }
            }
            text = parts.joined()
            flags.insert(.stated)
            if body.find("incomplete_details")?.find("reason")?.text == "max_output_tokens" { flags.insert(.truncated) }
        }
        if text.map({ CellText.trimmed($0).isEmpty }) ?? true { flags.insert(.empty) }
    }

    private mutating func read(_ choice: JSONCursor) {
        let message = choice.find("message")
        text = message?.find("content")?.text ?? choice.find("text")?.text
        if text == nil, var parts = message?.find("content")?.elements() {
            var texts: [String] = []
            while texts.count < 1000, let part = try? parts.next() { texts.append(part.find("text")?.text ?? "") }
            text = texts.joined()
        }
        if let refusal = message?.find("refusal"), refusal.kind == .string { flags.insert(.refused) }
        switch choice.find("finish_reason")?.text {
        case "length": flags.formUnion([.truncated, .stated])
        case "content_filter": flags.formUnion([.refused, .stated])
        case nil: break
        default: flags.insert(.stated)
        }
    }
}
