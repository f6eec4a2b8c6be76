// Written by `make docs` from suites/*/suite.yaml; a test holds it to them. Do not edit.
// A text, because the compiler takes a minute for an array of as many bytes and none for this.
// swift-format-ignore-file

/// The facts of the suites in this repository, as JSON.
enum BuiltInCatalogue {
    static let text = #"""
[]
"""#
}
