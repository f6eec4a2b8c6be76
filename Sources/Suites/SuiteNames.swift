// Which names may become parts of a path: manifests come from strangers.

/// Names of suites and of downloaded files.
enum SuiteNames {
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "._-".unicodeScalars.contains(scalar))
    }

    /// Letters, digits, `.`, `_`, `-`; not hidden, not empty, at most 100 bytes.
    static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".") && name.unicodeScalars.allSatisfy(isPlain)
    }

    /// A relative path inside its folder: no root, no `..`, no NUL.
    static func staysInside(_ path: String) -> Bool {
        !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(0)
            && !path.split(separator: "/").contains("..")
    }
}
