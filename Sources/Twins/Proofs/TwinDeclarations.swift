// What is known of the operator a twin names, be it ours or not.

public import AuditModel

/// Declarations by twin.
public enum TwinDeclarations {
    /// The declaration of the operator that `twin` names; for one that is not ours, one that promises nothing.
    public static func of(_ twin: Twin) -> OperatorDeclaration {
        if let known = TwinOperators.named(twin.operatorID) { return known.declaration }
        if let kind = DraftKind(twin.operatorID) { return kind.declaration }
        return OperatorDeclaration(
            id: twin.operatorID,
            summary: "Twins from elsewhere.",
            relation: .recomputed,
            distance: .near,
            exchangeability: .never,
            proof: twin.proof.kind,
            guards: [],
            blindTo: "Nobody here proved the keys of these twins."
        )
    }
}
