// Our own twins.jsonl, so that one command lints anything.

import AuditModel

/// Lines of `id`, `of`, `generation`, `operator`, `seed`, `grade`, `item`, `proof`, `guards`.
struct VernierImport: TwinImportFormat {
    let id = "vernier"
    let summary = "vernier's twins.jsonl"

    func recognises(_ head: ImportHead) -> Bool {
        head.members.isSuperset(of: ["of", "operator", "item", "generation"])
    }

    func read(_ bytes: [UInt8], into builder: inout ImportBuilder) throws(TwinsError) {
        let (set, diagnostics) = TwinsFile.read(bytes, file: builder.file)
        diagnostics.forEach { builder.note($0) }
        for twin in set.twins {
            guard builder.countRow() else { return builder.note(TwinImport.tooManyRows(at: nil)) }
            let declaration = TwinOperators.named(twin.operatorID)?.declaration
            builder.promised(twin.operatorID, declaration.map(TwinPromise.of) ?? TwinPromise.named(twin.operatorID))
            builder.adopt(twin)
        }
    }
}
