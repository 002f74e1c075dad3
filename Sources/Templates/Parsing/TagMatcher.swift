internal import Diagnostics

/// Finds for every opening tag the tag that closes it, and for every piece what it stands in.
struct TagMatcher {
    private let source: TemplateSource
    private(set) var pieces: [TemplatePiece]
    private(set) var diagnostics: [Diagnostic] = []
    private var open: [Int] = []

    init(_ source: TemplateSource, _ pieces: [TemplatePiece]) {
        self.source = source
        self.pieces = pieces
    }

    /// Matches all tags; stops where they stand in one another too deeply.
    mutating func match() {
        for index in pieces.indices {
            if pieces[index].kind == .close {
                close(index)
                continue
            }
            pieces[index].enclosing = open.last
            guard pieces[index].kind.opens else { continue }
            guard open.count < TemplateLimits.depth else {
                let summary = "\"\(tag(index))\" stands more than \(TemplateLimits.depth) deep"
                report(
                    TemplateRules.tooDeep,
                    index,
                    summary,
                    suggestion: "Close what is no longer needed, or take out sections that ask the same again."
                )
                return
            }
            open.append(index)
        }
        open.forEach { reportUnclosed($0, "before the end of the file") }
    }

    private mutating func close(_ index: Int) {
        let name = pieces[index].name
        guard let depth = open.lastIndex(where: { pieces[$0].name == name }) else {
            pieces[index].enclosing = open.last
            let suggestion = NameSuggestion.of(name, in: open.reversed().map { pieces[$0].name })
            let innermost = open.last.map { " The innermost that is open is \"\(tag($0))\"." } ?? ""
            report(
                TemplateRules.strayClose,
                index,
                "\"\(tag(index))\" closes nothing",
                explanation: "Nothing called \"\(name)\" is open here.\(innermost)",
                suggestion: suggestion.map { "Did you mean {{/\($0)}}?" } ?? "Take it out."
            )
            return
        }
        for unclosed in open[(depth + 1)...] { reportUnclosed(unclosed, "before \"\(tag(index))\"") }
        let opening = open[depth]
        open.removeSubrange(depth...)
        pieces[opening].match = index
        pieces[index].match = opening
        pieces[index].enclosing = open.last
    }

    private mutating func reportUnclosed(_ index: Int, _ place: String) {
        report(
            TemplateRules.unclosedSection,
            index,
            "\"\(tag(index))\" is not closed \(place)",
            suggestion: "Write {{/\(pieces[index].name)}} where it ends"
        )
    }

    private func tag(_ index: Int) -> String { source.text(pieces[index].range) }

    private mutating func report(
        _ rule: Rule,
        _ index: Int,
        _ summary: String,
        explanation: String? = nil,
        suggestion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                rule,
                .error,
                summary,
                at: source.location(pieces[index].range.lowerBound),
                explanation: explanation,
                suggestion: suggestion,
                effect: TemplateFault.effect
            )
        )
    }
}
