// What an arm of a table is called, and whether it speaks to anything.

extension TableArm {
    /// Operators that change nothing but form.
    public static let controls: Set<OperatorID> = ["identity", "format"]

    /// Whether the arm measures noise or form and speaks to no hypothesis.
    public var isControl: Bool { operatorID.map { Self.controls.contains($0) } ?? false }

    /// What the arm is called in evidence and sentences.
    public var label: OperatorID {
        let parts = [operatorID?.rawValue, twinSet, distance?.rawValue].compactMap(\.self)
        return OperatorID(parts.isEmpty ? "twins" : parts.joined(separator: "/"))
    }
}
