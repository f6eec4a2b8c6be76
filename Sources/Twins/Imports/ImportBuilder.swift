// Where every format puts what it reads: ids given, originals recognised, bad rows counted.

public import AuditModel

/// Collects the originals and twins of one file.
public struct ImportBuilder: Sendable {
    /// Most rows of a file.
    static let mostRows = 1_000_000
    /// The file's name, for places.
    public let file: String?
    private(set) var result: ImportedTwins
    private var linker: OriginalLinker
    private var idOfKey: [String: ItemID] = [:]
    private var copies: [ItemID: Int] = [:]
    private var counts: [String: Int] = [:]
    private var taken: Set<ItemID> = []

    init(format: String, file: String?, suite: [Item]) {
        self.file = file
        result = ImportedTwins(format: format)
        linker = OriginalLinker(suite)
    }

    /// A remark.
    public mutating func note(_ diagnostic: Diagnostic) { result.diagnostics.append(diagnostic) }

    /// Counts a row that speaks of a twin; false once there are more than can be taken.
    public mutating func countRow() -> Bool {
        guard result.rows < Self.mostRows else { return false }
        result.rows += 1
        return true
    }

    /// The suite's item of this id.
    public func suiteItem(_ id: ItemID) -> Item? { linker.item(id) }

    /// Keeps the file's copy of an original and gives the id it goes by.
    ///
    /// `name` tells originals of the file apart. The id is that of the suite's item with this id or nearly this
    /// question; else `item`'s. A second, different copy under one name is remarked on and the first is kept.
    public mutating func original(named name: String, _ item: Item, at place: Place?) -> ItemID {
        if let id = idOfKey[name] {
            if let copy = copies[id].map({ result.originals[$0] }),
                copy.question != item.question || copy.task != item.task
            {
                let message =
                    "The file gives its original \(ItemGuards.excerpt(id.rawValue)) in two forms; the first is kept. "
                    + "Compare the rows."
                note(Diagnostic(.warning, "original-differs", message, at: place))
            }
            return id
        }
        var copy = item
        if let known = linker.item(item.id) ?? linker.item(asking: item.question) { copy.id = known.id }
        idOfKey[name] = copy.id
        if copies[copy.id] == nil {
            copies[copy.id] = result.originals.count
            result.originals.append(copy)
        }
        return copy.id
    }

    /// The id that the original of this name went by.
    public func id(ofOriginalNamed name: String) -> ItemID? { idOfKey[name] }

    /// The file's copy of an original, by its id.
    public func copy(of id: ItemID) -> Item? { copies[id].map { result.originals[$0] } }

    /// Adds a twin of `original`; `item`'s id is ignored.
    ///
    /// A row with a text of more than 100,000 bytes, or with a choice whose key or labels do not fit, is left out
    /// with a diagnostic.
    public mutating func twin(
        of original: ItemID,
        operatorID: OperatorID,
        promise: TwinPromise?,
        _ item: Item,
        at place: Place?
    ) {
        var item = item
        item.id = nextID(original, operatorID)
        if let trip = ItemGuards.size(item) {
            let message = "The row has \(trip.detail) bytes; it is left out. Shorten it."
            return note(Diagnostic(.error, "row-oversized", message, at: place))
        }
        if case .choice(let task) = item.task,
            !task.options.indices.contains(task.gold) || task.labels.count != task.options.count
        {
            return unkeyed(item.id, of: original, operatorID, "The key is none of the options.", key: "", at: place)
        }
        promised(operatorID, promise)
        result.set.twins.append(
            Twin(
                id: item.id,
                of: original,
                operatorID: operatorID,
                seed: 0,
                grade: .drafted,
                item: item,
                proof: Proof(kind: "none"),
                guards: []
            )
        )
    }

    /// Notes a row whose key cannot be one.
    public mutating func unkeyedRow(
        of original: ItemID,
        operatorID: OperatorID,
        fault: String,
        key: String,
        at place: Place?
    ) {
        unkeyed(nextID(original, operatorID), of: original, operatorID, fault, key: key, at: place)
    }

    /// Takes a twin as the file has it, id and grade included.
    mutating func adopt(_ twin: Twin) { result.set.twins.append(twin) }

    /// Notes what an operator promises, if anything is known.
    mutating func promised(_ operatorID: OperatorID, _ promise: TwinPromise?) {
        if result.promises[operatorID] == nil, let promise { result.promises[operatorID] = promise }
    }

    private mutating func unkeyed(
        _ id: ItemID,
        of original: ItemID,
        _ operatorID: OperatorID,
        _ fault: String,
        key: String,
        at place: Place?
    ) {
        let row = UnkeyedTwin(
            id: id,
            of: original,
            operatorID: operatorID,
            fault: fault,
            key: ItemGuards.excerpt(key),
            place: place
        )
        result.unkeyed.append(row)
        note(Diagnostic(.error, "key-unusable", "\(fault) The row is left out; mend its key.", at: place))
    }

    private mutating func nextID(_ original: ItemID, _ operatorID: OperatorID) -> ItemID {
        let stem = "\(original)~\(operatorID)"
        var count = counts[stem, default: 0]
        var id: ItemID
        repeat {
            count += 1
            id = ItemID("\(stem)~\(count)")
        } while !taken.insert(id).inserted
        counts[stem] = count
        return id
    }
}
