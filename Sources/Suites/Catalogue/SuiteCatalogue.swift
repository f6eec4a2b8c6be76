// All suites that are known by name, with their facts: those built into the tool, or those of a folder.
public import AuditModel
import Formats
import Foundation

/// A set of suites' facts, found by any of their names.
public struct SuiteCatalogue: Sendable {
    /// The facts, by id in byte order.
    public let suites: [SuiteFacts]
    /// Suites by normalised name: those that own it before those that share it.
    let index: [String: [Int]]

    /// A catalogue of `suites`; of two with one id the later is kept.
    public init(_ suites: [SuiteFacts]) {
        var byID: [SuiteID: SuiteFacts] = [:]
        for suite in suites { byID[suite.id] = suite }
        let sorted = byID.values.sorted { $0.id < $1.id }
        var index: [String: [Int]] = [:]
        for names in [\SuiteFacts.ownNames, \SuiteFacts.sharedNames] {
            for (position, suite) in sorted.enumerated() {
                for key in Set(suite[keyPath: names].map(SuiteName.key)) where !key.isEmpty {
                    if index[key]?.contains(position) != true { index[key, default: []].append(position) }
                }
            }
        }
        self.suites = sorted
        self.index = index
    }

    /// The suites built into the tool: those of its repository's folder suites/ when it was built.
    ///
    /// Throws `SuiteError` `catalogue-damaged`, which a sound build never does.
    public static func builtIn() throws(SuiteError) -> SuiteCatalogue {
        do {
            let root = try JSONValue.parse(Array(BuiltInCatalogue.text.utf8), file: nil)
            return SuiteCatalogue(try root.decoded(as: [SuiteFacts].self, file: nil))
        } catch {
            let message = "The catalogue built into this tool cannot be read; run `make docs` and build it again."
            throw SuiteError("catalogue-damaged", message, cause: error)
        }
    }

    /// The suites of a folder that holds one folder a suite.
    ///
    /// Throws `SuiteError` for the first manifest that cannot be read, and `suite-not-found` where there is none.
    public static func folder(_ path: String) throws -> SuiteCatalogue {
        SuiteCatalogue(try manifests(in: path).map(SuiteReader.facts))
    }

    /// What a folder's manifests leave unsaid or unsourced, and names that two of them claim.
    public static func faults(inFolder path: String) throws -> [Diagnostic] {
        let folders = try manifests(in: path)
        return try folders.flatMap(SuiteReader.factFaults) + FactRules.clashes(folders.map(SuiteReader.facts))
    }

    private static func manifests(in path: String) throws(SuiteError) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let folders = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(path)/\($0)" }
            .filter { FileManager.default.fileExists(atPath: $0 + "/suite.yaml") }
        guard !folders.isEmpty else {
            let message = "No folder in it has a suite.yaml; name a folder that holds one folder a suite."
            throw SuiteError("suite-not-found", message, at: Place(file: path))
        }
        return folders
    }
}
