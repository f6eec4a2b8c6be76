// Bad rows cost themselves and are counted; tables that cannot be believed end in one error with a remedy.
import AuditModel
import ResultLogs
import Testing

@Suite struct BadRowTests {
    /// A bad row between two good ones.
    @Test(arguments: [
        ("m,b,Original2,1", "variant-unknown"), ("m,b,,1", "variant-unknown"), (",b,twin,1", "model-missing"),
        ("m,  ,twin,1", "item-missing"), ("m,b,twin,-0.1", "score-out-of-range"),
        ("m,b,twin,101", "score-out-of-range"),
        ("m,b,twin,1e999", "score-out-of-range"), ("m,b,twin,50", "score-in-percent"),
        ("m,b,twin,50 %", "score-not-a-number"), ("m,b,twin,50%", "score-in-percent"),
        ("m,b,twin,NaN", "score-not-a-number"), ("m,b,twin,inf", "score-not-a-number"),
        ("m,b,twin,-Infinity", "score-not-a-number"), ("m,b,twin,0x1p-1", "score-not-a-number"),
        ("m,b,twin,1e", "score-not-a-number"), ("m,b,twin,--1", "score-not-a-number"),
        ("m,b,twin,1_0", "score-not-a-number"), ("m,b,twin,.", "score-not-a-number"),
        ("m,b,twin,٠", "score-not-a-number"), ("m,b,twin", "wrong-field-count"),
        ("m,b,twin,1,", "wrong-field-count"), (",,,", "model-missing"), ("m,\"b\"x,twin,1", "csv-text-after-quote"),
        ("m,\"b,twin,1", "csv-open-quote"), ("m,b\0,twin,1", "nul-byte"), ("m,\"b\0\",twin,1", "nul-byte"),
    ])
    func costThemselves(row: String, code: String) throws {
        let table = try read("model,item,variant,score\nm,a,original,1\n\(row)\nm,a,twin,0.5\n")
        #expect(table.remarks == ["\(code)@3"])
        #expect(table.diagnostics.map(\.severity) == [.error])
        #expect(table.models[0].originals.text == "0:1")
        #expect(table.models[0].twins.map(\.text) == ["0:0.5"])
        #expect(table.items == ["a"])
        #expect(table.leftOut == 1)
    }

    /// (a piece, how often, the row with `X` for it, the remark).
    @Test(arguments: [
        ("m", 3000, "X,b,twin,1", "name-too-long"), ("m", 3000, "m,X,twin,1", "name-too-long"),
        ("3", 3000, "m,b,twin,0.X", "score-not-a-number"), ("x", 2 << 20, "m,X,twin,1", "row-too-long"),
        ("x", 2 << 20, "m,\"b\",X,1", "row-too-long"), (",", 2 << 20, "X", "row-too-long"),
    ])
    func longOnesCostThemselves(piece: String, count: Int, row: String, code: String) throws {
        let long = row.split(separator: "X", omittingEmptySubsequences: false)
            .joined(separator: String(repeating: piece, count: count))
        let table = try read("model,item,variant,score\nm,a,original,1\n\(long)\nm,a,twin,0.5\n")
        #expect(table.remarks == ["\(code)@3"])
        #expect(table.rows == 2)
    }

    @Test func badUTF8CostsThatRow() throws {
        let lines: [[UInt8]] = [
            Array("model,item,variant,score".utf8), Array("m,".utf8) + [0xC3, 0x28] + Array(",original,1".utf8),
            Array("\"m\",".utf8) + [0xED, 0xA0, 0x80] + Array(",original,1".utf8), Array("m,\u{10FFFF},twin,1".utf8),
        ]
        let table = try ScoreTableReader.read(Array(lines.joined(separator: [0x0A])), file: nil)
        #expect(table.remarks == ["not-utf-8@2", "not-utf-8@3"])
        #expect(table.items == ["\u{10FFFF}"])
    }

    /// JSON rows beside a good one.
    @Test(arguments: [
        ("{", "json-syntax"), ("[1]", "json-not-an-object"), ("7", "json-not-an-object"),
        ("{\"model\":\"m\",\"item\":1,\"variant\":\"twin\"}", "row-incomplete"),
        ("{\"model\":\"m\",\"item\":[1],\"variant\":\"twin\",\"score\":1}", "json-nested"),
        ("{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":1,\"score\":0}", "json-duplicate-key"),
        ("{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":1,\"Score\":0}", "column-twice"),
        ("{\"model\":\"m\\u0000\",\"item\":1,\"variant\":\"twin\",\"score\":1}", "nul-byte"),
        ("{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":NaN}", "score-not-a-number"),
        ("{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":1e999}", "score-out-of-range"),
        ("{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":\"50\"}", "score-in-percent"),
    ])
    func jsonRowsCostThemselves(row: String, code: String) throws {
        let good = "{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":1}"
        let table = try read(good + "\n" + row + "\n")
        #expect(table.remarks == ["\(code)@2"])
        #expect(table.rows == 1)
    }

    @Test(arguments: [("{\"a\":", 300, "json-depth"), ("{\"a\"", 1 << 19, "row-too-long")])
    func longJSONRowsCostThemselves(piece: String, count: Int, code: String) throws {
        let good = "{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":1}"
        let table = try read(good + "\n" + String(repeating: piece, count: count) + "\n" + good)
        #expect(table.remarks == ["\(code)@2"])
        #expect(table.rows == 2)
    }

    @Test func unknownMembersAreOneRemark() throws {
        let row = "{\"model\":\"m\",\"item\":1,\"variant\":\"twin\",\"score\":1,\"prompt\":{\"a\":[]}}\n"
        let table = try read(row + row)
        #expect(table.remarks == ["columns-ignored@0"])
        #expect(table.rows == 2)
    }

    /// Tables that are refused whole.
    @Test(arguments: [
        ("", "no-rows"), ("\n\n# only a comment", "no-rows"), ("model,item,variant,score\n", "no-rows"),
        ("[]", "no-rows"),
        ("model,item,variant,score\nm,a,b,1\n", "no-good-rows"), ("{\n", "no-good-rows"),
        ("model,gsm8k,gsm1k\nm,0.5,0.5", "columns-missing"), ("{\"a\":1}\n{\"b\":2}", "columns-missing"),
        ("[{\"model\":\"m\",\"score\":1}]", "columns-missing"), ("item", "columns-missing"),
        ("model,item,variant,score,Model\nm,a,twin,1,m", "column-twice"),
        ("model,original,twin\na,63.3,60\nb,82,79.5\n", "scores-in-percent"),
        ("model,original,twin\na,63.3,60\nb,82,0.9\n", "scores-in-percent"),
        // Only the wrong answers of a table in per cent are in [0, 1]: keeping them would be worse than refusing.
        ("model,item,variant,score\nm,a,original,100\nm,b,original,0\nm,c,twin,0\n", "scores-in-percent"),
        ("model,original,twin\na,63.3%,60%\n", "scores-in-percent"),
        ("model,original,twin,chance\na,0.5,0.5,1\n", "chance-out-of-range"),
        ("model,original,twin,chance\na,0.5,0.5,x\n", "chance-out-of-range"),
        ("model,original,twin,chance\na,0.5,0.5,0.2\nb,0.5,0.5,0.25\n", "chance-contradicts"),
        ("[{\"model\":\"m\",\"original\":1,\"twin\":1},", "json-cut-off"), ("[{\"model\":\"m]}", "json-cut-off"),
        ("[{\"model\":\"m\",\"original\":1,\"twin\":1}] x", "json-syntax"), ("[\"\\", "json-cut-off"),
        ("PK\u{03}\u{04}....", "not-a-table"), ("PAR1....", "not-a-table"), ("\"model,item", "header-unreadable"),
        ("model,item\0,variant,score\nm,a,twin,1", "nul-byte"),
    ])
    func refused(text: String, code: String) throws {
        let error = try #require(fault(text))
        #expect(error.code == code)
        #expect(error.place?.file == "t")
        #expect(!error.message.isEmpty)
    }

    @Test func missingColumnsAreNamedWithBothHeaders() throws {
        let error = try #require(fault("# source\nmodel,Variant,accuracy\n"))
        for part in [
            "`item`, `score`", "`original`, `twin`", "model,item,variant,score",
            "model,original,twin,n_original,n_twin",
            "`accuracy`",
        ] {
            #expect(error.message.contains(part))
        }
        #expect(error.place == Place(file: "t", line: 2))
    }

    @Test func otherEncodingsAreSaidSo() throws {
        let text = "model,original,twin\nm,1,1\n"
        let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try #require(fault(utf16)).code == "not-a-table")
        #expect(try #require(fault(utf16)).message.contains("UTF-8"))
        #expect(try #require(fault([0xE9] + Array(text.utf8))).code == "not-utf-8")
    }

    @Test func aThousandRemarksAndACount() throws {
        let rows = String(repeating: "m,a,what,1\n", count: 2500)
        let table = try read("model,item,variant,score\nm,a,twin,1\n" + rows)
        #expect(table.diagnostics.count == 1001)
        #expect(table.diagnostics.last?.code == "more-rows-left-out")
        #expect(table.diagnostics.last?.message.hasPrefix("1500 more rows") == true)
        #expect(table.leftOut == 2500)
    }

    /// What is quoted from the file cannot act on a terminal, and is short.
    @Test func quotedPiecesAreHarmless() throws {
        let table = try read(
            "model,item,variant,score\nm,a,twin,1\nm,a,\u{1B}[2J\u{202E}\(String(repeating: "x", count: 500)),1\n"
        )
        let message = try #require(table.diagnostics.first?.message)
        #expect(!message.unicodeScalars.contains("\u{1B}") && !message.unicodeScalars.contains("\u{202E}"))
        #expect(message.count < 140)
    }
}
