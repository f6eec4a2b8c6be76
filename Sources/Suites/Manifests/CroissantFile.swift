// One file of a Croissant description: where it is, what it is, and whether what lies here is it.
import AuditModel
import Fingerprints
import Formats
import Foundation

/// A FileObject or FileSet.
struct CroissantFile {
    let id: String
    let name: String
    let url: String
    /// Media type in lower case.
    let encoding: String
    /// Lower-case hexadecimal, empty where there is none.
    let sha256: String
    /// Whether it is a member of something else.
    let isContained: Bool

    private static let encodings: Set<String> = [
        "text/csv", "application/json", "application/jsonl", "application/jsonlines", "application/x-jsonlines",
        "application/x-ndjson", "application/ndjson", "text/jsonl", "text/json", "application/xml", "text/xml",
    ]

    init(_ value: JSONValue) {
        func text(_ name: String) -> String { CroissantDocument.text(CroissantDocument.member(value, name)) ?? "" }
        let ownID = CroissantDocument.text(value["@id"]) ?? text("name")
        id = ownID
        name = text("name").isEmpty ? ownID : text("name")
        url = text("contentUrl")
        encoding = text("encodingFormat").lowercased().split(separator: ";").first.map(String.init) ?? ""
        let sum = text("sha256").lowercased()
        let isSum = sum.utf8.count == 64 && sum.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
        sha256 = isSum ? sum : ""
        isContained = CroissantDocument.member(value, "containedIn") != nil
    }

    /// Whether it is one file of a kind that items are read from.
    var isItems: Bool { !isContained && !url.isEmpty && Self.encodings.contains(encoding) }

    /// Whether it has an address and a checksum.
    var isFetchable: Bool {
        isItems && !sha256.isEmpty && (url.hasPrefix("https://") || url.hasPrefix("http://"))
    }

    /// Whether its address is a path that leads out of the description's folder.
    var isOutside: Bool {
        guard !url.isEmpty, !isContained else { return false }
        if url.lowercased().hasPrefix("file:") { return true }
        return !url.contains("://") && !SuiteNames.staysInside(url)
    }

    /// The last part of its address as a plain file name.
    var fileName: String {
        let path = url.split(separator: "?", omittingEmptySubsequences: false).first ?? ""
        let last = path.split(separator: "/").last.map(String.init) ?? name
        return BareSuite.plainID(last.removingPercentEncoding ?? last)
    }

    /// The file in the first of `folders` that has it, by its relative address or its name.
    func find(in folders: [String]) -> String? {
        let isRelative = !url.contains("://") && SuiteNames.staysInside(url)
        for folder in folders {
            for name in (isRelative ? [url] : []) + [fileName] {
                var isFolder: ObjCBool = false
                let path = folder + "/" + name
                if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
                    return path
                }
            }
        }
        return nil
    }

    /// Throws `checksum` where a file that is here is another than the description's.
    func check(_ path: String) throws(SuiteError) {
        guard !sha256.isEmpty else { return }
        var stream = SHA256Stream()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw SuiteError(
                "items-unreadable",
                "The file could not be read; check its permissions.",
                at: Place(file: path)
            )
        }
        stream.update(Array(data))
        let sum = stream.hex()
        guard sum == sha256 else {
            let message =
                "The file is not the one described: its SHA-256 begins \(sum.prefix(12)), not"
                + " \(sha256.prefix(12)); fetch it again, or"
                + " give the items with --items."
            throw SuiteError("checksum", message, at: Place(file: path))
        }
    }
}
