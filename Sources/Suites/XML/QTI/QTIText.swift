// What of a piece of QTI a candidate reads: words, blanks and what pictures say, without feedback and scoring notes.
import AuditModel
import Formats

/// The text of an element.
enum QTIText {
    /// Most nodes of one item.
    private static let limit = 20_000
    private static let blocks: Set<String> = [
        "p", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "br", "pre", "prompt", "dt", "dd",
        "caption", "section", "figure", "figcaption",
    ]
    private static let media: Set<String> = ["img", "object", "audio", "video", "picture", "svg", "mediaInteraction"]
    /// What a candidate does not see while answering.
    private static let hidden =
        "ancestor-or-self::*["
        + [
            "feedbackInline", "feedbackBlock", "modalFeedback", "rubricBlock", "templateBlock", "templateInline",
            "stylesheet", "catalogInfo", "simpleChoice", "inlineChoice",
        ].map { "(\(QTIName.isNamed($0)))" }.joined(separator: " or ") + "]"

    /// The lines of `node`, blanks as `____`; inside an option, `node` is that option.
    static func lines(of node: XMLNode, isOption: Bool = false) throws(RowFault) -> String {
        var lines = [""]
        for part in try parts(of: node, isOption: isOption) {
            let name = QTIName.camel(part.text("local-name()") ?? "")
            switch name {
            case "": lines[lines.count - 1] += part.text("string(.)") ?? ""
            case "textEntryInteraction", "inlineChoiceInteraction": lines[lines.count - 1] += " ____ "
            case "sup": lines[lines.count - 1] += "^"
            case "sub": lines[lines.count - 1] += "_"
            case "td", "th": lines[lines.count - 1] += " "
            case "math":
                let words = part.text("string(@alttext)") ?? ""
                guard !ItemRules.isBlank(words) else {
                    throw RowFault(
                        "formula-left-out",
                        "The item holds a formula in MathML without `alttext`; add that."
                    )
                }
                lines[lines.count - 1] += " \(words) "
            case _ where media.contains(name):
                let words = part.text("string(@alt)") ?? ""
                guard !ItemRules.isBlank(words) else {
                    throw RowFault("needs-media", "The item shows a picture or sound without words (`alt`); add them.")
                }
                lines[lines.count - 1] += " [\(words)] "
            case "printedVariable":
                throw RowFault("item-template", "The item shows values that are drawn when it is given; write one out.")
            default: lines.append("")
            }
        }
        return lines.map(XMLNode.normalised).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Texts and the elements that stand for something, in the order of the document.
    private static func parts(of node: XMLNode, isOption: Bool) throws(RowFault) -> [XMLNode] {
        // An option's own element is not what hides it.
        let hidden =
            isOption
            ? Self.hidden.replacing(" or (\(QTIName.isNamed("simpleChoice")))", with: "")
                .replacing(" or (\(QTIName.isNamed("inlineChoice")))", with: "") : Self.hidden
        let names = blocks.union(media).union(["sup", "sub", "td", "th", "math"]).sorted()
        let plain = names.map { "local-name()='\($0)'" }
        let either = ["prompt", "textEntryInteraction", "inlineChoiceInteraction", "printedVariable"].map(
            QTIName.isNamed
        )
        let elements = (plain + either).joined(separator: " or ")
        let inMath = "ancestor::*[local-name()='math']"
        let xpath =
            ".//text()[not(\(hidden)) and not(\(inMath))] | .//*[\(elements)][not(\(hidden)) and not(\(inMath))]"
        let found: [XMLNode]
        do {
            found = try node.select(xpath)
        } catch {
            throw RowFault(error.code, error.message)
        }
        guard found.count <= limit else {
            throw RowFault("too-large", "The item has more than \(limit) parts; split it.")
        }
        return found
    }
}
