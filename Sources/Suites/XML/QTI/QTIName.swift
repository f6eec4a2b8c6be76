// The names of QTI: 2.x writes `simpleChoice` and `responseIdentifier`, 3.0 `qti-simple-choice` and
// `response-identifier`.

/// XPath for names that differ between versions of QTI.
enum QTIName {
    /// A child element under either name.
    static func child(_ name: String) -> String { "*[\(isNamed(name))]" }

    /// Any descendant element under either name.
    static func any(_ name: String) -> String { ".//" + child(name) }

    /// An attribute under either name.
    static func attribute(_ name: String) -> String {
        "@*[local-name()='\(name)' or local-name()='\(kebab(name))']"
    }

    static func isNamed(_ name: String) -> String { "local-name()='\(name)' or local-name()='qti-\(kebab(name))'" }

    /// `textEntryInteraction` for `qti-text-entry-interaction`; other names as they are.
    static func camel(_ name: String) -> String {
        guard name.hasPrefix("qti-") else { return name }
        let parts = name.dropFirst(4).split(separator: "-")
        return parts.enumerated().map { index, part in
            index == 0 ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
        }
        .joined()
    }

    private static func kebab(_ name: String) -> String {
        name.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
    }
}
