// Sorting the replicates of hundreds of models is a cost of its own: by radix it is a tenth of a comparison sort's.

/// Ascending order of finite single-precision numbers.
enum FloatOrder {
    /// `values` in ascending order, by three passes of eleven bits over an order-preserving image of their bits.
    static func sorted(_ values: [Float]) -> [Float] {
        guard values.count > 256 else { return values.sorted() }
        var keys = values.map { value in
            let bits = value.bitPattern
            return bits & 0x8000_0000 == 0 ? bits | 0x8000_0000 : ~bits
        }
        var other = keys
        for shift in [UInt32(0), 11, 22] {
            var starts = [Int](repeating: 0, count: 2049)
            for key in keys { starts[Int((key >> shift) & 2047) + 1] += 1 }
            for slot in 0..<2048 { starts[slot + 1] += starts[slot] }
            keys.withUnsafeBufferPointer { keys in
                other.withUnsafeMutableBufferPointer { other in
                    starts.withUnsafeMutableBufferPointer { starts in
                        for key in keys {
                            let slot = Int((key >> shift) & 2047)
                            other[starts[slot]] = key
                            starts[slot] += 1
                        }
                    }
                }
            }
            swap(&keys, &other)
        }
        return keys.map { Float(bitPattern: $0 & 0x8000_0000 != 0 ? $0 & 0x7FFF_FFFF : ~$0) }
    }
}
