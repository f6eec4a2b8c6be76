// What a language model may be asked to draft, and what a twin made so promises.

public import AuditModel

/// A way of having twins drafted by a language model; nothing here is used unless it is asked for.
///
/// Drafts are grade C: their keys rest on guards and on the agreement of other models, until a person has read a
/// sample (`ReviewSheet`). Relation, proof, guards and blind spots of each kind are in its `declaration`.
public enum DraftKind: String, Sendable, Codable, CaseIterable {
    /// The question in other words; passage, options and key stay. Not for code.
    case paraphrase
    /// The same problem in another setting; numbers, options and key stay. For word problems and for choices
    /// without a passage whose question says a number.
    case redressing
    /// Other wrong options; question and right option stay to the byte. For multiple choice.
    case distractors

    /// The kind whose operator has this id, or nil.
    public init?(_ id: OperatorID) {
        guard let kind = Self.allCases.first(where: { $0.declaration.id == id }) else { return nil }
        self = kind
    }

    /// What its twins promise.
    public var declaration: OperatorDeclaration {
        switch self {
        case .paraphrase:
            Self.declaration(
                "draft-paraphrase",
                "The question in other words, drafted by a language model.",
                .near,
                Self.guards,
                "A change of meaning that keeps every number, name and negation and that the verifiers share; and "
                    + "items that the verifiers cannot answer, which are left out, so that what remains is easier."
            )
        case .redressing:
            Self.declaration(
                "draft-redressing",
                "The same problem in another setting, drafted by a language model.",
                .far,
                Self.guards,
                "Whether the new setting is as familiar as the old, or as plausible with the old numbers; and items "
                    + "that the verifiers cannot answer, which are left out."
            )
        case .distractors:
            Self.declaration(
                "draft-distractors",
                "Other wrong options drafted by a language model, beside the same right one.",
                .near,
                ChoiceGuards.ids + [
                    "endpoint-failed", "no-answer", "unchanged", "repeated", "too-short", "too-long",
                    "language-changed", "label-impossible", "no-agreement",
                ],
                "A new option that is right as well and that no verifier picked; wrong options may be easier to rule "
                    + "out than the published ones; a model that memorised the right text still finds it."
            )
        }
    }

    private static var guards: [String] {
        [
            "wrong-kind", "malformed-choice", "oversized", "control-characters", "endpoint-failed", "no-answer",
            "unchanged", "repeated", "too-short", "too-long", "number-multiset", "named-entities", "quantifiers",
            "options-mentioned", "gold-leaked", "language-changed", "label-impossible", "no-agreement",
        ]
    }

    private static func declaration(
        _ id: OperatorID,
        _ summary: String,
        _ distance: OperatorDeclaration.Distance,
        _ guards: [String],
        _ blindTo: String
    ) -> OperatorDeclaration {
        OperatorDeclaration(
            id: id,
            summary: summary,
            relation: .invariant,
            distance: distance,
            exchangeability: .never,
            proof: "agreement",
            guards: guards,
            blindTo: blindTo
        )
    }
}
