// Splits of a Croissant description, and what says that they overlap.
import AuditModel
import Formats

/// Splits and their overlap, from the description alone.
enum CroissantSplits {
    /// One sentence for each overlap: equal bytes, a split named twice, splits that lie in the same files.
    static func overlaps(in document: CroissantDocument) -> [String] {
        var found: [String] = []
        var sums: [String: String] = [:]
        for file in document.objects where !file.sha256.isEmpty {
            if let other = sums[file.sha256] {
                found.append("The files `\(other)` and `\(file.name)` have the same SHA-256: one file under two names.")
            } else {
                sums[file.sha256] = file.name
            }
        }
        for set in document.recordSets where set.isSplits {
            var names: Set<String> = []
            for row in set.data.prefix(1000) {
                let name = (row.objectValue ?? []).lazy.compactMap { member in
                    member.key.hasPrefix("@") ? nil : CroissantDocument.text(member.value)
                }.first
                if let name, !names.insert(name).inserted {
                    found.append("The split `\(name.prefix(60))` is listed twice.")
                }
            }
        }
        let sets = document.recordSets.filter {
            SplitNames.split(of: $0.name) != nil && !document.references($0).isEmpty
        }
        for (index, one) in sets.enumerated() {
            for two in sets[(index + 1)...] where SplitNames.split(of: one.name) != SplitNames.split(of: two.name) {
                let shared = document.places(one).intersection(document.places(two))
                guard let file = shared.sorted().first else { continue }
                found.append(
                    "The splits `\(one.name)` and `\(two.name)` both lie in `\(file)`: nothing keeps them apart."
                )
            }
        }
        return Array(found.prefix(100))
    }
}
