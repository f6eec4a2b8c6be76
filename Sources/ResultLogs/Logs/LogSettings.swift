// How nested settings become a flat list of texts that a person can read.

import Formats

/// Settings by dotted names, bounded.
struct LogSettings {
    /// The settings so far.
    private(set) var values: [String: String] = [:]

    /// Sets one that is stated; empty texts and nil are not.
    mutating func set(_ key: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        guard values[key] != nil || values.count < LogLimits.settings else { return }
        values[String(key.prefix(200))] = cut(text)
    }

    /// Sets one where nothing else did.
    mutating func setIfMissing(_ key: String, _ text: String?) { if values[key] == nil { set(key, text) } }

    /// Adds a value: members of objects as `key.member`, lists as they are written, no nulls.
    mutating func add(_ key: String, _ value: JSONCursor) { add(key, value, depth: 1) }

    /// Adds the members of an object; with `prefix` before their names.
    mutating func add(membersOf value: JSONCursor?, prefix: String = "", except: Set<String> = []) {
        add(members: value, prefix: prefix, except: except, depth: 1)
    }

    private mutating func add(members value: JSONCursor?, prefix: String, except: Set<String>, depth: Int) {
        guard var walk = value?.members() else { return }
        walk.allowsDuplicates = true
        while values.count < LogLimits.settings, let (key, member) = try? walk.next() {
            if !except.contains(key) { add(prefix + key, member, depth: depth) }
        }
    }

    private mutating func add(_ key: String, _ value: JSONCursor, depth: Int) {
        switch value.kind {
        case .null: break
        case .object where depth < 5: add(members: value, prefix: key + ".", except: [], depth: depth + 1)
        case .object, .array:
            set(key, value.count > 2 ? String(decoding: value.bytes.prefix(1000), as: UTF8.self) : nil)
        default: set(key, value.scalarText)
        }
    }

    private func cut(_ text: String) -> String {
        text.utf8.count <= LogLimits.setting ? text : KeptText.of(text, size: LogLimits.setting) + "…"
    }
}
