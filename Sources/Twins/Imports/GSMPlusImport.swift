// GSM-Plus (Li et al. 2024, arXiv 2402.19255): eight perturbations of GSM8K items, JSON Lines.

import AuditModel
import Formats

/// Rows of `question`, `solution`, `answer`, `perturbation_type` and the same of the seed.
struct GSMPlusImport: TwinImportFormat {
    let id = "gsm-plus"
    let summary = "GSM-Plus, JSON Lines with seed_question and perturbation_type"

    func recognises(_ head: ImportHead) -> Bool { head.members.isSuperset(of: ["seed_question", "perturbation_type"]) }

    func read(_ bytes: [UInt8], into builder: inout ImportBuilder) throws(TwinsError) {
        let (rows, diagnostics) = JSONLines.rows(bytes, file: builder.file)
        diagnostics.forEach { builder.note($0) }
        var seeds: [String: Int] = [:]
        for row in rows {
            guard builder.countRow() else {
                return builder.note(TwinImport.tooManyRows(at: row.place))
            }
            guard let question = row.value["question"]?.stringValue, let seed = row.value["seed_question"]?.stringValue,
                let kind = row.value["perturbation_type"]?.stringValue, let key = TwinImport.text(row.value["answer"])
            else {
                builder.note(TwinImport.missing("question, answer, seed_question or perturbation_type", at: row.place))
                continue
            }
            let number = seeds[seed] ?? seeds.count + 1
            seeds[seed] = number
            let name = "gsm-plus-\(TwinImport.padded(number))"
            var original = Item(id: ItemID(name), question: seed, task: .text(TextTask(accepted: [])))
            let seedKey = TwinImport.text(row.value["seed_answer"]) ?? ""
            let seedSolution = row.value["seed_solution"]?.stringValue
            guard case .task(let seedTask) = ImportedKey.open(seedKey, solution: seedSolution),
                ItemGuards.size(original) == nil
            else {
                builder.note(TwinImport.missing("a usable seed_question and seed_answer", at: row.place))
                continue
            }
            original.task = seedTask
            let of = builder.original(named: name, original, at: row.place)
            let operatorName = ImportNames.kebab(kind)
            let operatorID = OperatorID("gsm-plus/\(operatorName)")
            switch ImportedKey.open(key, solution: row.value["solution"]?.stringValue) {
            case .task(let task):
                let item = Item(id: of, question: question, task: task)
                let promise = TwinPromise.gsmPlus[operatorName]
                builder.twin(of: of, operatorID: operatorID, promise: promise, item, at: row.place)
            case .fault(let fault):
                builder.unkeyedRow(of: of, operatorID: operatorID, fault: fault, key: key, at: row.place)
            }
        }
    }
}
