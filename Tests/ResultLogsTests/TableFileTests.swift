// Tables as files and through a pipe, compressed or not, and real tables of other shapes.
import AuditModel
import Formats
import Foundation
import ResultLogs
import TestSupport
import Testing

@Suite(.serialized) struct TableFileTests {
    static let text = "model,original,twin\nm,0.5,0.25\n"

    /// Compression is told from the bytes, not from the name.
    @Test(arguments: [("t.csv", false), ("t.csv", true), ("t.jsonl.gz", true), ("t.gz", false), ("noname", true)])
    func files(name: String, isPacked: Bool) throws {
        let folder = try Folder()
        let bytes = Array(Self.text.utf8)
        try FileBytes.write(isPacked ? try Gzip.compress(bytes) : bytes, to: folder.path + "/" + name)
        let table = try ScoreTableReader.read(folder.path + "/" + name)
        #expect(table.models.map(\.scores) == [[ScorePair(arm: 0, original: 0.5, twin: 0.25)]])
    }

    @Test(arguments: [false, true]) func standardInput(isPacked: Bool) throws {
        let folder = try Folder()
        let bytes = Array((Self.text + ",1,1\n").utf8)
        try FileBytes.write(isPacked ? try Gzip.compress(bytes) : bytes, to: folder.path + "/t")
        let kept = dup(STDIN_FILENO)
        let file = open(folder.path + "/t", O_RDONLY)
        try #require(file >= 0 && dup2(file, STDIN_FILENO) >= 0)
        defer {
            close(file)
            if kept >= 0 {
                dup2(kept, STDIN_FILENO)
                close(kept)
            }
        }
        let table = try ScoreTableReader.read("-")
        #expect(table.models.map(\.scores) == [[ScorePair(arm: 0, original: 0.5, twin: 0.25)]])
        #expect(table.diagnostics.map(\.place) == [Place(file: "standard input", line: 3)])
    }

    @Test(arguments: [("/nowhere/at/all.csv", "not-found"), ("/", "not-a-file")])
    func noFile(path: String, code: String) {
        let error = #expect(throws: ResultLogError.self) { try ScoreTableReader.read(path) }
        #expect(error?.code == code)
        #expect(error?.place?.file == path)
    }
}

@Suite(.enabled(if: TestData.isUsable, "set VERNIER_DATA to the folder of shared data"))
struct RealTableTests {
    /// Published tables with columns of their own: refused, and what is missing is named.
    @Test(arguments: [
        ("paired/gsm1k/gsm1k_appendixF.csv", "columns-missing", 2, "`gsm8k`, `gsm1k`"),
        ("paired/cifar10_1/scores.csv", "columns-missing", 1, "`original`, `twin`"),
        ("paired/evalplus/scores.csv", "columns-missing", 1, "`humaneval+`"),
        ("paired/mteb_v2/scores_long.csv.gz", "columns-missing", 1, "`item`, `variant`, `score`"),
        ("paired/cifar10_1/original_correct.csv.gz", "too-many-columns", 1, "reshape"),
    ])
    func otherShapes(file: String, code: String, line: Int, part: String) throws {
        let error = try #require(throws: ResultLogError.self) { try ScoreTableReader.read(TestData.path(file)) }
        #expect(error.code == code)
        #expect(error.message.contains(part))
        #expect(error.place?.line == line)
    }

    /// The published GSM1k table with its columns renamed and its counts added: 63 models, Yi-6B-Chat .437 and .357.
    @Test func gsm1k() throws {
        let lines = try String(decoding: TestData.bytes("paired/gsm1k/gsm1k_appendixF.csv"), as: UTF8.self)
        let table = try read(lines.replacingOccurrences(of: "\nmodel,gsm8k,gsm1k,", with: "\nmodel,original,twin,"))
        #expect(table.models.count == 63)
        #expect(table.models.first { $0.model == "Yi-6B-Chat" }?.scores.map(\.twin) == [0.357])
        #expect(table.remarks == ["columns-ignored@2"])
    }

    /// CIFAR-10.1: the published outcomes in long form have the published accuracies (alexnet_tf_ben, v4: .68877).
    @Test func cifar() throws {
        var text = "model,item,variant,score,twin_set\n"
        for (file, variant) in [("original", "original"), ("v4", "twin")] {
            let bytes = try FileBytes.read(TestData.path("paired/cifar10_1/\(file)_correct.csv.gz"))
            let row = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[1].split(separator: ",")
            for (item, score) in row.dropFirst().enumerated() {
                text += "\(row[0]),\(file)-\(item),\(variant),\(score),v4\n"
            }
        }
        let model = try #require(try read(text).models.first)
        #expect(model.originals.count == 10_000 && model.twins[0].count == 2021)
        #expect(abs(model.originals.values.reduce(0, +) / 10_000 - 0.8198) < 1e-10)
        #expect(abs(model.twins[0].values.reduce(0, +) / 2021 - 0.68877) < 5e-6)
    }
}
