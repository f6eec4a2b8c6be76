// How an error is told to a person: what happened, where in their file, what to do.

import AuditModel
import Formats
import Foundation
import ModelRuns
import ResultLogs
import Suites
import Twins

/// Words for errors.
enum ErrorText {
    /// One line, or two where there is a cause.
    static func describe(_ error: any Error) -> String {
        switch error {
        case let error as FormatError: located(error.message, error.place)
        case let error as SuiteError: located(error.message, error.place) + example(error)
        case let error as RunError: located(error.message, error.place)
        case let error as ResultLogError: located(error.message, error.place)
        case let error as TwinsError: located(error.message, error.place)
        case let error as CommandError: located(error.message, error.place)
        case let error as DecodingError: decoding(error)
        default: (error as NSError).localizedDescription
        }
    }

    private static func located(_ message: String, _ place: Place?) -> String {
        guard let place, !place.description.isEmpty else { return message }
        return "\(place): \(message)"
    }

    /// The suite.yaml that would do, behind the error.
    private static func example(_ error: SuiteError) -> String {
        guard let lines = error.example?.split(separator: "\n") else { return "" }
        return "\nSuch as (names in capitals are yours to fill in):\n" + lines.map { "  " + $0 }.joined(separator: "\n")
    }

    private static func decoding(_ error: DecodingError) -> String {
        let context: DecodingError.Context
        switch error {
        case .dataCorrupted(let inner), .keyNotFound(_, let inner), .typeMismatch(_, let inner),
            .valueNotFound(_, let inner):
            context = inner
        @unknown default: return "the file has not the expected form"
        }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return "the file has not the expected form at \(path.isEmpty ? "its top" : path): \(context.debugDescription)"
    }
}

/// An error of the command line itself.
struct CommandError: Error {
    /// A stable kebab-case id.
    let code: String
    /// What happened and what to do.
    let message: String
    /// Where in the user's data.
    var place: Place?
}
