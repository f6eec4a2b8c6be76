// One item over generations: the published original, twins of it, twins of those twins.

/// The outcomes of one model on an item and on generations of its twins, each in 0…1.
public struct GenerationItem: Hashable, Sendable {
    /// Outcomes by generation: the original (several where it was asked repeatedly), first, second, third twins.
    /// An empty generation is one the item has no part in; values that are not finite are left out.
    public var generations: [[Double]]
    /// Items with equal labels share a cluster; nil stands alone.
    public var cluster: Int?

    /// An item with an outcome on the original (nil if it was not asked) and on twins of each generation.
    public init(
        original: Double?,
        first: [Double],
        second: [Double],
        third: [Double] = [],
        cluster: Int? = nil
    ) {
        generations = [original.map { [$0] } ?? [], first, second, third]
        self.cluster = cluster
    }
}
