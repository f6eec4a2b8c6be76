// How a composed YAML node becomes a JSON value, bounded in depth and in the number of nodes.
import AuditModel
internal import Yams

/// One conversion with its count of nodes.
struct YAMLConversion {
    let file: String?
    private var nodes = 0

    init(file: String?) { self.file = file }

    mutating func value(of node: Node, depth: Int) throws(FormatError) -> JSONValue {
        nodes += 1
        let place = Place(file: file, line: node.mark?.line, column: node.mark?.column)
        guard nodes <= YAMLTree.nodeLimit else {
            let message =
                "The aliases expand to more than \(YAMLTree.nodeLimit) nodes; write the document without them."
            throw FormatError("yaml-too-many-nodes", message, at: place)
        }
        guard depth <= JSONParser.depthLimit else {
            let message = "The document is nested more than \(JSONParser.depthLimit) levels deep; flatten it."
            throw FormatError("yaml-depth", message, at: place)
        }
        switch node {
        case .scalar(let scalar):
            return Self.value(of: scalar)
        case .sequence(let sequence):
            var elements: [JSONValue] = []
            for element in sequence { elements.append(try value(of: element, depth: depth + 1)) }
            return .array(elements)
        case .mapping(let mapping):
            var members: [JSONMember] = []
            for (key, element) in mapping {
                guard case .scalar(let name) = key else {
                    throw FormatError("yaml-complex-key", "A key must be a plain text; write it out.", at: place)
                }
                members.append(JSONMember(name.string, try value(of: element, depth: depth + 1)))
            }
            return .object(members)
        case .alias:
            throw FormatError("yaml-syntax", "An alias has no anchor; write the value out.", at: place)
        }
    }

    private static func value(of scalar: Node.Scalar) -> JSONValue {
        let tag = scalar.tag.description
        switch tag {
        case "" where scalar.style == .plain: return typed(scalar.string)
        case "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float":
            return typed(scalar.string)
        case _ where tag.hasPrefix("!") && tag.count > 1: return .string(tag + " " + scalar.string)
        default: return .string(scalar.string)
        }
    }

    /// The core schema of YAML 1.2.2, section 10.3.2, less what JSON cannot say.
    private static func typed(_ text: String) -> JSONValue {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: return number(text).map(JSONValue.number) ?? .string(text)
        }
    }

    /// The JSON spelling of a decimal number (`+.5` is `0.5`), or nil; leading zeros make it a text, as in ids.
    private static func number(_ text: String) -> String? {
        var rest = Array(text.utf8)[...]
        var sign = ""
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            if first == UInt8(ascii: "-") { sign = "-" }
            rest.removeFirst()
        }
        func digits() -> String {
            let run = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(run.count)
            return String(decoding: run, as: UTF8.self)
        }
        let whole = digits()
        var fraction = ""
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = digits()
        }
        guard !whole.isEmpty || !fraction.isEmpty, whole.count <= 1 || !whole.hasPrefix("0") else { return nil }
        var exponent = ""
        if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
            rest.removeFirst()
            exponent = "e"
            if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
                exponent += first == UInt8(ascii: "-") ? "-" : ""
                rest.removeFirst()
            }
            let power = digits()
            guard !power.isEmpty else { return nil }
            exponent += power
        }
        guard rest.isEmpty else { return nil }
        return sign + (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction) + exponent
    }
}
