// XML documents from strangers: read whole, asked with XPath, and nothing outside the document is ever fetched.
import AuditModel
internal import CLibXML2

/// A parsed XML document (libxml2).
///
/// Network, external entities, DTD loading and libxml2's "huge" mode are off; a document that declares or uses an entity
/// beyond the predefined five (`&lt; &gt; &amp; &quot; &apos;`) is refused. A DOCTYPE line itself is allowed. The tree
/// belongs to the task that parsed it.
public final class XMLTree {
    /// Steps an XPath expression may take before it is stopped.
    static let operationLimit: UInt = 50_000_000
    private static let ready: Void = xmlInitParser()

    let file: String?
    private let document: xmlDocPtr
    private let context: xmlXPathContextPtr

    /// Largest document, in bytes.
    static let sizeLimit = 16 << 20

    /// Parses `bytes` in the encoding they declare. Errors: `xml-syntax`, `xml-entity`, `too-large`, `out-of-memory`.
    public init(_ bytes: [UInt8], file: String?) throws(FormatError) {
        _ = Self.ready
        self.file = file
        // A tree takes over a hundred times the bytes of the densest document.
        guard bytes.count <= Self.sizeLimit, let size = Int32(exactly: bytes.count) else {
            throw FileBytes.tooLarge(Self.sizeLimit, Place(file: file))
        }
        guard let parser = xmlNewParserCtxt() else { throw Self.outOfMemory(file) }
        defer { xmlFreeParserCtxt(parser) }
        var report = clibxml2_entity_report()
        let parsed = withUnsafeMutablePointer(to: &report) { pointer in
            clibxml2_refuse_entities(parser, pointer)
            // No NOENT, DTDLOAD, DTDATTR, XINCLUDE or HUGE: the file is foreign.
            let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
            return bytes.withUnsafeBytes { buffer in
                xmlCtxtReadMemory(parser, buffer.bindMemory(to: CChar.self).baseAddress, size, nil, nil, Int32(options))
            }
        }
        if report.line > 0 {
            if let parsed { xmlFreeDoc(parsed) }
            let name = withUnsafeBytes(of: report.name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            let message = "The entity `\(name)` is not one of XML's five; write the characters themselves."
            throw FormatError("xml-entity", message, at: Place(file: file, line: Int(report.line)))
        }
        guard let parsed else { throw Self.syntax(parser, file) }
        guard let context = xmlXPathNewContext(parsed) else {
            xmlFreeDoc(parsed)
            throw Self.outOfMemory(file)
        }
        clibxml2_quiet_xpath(context)
        context.pointee.opLimit = Self.operationLimit
        document = parsed
        self.context = context
    }

    /// Parses the tag soup of an HTML page; what is not well formed is mended as browsers would.
    ///
    /// In UTF-8 where the bytes are that, else in the encoding they declare. Nothing is fetched, no script is run, and
    /// HTML has no entities of its own. Errors: `html-empty`, `too-large`, `out-of-memory`.
    public init(html bytes: [UInt8], file: String?) throws(FormatError) {
        _ = Self.ready
        self.file = file
        guard bytes.count <= Self.sizeLimit, let size = Int32(exactly: bytes.count) else {
            throw FileBytes.tooLarge(Self.sizeLimit, Place(file: file))
        }
        guard let parser = htmlNewParserCtxt() else { throw Self.outOfMemory(file) }
        defer { htmlFreeParserCtxt(parser) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue
        let encoding = String(validating: bytes, as: UTF8.self) == nil ? nil : "UTF-8"
        let parsed = bytes.withUnsafeBytes { buffer in
            htmlCtxtReadMemory(
                parser,
                buffer.bindMemory(to: CChar.self).baseAddress,
                size,
                nil,
                encoding,
                Int32(options)
            )
        }
        guard let parsed, xmlDocGetRootElement(parsed) != nil else {
            if let parsed { xmlFreeDoc(parsed) }
            throw FormatError(
                "html-empty",
                "There is no HTML in the file; check what was saved.",
                at: Place(file: file)
            )
        }
        guard let context = xmlXPathNewContext(parsed) else {
            xmlFreeDoc(parsed)
            throw Self.outOfMemory(file)
        }
        clibxml2_quiet_xpath(context)
        context.pointee.opLimit = Self.operationLimit
        document = parsed
        self.context = context
    }

    deinit {
        xmlXPathFreeContext(context)
        xmlFreeDoc(document)
    }

    /// The nodes an XPath 1.0 expression selects, in document order. Errors: `xpath`.
    public func select(_ xpath: String) throws(FormatError) -> [XMLNode] {
        guard let root = xmlDocGetRootElement(document) else { return [] }
        return try evaluate(xpath, at: root) { result in
            Self.nodes(result).map { XMLNode($0, in: self) }
        }
    }

    /// The result of `xpath` at `node`, handed to `use` before it is freed.
    func evaluate<Result>(
        _ xpath: String,
        at node: xmlNodePtr,
        _ use: (xmlXPathObjectPtr) -> Result
    ) throws(FormatError) -> Result {
        context.pointee.opCount = 0
        context.pointee.node = node
        guard !xpath.utf8.contains(0), let result = xmlXPathEvalExpression(xpath, context) else {
            let message = "The XPath `\(xpath.prefix(80))` is not valid XPath 1.0 or takes too long; mend it."
            throw FormatError("xpath", message, at: Place(file: file))
        }
        defer { xmlXPathFreeObject(result) }
        return use(result)
    }

    static func nodes(_ result: xmlXPathObjectPtr) -> [xmlNodePtr] {
        guard result.pointee.type == XPATH_NODESET, let set = result.pointee.nodesetval, let table = set.pointee.nodeTab
        else { return [] }
        return (0..<Int(set.pointee.nodeNr)).compactMap { table[$0] }
    }

    /// A C string that libxml2 handed over.
    static func owned(_ text: UnsafeMutablePointer<xmlChar>?) -> String? {
        guard let text else { return nil }
        defer { clibxml2_free(text) }
        return String(cString: text)
    }

    private static func syntax(_ parser: xmlParserCtxtPtr, _ file: String?) -> FormatError {
        var place = Place(file: file)
        var detail = "it could not be read"
        if let error = xmlCtxtGetLastError(parser) {
            if error.pointee.line > 0 { place.line = Int(error.pointee.line) }
            if error.pointee.int2 > 0 { place.column = Int(error.pointee.int2) }
            if let text = error.pointee.message {
                detail = String(cString: text).split(whereSeparator: \.isNewline).first.map(String.init) ?? detail
            }
        }
        return FormatError("xml-syntax", "This is not well-formed XML: \(detail); mend it here.", at: place)
    }

    private static func outOfMemory(_ file: String?) -> FormatError {
        FormatError("out-of-memory", "There is not enough memory to read the XML; free some.", at: Place(file: file))
    }
}
