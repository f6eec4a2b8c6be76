// Synthetic items in QTI 2.1 and 3.0, written by hand from the specifications: there is no real file among the data.
import AuditModel
import Foundation
import Suites
import TestSupport
import Testing

@Suite struct QTITests {
    private static let head = #"<?xml version="1.0" encoding="UTF-8"?>"#

    /// An item of QTI 2.1 around `body` with `declaration`.
    static func two(
        _ id: String,
        _ declaration: String,
        _ body: String,
        space: String = "http://www.imsglobal.org/xsd/imsqti_v2p1"
    ) -> String {
        head + #"<assessmentItem xmlns="\#(space)" identifier="\#(id)" title="synthetic" adaptive="false""#
            + #" timeDependent="false">\#(declaration)<outcomeDeclaration identifier="SCORE" cardinality="single""#
            + #" baseType="float"/><itemBody>\#(body)</itemBody><responseProcessing template="t"/></assessmentItem>"#
    }

    /// The same in QTI 3.0.
    static func three(_ id: String, _ declaration: String, _ body: String) -> String {
        head + #"<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="\#(id)""#
            + #" title="synthetic" time-dependent="false">\#(declaration)<qti-item-body>\#(body)</qti-item-body>"#
            + #"</qti-assessment-item>"#
    }

    private static func key(_ values: String..., type: String = "identifier", cardinality: String = "single") -> String
    {
        #"<responseDeclaration identifier="R" cardinality="\#(cardinality)" baseType="\#(type)"><correctResponse>"#
            + values.map { "<value>\($0)</value>" }.joined() + "</correctResponse></responseDeclaration>"
    }

    private static let key3 =
        #"<qti-response-declaration identifier="R" cardinality="single" base-type="identifier">"#
        + "<qti-correct-response><qti-value>c2</qti-value></qti-correct-response></qti-response-declaration>"

    private static let choices =
        #"<p>Ice is <em>cold</em>.</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1">"#
        + "<prompt>Which is hot?</prompt>"
        + #"<simpleChoice identifier="c1">Snow<feedbackInline identifier="c1" outcomeIdentifier="F">No.</feedbackInline>"#
        + #"</simpleChoice><simpleChoice identifier="c2">Fire</simpleChoice></choiceInteraction>"#

    private static let choices3 =
        #"<qti-choice-interaction response-identifier="R" max-choices="1"><qti-prompt>Which is hot?</qti-prompt>"#
        + #"<qti-simple-choice identifier="c1">Snow</qti-simple-choice>"#
        + #"<qti-simple-choice identifier="c2">Fire</qti-simple-choice></qti-choice-interaction>"#

    private static let entry = #"<p>Two and two are <textEntryInteraction responseIdentifier="R"/> in all.</p>"#

    /// (file, the item as a line).
    static let read: [(String, String)] = [
        (two("q1", key("c2"), choices), "q1|Ice is cold.\nWhich is hot?|Snow/Fire|1"),
        (three("q1", key3, choices3), "q1|Which is hot?|Snow/Fire|1"),
        (two("q2", key("4", type: "integer"), entry), "q2|Two and two are ____ in all.|4"),
        (two("q2", key("four", type: "string"), entry), "q2|Two and two are ____ in all.|four"),
        // A mapping pays several spellings in full; the half-paid one is not a right answer.
        (
            two(
                "q3",
                #"<responseDeclaration identifier="R" cardinality="single" baseType="string"><mapping defaultValue="0">"#
                    + #"<mapEntry mapKey="four" mappedValue="1"/><mapEntry mapKey="4" mappedValue="1"/>"#
                    + #"<mapEntry mapKey="for" mappedValue="0.5"/></mapping></responseDeclaration>"#,
                entry
            ), "q3|Two and two are ____ in all.|four/4"
        ),
        (
            two(
                "q4",
                key("b"),
                #"<p>A <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="a">dog</inlineChoice>"#
                    + #"<inlineChoice identifier="b">cat</inlineChoice></inlineChoiceInteraction> meows.</p>"#
            ), "q4|A ____ meows.|dog/cat|1"
        ),
        (
            two("q5", key("c2"), #"<p><img src="a.png" alt="a flame"/></p>"# + choices),
            "q5|[a flame]\nIce is cold.\nWhich is hot?|Snow/Fire|1"
        ),
        (two("q6", key("c2"), choices, space: ""), "q6|Ice is cold.\nWhich is hot?|Snow/Fire|1"),
    ]

    @Test(arguments: read.indices)
    func itemsAreRead(index: Int) throws {
        let (file, line) = Self.read[index]
        let suite = try suite(["q.xml": file])
        #expect(suite.lines == [line])
        #expect(suite.codes == ["read-as"])
        #expect(suite.diagnostics[0].message.contains("QTI items"))
    }

    /// (file, code of the row's fault): what keeps an item out is said; it is never half read.
    static let left: [(String, String)] = [
        (two("q", key("c9"), choices), "gold-out-of-range"),
        (two("q", key("c1", "c2"), choices), "several-answers"),
        (two("q", key("c1", "c2", cardinality: "multiple"), choices), "several-answers"),
        (two("q", "", choices), "no-key"),
        (two("q", key(), choices), "no-key"),
        (two("q", key("c2"), choices + entry), "several-interactions"),
        (two("q", key("c2"), "<p>Only words.</p>"), "no-interaction"),
        (two("q", key("c2"), #"<orderInteraction responseIdentifier="R"/>"#), "item-kind"),
        (two("q", key("c2"), #"<p><img src="a.png"/></p>"# + choices), "needs-media"),
        (two("q", key("c2"), "<p><math><mi>x</mi></math></p>" + choices), "formula-left-out"),
        (two("q", key("4.5.6", type: "float"), entry), "gold-not-a-number"),
        (two("q", #"<templateDeclaration identifier="T"/>"# + key("c2"), choices), "item-template"),
    ]

    @Test(arguments: left.indices)
    func itemsThatCannotBeUsedAreLeftOutAndSaid(index: Int) throws {
        let (file, code) = Self.left[index]
        let files = ["f/a.xml": Self.two("good", Self.key("c2"), Self.choices), "f/b.xml": file]
        let suite = try suite(files, "f")
        #expect(suite.items.map(\.id.rawValue) == ["good"])
        #expect(suite.diagnostics.filter { $0.severity == .error }.map(\.code) == [code])
        // Alone there is nothing left, and the one sentence says why.
        #expect(refusal(["b.xml": file])?.code == "no-items")
    }

    /// (file, a part of the sentence): versions that are not read.
    @Test(arguments: [
        (two("q", "", "", space: "http://www.imsglobal.org/xsd/imsqti_v4p0"), "of no version that is read"),
        ("<questestinterop><item/></questestinterop>", "QTI 1.x"),
        (#"<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>"#, "only names its items"),
        ("<manifest><resources/></manifest>", "manifest of a content package"),
    ])
    func otherVersionsAreRefused(file: String, why: String) {
        let error = refusal(["q.xml": file])
        #expect(error?.code == "not-items")
        #expect(error?.message.contains(why) == true, "\(error?.message ?? "")")
    }

    /// A content package's manifest names its items, and nothing outside its folder.
    @Test func aPackageNamesItsItems() throws {
        func manifest(_ href: String) -> String {
            #"<manifest><resources><resource identifier="r" type="imsqti_item_xmlv2p1" href="\#(href)"/>"#
                + #"<resource identifier="s" type="webcontent" href="style.css"/></resources></manifest>"#
        }
        let item = Self.two("in", Self.key("c2"), Self.choices)
        let files = ["p/items/one.xml": item, "p/imsmanifest.xml": manifest("items/one.xml")]
        #expect(try suite(files, "p").items.map(\.id.rawValue) == ["in"])
        for href in ["../out.xml", "%2E%2E/out.xml", "/etc/passwd"] {
            let error = refusal(["out.xml": item, "p/imsmanifest.xml": manifest(href), "p/x.xml": item], "p")
            #expect(error?.code == "not-items")
            #expect(error?.message.contains("outside its folder") == true, "\(error?.message ?? "")")
        }
    }
}
