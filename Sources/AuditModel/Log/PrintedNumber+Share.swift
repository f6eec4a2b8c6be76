// A printed score as a share of 1, where that can be said of it by itself.

extension PrintedNumber {
    /// The number as a share in [0, 1]: a percentage where it says so or is above 1, else a proportion; nil outside.
    public var asShare: Double? {
        let number = value.doubleValue
        let share = unit == .percent || (unit == .unstated && number > 1) ? number / 100 : number
        return (0...1).contains(share) ? share : nil
    }
}
