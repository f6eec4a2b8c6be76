// The score form: a row a model.
import AuditModel
import ResultLogs
import Testing

@Suite struct ScoreFormTests {
    @Test(arguments: [
        "model,original,twin,n_original,n_twin,family\nm,0.8,.7,1319,1205.0,f\nn,1,0,,,\n",
        "[{\"model\":\"m\",\"original\":0.8,\"twin\":0.7,\"n_original\":1319,\"n_twin\":\"1205\",\"family\":\"f\"},"
            + "{\"model\":\"n\",\"original\":\"1\",\"twin\":0}]",
        "{\"n_twin\":1205,\"n_original\":1.319e3,\"twin\":0.7,\"original\":0.8,\"model\":\"m\",\"family\":\"f\"}\n"
            + "{\"model\":\"n\",\"original\":1,\"twin\":0,\"n_twin\":null}",
    ])
    func pairs(text: String) throws {
        let table = try read(text)
        #expect(table.form == .scores)
        #expect(table.models.map(\.model) == ["m", "n"])
        #expect(table.models[0].scores == [ScorePair(arm: 0, original: 0.8, twin: 0.7, nOriginal: 1319, nTwin: 1205)])
        #expect(table.models[1].scores == [ScorePair(arm: 0, original: 1, twin: 0)])
        #expect(table.models.map(\.family) == ["f", nil])
        #expect(table.arms == [TableArm()])
        #expect(table.items == [])
        #expect(table.models.allSatisfy { $0.originals.isEmpty && $0.twins.isEmpty && $0.placebos.isEmpty })
        #expect(table.diagnostics == [])
    }

    @Test func countsMayBeLeftOut() throws {
        let table = try read("twin,model,original\n0.5,m,0.6\n")
        #expect(table.models[0].scores == [ScorePair(arm: 0, original: 0.6, twin: 0.5)])
    }

    @Test func armsAndRepeatedRows() throws {
        let table = try read(
            """
            model,original,twin,distance
            m,0.6,0.5,near
            m,0.6,0.4,fresh
            m,0.6,0.5,near
            m,0.6,0.3,fresh
            """
        )
        #expect(table.arms.map(\.distance) == [.near, .fresh])
        #expect(table.models[0].scores.map(\.twin) == [0.5, 0.4])
        #expect(table.remarks == ["row-repeated@4", "row-contradicts@5"])
        #expect(table.rows == 2)
        #expect(table.leftOut == 1)
    }

    /// A bad row beside a good one.
    @Test(arguments: [
        ("m,0.5,0.5,-1,", "n-out-of-range"), ("m,0.5,0.5,0,", "n-out-of-range"), ("m,0.5,0.5,,1e12", "n-out-of-range"),
        ("m,0.5,0.5,12.5,", "n-out-of-range"), ("m,0.5,0.5,1e999,", "n-out-of-range"),
        ("m,0.5,0.5,many,", "n-out-of-range"), ("m,0.5,,,", "score-missing"), (",0.5,0.5,,", "model-missing"),
        ("m,0.5,1.5,,", "score-in-percent"), ("m,0.5,-0.5,,", "score-out-of-range"), ("m,0.5", "wrong-field-count"),
    ])
    func badRows(row: String, code: String) throws {
        let table = try read("model,original,twin,n_original,n_twin\ngood,0.5,0.5,10,20\n\(row)\n")
        #expect(table.remarks == ["\(code)@3"])
        #expect(table.models.map(\.model) == ["good"])
        #expect(table.rows == 1)
        #expect(table.leftOut == 1)
    }
}
