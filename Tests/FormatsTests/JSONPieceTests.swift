import AuditModel
import Formats
import Testing

@Suite struct JSONPieceTests {
    private struct Part: Equatable {
        var path: String
        var text: String
    }

    /// What a reader hands out, and the error it ends with.
    private func parts(
        _ text: String,
        _ arrays: [[String]],
        bite: Int,
        lenient: Bool = false,
        limit: Int = 1 << 20
    ) -> (parts: [Part], error: FormatError?, diagnostics: [Diagnostic]) {
        let source = stream(Array(text.utf8), bite: bite)
        let reader = JSONPieceReader(source, arrays: arrays, lenient: lenient, pieceLimit: limit)
        var parts: [Part] = []
        do throws(FormatError) {
            while let piece = try reader.next() {
                let path = piece.path.joined(separator: ".") + (piece.index.map { "[\($0)]" } ?? "")
                parts.append(Part(path: path, text: String(decoding: piece.value.bytes, as: UTF8.self)))
            }
            return (parts, nil, reader.diagnostics)
        } catch {
            return (parts, error, reader.diagnostics)
        }
    }

    /// (text, arrays, "path=value" in order): by hand.
    @Test(
        arguments: [
            (
                #"{"version": 2, "samples": [ {"id": 1}, {"id": [2, "]"]} ,3] , "eval": {"a": [1]}}"#, [["samples"]],
                [
                    "version=2", "samples[0]={\"id\": 1}", "samples[1]={\"id\": [2, \"]\"]}", "samples[2]=3",
                    "eval={\"a\": [1]}",
                ]
            ),
            (
                #"{"id":"x","results":{"stats":{"n":2},"results":[1,2],"t":null},"end":true}"#,
                [["results", "results"]],
                [
                    "id=\"x\"", "results.stats={\"n\":2}", "results.results[0]=1", "results.results[1]=2",
                    "results.t=null", "end=true",
                ]
            ),
            (#"{"a":[1],"b":[2],"c":[3]}"#, [["a"], ["c"]], ["a[0]=1", "b=[2]", "c[0]=3"]),
            (#"{"samples":{"x":1},"y":[]}"#, [["samples"], ["y"]], ["samples={\"x\":1}"]),
            (#"{"results":[1,2]}"#, [["results", "results"]], ["results=[1,2]"]),
            (" [1, \"é\\\"\" ,[]]\n", [[]], ["[0]=1", "[1]=\"é\\\"\"", "[2]=[]"]),
            ("[1, 2]", [["a"]], ["=[1, 2]"]), ("[]", [[]], []), ("{}", [["a"]], []), ("7", [[]], ["=7"]),
            (" \"x\" ", [], ["=\"x\""]), ("\u{FEFF}{\"\\u0061\":[1]}", [["a"]], ["a[0]=1"]),
        ] as [(String, [[String]], [String])]
    )
    func piecesAreTheSameInAnyBites(text: String, arrays: [[String]], expected: [String]) {
        for bite in [1, 2, 3, 7, 1000] {
            let (parts, error, diagnostics) = parts(text, arrays, bite: bite)
            #expect(parts.map { "\($0.path)=\($0.text)" } == expected)
            #expect(error == nil)
            #expect(diagnostics == [])
        }
    }

    /// (text, code, line, path, pieces before it).
    @Test(
        arguments: [
            ("", "json-syntax", 1, nil, 0), ("{\"s\":[1,\n2,\n", "json-syntax", 3, "s[2]", 2),
            ("{\"s\":[1,\n{\"a\":", "json-syntax", 2, "s[1]", 1), ("{\"s\":[1 2]}", "json-syntax", 1, "s[0]", 1),
            ("{\"s\":[1,]}", "json-syntax", 1, "s[1]", 1), ("{\"s\":[1]}\n]", "json-syntax", 2, nil, 1),
            ("{\"s\":[tru]}", "json-syntax", 1, "s[0]", 0), ("{s:1}", "json-syntax", 1, nil, 0),
            ("{\"s\" 1}", "json-syntax", 1, nil, 0), ("{\"s\":[1]\n,\"s\":[2]}", "json-duplicate-key", 2, nil, 1),
            ("{\"s\":[1],\"\\u0073\":[2]}", "json-duplicate-key", 1, nil, 1),
            ("{\"s\":[NaN]}", "json-syntax", 1, "s[0]", 0),
            ("{\"s\":[[}]}", "json-syntax", 1, "s[0]", 0), ("{\"s\":[\"a]}", "json-syntax", 1, "s[0]", 0),
            ("{\"s\":[1],\"\\x\":2}", "json-syntax", 1, nil, 1), ("{", "json-syntax", 1, nil, 0),
            ("{,", "json-syntax", 1, nil, 0),
        ] as [(String, String, Int, String?, Int)]
    )
    func faultsEndTheTextInAnyBites(text: String, code: String, line: Int, path: String?, before: Int) {
        for bite in [1, 3, 1000] {
            let (parts, error, _) = parts(text, [["s"]], bite: bite)
            #expect(parts.count == before)
            #expect(error?.code == code)
            #expect(error?.place?.line == line)
            #expect(error?.place?.path == path)
        }
    }

    @Test func faultsInsidePiecesAreFoundByWhoWalksThem() throws {
        let reader = JSONPieceReader(
            stream(Array("{\"s\":[\n{\"a\":1},{\"a\":\nx},{\"a\":3}]}".utf8), bite: 4),
            arrays: [["s"]]
        )
        var values: [Int] = []
        while let piece = try reader.next() {
            do {
                if let value = try piece.value.member("a")?.intValue { values.append(value) }
            } catch {
                reader.leaveOut(error)
            }
        }
        #expect(values == [1, 3])
        #expect(reader.diagnostics.map(\.place) == [Place(file: "f", line: 3, column: 1, path: "s[1]")])
    }

    @Test func piecesTooLargeArePassedOver() {
        let large = "{\"t\":\"" + String(repeating: "\\\"]", count: 200_000) + "\"}"
        let text = "{\"s\":[1,\(large),\"\(String(repeating: "x", count: 70_000))\",4],\"m\":\(large),\"e\":5}"
        for bite in [1009, 1 << 20] {
            let (parts, error, diagnostics) = parts(text, [["s"]], bite: bite, limit: 1000)
            #expect(parts.map(\.path) == ["s[0]", "s[3]", "e"])
            #expect(error == nil)
            #expect(diagnostics.map(\.code) == Array(repeating: "json-piece-too-large", count: 3))
            #expect(diagnostics.map(\.place?.path) == ["s[1]", "s[2]", "m"])
        }
    }

    @Test func attacksEndInOneError() {
        let deep = String(repeating: "[", count: 100_000)
        let digits = String(repeating: "7", count: 1_000_000)
        for (text, code) in [
            ("{\"s\":[\(deep)", "json-depth"),
            ("{\"s\":[[\(deep)\(String(repeating: "]", count: 100_000))]]}", "json-depth"),
            (deep, "json-depth"), ("{\"s\":[\(digits)]}", "json-number-too-long"),
            ("{\"s\":\(digits)", "json-number-too-long"),
            ("{\"\(digits)\(digits)\":1}", "json-syntax"), (String(repeating: "{\"s\":", count: 100_000), "json-depth"),
        ] {
            let (parts, error, _) = parts(text, [["s"]], bite: 1 << 16)
            #expect(parts == [])
            #expect(error?.code == code)
        }
        let (lenient, error, _) = parts("{\"s\":[NaN,-Infinity]}", [["s"]], bite: 2, lenient: true)
        #expect(lenient.map(\.text) == ["NaN", "-Infinity"])
        #expect(error == nil)
    }

    /// Eight megabytes of samples that are made as they are read.
    @Test func aLongArrayIsReadElementByElement() throws {
        let row = Array("{\"id\": 1, \"text\": \"\(String(repeating: "a\\n\\\"b ", count: 150))\"},\n".utf8)
        let count = 8000
        var given = 0
        var rest = Array("{\"samples\": [\n".utf8)
        let source = ByteStream(file: nil) { (room) throws(FormatError) in
            if rest.isEmpty {
                guard given <= count else { return 0 }
                rest = given < count ? row : Array("0], \"end\": 1}".utf8)
                given += 1
            }
            let part = min(room.count, rest.count)
            room.copyBytes(from: rest.prefix(part))
            rest.removeFirst(part)
            return part
        }
        let reader = JSONPieceReader(source, arrays: [["samples"]])
        var sum = 0
        var last: String?
        while let piece = try reader.next() {
            sum += try piece.value.member("id")?.intValue ?? 0
            last = piece.path.first
            if piece.index == 0 { #expect(piece.value.count == row.count - 2) }
        }
        #expect(sum == count)
        #expect(last == "end")
    }
}
