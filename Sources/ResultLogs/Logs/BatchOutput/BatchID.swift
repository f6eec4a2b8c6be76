// The id of a request in a batch: what was asked, of which twin, which time.

/// `audit|item|variant|repeat`, as `vernier export` writes it; any other text is an item's id.
struct BatchID {
    /// The audit; nil where the id has not four parts.
    let audit: String?
    let item: String
    /// The variant; nil for the item as published.
    let variant: String?
    /// Which repeat, as written.
    let number: Int

    /// Takes an id apart; an item's own id may hold bars.
    init(_ id: String) {
        let parts = id.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count >= 4, let number = Int(parts[parts.count - 1]), number >= 0 else {
            audit = nil
            item = id
            variant = nil
            self.number = 1
            return
        }
        audit = String(parts[0])
        item = parts[1..<(parts.count - 2)].joined(separator: "|")
        let variant = String(parts[parts.count - 2])
        self.variant = variant == "original" || variant.isEmpty ? nil : variant
        self.number = number
    }
}
