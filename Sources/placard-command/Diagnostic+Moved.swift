import Diagnostics

extension Diagnostic {
    /// The same finding with every path it points at put another way.
    func moved(_ path: (String) -> String) -> Diagnostic {
        func place(_ location: SourceLocation) -> SourceLocation {
            SourceLocation(path: path(location.path), line: location.line, column: location.column)
        }
        return Diagnostic(
            rule,
            severity,
            summary,
            at: location.map(place),
            place: self.place,
            explanation: explanation,
            suggestion: suggestion,
            effect: effect,
            related: related.map { Related(location: place($0.location), message: $0.message) }
        )
    }
}
