// A written policy, fixed before data: read from its file, held to its limits, and never under another's name.

import AuditModel
import Formats
import Foundation

/// Reads policies; `policies/` in the repository holds the standard ones.
enum PolicyFile {
    /// The policy in the JSON file at `path`.
    ///
    /// Throws `CommandError` where a member is missing or out of its limits, where a doubt is unknown, or where the
    /// policy bears the standard one's version and is another.
    static func read(_ path: String) throws -> Policy {
        func wrong(_ code: String, _ message: String) -> CommandError {
            CommandError(code: code, message: message, place: Place(file: path))
        }
        let bytes = try FileBytes.read(path)
        let policy: Policy
        do {
            policy = try JSONDecoder().decode(Policy.self, from: Data(bytes))
        } catch {
            let remedy = "Start from policies/standard-\(Policy().version).json."
            throw wrong("bad-policy", "This is not a policy: \(ErrorText.describe(error)). \(remedy)")
        }
        if let fault = RecordLimits.fault(of: policy) {
            throw wrong("policy-out-of-limits", "The policy cannot be used: \(fault).")
        }
        guard (1...40).contains(policy.version.count) else {
            throw wrong("policy-version", "The policy's version is a name of 1 to 40 characters.")
        }
        let unknown = policy.certaintySteps.keys.filter { Policy.standardSteps[$0] == nil }.sorted()
        guard unknown.isEmpty else {
            let known = Policy.standardSteps.keys.sorted().joined(separator: ", ")
            throw wrong(
                "policy-doubt",
                "certainty_steps names doubts that nobody raises: \(unknown.joined(separator: ", ")). Known: \(known)."
            )
        }
        guard policy.version != Policy().version || policy == Policy() else {
            throw wrong(
                "policy-version",
                "The policy says version \(policy.version), which is the standard one's, but is another. Give it a "
                    + "version of its own."
            )
        }
        return policy
    }
}
