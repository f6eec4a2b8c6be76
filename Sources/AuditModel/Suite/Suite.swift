// A suite as every room after the reader sees it.

/// A suite: its manifest, its items and what was remarked on while reading them.
public struct Suite: Sendable {
    /// What the suite says about itself.
    public var manifest: SuiteManifest
    /// The items in file order, ids unique.
    public var items: [Item]
    /// Remarks on rows that were left out or mended.
    public var diagnostics: [Diagnostic]
    /// SHA-256 (lower-case hexadecimal) of the canonical JSON of the items, one line an item, in order.
    public var fingerprint: String

    /// A suite.
    public init(manifest: SuiteManifest, items: [Item], diagnostics: [Diagnostic] = [], fingerprint: String) {
        self.manifest = manifest
        self.items = items
        self.diagnostics = diagnostics
        self.fingerprint = fingerprint
    }
}
