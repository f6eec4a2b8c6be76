// How a row becomes an item, and what is said when it cannot.
import AuditModel
import Formats

/// Why a row is no item.
struct RowFault: Error {
    var code: String
    var message: String

    init(_ code: String, _ message: String) {
        self.code = code
        self.message = message
    }
}

/// Makes items of the rows of one mapping.
struct ItemBuilder {
    let mapping: ItemMapping
    /// How keys are written, decided for the whole suite.
    let goldForm: ItemMapping.GoldForm
    /// The subject a file's name gives, if the mapping takes it from there.
    let subject: String?

    /// The item of `record`; `fallbackID` is used where the row has no id of its own.
    func item(_ record: ItemRecord, fallbackID: (_ subject: String?) -> String) throws(RowFault) -> Item {
        switch record.content {
        case .native(let row): try NativeItem.item(row, subject: subject, fallbackID: fallbackID)
        case .mapped(let values): try mapped(FieldValues(values, mapping: mapping), fallbackID: fallbackID)
        case .item(let item): try finished(item, fallbackID: fallbackID)
        }
    }

    private func finished(_ item: Item, fallbackID: (String?) -> String) throws(RowFault) -> Item {
        var item = item
        if let subject { item.subject = subject }
        if item.id.rawValue.isEmpty { item.id = ItemID(fallbackID(item.subject)) }
        try ItemRules.check(item)
        return item
    }

    /// The gold field and the options of a row, where both are there.
    func sample(_ record: ItemRecord) -> GoldReading.Sample? {
        guard case .mapped(let raw) = record.content else { return nil }
        let values = FieldValues(raw, mapping: mapping)
        guard let sample = try? self.sample(values) else { return nil }
        return sample
    }

    private func sample(_ values: FieldValues) throws(RowFault) -> GoldReading.Sample {
        GoldReading.Sample(
            gold: try values.text(.gold),
            options: try values.list(.options),
            labels: mapping.fields[.labels] == nil ? [] : try values.list(.labels),
            marks: goldForm == .oneHot ? try values.list(.gold) : []
        )
    }

    private func mapped(_ values: FieldValues, fallbackID: (String?) -> String) throws(RowFault) -> Item {
        let ownSubject = try values.optionalText(.subject)
        let subject = self.subject ?? ownSubject
        let ownID = try values.optionalText(.id)
        let item = Item(
            id: ItemID(ownID ?? fallbackID(subject)),
            subject: subject,
            cluster: try values.optionalText(.cluster),
            passage: try values.optionalText(.passage),
            question: try values.text(.question),
            task: try task(values)
        )
        try ItemRules.check(item)
        return item
    }

    private func task(_ values: FieldValues) throws(RowFault) -> AnswerTask {
        switch mapping.kind ?? .text {
        case .choice:
            let sample = try sample(values)
            guard sample.options.count > 1 else {
                throw RowFault("too-few-options", "The row has \(sample.options.count) options; a choice needs two.")
            }
            guard let gold = GoldReading.index(sample, as: goldForm) else {
                let given = GoldReading.trimmed(sample.gold).prefix(40)
                let message =
                    "The key `\(given)` is no \(goldForm.rawValue) of the \(sample.options.count) options; correct it."
                throw RowFault("gold-out-of-range", message)
            }
            return .choice(ChoiceTask(options: sample.options, gold: gold))
        case .number:
            let text = try values.text(.gold)
            let isHash = goldForm == .hashAnswer
            guard let gold = isHash ? GoldReading.hashAnswer(text) : GoldReading.number(text) else {
                let place = isHash ? "after `####` at the end of the answer" : "in the gold field"
                throw RowFault("gold-not-a-number", "There is no exact number \(place); correct it.")
            }
            let solution = try values.optionalText(.solution)
            return .number(NumberTask(gold: gold, solution: solution ?? (isHash ? text : nil)))
        case .text:
            var accepted: [String] = []
            if mapping.fields[.gold] != nil { accepted = [GoldReading.trimmed(try values.text(.gold))] }
            if mapping.fields[.accepted] != nil { accepted += try values.list(.accepted).map(GoldReading.trimmed) }
            let rejected = mapping.fields[.rejected] == nil ? [] : try values.list(.rejected).map(GoldReading.trimmed)
            return .text(TextTask(accepted: Self.once(accepted), rejected: Self.once(rejected)))
        case .code:
            let entryPoint = try values.text(.entryPoint)
            let reference = try values.text(.reference)
            return .code(CodeTask(entryPoint: entryPoint, reference: reference, tests: try values.text(.tests)))
        }
    }

    /// The texts without blanks and repetitions, in order.
    private static func once(_ texts: [String]) -> [String] {
        var seen: Set<Identifier<Item>> = []
        return texts.filter { !$0.isEmpty && seen.insert(Identifier($0)).inserted }
    }
}
