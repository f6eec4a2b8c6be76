// The ways in which an exact score loses digits when it is printed.

/// Conventions of printing fewer digits than a number has.
public struct Roundings: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Conventions of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// To the nearest, ties away from zero.
    public static let halfUp = Roundings(rawValue: 1)
    /// To the nearest, ties to the even digit.
    public static let halfEven = Roundings(rawValue: 2)
    /// To the nearest, ties towards zero: what binary floating point makes of 2.675.
    public static let halfDown = Roundings(rawValue: 4)
    /// Digits cut off.
    public static let cut = Roundings(rawValue: 8)
    /// To the nearest, ties either way.
    public static let nearest: Roundings = [.halfUp, .halfEven, .halfDown]
    /// Each convention by itself.
    static let each: [Roundings] = [.halfUp, .halfEven, .halfDown, .cut]
}
