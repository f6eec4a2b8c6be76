// Balanced COPA (Kavumba et al. 2019, arXiv 1911.00225): every item has a mirrored twin, in COPA's XML.

import AuditModel
import Formats

/// Elements `item` with `id`, `asks-for`, `most-plausible-alternative`, and the children `p`, `a1`, `a2`.
///
/// A mirrored item has the attribute `mirrored` or the id of its original plus 1,000.
struct CopaPairsImport: TwinImportFormat {
    let id = "balanced-copa"
    let summary = "Balanced COPA, XML in which item 1000+n mirrors item n"
    private static let operatorID: OperatorID = "balanced-copa/mirrored"

    func recognises(_ head: ImportHead) -> Bool {
        head.firstByte == UInt8(ascii: "<") && head.holds("most-plausible-alternative")
    }

    func read(_ bytes: [UInt8], into builder: inout ImportBuilder) throws(TwinsError) {
        let nodes: [XMLNode]
        do {
            nodes = try XMLTree(bytes, file: builder.file).select("//item")
        } catch {
            throw TwinsError("unreadable", error.message, place: error.place, cause: error)
        }
        var mirrored: [(number: Int, item: Item, place: Place)] = []
        var originals: Set<Int> = []
        for node in nodes {
            let place = Place(file: builder.file, line: node.line)
            guard let id = node.text("@id").map(XMLNode.normalised), let number = Int(id), number > 0 else {
                builder.note(TwinImport.missing("a positive whole number as @id", at: place))
                continue
            }
            guard let premise = node.text("p").map(XMLNode.normalised), let first = node.text("a1"),
                let second = node.text("a2"), let asks = node.text("@asks-for").map(XMLNode.normalised)
            else {
                builder.note(TwinImport.missing("@asks-for, p, a1 or a2", at: place))
                continue
            }
            let isMirrored = node.text("@mirrored").map { $0 == "true" || $0 == "1" } ?? (number > 1_000)
            let of = number > 1_000 ? number - 1_000 : number
            let options = [XMLNode.normalised(first), XMLNode.normalised(second)]
            let key = node.text("@most-plausible-alternative").map(XMLNode.normalised) ?? ""
            guard let gold = Int(key), (1...2).contains(gold) else {
                if isMirrored, builder.countRow() {
                    let fault = "The key is neither 1 nor 2."
                    let name = ItemID("\(of)")
                    builder.unkeyedRow(of: name, operatorID: Self.operatorID, fault: fault, key: key, at: place)
                } else {
                    builder.note(TwinImport.missing("@most-plausible-alternative of 1 or 2", at: place))
                }
                continue
            }
            // Worded as suites/copa words it, so that the two are one item.
            let item = Item(
                id: ItemID("\(of)"),
                subject: asks,
                cluster: "\(of % 1_000)",
                question: "\(premise) What was the \(asks)?",
                task: .choice(ChoiceTask(options: options, gold: gold - 1))
            )
            if isMirrored {
                mirrored.append((of, item, place))
            } else if originals.insert(number).inserted {
                _ = builder.original(named: "\(number)", item, at: place)
            } else {
                let message = "The id \(number) is used twice; the first is kept. Give each item an id of its own."
                builder.note(Diagnostic(.error, "id-repeated", message, at: place))
            }
        }
        let promise = TwinPromise(numbers: .open, key: .flipped)
        for row in mirrored {
            guard builder.countRow() else { return builder.note(TwinImport.tooManyRows(at: row.place)) }
            builder.twin(of: row.item.id, operatorID: Self.operatorID, promise: promise, row.item, at: row.place)
        }
    }
}
