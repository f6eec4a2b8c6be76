// How a row of siblings is written: as ever where there are no placebos, so that older records stay as they are.

extension SiblingRow: Codable {
    private enum CodingKeys: String, CodingKey {
        case item, cluster, original, twins, placebos
        case secondOriginal = "second_original"
        case secondTwins = "second_twins"
    }

    /// Reads a row; without the member `placebos` it has none.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            item: try members.decode(ItemID.self, forKey: .item),
            cluster: try members.decodeIfPresent(String.self, forKey: .cluster),
            original: try members.decodeIfPresent(Double.self, forKey: .original),
            twins: try members.decode([Double?].self, forKey: .twins),
            secondOriginal: try members.decodeIfPresent(Double.self, forKey: .secondOriginal),
            secondTwins: try members.decode([Double?].self, forKey: .secondTwins),
            placebos: try members.decodeIfPresent([Double?].self, forKey: .placebos) ?? []
        )
    }

    /// Writes a row, `placebos` only where there are any.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        try members.encode(item, forKey: .item)
        try members.encodeIfPresent(cluster, forKey: .cluster)
        try members.encodeIfPresent(original, forKey: .original)
        try members.encode(twins, forKey: .twins)
        try members.encodeIfPresent(secondOriginal, forKey: .secondOriginal)
        try members.encode(secondTwins, forKey: .secondTwins)
        if !placebos.isEmpty { try members.encode(placebos, forKey: .placebos) }
    }
}
