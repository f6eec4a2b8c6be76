// Where fetched items lie on the user's machine.
public import AuditModel
import Foundation

/// The folder of files that `vernier suites fetch` downloads.
public enum SuiteCache {
    /// The folder of one suite: `$VERNIER_CACHE`, else `$XDG_CACHE_HOME/vernier`, else `~/.cache/vernier`, then
    /// `/suites/<id>`. It need not exist. Characters that could leave the folder are replaced by `_`.
    public static func folder(for id: SuiteID) -> String {
        let environment = ProcessInfo.processInfo.environment
        func given(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let root =
            given("VERNIER_CACHE") ?? given("XDG_CACHE_HOME").map { $0 + "/vernier" }
            ?? (given("HOME") ?? NSHomeDirectory()) + "/.cache/vernier"
        return root + "/suites/" + plainName(id.rawValue)
    }

    private static func plainName(_ id: String) -> String {
        let kept = id.unicodeScalars.map { SuiteNames.isPlain($0) ? Character($0) : "_" }
        let name = String(kept)
        return name.hasPrefix(".") || name.isEmpty ? "_" + name : name
    }
}
