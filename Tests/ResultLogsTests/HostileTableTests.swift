// Files made to hurt: each ends in one error or in counted remarks, soon and in bounded memory.
import AuditModel
import Formats
import ResultLogs
import TestSupport
import Testing

@Suite struct HostileTableTests {
    /// (what it begins with, what follows it, how often, the error).
    @Test(arguments: [
        ("", "a,", 10_000_000, "header-unreadable"), ("model,", "1,", 2000, "too-many-columns"),
        ("", "x", 2_000_000, "header-unreadable"), ("model,original,twin\n", "x", 10_000_000, "no-good-rows"),
        ("model,original,twin\nm,1,\"", "x", 2_000_000, "no-good-rows"),
        ("model,original,twin\nm,1,", "1", 2_000_000, "no-good-rows"),
        ("model,original,twin\n", "1,", 2_000_000, "no-good-rows"), ("", "[", 3_000_000, "row-too-long"),
        ("[", "{\"a\":", 1_000_000, "row-too-long"), ("", "{\"a\":", 100_000, "no-good-rows"),
        ("[\"", "\\", 3_000_000, "row-too-long"),
    ])
    func endsInOneError(start: String, piece: String, count: Int, code: String) throws {
        #expect(try #require(fault(start + String(repeating: piece, count: count))).code == code)
    }

    /// Rows that each open a quote nobody closes, or only doubled ones, must not make the reading quadratic.
    @Test(arguments: ["\"a\n", "\"\"\"\n", "a,\"\"b\n", ",\"\n\"\n", "\"\"\"\"\",\n"])
    func quotesDoNotMultiply(row: String) throws {
        let start = "model,original,twin\nm,1,1\n"
        let table = try read(start + String(repeating: row, count: 200_000))
        #expect(table.rows == 1)
        #expect(table.leftOut > 1000)
    }

    @Test func aModelAndArmARowIsRefused() throws {
        let rows = (0..<3000).map { "m\($0),a,twin,1,op\($0)\n" }.joined()
        #expect(try #require(fault("model,item,variant,score,operator\n" + rows)).code == "too-many-arms")
        let forms = (0..<5000).map { "m,a,twin,1,\(String($0, radix: 36))\n" }.joined()
        #expect(try #require(fault("model,item,variant,score,distance\n" + forms)).code == "too-many-arms")
    }

    @Test func tooManyModels() throws {
        let rows = (0..<100_001).map { "\($0),1,1\n" }.joined()
        let error = try #require(fault("model,original,twin\n" + rows))
        #expect(error.code == "too-many-names")
        #expect(error.place?.file == "t")
    }

    @Test func aGzipBombStopsAtTheLimit() throws {
        let packed = try Gzip.compress([UInt8](repeating: 0x31, count: 20_000_000))
        let folder = try Folder()
        try FileBytes.write(packed, to: folder.path + "/t.csv")
        let error = #expect(throws: ResultLogError.self) {
            try ScoreTableReader.read(folder.path + "/t.csv", limit: 1_000_000)
        }
        #expect(error?.code == "too-large")
        #expect(error?.cause is FormatError)
    }

    /// Any bytes: an error or a table, and every table keeps its shape.
    @Test(arguments: [
        "model,item,variant,score,repeat,operator\nm,a,original,1,,\nm,\"a\",twin,0.5,1,x\nn,b,twin,1,2,x\n",
        "model,original,twin,n_original\nm,0.5,0.25,10\n\"n\",1,0,\n",
        "[{\"model\":\"m\",\"item\":\"a\",\"variant\":\"twin\",\"score\":1},{\"model\":\"m\",\"item\":2,\"variant\":\"original\",\"score\":0}]",
        "{\"model\":\"m\",\"original\":1,\"twin\":0.5}\n{\"model\":\"n\",\"original\":1,\"twin\":0.5}\n",
    ])
    func fuzz(text: String) {
        var random = SeededRandom(seed: 7, stream: UInt64(text.utf8.count))
        let pieces: [[UInt8]] = [
            [0], [0xFF], [0x22], [0x2C], [0x0A], [0x0D], [0x5B], [0x7B], [0x7D], [0x5C], [0x31], [0xC3],
        ]
        for _ in 0..<2000 {
            var bytes = Array(text.utf8)
            for _ in 0...random.below(4) {
                let at = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[at] = pieces[random.below(pieces.count)][0]
                case 1: bytes.insert(contentsOf: pieces[random.below(pieces.count)], at: at)
                default: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(4)))
                }
                if bytes.isEmpty { bytes = [0x0A] }
            }
            guard let table = try? ScoreTableReader.read(bytes, file: nil) else { continue }
            #expect(table.rows > 0 && table.clusters.count == table.items.count)
            for model in table.models {
                let columns = [model.originals] + model.twins + model.placebos
                let isWhole = columns.allSatisfy { column in
                    column.starts.count == column.count + 1 && Int(column.starts.last ?? -1) == column.values.count
                        && zip(column.items, column.items.dropFirst()).allSatisfy { $0 < $1 }
                        && column.items.allSatisfy { table.items.indices.contains(Int($0)) }
                        && column.values.allSatisfy { $0.isNaN || (0...1).contains($0) }
                }
                #expect(isWhole && model.scores.allSatisfy { table.arms.indices.contains($0.arm) })
                #expect(table.form == .scores || model.twins.count == table.arms.count)
            }
        }
    }
}
