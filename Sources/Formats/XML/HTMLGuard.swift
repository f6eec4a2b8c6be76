// What is refused of an HTML page before it is parsed, because parsing itself would take too long.
import AuditModel

/// Cheap looks at the bytes of a page.
enum HTMLGuard {
    /// Most work that libxml2 may have with attributes: it compares each with those before it in its tag.
    private static let workLimit = 2_000_000_000

    /// `bytes` without NUL characters, at which libxml2 would stop; UTF-16, which is full of them, is left as it is.
    static func withoutNULs(_ bytes: [UInt8]) -> [UInt8] {
        let isUTF16 = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE])
        return isUTF16 || !bytes.contains(0) ? bytes : bytes.filter { $0 != 0 }
    }

    static func check(_ bytes: [UInt8], file: String?) throws(FormatError) {
        var work = 0
        var marks = 0
        var isTag = false
        var before: UInt8 = 0
        for byte in bytes {
            switch byte {
            case UInt8(ascii: ">"):
                isTag = false
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\""), UInt8(ascii: "'"):
                // No two attributes stand without one of these between them.
                guard isTag else { break }
                marks += 1
                work += marks
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if before == UInt8(ascii: "<") { (isTag, marks) = (true, 0) }
            default: break
            }
            guard work <= workLimit else {
                let message = "A tag of the page has too many attributes to be read; save the table by itself."
                throw FormatError("html-too-many-attributes", message, at: Place(file: file))
            }
            before = byte
        }
    }
}
