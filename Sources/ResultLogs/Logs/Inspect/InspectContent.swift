// Hashes of what was asked and answered, with texts that were put aside taken back in.

import Formats

/// Hashes over the parts of a sample.
struct InspectContent {
    /// The hash of a text that was put aside, by its reference; nil where there is none.
    let attachment: (String) -> UInt64?

    private static let scheme = Array("\"attachment://".utf8)

    /// The hash of an input (a text or messages), options and key; 0 where there is no input.
    func item(input: JSONCursor?, choices: JSONCursor?, target: JSONCursor?) -> UInt64 {
        guard let input else { return 0 }
        var hash = ContentHash()
        add(messages: input, to: &hash)
        for part in [choices, target] {
            guard let part, part.kind != .null else { continue }
            add(texts: part, to: &hash)
        }
        return hash.value
    }

    /// The hash of what the model said last; 0 where it said nothing at all.
    func output(_ message: JSONCursor?) -> UInt64 {
        guard let content = message?.find("content") else { return 0 }
        var hash = ContentHash()
        add(content: content, to: &hash)
        if let calls = message?.find("tool_calls"), calls.count > 2 { hash.add(calls.bytes) }
        return hash.value
    }

    /// A text as its own hash, so that it is the same inline and put aside.
    private func add(_ text: JSONCursor, to hash: inout ContentHash) {
        if text.kind == .string, text.bytes.starts(with: Self.scheme), let reference = text.text?.dropFirst(13),
            let known = attachment(String(reference))
        {
            hash.add(word: known)
        } else {
            hash.add(word: Self.hash(text))
        }
    }

    /// The hash of one value as it is spelt.
    static func hash(_ value: JSONCursor) -> UInt64 {
        var hash = ContentHash()
        hash.add(value.bytes)
        return hash.value
    }

    private func add(texts: JSONCursor, to hash: inout ContentHash) {
        guard var walk = texts.elements() else {
            add(texts, to: &hash)
            return
        }
        while let element = try? walk.next() { add(element, to: &hash) }
    }

    /// Messages without their ids, which differ from run to run.
    private func add(messages: JSONCursor, to hash: inout ContentHash) {
        guard var walk = messages.elements() else {
            add(messages, to: &hash)
            return
        }
        while let message = try? walk.next() {
            if let role = message.find("role") { add(role, to: &hash) }
            if let content = message.find("content") { add(content: content, to: &hash) }
        }
    }

    private func add(content: JSONCursor, to hash: inout ContentHash) {
        guard var walk = content.elements() else {
            add(content, to: &hash)
            return
        }
        while let part = try? walk.next() {
            guard var members = part.members() else { continue }
            members.allowsDuplicates = true
            while let (key, value) = try? members.next() {
                if key == "id" || key == "internal" || value.kind == .null { continue }
                hash.add(key)
                add(value, to: &hash)
            }
        }
    }
}
