// Corpora in XML known by their elements, in rows made up here, and XML that means harm.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct XMLDialectTests {
    private static func copa(_ id: Int, _ key: String, _ alternatives: [String] = ["It rained.", "It snowed."])
        -> String
    {
        #"<item id="\#(id)" asks-for="cause"\#(key)><p>The path got wet.</p><a1>\#(alternatives[0])</a1>"#
            + "<a2>\(alternatives[1])</a2></item>"
    }

    private static func schema(_ key: String) -> String {
        "<schema><text><txt1>The cup hit the jar because</txt1> <pron>it</pron> <txt2>fell.</txt2></text>"
            + "<answers><answer>The cup</answer><answer>the jar</answer></answers>\(key)</schema>"
    }

    private static func pair(_ key: String, _ id: Int = 1) -> String {
        #"<pair id="\#(id)" task="IE" \#(key)><t>A dog barks.</t><h>A dog makes noise \#(id).</h></pair>"#
    }

    private static let asked = "Does this follow from the text above?"

    /// (document, items, clusters).
    static let read: [(String, [String], [String?])] = [
        (
            "<copa-corpus>\(copa(1, #" most-plausible-alternative="2""#))</copa-corpus>",
            ["1|The path got wet. What was the cause?|It rained./It snowed.|1"], [nil]
        ),
        (
            "<collection>\(schema("<correctAnswer> B. </correctAnswer>"))</collection>",
            [
                "x-1|The cup hit the jar because it fell. In this text, who or what does \"it\" refer to?|The cup/the jar|1"
            ], ["The cup / the jar"]
        ),
        (
            "<entailment-corpus>\(pair(#"entailment="YES""#))\(pair(#"entailment="NO""#, 2))</entailment-corpus>",
            [
                "1|A dog barks.|A dog makes noise 1. \(asked)|YES/NO|0",
                "2|A dog barks.|A dog makes noise 2. \(asked)|YES/NO|1",
            ], [nil, nil]
        ),
        (
            "<entailment-corpus>\(pair(#"value="FALSE""#))</entailment-corpus>",
            ["1|A dog barks.|A dog makes noise 1. \(asked)|TRUE/FALSE|1"], [nil]
        ),
        // One UNKNOWN among many is a third outcome, not a row to leave out.
        (
            "<entailment-corpus>\((1...30).map { pair(#"entailment="\#($0 == 30 ? "UNKNOWN" : "YES")""#, $0) }.joined())</entailment-corpus>",
            (1...30).map { "\($0)|A dog barks.|A dog makes noise \($0). \(asked)|YES/NO/UNKNOWN|\($0 == 30 ? 2 : 0)" },
            Array(repeating: nil, count: 30)
        ),
    ]

    @Test(arguments: read.indices)
    func corporaAreKnownByTheirElements(index: Int) throws {
        let (document, items, clusters) = Self.read[index]
        let suite = try suite(["x.xml": document])
        #expect(suite.lines == items)
        #expect(suite.items.map(\.cluster) == clusters)
        #expect(suite.codes == ["read-as"])
    }

    /// Ids above 1000 are mirrors only where they offer what the item 1000 below offers.
    @Test func mirrorsAreOneCluster() throws {
        let key = #" most-plausible-alternative="1""#
        let mirrored = try suite([
            "x.xml": "<c>\(Self.copa(7, key))\(Self.copa(1007, key, ["It snowed.", "It rained."]))</c>"
        ])
        #expect(mirrored.items.map(\.cluster) == ["7", "7"])
        let others = try suite(["x.xml": "<c>\(Self.copa(7, key))\(Self.copa(1007, key, ["A.", "B."]))</c>"])
        #expect(others.items.map(\.cluster) == [nil, nil])
    }

    /// (document, a part of the sentence): a corpus without its keys is not guessed at.
    @Test(arguments: [
        ("<c>\(copa(1, ""))</c>", "COPA items without their keys"),
        ("<c>\(schema(""))</c>", "Winograd schemas without their keys"),
        ("<c>\(pair(""))</c>", "without their keys"),
        ("<c>\(pair(#"entailment="2""#))</c>", "no outcome of entailment that is known but `2`"),
    ])
    func keysThatAreMissing(document: String, why: String) {
        let error = refusal(["x.xml": document])
        #expect(error?.message.contains(why) == true, "\(error?.message ?? "")")
    }

    /// Hostile documents end in one line, and no file outside is read.
    @Test func hostileDocuments() throws {
        let secret = try Folder(["secret.txt": "the secret"])
        let bomb =
            #"<!DOCTYPE c [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">"#
            + (1...9).map { level in
                let inner = level == 1 ? "a" : "a\(level - 1)"
                return "<!ENTITY a\(level) \"" + String(repeating: "&\(inner);", count: 20) + "\">"
            }.joined() + "]><c><item><question>&a9;</question><answer>x</answer></item></c>"
        let documents = [
            bomb,
            #"<!DOCTYPE c [<!ENTITY e SYSTEM "file://\#(secret.path)/secret.txt">]><c>\#(Self.copa(1, #" most-plausible-alternative="1""#, ["&e;", "No."]))</c>"#,
            String(repeating: "<a>", count: 100_000), "<c><item></c>", "<c/>", "<c>\u{1}</c>",
            "<c>" + Self.copa(1, #" most-plausible-alternative="9""#) + "</c>",
        ]
        for document in documents {
            let error = refusal(["x.xml": document])
            #expect(error?.message.contains("\n") == false, "\(error?.message ?? "read: \(document.prefix(60))")")
            #expect(error?.message.contains("the secret") == false)
        }
    }
}
