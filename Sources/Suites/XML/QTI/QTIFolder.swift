// A folder of QTI items: an unpacked content package, or item files side by side.
import AuditModel
import Formats
import Foundation

/// Which files of a folder are QTI items.
enum QTIFolder {
    private static let manifest = "imsmanifest.xml"

    /// The items' files: those a content package's manifest names, else those of `names` that hold an item; nil if the
    /// folder is no folder of QTI items.
    static func files(_ folder: String, _ names: [String]) throws(SuiteError) -> [String]? {
        if names.contains(manifest) { return try named(in: folder) }
        guard names.allSatisfy({ ContentKind.ending(of: $0) == "xml" }) else { return nil }
        var files: [String] = []
        for name in names {
            let tree = try tree(folder + "/" + name)
            if XMLPath.finds(QTIFormat.items, in: tree) { files.append(folder + "/" + name) }
            // The first file settles what the folder is: other corpora are a file or two.
            if files.isEmpty { return nil }
        }
        return files
    }

    private static func named(in folder: String) throws(SuiteError) -> [String] {
        let path = folder + "/" + manifest
        let tree = try tree(path)
        let resources = "//*[local-name()='resource'][starts-with(@type, 'imsqti_item')]/@href"
        let hrefs = ((try? tree.select(resources)) ?? []).prefix(10_000).compactMap { $0.text("string(.)") }
        guard !hrefs.isEmpty else {
            throw SuiteError("not-items", "The content package names no QTI items.", at: Place(file: path))
        }
        var files: [String] = []
        for href in hrefs {
            let plain = href.removingPercentEncoding ?? href
            guard SuiteNames.staysInside(plain) else {
                let message =
                    "The content package names a file outside its folder (`\(href.prefix(80))`); correct the `href`."
                throw SuiteError("not-items", message, at: Place(file: path))
            }
            files.append(folder + "/" + plain)
        }
        return files
    }

    private static func tree(_ path: String) throws(SuiteError) -> XMLTree {
        try SuiteError.reading(path) { () throws(FormatError) in
            try XMLTree(try FileBytes.read(path, limit: SuiteReader.fileLimit), file: path)
        }
    }
}
