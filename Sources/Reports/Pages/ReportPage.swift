// A page before it has a format: a finding as its headline, pictures first, numbers under them, what was not examined.

/// A report of sections. Texts are foreign and not yet escaped.
struct ReportPage {
    /// A part of it.
    struct Section {
        /// Its finding, a sentence.
        var headline: String
        /// Pictures.
        var figures: [Figure] = []
        /// Sentences.
        var sentences: [String] = []
        /// Tables under the pictures.
        var tables: [ReportTable] = []
        /// Source and method, under everything.
        var notes: [String] = []
    }

    /// What was examined, above the headline.
    var kicker: String
    /// The finding, a sentence.
    var headline: String
    /// The two or three sentences that matter.
    var lead: [String]
    /// The parts.
    var sections: [Section]
    /// What was not examined.
    var limits: [String]
    /// What it was made from, name and value.
    var provenance: [(name: String, value: String)]
}
