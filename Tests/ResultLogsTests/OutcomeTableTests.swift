// The long form: known tables with known columns.
import AuditModel
import ResultLogs
import Testing

@Suite struct OutcomeTableTests {
    @Test func aPlainTable() throws {
        let table = try read(
            """
            model,item,variant,score
            m1,a,original,1
            m1,a,twin,0
            m1,a,twin,1
            m1,b,original,0.25
            m2,b,twin,
            m2,c,placebo,1
            m1,c,twin,.5
            """
        )
        #expect(table.form == .outcomes)
        #expect(table.items == ["a", "b", "c"])
        #expect(table.clusters == [-1, -1, -1])
        #expect(table.arms == [TableArm()])
        #expect(table.models.map(\.model) == ["m1", "m2"])
        #expect(table.models.map(\.originals.text) == ["0:1 1:0.25", ""])
        #expect(table.models.map { $0.twins.map(\.text) } == [["0:0,1 2:0.5"], ["1:?"]])
        #expect(table.models.map { $0.placebos.map(\.text) } == [[""], ["2:1"]])
        #expect(table.models[0].twins[0].starts == [0, 2, 3])
        #expect(table.rows == 7)
        #expect(table.leftOut == 0)
        #expect(table.diagnostics == [])
        #expect(!table.hasReferenceColumn)
        #expect(table.chance == nil)
    }

    /// The same two rows in every dress: how it is separated, quoted, ended, ordered and begun.
    @Test(arguments: [
        "model,item,variant,score\nm,a,original,1\nm,a,twin,0\n",
        "model,item,variant,score\r\nm,a,original,1\r\nm,a,twin,0",
        "model,item,variant,score\rm,a,original,1\rm,a,twin,0\r",
        "\u{FEFF}model,item,variant,score\nm,a,original,1\nm,a,twin,0\n",
        "# a comment, with a \"quote\n\n  # another\nmodel,item,variant,score\n\nm,a,original,1\n  \nm,a,twin,0\n",
        " Score ,VARIANT,Item,  model\n1,ORIGINAL, a ,m\n0 , Twin,a,\tm\n",
        "model\titem\tvariant\tscore\nm\ta\toriginal\t1\nm\ta\ttwin\t0\n",
        "model;item;variant;score\nm;a;original;1\nm;a;twin;0\n",
        "\"model\",\"item\",\"variant\",\"score\"\n\"m\",\"a\",\"original\",\"1\"\nm,\"a\",twin,0\n",
        "model,item,variant,score\nm,a,original,1.0\nm,a,twin,-0\n",
        "model,item,variant,score\nm,a,original,true\nm,a,twin,False\n",
        "model,item,variant,score\nm,a,original,C\nm,a,twin,I\n",
        "model,item,variant,score\nm,a,original,1.0000000000000002\nm,a,twin,-1e-17\n",
        "{\"model\":\"m\",\"item\":\"a\",\"variant\":\"original\",\"score\":1}\n"
            + "{\"score\":\"0\",\"variant\":\"twin\",\"item\":\"a\",\"model\":\"m\"}\n",
        "\u{FEFF}# comment\n\n{\"Model\":\"m\",\"item\":\"a\",\"variant\":\"original\",\"score\":true}\r\n\r\n"
            + "{\"model\":\"m\",\"item\":\"\\u0061\",\"variant\":\"TWIN\",\"score\":0.0,\"repeat\":null}",
        "[{\"model\":\"m\",\"item\":\"a\",\"variant\":\"original\",\"score\":1},\n {\n\"model\":\"m\",\"item\":\"a\","
            + "\"variant\":\"twin\",\n\"score\":0}\n]\n",
    ])
    func everyDress(text: String) throws {
        let table = try read(text)
        #expect(table.models.map(\.model) == ["m"])
        #expect(table.items == ["a"])
        #expect(table.models.map(\.originals.text) == ["0:1"])
        #expect(table.models.map { $0.twins.map(\.text) } == [["0:0"]])
        #expect(table.diagnostics == [])
        #expect(table.rows == 2)
    }

    /// Rows of one model and item as `variant:repeat:score`, and what they mean: originals, twins.
    @Test(arguments: [
        // Without repeats, several originals are runs and several twins are twins.
        ("o::1 o::0 t::1 t::0 t::1", "0:0.5", "0:1,0,1"),
        // The j-th row of each repeat is the j-th twin.
        ("t:1:1 t:1:0 t:2:1 t:2:1", "", "0:1,0.5"),
        ("t:1:1 t:2:1 t:1:0 t:2:1", "", "0:1,0.5"),
        ("t:b:0 t:a:1", "", "0:0.5"),
        // A repeat that asked one twin more.
        ("t:1:1 t:2:0 t:2:1", "", "0:0.5,1"),
        // A blank repeat is a repeat of its own.
        ("t::1 t:1:0", "", "0:0.5"),
        ("t:1:1 t:1:0", "", "0:1,0"),
        ("o:1:1 o:1:1 o:2:0 o:3:0", "0:0.5", ""),
        // Averages pass over what could not be read.
        ("o::1 o:: o:: t:1: t:2:1 t:1:1 t:2:0", "0:1", "0:1,0.5"),
        ("o:: o:: t:1: t:2:", "0:?", "0:?"),
    ])
    func repeats(rows: String, originals: String, twins: String) throws {
        var text = "model,item,variant,repeat,score\n"
        for row in rows.split(separator: " ") {
            let fields = row.split(separator: ":", omittingEmptySubsequences: false)
            text += "m,a,\(fields[0] == "o" ? "original" : "twin"),\(fields[1]),\(fields[2])\n"
        }
        let model = try #require(try read(text).models.first)
        #expect(model.originals.text == originals)
        #expect(model.twins.map(\.text).joined() == twins)
    }

    @Test func itemsComeOutAscendingWhateverTheOrder() throws {
        let table = try read(
            "model,item,variant,score\nm,c,original,0\nm,a,original,1\nn,a,twin,0\nn,c,twin,1\nm,c,original,1\n"
                + "n,b,twin,0.125\nn,c,twin,0.5\nn,a,twin,1\n"
        )
        #expect(table.items == ["c", "a", "b"])
        #expect(table.models[0].originals.text == "0:0.5 1:1")
        #expect(table.models[1].twins[0].text == "0:1,0.5 1:0,1 2:0.125")
        #expect(table.models[1].twins[0].starts == [0, 2, 4, 5])
    }

    @Test func armsOfTwinsAndPlacebos() throws {
        let table = try read(
            """
            model,item,variant,score,operator,distance,twin_set,exchangeable
            m,a,original,1,ignored,wrong,x,9
            m,a,twin,0,paraphrase,near,s1,0
            m,a,twin,1,redraw,FAR,,yes
            n,a,twin,1,paraphrase,Near,s1,false
            n,a,placebo,1,redraw,far,,1
            n,b,twin,1,redraw,distant,,maybe
            n,b,twin,0,redraw,,,
            m,b,twin,0.5,,fresh,,
            """
        )
        #expect(
            table.arms == [
                TableArm(operatorID: "paraphrase", distance: .near, twinSet: "s1", exchangeable: false),
                TableArm(operatorID: "redraw", distance: .far, exchangeable: true),
                TableArm(operatorID: "redraw"), TableArm(distance: .fresh),
            ]
        )
        #expect(table.models[0].twins.map(\.text) == ["0:0", "0:1", "", "1:0.5"])
        #expect(table.models[1].twins.map(\.text) == ["0:1", "", "1:1,0", ""])
        #expect(table.models[1].placebos.map(\.text) == ["", "0:1", "", ""])
        #expect(table.remarks == ["distance-unknown@7", "exchangeable-unreadable@7"])
        #expect(table.leftOut == 0)
    }

    @Test func whatIsSaidOfModelsAndItems() throws {
        let table = try read(
            """
            model,item,variant,score,cluster,family,date,reference,chance
            m,a,original,1,p1,llama,2024-02-29,yes,0.25
            m,b,original,1,,,,,
            n,b,original,1,p2,qwen,2023,0,.25
            m,b,twin,1,p2,llama,2024-02-29,1,
            m,a,twin,1,p2,mistral,2024-03,0,
            m,a,twin,1,p3,gemma,2025,no,2.5e-1
            o,c,twin,1,p1,,2023-02-29,perhaps,
            o,c,twin,0,p1,,13-01,perhaps,
            p,d,original,0,,,2022-12,,
            """
        )
        #expect(table.models.map(\.family) == ["llama", "qwen", nil, nil])
        #expect(table.models.map(\.date) == ["2024-02-29", "2023", nil, "2022-12"])
        #expect(table.models.map(\.isReference) == [true, false, nil, nil])
        #expect(table.hasReferenceColumn)
        #expect(table.clusters == [0, 1, 0, -1])
        #expect(table.chance == 0.25)
        #expect(
            table.remarks == [
                "family-contradicts@6", "date-contradicts@6", "reference-contradicts@6", "cluster-contradicts@6",
                "date-unreadable@8", "reference-unreadable@8",
            ]
        )
        #expect(table.rows == 9)
    }

    @Test func columnsThatMeanNothingAreOneRemark() throws {
        let table = try read("model,item,prompt,variant,score,original,note\nm,a,p,twin,1,q,\n")
        #expect(table.remarks == ["columns-ignored@1"])
        #expect(table.diagnostics[0].message.contains("`prompt`, `original`, `note`"))
        #expect(table.diagnostics[0].severity == .warning)
    }

    @Test func quotedFieldsHoldAnything() throws {
        let table = try read(
            "model,item,variant,score,note\n\"m,1\",\"a\n\"\"b\"\"\",original,1,\"x\r\ny\"\nm,c,twn,1,\n\"m,1\",é,twin,1,z\n"
        )
        #expect(table.models.map(\.model) == ["m,1"])
        #expect(table.items == ["a\n\"b\"", "é"])
        #expect(table.remarks == ["columns-ignored@1", "variant-unknown@5"])
    }

    /// Every decimal is rounded as the language rounds it.
    @Test func scoresAreTheNearestDoubles() throws {
        var texts = [
            "0.1", "0.30000000000000004", "1e-3", "4.9E-324", "0.123456789012345678901234567890", "+0.5", "1.",
        ]
        for number in 1...3000 { texts.append("0.\((UInt64(number) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(number % 60))") }
        let rows = texts.enumerated().map { "m,\($0.offset),original,\($0.element)\n" }.joined()
        let values = try read("model,item,variant,score\n" + rows).models[0].originals.values
        #expect(values == texts.map { Double($0) })
    }

    @Test func manyNames() throws {
        var text = "model,item,variant,score,cluster\n"
        for item in 0..<5000 {
            for model in 0..<3 { text += "m\(model),\(item * 7919 % 5000),original,\(item % 2),c\(item / 10)\n" }
        }
        let table = try read(text)
        #expect(table.items == (0..<5000).map { ItemID("\($0 * 7919 % 5000)") })
        #expect(table.clusters == (0..<5000).map { Int32($0 / 10) })
        #expect(table.models.map(\.originals.count) == [5000, 5000, 5000])
        #expect(table.models[2].originals.values == (0..<5000).map { Double($0 % 2) })
    }
}
