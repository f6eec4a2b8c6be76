// Whether tests that run code can run here, and where they must.

import Foundation
import Grading

enum SandboxAvailability {
    /// True where there is a sandbox, and where its absence must be a failure: VERNIER_REQUIRE_SANDBOX=1.
    static let isUsable: Bool = {
        if ProcessInfo.processInfo.environment["VERNIER_REQUIRE_SANDBOX"] == "1" { return true }
        return (try? CodeSandbox.find()) != nil
    }()
}
