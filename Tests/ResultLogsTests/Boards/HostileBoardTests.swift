// Leaderboards made to hurt: each ends in one error, or in counted remarks, soon and in bounded memory.
import AuditModel
import Formats
import ResultLogs
import TestSupport
import Testing

@Suite struct HostileBoardTests {
    /// (what it begins with, what follows it, how often, the error; nil where it is read).
    @Test(arguments: [
        ("", "[", 100_000, "json-depth"), ("[", "0,", 3_000_000, "too-large"),
        ("{\"a\":", "{\"a\":", 50_000, "json-depth"),
        ("", "a,", 200_000, "too-large"), ("model,", "x,1,", 50_000, "too-large"), ("- ", "- ", 5000, "yaml-depth"),
        ("model,score\n", "A,1.5\n", 250_000, "too-large"), ("<table>", "<tr><td>", 3000, "no-model-column"),
        ("model,score\nA,", "9", 1_000_000, "no-score-column"),
        ("model,score\nA,\"", "x", 5_000_000, "no-score-column"),
        ("| a | b |\n|---|---|\n", "|", 100_000, "no-model-column"), ("", "\0", 1000, "nul-byte"),
        ("model,score\n", "A,<", 100_000, "no-score-column"),
    ])
    func endsInOneError(start: String, piece: String, count: Int, code: String) throws {
        let error = try #require(boardFault(start + String(repeating: piece, count: count)))
        #expect(error.code == code, "\(error.code): \(error.message.prefix(200))")
        #expect(error.message.utf8.count < 2000)
    }

    @Test func notUTF8() throws {
        #expect(try #require(boardFault(Array("model,score\nA,1\n".utf8) + [0xFF, 0xFE])).code == "not-utf-8")
    }

    @Test func jsonAttacks() throws {
        #expect(boardFault(#"[{"model": "A", "score": 1, "score": 2}]"#)?.code == "json-duplicate-key")
        #expect(boardFault(#"[{"model": "\ud800", "score": 1}]"#)?.code == "json-surrogate")
        let digits = String(repeating: "9", count: 100_000)
        let read = boardFault(#"[{"model": "A", "score": \#(digits)}]"#)
        #expect(read?.code == "no-score-column" || read?.code == "json-number-too-long")
        #expect(
            try board(#"[{"model": "A", "score": NaN}, {"model": "B", "score": 1.5}]"#).boards[0].lines == [
                "A: .", "B: 1.5",
            ]
        )
    }

    /// A bomb of aliases and one of compression.
    @Test func bombs() throws {
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, of) in zip("bcdefgh", "abcdefg") {
            yaml += "\(name): &\(name) [\((0..<9).map { _ in "*\(of)" }.joined(separator: ", "))]\n"
        }
        #expect(boardFault(yaml)?.code == "yaml-too-many-nodes")
        let folder = try Folder()
        try FileBytes.write(try Gzip.compress([UInt8](repeating: 0x31, count: 80 << 20)), to: folder.path + "/t.csv")
        let error = #expect(throws: ResultLogError.self) { try ScoreBoardReader.read(folder.path + "/t.csv") }
        #expect(error?.code == "too-large")
    }

    /// Remarks are bounded, whatever the number of bad rows.
    @Test func manyBadRows() throws {
        let reading = try board("model,score\nA,1.5\n" + String(repeating: ",1\n", count: 5000))
        #expect(reading.diagnostics.count < 300 && reading.boards[0].otherRows == 5000)
        #expect(reading.diagnostics.contains { $0.message.contains("4900 more") })
    }

    /// Any bytes: an error or boards whose rows have a cell for each column.
    @Test(arguments: [
        "model,a,b\nA,1.5,\"2.5\"\nB,3.5,±1\n", #"{"data": [{"model": "A", "x": {"y": 1.5}}, {"model": "B"}]}"#,
        "<table><tr><th>Model<th>a<tr><td>A<td>1.5</table>", "- model: A\n  a: 1.5\n- model: B\n  a: 2.5\n",
        "| Model | a |\n|---|---|\n| A | 1.5 ± 0.1 |\n",
    ])
    func anyBytes(text: String) {
        var random = SeededRandom(seed: 7, stream: UInt64(text.utf8.count))
        let marks = Array(",\"\n{}[]:|-<>&*;%±\0".utf8)
        for _ in 0..<300 {
            var bytes = Array(text.utf8)
            for _ in 0...random.below(5) {
                let at = random.below(bytes.count)
                switch random.below(3) {
                case 0: bytes[at] = marks[random.below(marks.count)]
                case 1: bytes.remove(at: at)
                default: bytes.insert(contentsOf: Array(bytes[at...].prefix(9)), at: at)
                }
                if bytes.isEmpty { bytes = [0x20] }
            }
            guard let reading = try? ScoreBoardReader.read(bytes, file: "t") else { continue }
            for board in reading.boards {
                #expect(board.entries.allSatisfy { $0.cells.count == board.columns.count })
                #expect(!board.columns.isEmpty)
            }
        }
    }
}
