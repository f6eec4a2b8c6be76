// What the kinds of proof mean, in a sentence each: what is kept with a twin to show that its key holds.

/// The meanings of kinds of proof. A test holds it to the kinds that operators declare, and `none`.
public enum ProofGlossary {
    /// A kind that no operator declares: what is kept with an imported twin.
    static let elsewhere = ["none"]

    /// What a proof of this kind holds or shows: one plain sentence, true of every operator that gives it; nil for a
    /// kind that is not vernier's.
    public static func meaning(of proofKind: String) -> String? { meanings[proofKind] }

    /// Every kind with its meaning.
    static let meanings: [String: String] = Dictionary(
        sentences.map { ($0.key, $0.value) },
        uniquingKeysWith: { first, _ in first }
    )

    static let sentences: KeyValuePairs<String, String> = [
        "equality": "What is asked stays: all of it, all but white space and quotes, or all but a pair's first text.",
        "frame": "The words put before and after the question; taken away, they leave the original to the byte.",
        "respelling": "The misspelt words and their places; written back, they give the original to the byte.",
        "replay": "The worked solution with the twin's numbers, replayed in exact fractions, gives the twin's key.",
        "renaming": "The old names and the new; renamed back, the twin is the original to the byte.",
        "equal-numbers": "The numbers written otherwise and their places; both forms have the same exact value.",
        "insertion": "The added sentence and its place; without it the twin is the original to the byte.",
        "added-steps": "The added operations: the first takes the original's key, the last gives the twin's.",
        "unique-solution": "The solution's steps with the unknown in them: only the key gives the stated answer.",
        "permutation": "Which original option stands in each place; the key moved with its text.",
        "relabelling": "Every option stands where it stood; only the labels are others.",
        "subset": "Which original options are left, the right one among them.",
        "borrowed-option": "The option replaced, the borrowed one and its lender; plausible only, so grade B.",
        "replaced-option": "The option replaced by \"None of the other options\", which is right if that one was.",
        "ablation": "What is left without the question or without the options is the original's to the byte.",
        "aliases": "Each added spelling, and the accepted answer that a rule of spelling made it from.",
        "template": "The relation, its slots and both templates; read back, the twin gives the original to the byte.",
        "appended": "Where the added passage begins; cut there, the passage is the original's to the byte.",
        "swap": "The two texts changed places; swapped again, they are the original.",
        "tests": "The twin's reference passes the twin's tests; counted are wrong programs, and those the tests catch.",
        "agreement": "How many models were asked the draft and gave its key: a sign, and no proof.",
        "none": "A twin from elsewhere: nobody here proved its key.",
    ]
}
