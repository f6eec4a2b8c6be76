// A model that is not there: its recorded answers, and nothing else.

public import AuditModel

/// Answers from a recording; no network.
public struct ReplayEndpoint: ModelEndpoint {
    private let recording: Recording

    /// Replays `recording`.
    public init(recording: Recording) { self.recording = recording }

    /// The recorded answer; error code `not-recorded` for a request that is not in the recording.
    public func answer(_ request: ModelRequest) async throws -> ModelResponse {
        guard let response = recording.responses[RequestKey.of(request)] else {
            throw RunError(
                "not-recorded",
                "The recording of \(recording.model) has no answer to this request. Use the suite, seed and operators "
                    + "it was made with, or record again."
            )
        }
        return response
    }
}
