// How a page is gone through node by node: in time that grows with its size, which XPath does not promise.
internal import CLibXML2

extension XMLNode {
    /// Elements that stand on lines or in places of their own: without a space their words would run together, and
    /// `85.3<sup>1</sup>` would become another number.
    private static let apart: Set<String> = [
        "address", "article", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure",
        "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "option", "p", "pre", "section", "sub", "summary", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
    private static let unseen: Set<String> = ["script", "style", "template"]

    /// The name of the element, in lower case where it was read as HTML.
    var name: String { Self.name(pointer) }

    /// The elements directly inside, in order.
    var children: [XMLNode] {
        var children: [XMLNode] = []
        var child = pointer.pointee.children
        while let node = child {
            if node.pointee.type == XML_ELEMENT_NODE { children.append(XMLNode(node, in: tree)) }
            child = node.pointee.next
        }
        return children
    }

    /// The value of an attribute.
    func attribute(_ name: String) -> String? { XMLTree.owned(xmlGetNoNsProp(pointer, name)) }

    /// What a reader of the page sees of the element, white space normalised.
    var words: String {
        var text: [UInt8] = []
        Self.walk(from: pointer) { node in
            switch node.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                if let content = node.pointee.content {
                    text.append(contentsOf: UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content))))
                }
            case XML_ELEMENT_NODE:
                let name = Self.name(node)
                if Self.unseen.contains(name) { return false }
                if Self.apart.contains(name) { text.append(0x20) }
            default: break
            }
            return true
        } leave: { node in
            if node.pointee.type == XML_ELEMENT_NODE, Self.apart.contains(Self.name(node)) { text.append(0x20) }
        }
        return String(decoding: text, as: UTF8.self).split { $0.isWhitespace }.joined(separator: " ")
    }

    /// The elements inside with one of `names`, in document order.
    func descendants(named names: Set<String>) -> [XMLNode] {
        var found: [XMLNode] = []
        Self.walk(from: pointer) { node in
            if node.pointee.type == XML_ELEMENT_NODE, names.contains(Self.name(node)) {
                found.append(XMLNode(node, in: tree))
            }
            return true
        } leave: { _ in
        }
        return found
    }

    private static func name(_ node: xmlNodePtr) -> String { node.pointee.name.map { String(cString: $0) } ?? "" }

    /// Every node from `root` down, by its links and not by calls: `enter` says whether to go into it.
    private static func walk(from root: xmlNodePtr, enter: (xmlNodePtr) -> Bool, leave: (xmlNodePtr) -> Void) {
        var node = root
        while true {
            if enter(node), node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                node = child
                continue
            }
            while true {
                leave(node)
                if node == root { return }
                if let next = node.pointee.next {
                    node = next
                    break
                }
                guard let parent = node.pointee.parent else { return }
                node = parent
            }
        }
    }
}
