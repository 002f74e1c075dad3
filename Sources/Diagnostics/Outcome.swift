/// What a stage gives back: its value, and everything it found wrong on the way.
///
/// A stage always returns a value it stands behind; what was wrong is left out of the value and named in the diagnostics.
public struct Outcome<Value> {
    public let value: Value
    public let diagnostics: [Diagnostic]

    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}

extension Outcome: Sendable where Value: Sendable {}
