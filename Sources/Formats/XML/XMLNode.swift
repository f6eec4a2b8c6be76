// One node of an XML document, as far as a reader of rows needs it.
internal import CLibXML2

/// An element, attribute or text of an `XMLTree`, which it keeps alive.
public struct XMLNode {
    private let pointer: xmlNodePtr
    private let tree: XMLTree

    init(_ pointer: xmlNodePtr, in tree: XMLTree) {
        self.pointer = pointer
        self.tree = tree
    }

    /// The 1-based line it begins on; libxml2 stops counting at 65,535 for long documents without text nodes.
    public var line: Int { max(0, Int(xmlGetLineNo(pointer))) }

    /// The string value of the first node that `relativeXPath` selects, or of the number, text or truth it computes.
    ///
    /// Nil if nothing is selected or the expression is not valid. White space is kept: see `normalised(_:)`.
    public func text(_ relativeXPath: String) -> String? {
        guard let values = try? values(relativeXPath) else { return nil }
        return values.first
    }

    /// The string values of all nodes that `relativeXPath` selects in document order, or of the one value it computes.
    public func values(_ relativeXPath: String) throws(FormatError) -> [String] {
        try tree.evaluate(relativeXPath, at: pointer) { result in
            switch result.pointee.type {
            case XPATH_NODESET: XMLTree.nodes(result).compactMap { XMLTree.owned(xmlXPathCastNodeToString($0)) }
            default: XMLTree.owned(xmlXPathCastToString(result)).map { [$0] } ?? []
            }
        }
    }

    /// The nodes that `relativeXPath` selects, in document order. Errors: `xpath`.
    public func select(_ relativeXPath: String) throws(FormatError) -> [XMLNode] {
        let tree = self.tree
        return try tree.evaluate(relativeXPath, at: pointer) { result in
            XMLTree.nodes(result).map { XMLNode($0, in: tree) }
        }
    }

    /// `text` with every run of XML white space as one space, none at the ends and none before `. , ; : ! ?`.
    ///
    /// Documents are indented for their authors; what a model reads is the sentence.
    public static func normalised(_ text: String) -> String {
        var output: [UInt8] = []
        var pending = false
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            if [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
                pending = !output.isEmpty
                continue
            }
            let endsWord = index + 1 == bytes.count || [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index + 1])
            if pending, !(endsWord && ".,;:!?".utf8.contains(byte)) { output.append(0x20) }
            pending = false
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
