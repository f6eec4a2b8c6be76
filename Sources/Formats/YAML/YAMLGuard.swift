// What is refused before a YAML document is composed, because composing itself would take too much memory or stack.
import AuditModel

/// Cheap looks at the bytes of a YAML document.
///
/// Yams shares an aliased node instead of copying it, so a small file can make a very deep tree, and it hashes keys,
/// so an aliased collection as a key costs what its full expansion would. Both need anchors together with aliases;
/// documents without them pass untouched.
enum YAMLGuard {
    /// Largest document, in bytes: manifests and leaderboards, not data.
    static let sizeLimit = 16 << 20
    /// Most collections in a document with aliases: a bound on how deep it can get.
    static let collectionLimit = 5000

    static func check(_ bytes: [UInt8], file: String?) throws(FormatError) {
        let place = Place(file: file)
        guard bytes.count <= sizeLimit else { throw FileBytes.tooLarge(sizeLimit, place) }
        let marks = Marks(bytes)
        guard marks.anchors > 0, marks.aliases > 0 else { return }
        guard marks.collections <= collectionLimit else {
            let message =
                "A document with aliases may hold at most \(collectionLimit) collections; write it without them."
            throw FormatError("yaml-too-many-nodes", message, at: place)
        }
        guard !marks.hasComplexKey else {
            let message = "The document has aliases and a key that is no plain text; write the key out."
            throw FormatError("yaml-complex-key", message, at: place)
        }
    }

    /// Counts that never fall below the truth; prose in a block may raise them.
    private struct Marks {
        var anchors = 0
        var aliases = 0
        var collections = 0
        var hasComplexKey = false

        init(_ bytes: [UInt8]) {
            var before = UInt8(ascii: "\n")
            // Whether the last thing other than blanks was an alias or the end of a flow collection.
            var afterNode = false
            for (index, byte) in bytes.enumerated() {
                let opensToken = " \t\r\n[{,:-?".utf8.contains(before)
                let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
                let endsWord = " \t\r\n".utf8.contains(next)
                switch byte {
                case UInt8(ascii: "&") where opensToken && !endsWord: anchors += 1
                case UInt8(ascii: "*") where opensToken && !endsWord:
                    aliases += 1
                    afterNode = true
                case UInt8(ascii: "["), UInt8(ascii: "{"): collections += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): afterNode = true
                case UInt8(ascii: "?") where opensToken && endsWord: hasComplexKey = true
                case UInt8(ascii: ":"):
                    collections += 1
                    if afterNode { hasComplexKey = true }
                case UInt8(ascii: "-") where endsWord: collections += 1
                case UInt8(ascii: "\n"), UInt8(ascii: ","): afterNode = false
                default: break
                }
                before = byte
            }
        }
    }
}
