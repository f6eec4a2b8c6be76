// What the rows say about a model beside its scores, and which contradictions were already told.

/// Family, date and reference mark of one model, from the first row that states each.
struct ModelNotes {
    /// A remark that is made once a model.
    struct Remarks: OptionSet {
        let rawValue: UInt8
        static let family = Remarks(rawValue: 1)
        static let date = Remarks(rawValue: 2)
        static let badDate = Remarks(rawValue: 4)
        static let reference = Remarks(rawValue: 8)
        static let badReference = Remarks(rawValue: 16)
    }

    /// Number of the family's text, -1 while none is stated.
    var family = -1
    /// Number of the date's text, -1 while none is stated.
    var date = -1
    /// Whether it is a reference.
    var isReference: Bool?
    /// What was said already.
    var told: Remarks = []
}
