// Items as numbers, so that a hundred models' rows on one suite are matched without hashing a million ids.

import AuditModel
import Foundation

/// Numbers of the items of a call, by first appearance.
struct ItemIndex: Sendable {
    private var ids: [ItemID] = []
    private var numbers: [ItemID: Int] = [:]

    /// How many items there are.
    var count: Int { ids.count }

    /// The number of `id`; a new one where it is new. `guess`, a number from zero up, is tried first: rows come in
    /// suite order, where the next row is mostly the next item.
    mutating func number(of id: ItemID, guess: Int) -> Int {
        if guess < ids.count, Self.isSame(ids[guess].rawValue, id.rawValue) { return guess }
        if let known = numbers[id] { return known }
        numbers[id] = ids.count
        ids.append(id)
        return ids.count - 1
    }

    /// Equality of bytes, as ids compare.
    private static func isSame(_ first: String, _ second: String) -> Bool {
        let same = first.utf8.withContiguousStorageIfAvailable { first in
            second.utf8.withContiguousStorageIfAvailable { second in
                guard first.count == second.count else { return false }
                guard let left = first.baseAddress, let right = second.baseAddress else { return true }
                return memcmp(left, right, first.count) == 0
            }
        }
        return (same ?? nil) ?? first.utf8.elementsEqual(second.utf8)
    }
}
