// A folder of twins: what `twins make` writes and every other command about twins reads. It is a suite too.

import AuditModel
import Formats
import Foundation
import Suites
import Twins

/// The folder of a set of twins.
struct TwinFolder {
    /// Its path.
    let path: String

    /// The twins, with their proofs.
    var twins: String { path + "/twins.jsonl" }
    /// What they were made from, as items.jsonl.
    var originals: String { path + "/originals.jsonl" }
    /// Who refused what, and why.
    var refusals: String { path + "/refusals.jsonl" }
    /// What was covered, and how far twins differ.
    var coverage: String { path + "/coverage.json" }
    /// What people judged of them.
    var review: String { path + "/review.json" }
    /// The twins as they were before a review took some out.
    var unreviewed: String { path + "/unreviewed.jsonl" }
    /// Makes the folder a suite of its twins.
    var manifest: String { path + "/suite.yaml" }

    /// What the folder holds.
    struct Content {
        var set: TwinSet
        var originals: [Item]
        var diagnostics: [Diagnostic]
    }

    /// Whether `path` is a folder of twins.
    static func isOne(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/twins.jsonl")
            && FileManager.default.fileExists(atPath: path + "/originals.jsonl")
    }

    /// Throws where writing twins of `suite`, read from `source`, would destroy what is not theirs: the source itself,
    /// twins of another suite, twins that people have reviewed.
    func check(for suite: SuiteManifest, from source: String) throws {
        func fault(_ message: String) -> CommandError {
            CommandError(code: "folder-in-use", message: message + " Name another folder.", place: Place(file: path))
        }
        let files = FileManager.default
        func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
        if real(path) == real(source) { throw fault("The twins would replace what they are made from.") }
        if files.fileExists(atPath: review) { throw fault("The folder holds twins that were reviewed (review.json).") }
        guard files.fileExists(atPath: manifest) else { return }
        let own = TwinSuiteFile.id(of: suite)
        guard let there = try? SuiteReader.manifest(path).id, there == own else {
            throw fault("The folder holds another suite.")
        }
    }

    /// Writes everything.
    func write(_ set: TwinSet, originals: [Item], of suite: SuiteManifest, coverage: CoverageFile) throws {
        try FileBytes.write(try TwinsFile.bytes(set), to: twins)
        try FileBytes.write(try ItemLines.bytes(of: originals), to: self.originals)
        try writeRefusals(of: set)
        try FileBytes.write(try CanonicalJSON.pretty(encoding: coverage), to: self.coverage)
        // JSON is YAML.
        try FileBytes.write(try CanonicalJSON.pretty(encoding: TwinSuiteFile(of: suite)), to: manifest)
    }

    private func writeRefusals(of set: TwinSet) throws {
        var lines: [UInt8] = []
        for refusal in set.refusals { lines += try CanonicalJSON.bytes(encoding: refusal) + [10] }
        try FileBytes.write(lines, to: refusals)
    }

    /// The set that a review sheet was drawn from: what twins.jsonl was before any review.
    func readUnreviewed() throws -> Content {
        var content = try read()
        guard FileManager.default.fileExists(atPath: unreviewed) else { return content }
        content.set.twins = TwinsFile.read(try FileBytes.read(unreviewed), file: unreviewed).0.twins
        content.set.refusals.removeAll { $0.guardID == "judged-wrong" }
        return content
    }

    /// Keeps a review and applies it; the twins before it stay in unreviewed.jsonl, so that a corrected sheet can be
    /// read in its place.
    func write(_ result: ReviewResult, to content: Content) throws {
        if !FileManager.default.fileExists(atPath: unreviewed) {
            try FileBytes.write(try TwinsFile.bytes(content.set), to: unreviewed)
        }
        let reviewed = result.applying(to: content.set)
        try FileBytes.write(try CanonicalJSON.pretty(encoding: result), to: review)
        try FileBytes.write(try TwinsFile.bytes(reviewed), to: twins)
        try writeRefusals(of: reviewed)
    }

    /// Reads twins, originals and refusals; bad lines become diagnostics.
    func read() throws -> Content {
        guard FileManager.default.fileExists(atPath: twins) else {
            throw CommandError(
                code: "no-twins",
                message: "There is no twins.jsonl in this folder; make one with `vernier twins make SUITE --out DIR`.",
                place: Place(file: path)
            )
        }
        var (set, diagnostics) = TwinsFile.read(try FileBytes.read(twins), file: twins)
        guard !set.twins.isEmpty || diagnostics.isEmpty else {
            throw CommandError(
                code: "no-twins",
                message: "No line of the file is a twin. \(diagnostics.first?.message ?? "")",
                place: diagnostics.first?.place ?? Place(file: twins)
            )
        }
        var items: [Item] = []
        if FileManager.default.fileExists(atPath: originals) {
            let rows = Self.rows(of: try FileBytes.read(originals), originals, as: Item.self)
            items = rows.values
            diagnostics += rows.diagnostics
        }
        if FileManager.default.fileExists(atPath: refusals) {
            let rows = Self.rows(of: try FileBytes.read(refusals), refusals, as: Refusal.self)
            set.refusals = rows.values
            diagnostics += rows.diagnostics
        }
        return Content(set: set, originals: items, diagnostics: diagnostics)
    }

    private static func rows<Row: Decodable>(
        of bytes: [UInt8],
        _ file: String,
        as type: Row.Type
    ) -> (values: [Row], diagnostics: [Diagnostic]) {
        var (rows, diagnostics) = JSONLines.rows(bytes, file: file)
        var values: [Row] = []
        for row in rows {
            do {
                values.append(try row.value.decoded(as: type, file: file))
            } catch {
                let message = "\(error.message) The line was left out."
                diagnostics.append(Diagnostic(.error, "row-unreadable", message, at: row.place))
            }
        }
        return (values, diagnostics)
    }
}

/// suite.yaml of a folder of twins: the suite's manifest under another name, with twins.jsonl for items.
private struct TwinSuiteFile: Encodable {
    private let manifest: SuiteManifest

    init(of suite: SuiteManifest) {
        var manifest = suite
        manifest.id = Self.id(of: suite)
        manifest.title = "Twins of \(suite.title)"
        // Not the published items: nothing that was found out about those is known of these.
        manifest.source = nil
        manifest.contaminationReports = []
        manifest.labelErrorRate = nil
        manifest.released = nil
        manifest.optionOrder = nil
        self.manifest = manifest
    }

    /// The id of the suite of twins of `suite`.
    static func id(of suite: SuiteManifest) -> SuiteID { SuiteID(String("\(suite.id)-twins".suffix(100))) }

    private enum Key: String, CodingKey {
        case items
    }

    func encode(to encoder: any Encoder) throws {
        try manifest.encode(to: encoder)
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(["file": "twins.jsonl"], forKey: .items)
    }
}
