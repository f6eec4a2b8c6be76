// Which answer a filter read, in the words of the key: a text, or the number of an option.

import AuditModel
import Formats
import Foundation

/// The answer in `filtered_resps`.
struct LMEvalAnswer {
    /// The answer; nil where it cannot be said in the key's words.
    private(set) var text: String?
    /// What the log says of it.
    private(set) var flags: LoggedRow.Flags = []

    /// What regex filters write where nothing matched.
    private static let unread = "[invalid]"

    /// Reads `filtered_resps`, with `arguments` for the options that were offered and the score `acc` where there is one.
    init(_ filtered: JSONCursor?, arguments: JSONCursor?, target: String?, accuracy: Double?) {
        guard let filtered else { return }
        if filtered.kind == .array, let fast = filtered.bytes.withUnsafeBytes({ LMEvalLikelihoods($0) }) {
            text = Self.option(fast.best, of: fast.count, arguments, target: target, accuracy: accuracy)
            return
        }
        guard var walk = filtered.elements(), let first = try? walk.next() else { return }
        let second = (try? walk.next()) ?? nil
        switch first.kind {
        case .null: flags.insert(.unread)
        case .string where second == nil: generated(first, arguments)
        case .array where second != nil, .number where second != nil:
            guard let (best, count) = Self.likeliest(filtered) else { return }
            text = Self.option(best, of: count, arguments, target: target, accuracy: accuracy)
        default: break
        }
    }

    private mutating func generated(_ value: JSONCursor, _ arguments: JSONCursor?) {
        guard let answer = value.text else { return }
        if answer == Self.unread {
            flags.insert(.unread)
            return
        }
        // The log-likelihood of a whole text is a number, and no answer; generation has a second argument.
        if Double(answer) != nil, let request = Self.requests(arguments, most: 1).first, request.second == nil {
            return
        }
        text = answer
    }

    /// The likeliest option: its number where the key is a number, its text where the key is a text.
    private static func option(
        _ best: Int,
        of count: Int,
        _ arguments: JSONCursor?,
        target: String?,
        accuracy: Double?
    ) -> String? {
        guard let target else { return nil }
        if let number = Int(target), number >= 0, number < count {
            // A key such as `2` may be an option's number or an option's text. Where `acc` agrees, it is the number.
            if accuracy == (best == number ? 1 : 0) { return String(best) }
            if let arguments, mayOffer(target, arguments),
                let same = options(arguments, count).firstIndex(of: target), same != number
            {
                return nil
            }
            return String(best)
        }
        // Options that continue different contexts may all be one text (WinoGrande): they do not tell which was chosen.
        let options = options(arguments, count)
        guard options.count == count, Set(options).count == count else { return nil }
        return options[best]
    }

    /// The texts that were offered, without spaces around them.
    private static func options(_ arguments: JSONCursor?, _ count: Int) -> [String] {
        requests(arguments, most: count).compactMap { $0.second?.text?[...].trimmed }
    }

    /// Whether a text made of digits may be an option: it stands behind a space or quote and before a quote or space.
    private static func mayOffer(_ text: String, _ arguments: JSONCursor) -> Bool {
        var text = text
        return text.withUTF8 { text in
            arguments.bytes.withUnsafeBytes { bytes in
                guard let base = bytes.baseAddress else { return false }
                var from = text.count + 1
                while from < bytes.count, let quote = memchr(base + from, 0x22, bytes.count - from) {
                    var at = base.distance(to: UnsafeRawPointer(quote))
                    from = at + 1
                    while at > text.count, bytes[at - 1] == 0x20 { at -= 1 }
                    let start = at - text.count
                    guard start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x22 else { continue }
                    if bytes[start..<at].elementsEqual(text) { return true }
                }
                return false
            }
        }
    }

    /// The likeliest of the options and how many there are.
    private static func likeliest(_ filtered: JSONCursor) -> (best: Int, count: Int)? {
        guard let likelihoods = likelihoods(filtered) else { return nil }
        var best = 0
        for (index, value) in likelihoods.enumerated() where value > likelihoods[best] { best = index }
        return (best, likelihoods.count)
    }

    /// `[[-12.3, false], …]` or `[-12.3, …]`, numbers also spelt as texts; nil where one is no number.
    private static func likelihoods(_ filtered: JSONCursor) -> [Double]? {
        guard var walk = filtered.elements() else { return nil }
        var values: [Double] = []
        while let element = try? walk.next() {
            guard values.count < 1000 else { return nil }
            var value: Double?
            if var pair = element.elements() {
                value = (try? pair.next())?.flatMap(\.likelihood)
            } else {
                value = element.likelihood
            }
            guard let value, !value.isNaN else { return nil }
            values.append(value)
        }
        return values.count >= 2 ? values : nil
    }

    /// The requests: objects `gen_args_i` of `arg_0` and `arg_1`, or lists before 0.4.3.
    private static func requests(_ arguments: JSONCursor?, most: Int) -> [(first: JSONCursor?, second: JSONCursor?)] {
        var found: [(first: JSONCursor?, second: JSONCursor?)] = []
        if var walk = arguments?.members() {
            while found.count < most, let (_, value) = try? walk.next() {
                let pair = try? value.members(named: ["arg_0", "arg_1"])
                found.append((pair?[0], pair?[1]))
            }
        } else if var walk = arguments?.elements() {
            while found.count < most, let value = try? walk.next() {
                var pair = value.elements()
                let first = (try? pair?.next()) ?? nil
                found.append((first, (try? pair?.next()) ?? nil))
            }
        }
        return found
    }

    /// Whether all of the model's outputs are empty texts: `[[""]]`.
    static func isEmpty(_ outputs: JSONCursor) -> Bool {
        guard outputs.count < 64, var walk = outputs.elements() else { return false }
        var isEmpty = false
        while let element = try? walk.next() {
            var texts: [String?] = [element.text]
            if element.kind == .array {
                texts = []
                guard var inner = element.elements() else { return false }
                while let text = try? inner.next() { texts.append(text.text) }
            }
            guard !texts.isEmpty, texts.allSatisfy({ $0?.isEmpty == true }) else { return false }
            isEmpty = true
        }
        return isEmpty
    }
}

extension JSONCursor {
    /// A log-likelihood: a number, also one spelt in a text, minus infinity included.
    fileprivate var likelihood: Double? {
        kind == .number ? doubleValue : kind == .string ? text.flatMap { Double($0) } : nil
    }
}
