// What a question is about besides its own words: a passage is shown before it, and what is left out is said.
import AuditModel
import Formats

extension FieldGuess {
    /// The text a question is about, and what keeps it from being shown.
    func passage(_ reading: inout Reading, _ taken: Set<String>) {
        for plain in FieldNames.passage {
            if let name = names[plain], !taken.contains(name), look.isText(name), look.filled(name) > 0 {
                set(&reading.mapping, .passage, name)
                guard reading.mapping.fields[.cluster] == nil, repeats(name) else { return }
                let message =
                    "Items share a text in `\(name)` and are not independent; name their cluster in suite.yaml."
                reading.remarks.append(Diagnostic(.warning, "shared-passage", message))
                return
            }
            let parts = names.keys.filter { $0 == plain || $0.hasPrefix(plain + ".") }.compactMap { names[$0] }
            guard let part = parts.sorted().first, !taken.contains(part) else { continue }
            let message = "`\(part)` is no single text and was left out: the items are asked without it."
            reading.remarks.append(Diagnostic(.warning, "passage-left-out", message))
            return
        }
    }

    /// A text longer than the question that was not used may be what the question is about.
    func remarkOnLongTexts(_ reading: inout Reading) {
        let taken = Set(reading.mapping.references)
        func length(_ name: String) -> Int {
            look.texts(name).reduce(0) { $0 + ($1?.utf8.count ?? 0) } / max(1, look.count)
        }
        let question = (reading.mapping.fields[.question]?.references ?? []).map(length).reduce(0, +)
        let beside = [
            "answer", "solution", "explan", "rational", "reason", "source", "url", "code", "test", "response",
        ]
        for name in look.names where !taken.contains(name) && look.has(name) && look.isText(name) {
            let plain = FieldNames.plain(name)
            guard !plain.contains("."), !beside.contains(where: plain.contains), length(name) >= max(80, question)
            else { continue }
            let message =
                "`\(name.prefix(60))` holds longer texts than the question and was left out; name it as `passage` in"
                + " a suite.yaml if the question is about it."
            reading.remarks.append(Diagnostic(.warning, "text-left-out", message))
        }
    }

    /// Pictures and sounds are not shown to a model.
    func remarkOnMedia(_ reading: inout Reading) {
        if let media = FieldNames.media.compactMap({ names[$0] }).first(where: { look.filled($0) > 0 }) {
            let message =
                "\(look.filled(media)) rows have something in `\(media)`, which is not shown to a model; leave"
                + " out items that need it."
            reading.remarks.append(Diagnostic(.warning, "media-left-out", message))
        }
    }
}
