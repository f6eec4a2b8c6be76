// What lm-evaluation-harness puts into the names of its files: task, model, and when.

/// Names of lm-eval's files.
enum LMEvalNames {
    /// The parts of a samples file's name.
    struct Samples: Hashable {
        /// The task.
        var task: String
        /// The time in the name, which the results file beside it shares.
        var stamp: String?
    }

    /// The stem of a name: without folders, compression and ending.
    static func stem(_ path: String) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        for ending in [".gz", ".zst", ".xz", ".jsonl", ".json"] where name.hasSuffix(ending) {
            name.removeLast(ending.count)
        }
        return name
    }

    /// Task and time of a samples file: `samples_arc_easy_2024-11-26T10-47-32.305387.jsonl.gz`.
    static func samples(_ path: String) -> Samples {
        var stem = stem(path)
        let stamp = stamp(stem)
        if let stamp, stem.utf8.count > stamp.utf8.count {
            stem.removeLast(stamp.count)
            if stem.hasSuffix("_") { stem.removeLast() }
        }
        if stem.hasPrefix("samples_") { stem.removeFirst(8) }
        return Samples(task: stem.isEmpty ? "unknown" : stem, stamp: stamp)
    }

    /// The time at the end of a stem: `2024-11-26T10-47-32.305387`.
    static func stamp(_ stem: String) -> String? {
        let shape = Array("dddd-dd-ddTdd-dd-dd".utf8)
        guard let from = stem.utf8.lastIndex(of: UInt8(ascii: "_")).map({ stem.utf8.index(after: $0) }) else {
            return matches(stem.utf8[...], shape) ? stem : nil
        }
        let tail = stem.utf8[from...]
        return matches(tail, shape) ? String(tail) : nil
    }

    private static func matches(_ text: Substring.UTF8View, _ shape: [UInt8]) -> Bool {
        var rest = text
        for mark in shape {
            guard let byte = rest.popFirst() else { return false }
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard mark == UInt8(ascii: "d") ? isDigit : byte == mark else { return false }
        }
        return rest.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: ".") }
    }

    /// The model that a folder is named for: `EleutherAI__pythia-14m`; nil where it is not named so.
    static func model(folderOf path: String) -> String? {
        let parts = path.split(separator: "/")
        guard parts.count >= 2 else { return nil }
        let folder = String(parts[parts.count - 2])
        guard let range = folder.firstRange(of: "__"), range.lowerBound > folder.startIndex,
            range.upperBound < folder.endIndex
        else { return nil }
        return folder.replacing("__", with: "/", maxReplacements: 1)
    }
}
