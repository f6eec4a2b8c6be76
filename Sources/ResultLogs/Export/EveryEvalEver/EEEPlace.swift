// Where an evaluation belongs in Every Eval Ever's store, and the ids that follow from its content.

import AuditModel

/// The names of one run: nothing in them is drawn or taken from a clock.
public struct EEEPlace: Hashable, Sendable {
    /// `evaluation_id`: collection and content, model, time.
    public let evaluation: String
    /// The folder of the run's files: `data/collection/developer/model`.
    public let folder: String
    /// The developer: what stands before the first `/` of the model's id.
    public let developer: String?
    /// The model's name without the developer.
    public let name: String
    /// `retrieved_timestamp`: Unix seconds.
    public let retrieved: String

    /// The names of `run`; `digest` is SHA-256 in hexadecimal.
    init(_ run: EEERun, source: EEESource, digest: ([UInt8]) -> String) {
        let id = run.model.rawValue
        let parts = id.split(separator: "/", maxSplits: 1)
        let isSplit = parts.count == 2 && !id.hasPrefix("/")
        let developer = isSplit ? String(parts[0]) : nil
        let name = isSplit ? String(parts[1]) : id
        self.developer = developer
        self.name = name
        let collection = Self.segment(source.collection)
        let stated = run.created.flatMap { UnixSeconds.of($0) }
        retrieved = "\(stated ?? source.date ?? 0)"
        folder = "data/\(collection)/\(Self.segment(developer ?? "unknown"))/\(Self.segment(name))"
        let model = Self.segment(isSplit ? "\(developer ?? "")_\(name)" : name)
        evaluation = "\(collection)-\(digest(Self.content(run)).prefix(8))/\(model)/\(retrieved)"
    }

    /// What tells one run from another of the same model and time.
    private static func content(_ run: EEERun) -> [UInt8] {
        var texts = [run.model.rawValue, run.library, run.libraryVersion ?? "", run.created ?? ""]
        for result in run.results {
            texts += [result.id, result.evaluation, result.score.value.text]
            texts += result.settings.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        }
        texts += run.details.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return Array(texts.joined(separator: "\u{1F}").utf8)
    }

    /// `text` as the name of a folder on any system: letters, digits, `.`, `_` and `-`; at most 100 of them.
    static func segment(_ text: String) -> String {
        let plain = text.utf8.prefix(100).map { byte -> UInt8 in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: byte
            default: 0x5F
            }
        }
        let name = String(decoding: plain, as: UTF8.self)
        return name.isEmpty || name.hasPrefix(".") ? "_" + name.drop { $0 == "." } : name
    }

    /// A UUID from a digest. The schema wants the digits of version 4, whose bits are free; these are a hash's.
    static func uuid(_ digest: String) -> String {
        var digits = Array(digest.utf8.prefix(32))
        while digits.count < 32 { digits.append(UInt8(ascii: "0")) }
        digits[12] = UInt8(ascii: "4")
        digits[16] = [0x38, 0x39, 0x61, 0x62][Int(digits[16]) % 4]
        let text = String(decoding: digits, as: UTF8.self)
        var parts: [Substring] = []
        var rest = text[...]
        for size in [8, 4, 4, 4, 12] {
            parts.append(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        return parts.joined(separator: "-")
    }
}
