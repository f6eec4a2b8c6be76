// Everything that will be asked, the same for every model and on every machine: suite, seed and design decide it.

import AuditModel
import Fingerprints
import ModelRuns
import Twins

/// One thing to ask: an original or a twin.
struct Variant: Sendable {
    /// The id of the original or twin.
    let id: ItemID
    /// The operator, nil for an original.
    let operatorID: OperatorID?
    /// Whether it is a twin of a twin.
    let isPlacebo: Bool
    /// The item to put to the model.
    let item: Item
    /// Which repeat of the same text this is: identity twins are asked anew, to measure run-to-run noise.
    let repeatIndex: Int
}

/// The plan of an audit.
struct AuditPlan: Sendable {
    /// The suite.
    var suite: Suite
    /// The items asked, all of the suite's or a seeded sample, in suite order.
    let originals: [Item]
    /// The arms.
    let design: AuditDesign
    /// The seed of twins and samples.
    let seed: UInt64
    /// All twins and refusals; placebos, the twins of the headline operator's twins, last.
    var twins: TwinSet
    /// Whether the twins were given and not made here.
    let twinsGiven: Bool

    /// Plans an audit of `suite`; `sample` bounds the number of originals.
    ///
    /// Where the headline operator's twins are not exchangeable with this suite's originals, the first twin of each
    /// item gets a placebo, by which the audit can speak all the same; not so without `placebos`.
    init(suite: Suite, sample: Int?, twinsPerItem: Int, seed: UInt64, placebos: Bool = true) {
        self.suite = suite
        self.seed = seed
        var design = AuditDesign(for: suite, twinsPerItem: twinsPerItem)
        twinsGiven = false
        originals = Self.draw(sample ?? suite.items.count, of: suite.items, seed: seed, stream: "audit/sample")
        var twins = TwinSet()
        if let headline = design.headline.flatMap({ TwinOperators.named($0.id) }) {
            twins = TwinMaker.make(originals, operators: [headline], count: twinsPerItem, seed: seed)
        }
        let made = twins.twins
        let few = Self.draw(AuditDesign.sampleSize, of: originals, seed: seed, stream: "audit/arms")
        let controls = design.others.compactMap { TwinOperators.named($0.id) }
        let arms = TwinMaker.make(few, operators: controls, count: 1, seed: seed)
        twins.twins += arms.twins
        twins.refusals += arms.refusals
        if placebos { twins.twins += Self.placebos(of: made, originals, design, suite.manifest, seed: seed) }
        // Twins that are not proved are never part of the headline: they become arms of their own.
        let arranged = TwinArms(twins, for: originals)
        let known = Set(design.operators.map(\.id))
        design.others += arranged.others.filter { !known.contains($0.id) }
        self.design = design
        self.twins = arranged.set
    }

    /// Plans an audit of `suite` with twins made before; identity twins are added where none are given, since every
    /// audit measures run-to-run noise.
    init(suite: Suite, sample: Int?, given: TwinSet, seed: UInt64) {
        self.seed = seed
        originals = Self.draw(sample ?? suite.items.count, of: suite.items, seed: seed, stream: "audit/sample")
        var whole = given
        if !given.twins.contains(where: { $0.operatorID == "identity" }), let identity = TwinOperators.named("identity")
        {
            let few = Self.draw(AuditDesign.sampleSize, of: originals, seed: seed, stream: "audit/arms")
            whole.twins += TwinMaker.make(few, operators: [identity], count: 1, seed: seed).twins
        }
        let echoes = Self.echoes(of: originals, in: whole.twins, suite.manifest.asking)
        whole.twins.removeAll { echoes.contains($0.id) }
        let arranged = TwinArms(whole, for: originals)
        design = AuditDesign(given: arranged)
        twinsGiven = true
        twins = arranged.set
        self.suite = suite
        self.suite.diagnostics += arranged.diagnostics
        if !echoes.isEmpty {
            let message = "\(echoes.count) twins of twins ask what their original asks; they were left out."
            self.suite.diagnostics.append(Diagnostic(.warning, "placebo-is-original", message))
        }
    }

    /// The plan without the twins that no recording has an answer to: they were never asked, which is no news about a
    /// model. Throws `CommandError` where none is left.
    func keepingAnswered(by recordings: [Recording], seed: UInt64, sample: Int?) throws -> AuditPlan {
        let asked = Set(
            variants.filter { variant in
                recordings.contains { recording in
                    recording.responses[RequestKey.of(request(variant, model: recording.model))] != nil
                }
            }.map(\.id)
        )
        var kept = twins
        kept.twins.removeAll { !asked.contains($0.id) }
        // A placebo without its twin says nothing.
        kept.twins.removeAll { twin in twin.generation > 1 && !asked.contains(twin.of) }
        guard !kept.twins.isEmpty else {
            throw CommandError(
                code: "twins-not-recorded",
                message: "The recordings have no answer to any of these twins; ask a model with --endpoint and --model."
            )
        }
        guard kept.twins.count < twins.twins.count else { return self }
        var suite = suite
        let message =
            "\(twins.twins.count - kept.twins.count) of \(twins.twins.count) twins have no recorded answer and were left out."
        suite.diagnostics.append(Diagnostic(.warning, "twins-not-recorded", message))
        Console.shared.note(message)
        return AuditPlan(suite: suite, sample: sample, given: kept, seed: seed)
    }

    /// `count` of `items` without replacement, in their order.
    private static func draw(_ count: Int, of items: [Item], seed: UInt64, stream: String) -> [Item] {
        guard count < items.count else { return items }
        var random = SeededRandom(seed: seed, stream: stream)
        return random.shuffled(Array(items.indices)).prefix(max(0, count)).sorted().map { items[$0] }
    }

    /// Originals first, then twins in the order they were made.
    var variants: [Variant] {
        originals.map { Variant(id: $0.id, operatorID: nil, isPlacebo: false, item: $0, repeatIndex: 0) }
            + twins.twins.map { twin in
                let isRepeat = twin.operatorID == "identity"
                return Variant(
                    id: twin.id,
                    operatorID: twin.operatorID,
                    isPlacebo: twin.generation > 1,
                    item: twin.item,
                    repeatIndex: isRepeat ? 1 : 0
                )
            }
    }

    /// The request that puts `variant` to `model`.
    func request(_ variant: Variant, model: ModelID) -> ModelRequest {
        ModelRequest(
            putting: variant.item,
            by: suite.manifest.asking,
            to: model,
            repeatIndex: variant.repeatIndex
        )
    }

    /// The request that puts `variant` without its options, where the suite asks that too. Siblings share it, since
    /// equal requests are asked once.
    func clozeRequest(_ variant: Variant, model: ModelID) -> ModelRequest? {
        ModelRequest(cloze: variant.item, by: suite.manifest.asking, to: model, repeatIndex: variant.repeatIndex)
    }

    /// Everything asked of `model`, in plan order; equal requests may appear more than once.
    func requests(model: ModelID) -> [ModelRequest] {
        variants.flatMap { [request($0, model: model), clozeRequest($0, model: model)].compactMap(\.self) }
    }

    /// SHA-256 of twins.jsonl.
    func twinsFingerprint() throws -> String { SHA256Hex.of(try TwinsFile.bytes(twins)) }
}
