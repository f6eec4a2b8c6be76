// What may still be there after it was never seen.

import Foundation

/// The share of units that may differ although none of those seen did.
enum UnseenShare {
    /// Upper end of the exact two-sided interval for a share of which none was seen: 1 − (α/2)^(1/n) (about 3.7/n).
    static func bound(units: Int, level: Double) -> Double {
        guard units > 0 else { return 1 }
        return 1 - pow((1 - level) / 2, 1 / Double(units))
    }
}
