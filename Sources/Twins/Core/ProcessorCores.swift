// How many threads are worth starting.

import Foundation

/// The processor cores this process may use.
enum ProcessorCores {
    /// Their number, at least 1.
    static let count = max(1, ProcessInfo.processInfo.activeProcessorCount)
}
