// A folder of twins as input of OpenAI's batch service, so that any provider can be asked.

import AuditModel
import Fingerprints
import Formats
import Foundation
import ModelRuns
import Suites

/// Writes a batch.
struct TwinBatch {
    /// The folder of twins.
    let folder: TwinFolder
    /// The model to ask.
    let model: ModelID
    /// Whether originals are asked too.
    let withOriginals: Bool
    /// Most lines of one file.
    var mostLines = BatchLine.mostLines
    /// Most bytes of one file.
    var mostBytes = BatchLine.mostBytes

    /// What was written.
    struct Written {
        var files: [String] = []
        var lines = 0
        var hashed = 0
        var shared = 0
    }

    /// One thing to ask.
    private struct Question {
        var item: Item
        var root: ItemID
        var variant: String
        var twin: Twin?
        var repeatIndex: Int
    }

    /// A line of the map: what an id stands for.
    private struct Entry: Encodable {
        var custom_id: String
        var item: ItemID
        var variant: String
        var twin: ItemID?
        var `repeat`: Int
        /// Set where another line asks the same.
        var same_as: String?
    }

    /// Writes the batch to `path`; where it needs several files they are numbered before the name's ending.
    func write(to path: String, remarks: (String) -> Void) throws -> Written {
        let content = try folder.read()
        if !content.diagnostics.isEmpty { remarks(Remarks.summary(of: content.diagnostics, in: SuiteID(folder.path))) }
        let asking = try SuiteReader.manifest(folder.path).asking
        let audit = String(SHA256Hex.of(try FileBytes.read(folder.twins)).prefix(8))
        let questions = questions(content)
        var groups = ["", "-cloze"].map {
            BatchFiles(path, mark: $0, mostLines: mostLines, mostBytes: mostBytes)
        }
        var entries: [Entry] = []
        var firstID: [String: String] = [:]
        var seen: Set<String> = []
        var written = Written()
        for question in questions {
            let asked = ModelRequest(putting: question.item, by: asking, to: model, repeatIndex: question.repeatIndex)
            let cloze = ModelRequest(cloze: question.item, by: asking, to: model, repeatIndex: question.repeatIndex)
            for (place, request, mark) in [(0, Optional(asked), ""), (1, cloze, "~cloze")] {
                guard let request else { continue }
                let id = BatchID(
                    audit: audit,
                    item: question.root.rawValue,
                    variant: question.variant + mark,
                    repeat: question.repeatIndex + 1
                )
                guard seen.insert(id.text).inserted else {
                    throw CommandError(
                        code: "id-twice",
                        message: "Two twins would have the id \(id.text); give them different ids.",
                        place: Place(file: folder.twins)
                    )
                }
                let key = RequestKey.of(request)
                var entry = Entry(
                    custom_id: id.text,
                    item: question.root,
                    variant: question.variant + mark,
                    twin: question.twin?.id,
                    repeat: question.repeatIndex + 1
                )
                entry.same_as = firstID[key]
                entries.append(entry)
                if !id.isPlain { written.hashed += 1 }
                guard entry.same_as == nil else {
                    written.shared += 1
                    continue
                }
                firstID[key] = id.text
                // A batch has one address: what goes to another is another batch.
                let isOther = request.form != asking.form
                try groups[isOther ? place : 0].add(try BatchLine.bytes(id, request))
                written.lines += 1
            }
        }
        for index in groups.indices { written.files += try groups[index].finish() }
        if written.hashed > 0 || written.shared > 0 {
            let map = BatchFiles.named(path, "-map")
            let file = try GrowingFile(in: BatchFiles.folder(map))
            for entry in entries { try file.add(try CanonicalJSON.bytes(encoding: entry) + [0x0A]) }
            try file.finish(as: BatchFiles.name(map))
            written.files.append(map)
        }
        return written
    }

    /// Originals first, then twins in their order.
    private func questions(_ content: TwinFolder.Content) -> [Question] {
        var questions: [Question] = []
        if withOriginals {
            questions = content.originals.map {
                Question(item: $0, root: $0.id, variant: "original", twin: nil, repeatIndex: 0)
            }
        }
        let parents = Dictionary(content.set.twins.map { ($0.id, $0.of) }) { first, _ in first }
        var counts: [ItemID: Int] = [:]
        for twin in content.set.twins {
            var root = twin.of
            var steps = 0
            while let next = parents[root], steps < 8 {
                root = next
                steps += 1
            }
            counts[root, default: 0] += 1
            let lead = root.rawValue + "~"
            let id = twin.id.rawValue
            let isOwn = id.utf8.count > lead.utf8.count && id.hasPrefix(lead)
            questions.append(
                Question(
                    item: twin.item,
                    root: root,
                    variant: isOwn ? String(id.dropFirst(lead.count)) : "twin~\(counts[root] ?? 0)",
                    twin: twin,
                    repeatIndex: twin.operatorID == "identity" ? 1 : 0
                )
            )
        }
        return questions
    }
}
