// Many populations of one setting, each from its own stream, so that the figures are the same on any number of threads.

import Dispatch
import Foundation

/// Runs replicates side by side.
enum Replication {
    /// The results of `body` for replicates 0..<count, in that order.
    static func map<Value: Sendable>(
        _ count: Int,
        of type: Value.Type = Value.self,
        _ body: @escaping @Sendable (Int) -> Value
    ) -> [Value] {
        let size = 64
        let chunks = (count + size - 1) / size
        let store = Store<Value>(chunks)
        DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
            let values = (chunk * size..<min(count, (chunk + 1) * size)).map(body)
            store.put(values, chunk)
        }
        return store.values
    }

    /// Chunks as they come, read in order.
    private final class Store<Value: Sendable>: @unchecked Sendable {
        private let lock = NSLock()
        private var chunks: [[Value]]

        init(_ count: Int) { chunks = Array(repeating: [], count: count) }

        func put(_ values: [Value], _ chunk: Int) { lock.withLock { chunks[chunk] = values } }

        var values: [Value] { lock.withLock { chunks.flatMap { $0 } } }
    }
}
