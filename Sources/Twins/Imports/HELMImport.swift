// HELM runs (Liang et al. 2022): instances that share an id, some of them under a perturbation.

import AuditModel
import Formats

/// `scenario_state.json` (an object with `request_states`) or `instances.json` (an array of instances).
struct HELMImport: TwinImportFormat {
    let id = "helm"
    let summary = "HELM's scenario_state.json or instances.json with perturbations"

    func recognises(_ head: ImportHead) -> Bool {
        if head.firstByte == UInt8(ascii: "{") {
            return head.holds("\"request_states\"") || head.holds("\"adapter_spec\"")
        }
        return head.firstByte == UInt8(ascii: "[") && head.holds("\"references\"") && head.holds("\"input\"")
    }

    func read(_ bytes: [UInt8], into builder: inout ImportBuilder) throws(TwinsError) {
        let document: JSONValue
        do {
            document = try JSONValue.parse(bytes, file: builder.file, lenient: true)
        } catch {
            throw TwinsError("unreadable", error.message, place: error.place, cause: error)
        }
        let states = document["request_states"]?.arrayValue
        guard let rows = states ?? document.arrayValue else {
            let message = "There are neither `request_states` nor an array of instances; give a HELM run's file."
            throw TwinsError("unreadable", message, place: Place(file: builder.file))
        }
        let stem = states == nil ? "" : "request_states"
        var waiting: [(id: String, name: String, promise: TwinPromise?, item: Item, place: Place)] = []
        var seen: Set<[String]> = []
        for (index, row) in rows.enumerated() {
            let place = Place(file: builder.file, path: "\(stem)[\(index)]")
            let instance = row["instance"] ?? row
            guard let question = instance["input"]?["text"]?.stringValue ?? instance["input"]?.stringValue else {
                builder.note(TwinImport.missing("the instance's input text", at: place))
                continue
            }
            let id = TwinImport.text(instance["id"]) ?? "instance-\(index)"
            let name = instance["perturbation"]?["name"]?.stringValue
            // A state a reference or trial: the same instance again.
            guard seen.insert([id, name ?? "", question]).inserted else { continue }
            let reading = Self.task(instance["references"]?.arrayValue ?? [])
            if let name, name != "identity" {
                guard builder.countRow() else { return builder.note(TwinImport.tooManyRows(at: place)) }
                let operatorID = OperatorID("helm/\(ImportNames.kebab(name))")
                switch reading {
                case .fault(let fault):
                    let of = ItemID(id)
                    builder.unkeyedRow(of: of, operatorID: operatorID, fault: fault, key: "", at: place)
                case .task(let task):
                    let promise = Self.promise(name, instance)
                    let item = Item(id: ItemID(id), question: question, task: task)
                    waiting.append((id, operatorID.rawValue, promise, item, place))
                }
            } else if name == nil, case .task(let task) = reading {
                let item = Item(id: ItemID(id), question: question, task: task)
                guard ItemGuards.size(item) == nil else {
                    let message =
                        "The instance has more than \(ItemGuards.mostBytes) bytes; it is left out. Shorten it."
                    builder.note(Diagnostic(.error, "row-oversized", message, at: place))
                    continue
                }
                _ = builder.original(named: id, item, at: place)
            } else if case .fault(let fault) = reading {
                builder.note(
                    Diagnostic(.error, "key-unusable", "\(fault) The row is left out; mend its key.", at: place)
                )
            }
        }
        for row in waiting {
            // The original's copy may have gone by the suite's id.
            let of = builder.id(ofOriginalNamed: row.id) ?? ItemID(row.id)
            builder.twin(of: of, operatorID: OperatorID(row.name), promise: row.promise, row.item, at: row.place)
        }
    }

    private static func promise(_ name: String, _ instance: JSONValue) -> TwinPromise? {
        // Contrast sets change the answer; every other perturbation of HELM claims to keep it.
        if ImportNames.kebab(name).contains("contrast") { return TwinPromise(numbers: .open, key: .open) }
        let known = TwinPromise.named(OperatorID("helm/\(ImportNames.kebab(name))"))
        let claims = ["robustness", "fairness"].contains { instance["perturbation"]?[$0]?.boolValue == true }
        return known ?? (claims ? TwinPromise(numbers: .keptOrAdded, key: .kept) : nil)
    }

    private static func task(_ references: [JSONValue]) -> ImportedKey.Reading {
        var texts: [String] = []
        var right: [Int] = []
        for reference in references {
            guard let text = reference["output"]?["text"]?.stringValue ?? reference["output"]?.stringValue else {
                return .fault("A reference has no output text.")
            }
            let tags = reference["tags"]?.arrayValue ?? []
            if tags.contains(where: { $0.stringValue == "correct" }) { right.append(texts.count) }
            texts.append(text)
        }
        guard !right.isEmpty else { return .fault("No reference is tagged correct.") }
        if right.count == texts.count { return .task(.text(TextTask(accepted: texts))) }
        guard right.count == 1 else {
            let wrong = texts.indices.filter { !right.contains($0) }.map { texts[$0] }
            return .task(.text(TextTask(accepted: right.map { texts[$0] }, rejected: wrong)))
        }
        guard texts.count <= 5_000 else { return .fault("There are more than 5,000 references.") }
        return .task(.choice(ChoiceTask(options: texts, gold: right[0])))
    }
}
