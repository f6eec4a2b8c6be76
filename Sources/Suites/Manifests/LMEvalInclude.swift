// What a task takes over from the files it includes.
import AuditModel
import Formats
import Foundation

/// Task files that include others; what the including file says wins.
enum LMEvalInclude {
    private static let depth = 8

    static func merged(_ root: JSONValue, path: String) throws(SuiteError) -> JSONValue {
        var members = root.objectValue ?? []
        var (here, include, seen) = (path, root["include"], [path])
        while let named = include, !named.isNull {
            let names = (named.arrayValue ?? [named]).compactMap(\.stringValue)
            guard names.count == 1, let name = names.first else {
                throw fault("`include` must name one file.", here)
            }
            guard SuiteNames.staysInside(name) else {
                throw fault(
                    "`include: \(name.prefix(80))` lies outside the task's folder and is not read; copy it there.",
                    here
                )
            }
            let next = URL(fileURLWithPath: here).deletingLastPathComponent().path + "/" + name
            guard seen.count <= depth, !seen.contains(next) else {
                throw fault(
                    "The files include each other without end, or more than \(depth) deep; mend `include`.",
                    here
                )
            }
            let inner = try SuiteError.reading(next) { () throws(FormatError) in
                try YAMLTree.parse(try FileBytes.read(next, limit: ManifestFormats.limit), file: next)
            }
            let known = Set(members.map(\.key))
            members += (inner.objectValue ?? []).filter { !known.contains($0.key) && $0.key != "include" }
            (here, include) = (next, inner["include"])
            seen.append(next)
        }
        return .object(members)
    }

    private static func fault(_ message: String, _ path: String) -> SuiteError {
        SuiteError("task-include", message, at: Place(file: path, path: "include"))
    }
}
