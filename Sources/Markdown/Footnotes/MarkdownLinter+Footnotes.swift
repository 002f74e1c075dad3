internal import Diagnostics

extension MarkdownLinter {
    /// For how many unknown labels the closest known one is looked for.
    private static let mostSuggestions = 20

    /// References without a footnote, and footnotes without a reference.
    mutating func checkFootnotes(_ numbering: FootnoteNumbering, _ reader: DocumentReader) {
        let known = reader.tree.footnoteLabels.sorted()
        for (position, lost) in reader.unresolvedReferences.enumerated() {
            let place = location(lost.range)
            if lost.isInLink {
                if reader.tree.footnoteLabels.contains(lost.label) { add(.footnoteInLink(lost.label, at: place)) }
            } else {
                let closest = position < Self.mostSuggestions ? NameSuggestion.of(lost.label, in: known) : nil
                add(.undefinedFootnote(lost.label, meaning: closest, at: place))
            }
        }
        for node in numbering.unused {
            guard case .footnote(let label) = reader.nodes[node].kind else { continue }
            add(.unusedFootnote(label, at: location(reader.nodes[node].range)))
        }
        for (node, first) in numbering.repeated {
            guard case .footnote(let label) = reader.nodes[node].kind else { continue }
            let other = location(reader.nodes[first].range)
            add(.repeatedFootnote(label, at: location(reader.nodes[node].range), first: other))
        }
    }
}

extension Diagnostic {
    fileprivate static func undefinedFootnote(
        _ label: String,
        meaning closest: String?,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.undefinedFootnote,
            .error,
            "there is no footnote \"\(label)\"",
            at: location,
            suggestion: closest.map { "Did you mean [^\($0)]?" }
                ?? "Write [^\(label)]: and its words at the start of a line, or \\[^ for the marks themselves.",
            effect: "Readers would see the brackets."
        )
    }

    fileprivate static func unusedFootnote(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.unusedFootnote,
            .warning,
            "nothing refers to the footnote \"\(label)\"",
            at: location,
            suggestion: "Write [^\(label)] where it belongs, or take the footnote out.",
            effect: "It is left out."
        )
    }

    fileprivate static func repeatedFootnote(
        _ label: String,
        at location: SourceLocation,
        first: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.repeatedFootnote,
            .error,
            "a second footnote is called \"\(label)\"",
            at: location,
            suggestion: "Give it a label of its own.",
            effect: "It is left out.",
            related: [.init(location: first, message: "the first")]
        )
    }

    fileprivate static func footnoteInLink(_ label: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.footnoteInLink,
            .error,
            "reference to the footnote \"\(label)\" inside a link",
            at: location,
            suggestion: "Put it after the link.",
            effect: "Readers would see the brackets."
        )
    }
}
