/// The order in which findings are shown: by file, line and column, then by code; those that are nowhere come last.
enum DiagnosticOrder {
    static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        // Findings that are equal in all this stay as their stage found them.
        diagnostics.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.location != second.location { return precedes(first.location, second.location) }
            if first.rule.code != second.rule.code { return first.rule.code < second.rule.code }
            return left.offset < right.offset
        }.map(\.element)
    }

    private static func precedes(_ left: SourceLocation?, _ right: SourceLocation?) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        return left < right
    }
}
