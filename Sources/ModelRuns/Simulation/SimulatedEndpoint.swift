// Responders whose truth is known, for the controls of every audit: one that memorised originals, one that did not.

public import AuditModel
import Foundation

/// A model that exists only as a seed: it knows every key and decides by draw whether to use it.
///
/// A clean responder answers everything right with probability `skill`. A leaky one does too, but has memorised each
/// original with probability `fraction` and answers the memorised *originals* right; their twins it answers like
/// everything else. Each draw is addressed by (seed, item id): who asks first changes nothing.
public struct SimulatedEndpoint: ModelEndpoint {
    /// What it has memorised.
    public enum Kind: Hashable, Sendable {
        /// Nothing.
        case clean
        /// This share of the originals, in [0, 1].
        case leaky(fraction: Double)
    }

    /// What it knows about one prompt.
    public struct Entry: Hashable, Sendable {
        /// What the prompt puts to it.
        public enum Role: Hashable, Sendable {
            /// A published item.
            case original
            /// A twin.
            case twin
        }

        /// The item asked, with its key.
        public var gold: Item
        /// The original it is or was made from.
        public var original: ItemID
        /// What it is.
        public var role: Role
        /// How the answer will be read.
        public var reader: Asking.Reader

        /// An entry.
        public init(gold: Item, original: ItemID, role: Role, reader: Asking.Reader) {
            self.gold = gold
            self.original = original
            self.role = role
            self.reader = reader
        }
    }

    private let kind: Kind
    private let skill: Double
    private let seed: UInt64
    private let book: [String: Entry]

    /// A responder that knows the prompts in `book`; `skill` in [0, 1].
    public init(kind: Kind, skill: Double, seed: UInt64, book: [String: Entry]) {
        self.kind = kind
        self.skill = skill
        self.seed = seed
        self.book = book
    }

    /// Its answer; error code `not-in-book` for a prompt it does not know.
    public func answer(_ request: ModelRequest) async throws -> ModelResponse {
        guard let entry = book[request.prompt] else {
            throw RunError(
                "not-in-book",
                "The simulated responder was asked something it was not told of. Give it every item of the plan."
            )
        }
        let turn = request.repeatIndex == 0 ? "" : "|\(request.repeatIndex)"
        var random = SeededRandom(seed: seed, stream: "answer|\(entry.gold.id)\(turn)")
        let isRight = random.unit() < skill || (entry.role == .original && hasMemorised(entry.original))
        return isRight
            ? SimulatedResponse.right(entry.gold, reader: entry.reader)
            : SimulatedResponse.wrong(entry.gold, reader: entry.reader, random: &random)
    }

    /// Whether it has memorised this original: the truth that an audit of it must find.
    public func hasMemorised(_ original: ItemID) -> Bool {
        guard case .leaky(let fraction) = kind else { return false }
        var random = SeededRandom(seed: seed, stream: "memory|\(original)")
        return random.unit() < fraction
    }
}
