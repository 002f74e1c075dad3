internal import Diagnostics
internal import Markdown
internal import Model

/// Finds words for which the glossary has a plainer one.
struct WordToAvoid: Check {
    let name = CheckName.wordToAvoid

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let words = site.content.plainWords
        guard !words.isEmpty else { return [] }
        var finder = PhraseFinder(ignoresCase: true, allowsPlural: false)
        for (position, word) in words.enumerated() {
            for form in word.avoided { finder.insert(form, as: position) }
        }
        return site.texts.flatMap(\.prose).filter { !$0.isQuoted }.flatMap { prose in
            var findings: [Diagnostic] = []
            var position = 0
            while position < prose.tokens.count {
                guard prose.tokens[position].isOwnWord,
                    let use = finder.longest(in: prose.tokens, at: position)
                else {
                    position += 1
                    continue
                }
                findings.append(
                    .avoidable(
                        prose.tokens[position..<position + use.count].map(\.text).joined(separator: " "),
                        words[use.value],
                        at: prose.location(of: prose.tokens[position])
                    )
                )
                position += use.count
            }
            return findings
        }
    }
}

extension Diagnostic {
    fileprivate static func avoidable(_ typed: String, _ word: PlainWord, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.wordToAvoid,
            .warning,
            "\"\(typed.prefix(80))\" has a plainer word",
            at: location,
            suggestion: "Write \(word.plainer).",
            related: [Diagnostic.Related(location: word.declaredAt, message: "the glossary says so")]
        )
    }
}
