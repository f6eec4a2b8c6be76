// The published labels of an item's options, ready to be found among words.

/// The labels of an item.
struct OptionLabels {
    /// How many options there are.
    let count: Int
    /// For each ASCII character, the number from 1 of the label that is this one character; 0 for none.
    private var single = InlineArray<128, UInt8>(repeating: 0)
    /// Labels of several bytes, with their numbers from 1.
    private var longer: [(bytes: [UInt8], number: UInt8)] = []

    /// The first 255 of these labels.
    init(_ labels: [String]) {
        count = labels.count
        for (index, label) in labels.prefix(255).enumerated() {
            let number = UInt8(index + 1)
            var bytes = label.utf8.makeIterator()
            if let first = bytes.next(), first < 128, bytes.next() == nil {
                if single[Int(first)] == 0 { single[Int(first)] = number }
            } else {
                longer.append((Array(label.utf8), number))
            }
        }
    }

    /// The number of the label that is this word as published; 0 if it is none.
    func exact(_ word: UnsafeBufferPointer<UInt8>.SubSequence) -> UInt8 {
        if word.count == 1, let byte = word.first, byte < 128 { return single[Int(byte)] }
        if longer.isEmpty { return 0 }
        return longer.first { $0.bytes.count == word.count && $0.bytes.elementsEqual(word) }?.number ?? 0
    }

    /// The number of the one-letter label that is this letter in the other case; 0 if it is none.
    func inOtherCase(_ byte: UInt8) -> UInt8 {
        (byte | 0x20) &- 97 < 26 ? single[Int(byte ^ 0x20)] : 0
    }
}
