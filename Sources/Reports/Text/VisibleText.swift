// How text from a record becomes text that is safe to look at: what cannot be seen is written out.

import AuditModel

/// Makes hostile text visible; escaping for a format comes after it.
enum VisibleText {
    /// Longest text shown, in Unicode scalars; the record keeps the rest.
    static let longest = 400

    /// `text` with control, format and bidirectional characters written as `\u{…}`, cut after `limit` scalars.
    static func of(_ text: String, limit: Int = longest) -> String {
        var result = String.UnicodeScalarView()
        var count = 0
        var marks = 0
        for scalar in text.unicodeScalars {
            guard count < limit else {
                result.append("…")
                break
            }
            count += 1
            marks = isMark(scalar) ? marks + 1 : 0
            // More than four marks on one letter is not writing but a way to draw over other lines.
            if isHidden(scalar) || marks > 4 || (marks > 0 && count == 1) {
                result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
            } else {
                result.append(scalar)
            }
        }
        return result.isEmpty ? "(empty)" : String(result)
    }

    /// A model's name, an operator's or an item's id, shown.
    static func of<Subject>(_ id: Identifier<Subject>, limit: Int = longest) -> String {
        of(id.rawValue, limit: limit)
    }

    /// Whether a scalar has no shape of its own, or moves its neighbours.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: false
        }
    }
}
