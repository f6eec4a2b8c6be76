// An XML document before it is read: a known dialect, or rows whose elements a guess can name.
import AuditModel
import Formats

/// XML as a guess sees it.
enum XMLLook {
    static func look(_ tree: XMLTree, file: String) throws(SuiteError) -> FileLook {
        do throws(BareRefusal) {
            for dialect in XMLDialects.all {
                if let mapping = try dialect.mapping(tree) { return .settled(mapping, dialect: dialect.title) }
            }
        } catch {
            throw error.error(file)
        }
        do throws(FormatError) {
            return .rows(try rows(tree))
        } catch {
            throw SuiteError("items-unreadable", error.message, at: error.place, cause: error)
        }
    }

    /// The root's children, with their attributes, their elements and the elements in those.
    private static func rows(_ tree: XMLTree) throws(FormatError) -> RowLook {
        var mapping = ItemMapping()
        mapping.format = "xml"
        var look = RowLook(mapping: mapping)
        look.noun = "elements"
        // A namespace would hide elements from plain names.
        let isPlain = try tree.select("//*[namespace-uri() != '']").isEmpty
        func path(_ name: String) -> String { isPlain ? name : XMLPath.child(name) }
        for row in try tree.select("/*/*").prefix(RowLook.rowLimit) {
            var found: [(name: String, value: FieldValue)] = []
            func add(_ name: String, _ text: String) {
                guard let index = found.firstIndex(where: { $0.name == name }) else {
                    found.append((name, .text(text)))
                    return
                }
                switch found[index].value {
                case .text(let before): found[index].value = .list([before, text])
                case .list(let all): found[index].value = .list(all + [text])
                case .missing: break
                }
            }
            for node in try row.select("@* | *[not(*)] | */*[not(*)]").prefix(1000) {
                let local = node.text("local-name()") ?? ""
                let text = XMLNode.normalised(node.text("string(.)") ?? "")
                if node.text("count(self::*)") == "0" {
                    add("@" + local, text)
                } else if node.text("count(ancestor::*)") == "2" {
                    add(path(local), text)
                } else {
                    add(path(node.text("local-name(..)") ?? "") + "/" + path(local), text)
                }
            }
            look.add(found)
        }
        return look
    }
}
