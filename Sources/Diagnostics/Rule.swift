/// One kind of fault that Placard can find: its stable code, and its page in the documentation.
///
/// Each module lists its rules once, in a file of its own, and `Documentation/Diagnostics.md` is made from those lists.
/// A code is never given to another fault, even when its rule is gone.
public struct Rule: Hashable, Sendable {
    /// A letter for the module and three digits: `D104`.
    public let code: String

    /// The fault in a few words, for a list of all rules: `Area code that is not in areas.csv`.
    public let title: String

    /// What the rule finds, why it hurts readers, and how to mend it: a paragraph or two of plain text.
    public let explanation: String

    /// A rule with its code, its title and its explanation.
    public init(_ code: String, _ title: String, _ explanation: String) {
        self.code = code
        self.title = title
        self.explanation = explanation
    }
}

/// All rules of Placard, for the page of the documentation that explains them.
package struct RuleCatalogue: Sendable {
    /// In the order of their codes.
    package let rules: [Rule]

    /// - Parameter rules: the lists of all modules, in any order.
    package init(_ rules: [Rule]) {
        self.rules = rules.sorted { ($0.code, $0.title) < ($1.code, $1.title) }
    }

    /// The page as Markdown: a heading for each group of rules, and one for each rule.
    package var markdown: String {
        var page = """
            # Diagnostics

            Everything that Placard can find wrong in a site, by the code that its messages begin with. An error keeps the \
            site from being written; a warning asks somebody to look. This page is made from the rules themselves: \
            `placard rules` prints it.

            """
        var group = ""
        for rule in rules {
            let letter = String(rule.code.prefix(1))
            if letter != group {
                group = letter
                page += "\n## \(letter): \(Self.groups[letter] ?? "other")\n"
            }
            page += "\n### \(rule.code)\n\n**\(Self.escaped(rule.title))**\n\n\(Self.escaped(rule.explanation))\n"
        }
        return page
    }

    private static let groups = [
        "A": "stylesheets, colours and logo", "C": "front matter and pages", "D": "data, areas and boundaries",
        "F": "files and folders", "K": "what placard check looks for", "L": "action plans",
        "M": "Markdown", "N": "importing files, and beginning new ones", "P": "pages of the site", "R": "references",
        "S": "settings",
        "T": "templates",
    ]

    /// Plain text as Markdown; what stands between backticks is code and stays.
    private static func escaped(_ text: String) -> String {
        var isCode = false
        var result = ""
        for character in text {
            if character == "`" { isCode.toggle() }
            if !isCode, "\\*_[]<>|".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }
}
