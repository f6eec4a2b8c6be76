import AuditModel
import Formats
import Testing

@Suite struct XMLTests {
    private func tree(_ text: String) throws -> XMLTree { try XMLTree(Array(text.utf8), file: "t.xml") }

    @Test func selectsAndReads() throws {
        let tree = try tree(
            "<?xml version=\"1.0\"?>\n<r>\n <i id='1' n='2'><p>a &amp; b</p><o>x</o><o>y</o></i>\n <i/>\n</r>"
        )
        let items = try tree.select("/r/i")
        #expect(items.map(\.line) == [3, 4])
        #expect(items[0].text("p") == "a & b")
        #expect(items[0].text("@id") == "1")
        #expect(try items[0].values("o") == ["x", "y"])
        #expect(items[0].text("count(o) + @n") == "4")
        #expect(items[0].text("concat(p, '!')") == "a & b!")
        #expect(items[1].text("p") == nil)
        #expect(items[1].text("../i[1]/o[2]") == "y")
        #expect(items[0].text("[[") == nil)
    }

    @Test func latin1IsDecoded() throws {
        let bytes = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><r>caf".utf8) + [0xE9] + Array("</r>".utf8)
        #expect(try XMLTree(bytes, file: nil).select("/r").first?.text(".") == "café")
    }

    @Test func aDoctypeIsNotFollowed() throws {
        let text = "<!DOCTYPE r SYSTEM \"file:///etc/hostname\"><r><![CDATA[<x>]]></r>"
        #expect(try tree(text).select("/r").first?.text(".") == "<x>")
    }

    /// Entities in every place they can be declared or used; the last two are billion laughs.
    @Test(arguments: [
        "<!DOCTYPE r [<!ENTITY e \"x\">]><r>&e;</r>",
        "<!DOCTYPE r [<!ENTITY e \"x\">]><r/>",
        "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r>&e;</r>",
        "<!DOCTYPE r [<!ENTITY % e SYSTEM \"http://127.0.0.1:1/x\"> %e;]><r/>",
        "<!DOCTYPE r SYSTEM \"e.dtd\"><r>&e;</r>",
        "<!DOCTYPE r SYSTEM \"e.dtd\"><r a='&e;'/>",
        "<!DOCTYPE r SYSTEM \"e.dtd\" [%e;]><r/>",
        "<r>&e;</r>",
        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY e \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><r>&e;</r>",
        "<!DOCTYPE r [<!ENTITY % a \"ha\"><!ENTITY e \"%a;%a;\">]><r>&e;</r>",
    ])
    func entitiesAreRefused(text: String) {
        let error = #expect(throws: FormatError.self) { try tree(text) }
        #expect(error?.code == "xml-entity")
        #expect(error?.message.contains("`e`") == true || error?.message.contains("`a`") == true)
        #expect(error?.place == Place(file: "t.xml", line: 1))
    }

    @Test(arguments: [
        ("<r>\n<a></b></r>", 2), ("<r>", 1), ("", 1), ("text", 1), ("<r a='1' a='2'/>", 1), ("<r>\n\u{1}</r>", 2),
        ("<r/><r/>", 1),
    ])
    func faultsHaveALine(text: String, line: Int) {
        let error = #expect(throws: FormatError.self) { try tree(text) }
        #expect(error?.code == "xml-syntax")
        #expect(error?.place?.line == line)
    }

    @Test func deepNestingIsRefused() {
        let error = #expect(throws: FormatError.self) { try tree(String(repeating: "<a>", count: 100_000)) }
        #expect(error?.code == "xml-syntax")
    }

    @Test func aLongTextIsReadWhole() throws {
        let text = "<r>" + String(repeating: "x", count: 9_000_000) + "</r>"
        #expect(try tree(text).select("/r").first?.text("string-length(.)") == "9000000")
    }

    @Test(arguments: ["", "/r[", "unknown()", "$x", "a\0b", "x:y"])
    func badXPathIsAnError(xpath: String) throws {
        let tree = try tree("<r/>")
        let error = #expect(throws: FormatError.self) { try tree.select(xpath) }
        #expect(error?.code == "xpath")
    }

    @Test func anXPathThatNeverEndsIsStopped() throws {
        let tree = try tree("<r>" + String(repeating: "<a/>", count: 3000) + "</r>")
        let error = #expect(throws: FormatError.self) {
            try tree.select("//a[count(//a[count(//a) > count(//r)]) > 0]")
        }
        #expect(error?.code == "xpath")
        #expect(try tree.select("/r/a").count == 3000)
    }

    @Test(arguments: [
        ("\n a  b\t\r\nc ", "a b c"), ("it \n .", "it."), ("x , y", "x, y"), ("a .b", "a .b"), ("", ""), (" ", ""),
        ("é\u{A0} x", "é\u{A0} x"),
    ])
    func normalisedText(text: String, expected: String) {
        #expect(XMLNode.normalised(text) == expected)
    }

    @Test func aNodeKeepsItsTree() throws {
        func node() throws -> XMLNode? { try tree("<r><a>x</a></r>").select("//a").first }
        #expect(try node()?.text(".") == "x")
    }
}
