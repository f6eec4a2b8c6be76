// `vernier suites fetch`: a published suite's files, checked against the manifest's checksums.

import ArgumentParser
import AuditModel
import Foundation
import ModelRuns
import Suites

/// Fetches a suite's items.
struct SuitesFetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Download a suite's items; a download that broke off is taken up again.",
        discussion: """
            Files go to $VERNIER_CACHE (else $XDG_CACHE_HOME/vernier, else ~/.cache/vernier) and are used only when their \
            SHA-256 is the manifest's.

            EXAMPLE
              vernier suites fetch suites/gsm8k
            """
    )

    @Argument(help: "A suite's folder, the name of one under suites/, or a Croissant description.")
    var suite: String

    func run() async throws {
        let manifest = try SuiteReader.manifest(suite)
        guard let source = manifest.source, !source.files.isEmpty else {
            throw CommandError(
                code: "no-source",
                message: "\(manifest.id) names no address to fetch from. Its items are in its folder, or give --items.",
                place: Place(file: suite)
            )
        }
        let console = Console.shared
        let files = try await ItemFetch.fetch(
            source,
            into: SuiteCache.folder(for: manifest.id),
            progress: { progress in
                let total = progress.total.map { " of \($0)" } ?? ""
                console.progress("\(progress.name): \(progress.received)\(total) bytes")
            }
        )
        console.endProgress()
        for file in files {
            let how = file.origin == .present ? "already there" : "fetched"
            console.result("\(how): \(file.path)")
        }
    }
}
