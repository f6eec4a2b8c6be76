// What an arm of a table is called, and whether it speaks to anything.

extension TableArm {
    /// Operators that change nothing but form.
    public static let controls: Set<OperatorID> = ["identity", "format"]

    /// Operators whose twins ask the same thing in another form or with other names: a model that met no item
    /// answers them as well, and models that show no exposure are judged on that. Names are not form alone: who
    /// memorised a story with its names may miss it under others, so twins of `person-name` speak to exposure as well.
    public static let surfaces: Set<OperatorID> = ["format", "person-name"]

    /// Whether the arm measures noise or form and speaks to no hypothesis.
    public var isControl: Bool { operatorID.map { Self.controls.contains($0) } ?? false }

    /// What the arm is called in evidence and sentences.
    public var label: OperatorID {
        let parts = [operatorID?.rawValue, twinSet, distance?.rawValue].compactMap(\.self)
        return OperatorID(parts.isEmpty ? "twins" : parts.joined(separator: "/"))
    }
}
