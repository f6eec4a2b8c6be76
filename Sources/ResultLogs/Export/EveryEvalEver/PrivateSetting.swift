// Which settings of a run are nobody's business: an exported file is meant to be published.

/// Settings that may hold a secret.
enum PrivateSetting {
    private static let marks = [
        "api_key", "api-key", "apikey", "secret", "password", "passwd", "authorization", "bearer ", "credential",
        "private_key", "access_token", "auth_token", "hf_token", "token=", "token\":", "sk-",
    ]

    /// Whether the setting is left out: its name or its value looks like one that holds a key.
    static func isOne(_ key: String, _ value: String) -> Bool {
        let key = key.lowercased()
        let value = value.lowercased()
        return key == "token" || key.hasSuffix(".token") || marks.contains { key.contains($0) || value.contains($0) }
    }
}
