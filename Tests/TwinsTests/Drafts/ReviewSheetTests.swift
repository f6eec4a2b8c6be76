// The sheet out and in again: through what spreadsheets do to it, and past what people do to it.

import AuditModel
import Formats
import Testing

@testable import Twins

struct ReviewSheetTests {
    /// `count` twins by each of two drafting operators, and one proved twin.
    static func suite(_ count: Int = 10) -> (TwinSet, [Item]) {
        var set = TwinSet()
        var items: [Item] = []
        for index in 0..<count {
            let task = ChoiceTask(options: ["=1+1", "b, \"c\"", "d\r\ne"], gold: 1)
            let question = "=cmd|' /C calc'!A0 \(index)\n\"x\""
            let item = Item(id: ItemID("i\(index)"), passage: "P", question: question, task: .choice(task))
            items.append(item)
            for id: OperatorID in ["draft-paraphrase", "draft-distractors"] {
                set.twins.append(twin(of: item, id, .drafted))
            }
        }
        set.twins.append(twin(of: items[0], "option-permutation", .proved))
        return (set, items)
    }

    private static func twin(of item: Item, _ id: OperatorID, _ grade: Twin.Grade) -> Twin {
        var copy = item
        copy.id = ItemID("\(item.id)~\(id)~1")
        copy.question = "@SUM(A1)\t\r\n-5 \u{1F600} " + item.question
        return Twin(
            id: copy.id,
            of: item.id,
            operatorID: id,
            seed: 1,
            grade: grade,
            item: copy,
            proof: Proof(kind: "agreement"),
            guards: []
        )
    }

    /// The sheet with `verdict` in every row, or what `verdict` says for a row from 0.
    private func filled(_ sheet: ReviewSheet, _ verdict: (Int) -> String = { _ in "right" }) -> [[String]] {
        let rows = CSVTable.rows(sheet.csv, file: nil).rows.map(\.fields)
        return rows.enumerated().map { index, row in
            var row = row
            if index > 0 { row[8] = verdict(index - 1) }
            return row
        }
    }

    private func bytes(_ rows: [[String]], end: String = "\r\n", mark: String = "") -> [UInt8] {
        Array((mark + rows.map { CSVTable.line($0) + end }.joined()).utf8)
    }

    private func codes(_ rows: [[String]]) -> [String] {
        let (set, items) = Self.suite()
        let (result, diagnostics) = ReviewSheet.read(bytes(rows), file: "s.csv", of: set, originals: items)
        #expect((result == nil) == !diagnostics.isEmpty)
        return diagnostics.map(\.code)
    }

    @Test func aSheetComesBackAsItWent() throws {
        let (set, items) = Self.suite()
        let sheet = try ReviewSheet(of: set, originals: items, size: 8, seed: 3)
        #expect(sheet.csv.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(sheet.twins.count == 8 && sheet.twins.count { $0.operatorID == "draft-paraphrase" } == 4)
        let rows = filled(sheet)
        #expect(rows[0] == ReviewSheet.columns && rows.count == 9)
        // No cell that a spreadsheet would run, and no naked number or date.
        for cell in rows.dropFirst().flatMap({ $0 }) where !cell.isEmpty {
            #expect(!"=+-@\t\r0123456789".unicodeScalars.contains(cell.unicodeScalars.first ?? " "))
        }
        let verdicts = ["right", "wrong", " Unsure ", "RIGHT", "'right", "right", "wrong", "right"]
        for (end, mark) in [("\r\n", "\u{FEFF}"), ("\n", ""), ("\r", "\u{FEFF}")] {
            let text = bytes(filled(sheet) { verdicts[$0] }, end: end, mark: mark)
            let (read, faults) = ReviewSheet.read(text, file: nil, of: set, originals: items)
            #expect(faults.isEmpty)
            let result = try #require(read)
            #expect(result.seed == 3 && result.operators.map(\.sampled) == [4, 4])
            #expect(result.operators.map(\.operatorID) == ["draft-distractors", "draft-paraphrase"])
            #expect(result.wrong == [sheet.twins[1].id, sheet.twins[6].id].sorted())
            #expect(result.unsure == [sheet.twins[2].id])
            #expect(result.operators.map(\.twins) == [10, 10])
        }
    }

    @Test func spreadsheetHabitsAreForgiven() throws {
        let (set, items) = Self.suite()
        let sheet = try ReviewSheet(of: set, originals: items, size: 20, seed: 3)
        var rows = filled(sheet)
        // LF for CRLF in cells, apostrophes taken away and put in front, rows sorted, columns moved and added.
        for index in rows.indices.dropFirst() {
            rows[index] = rows[index].map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0 != "\r" })) }
            if rows[index][4].hasPrefix("'") { rows[index][4].removeFirst() }
            rows[index][6] = "'" + rows[index][6] + " "
        }
        var moved = rows.map { Array($0.reversed()) + ["", "mine"] }
        moved = [moved[0]] + moved.dropFirst().reversed() + [[String](repeating: "", count: 12)]
        #expect(codes(moved).isEmpty)
    }

    @Test func drawsAreTheSameForASeedAndOtherForAnother() throws {
        let (set, items) = Self.suite(50)
        func ids(_ seed: UInt64) throws -> [ItemID] {
            try ReviewSheet(of: set, originals: items, size: 30, seed: seed).twins.map(\.id)
        }
        #expect(try ids(1) == ids(1))
        #expect(try ids(1) != ids(2))
        #expect(try Set(ids(1)).count == 30)
        let all = try ReviewSheet(of: set, originals: items, size: 1_000, seed: 1)
        #expect(all.twins.count == 100)
        let chosen = try ReviewSheet(of: set, originals: items, operators: ["option-permutation"], size: 5, seed: 1)
        #expect(chosen.twins.map(\.id) == ["i0~option-permutation~1"])
        let odd = try ReviewSheet(
            of: set,
            originals: items,
            operators: ["option-permutation", "draft-paraphrase"],
            size: 41,
            seed: 1
        )
        #expect(odd.twins.count == 41)
        #expect(throws: TwinsError.self) { try ReviewSheet(of: TwinSet(), originals: items, size: 5, seed: 1) }
        #expect(throws: TwinsError.self) { try ReviewSheet(of: set, originals: items, size: 0, seed: 1) }
        #expect(throws: TwinsError.self) { try ReviewSheet(of: set, originals: [], size: 5, seed: 1) }
    }

    @Test func whatWasAlteredIsAnErrorWithItsRow() throws {
        let (set, items) = Self.suite()
        let rows = filled(try ReviewSheet(of: set, originals: items, size: 6, seed: 3))
        func changed(_ row: Int, _ column: Int, _ text: String) -> [[String]] {
            var rows = rows
            rows[row][column] = text
            return rows
        }
        #expect(codes(rows).isEmpty)
        #expect(codes(changed(2, 8, "")) == ["verdict-missing"])
        #expect(codes(changed(2, 8, "ok")) == ["verdict-unknown"])
        #expect(codes(changed(2, 1, "i99")) == ["twin-unknown"])
        #expect(codes(changed(2, 0, "review-0 a b c d")) == ["sheet-version"])
        #expect(codes(changed(2, 4, rows[2][4] + "!")) == ["text-altered"])
        #expect(codes(changed(2, 6, "answer: A. =1+1")) == ["text-altered"])
        #expect(codes(changed(2, 7, "fp-0")) == ["fingerprint-changed"])
        #expect(codes(Array(rows.dropLast())) == ["sheet-rows-missing"])
        #expect(codes(rows + [rows[3]]) == ["twin-repeated"])
        #expect(codes([rows[0]]) == ["sheet-empty"])
        #expect(codes([]) == ["sheet-empty"])
        #expect(codes(rows.map { Array($0.dropFirst()) }) == ["sheet-columns"])
        #expect(codes(rows.map { $0 + [$0[1]] }) == ["sheet-columns"])
        #expect(codes(rows.map { [$0.joined(separator: ";")] }) == ["sheet-semicolons"])
        let (_, remarks) = ReviewSheet.read(bytes(changed(4, 8, "")), file: "s.csv", of: set, originals: items)
        #expect(remarks[0].message.hasPrefix("Row 5:") && remarks[0].place?.file == "s.csv")
        var other = filled(try ReviewSheet(of: set, originals: items, size: 6, seed: 4))
        other = rows + other.dropFirst().filter { row in !rows.contains { $0[1] == row[1] } }
        #expect(codes(other) == ["sheet-mixed"])
        let utf16 = ReviewSheet.read([0xFF, 0xFE, 65, 0], file: nil, of: set, originals: items)
        #expect(utf16.diagnostics.map(\.code) == ["sheet-encoding"])
    }

    @Test func aChangedSetIsNoticed() throws {
        var (set, items) = Self.suite()
        let rows = filled(try ReviewSheet(of: set, originals: items, operators: ["draft-paraphrase"], size: 4, seed: 3))
        set.twins.removeAll { $0.of == "i0" }
        let (result, faults) = ReviewSheet.read(bytes(rows), file: nil, of: set, originals: items)
        #expect(result == nil && faults.contains { $0.code == "set-changed" })
    }

    @Test func longTextsAreCutAndStillChecked() throws {
        var (set, items) = Self.suite(1)
        set.twins[0].item.question = String(repeating: "é\u{0}", count: 16_000)
        let sheet = try ReviewSheet(of: set, originals: items, size: 2, seed: 3)
        let rows = filled(sheet)
        #expect(rows.flatMap { $0 }.allSatisfy { $0.utf16.count < 32_767 })
        #expect(ReviewSheet.read(bytes(rows), file: nil, of: set, originals: items).result != nil)
        // A change beyond the cut is in the fingerprint.
        set.twins[0].item.question += "!"
        #expect(ReviewSheet.read(bytes(rows), file: nil, of: set, originals: items).result == nil)
    }

    @Test func noiseIsNoCrash() {
        let (set, items) = Self.suite(2)
        var random = SeededRandom(seed: 5)
        for _ in 0..<200 {
            let noise = (0..<random.below(400)).map { _ in UInt8(random.below(256)) }
            let (result, diagnostics) = ReviewSheet.read(noise, file: nil, of: set, originals: items)
            #expect(result == nil && !diagnostics.isEmpty)
        }
    }
}
