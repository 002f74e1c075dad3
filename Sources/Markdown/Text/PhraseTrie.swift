/// The words of many phrases, so that the longest that begins at a word is found in as many steps as it has words.
package struct PhraseTrie: Sendable {
    /// One word of a phrase, or a mark between words, in the spelling that is compared.
    package struct Step: Hashable, Sendable {
        let text: String
        let isSpaced: Bool

        /// - Parameter isSpaced: whether white space stands before it, where that makes a difference.
        package init(_ text: String, isSpaced: Bool = false) {
            self.text = text
            self.isSpaced = isSpaced
        }
    }

    /// The longest phrase that was found at a place of a text.
    package struct Match {
        /// What the phrase stands for.
        package let value: Int
        /// The number of its steps.
        package let count: Int
        /// Whether it is the phrase with a plural `s` at its end.
        package let isPlural: Bool
    }

    private struct Branch {
        var next: [Step: Int] = [:]
        var value: Int?
    }

    /// Longer phrases than this are not looked for, so that a search stays short whatever the phrases are.
    private static let mostSteps = 16

    private var branches = [Branch()]

    /// A trie without phrases.
    package init() {}

    /// Adds a phrase; of two with the same steps the first counts.
    package mutating func insert(_ phrase: [Step], as value: Int) {
        guard !phrase.isEmpty, phrase.count <= Self.mostSteps else { return }
        var branch = 0
        for step in phrase {
            if let known = branches[branch].next[step] {
                branch = known
            } else {
                branches.append(Branch())
                branches[branch].next[step] = branches.count - 1
                branch = branches.count - 1
            }
        }
        if branches[branch].value == nil { branches[branch].value = value }
    }

    /// The longest phrase in a text that begins at its first step.
    ///
    /// - Parameter step: one step of the text by its position from 0, and the same as a singular if it may be a plural;
    ///   nil where no phrase goes on.
    package func longest(_ step: (Int) -> (exact: Step, singular: Step?)?) -> Match? {
        var found: Match?
        var branch = 0
        for position in 0..<Self.mostSteps {
            guard !branches[branch].next.isEmpty, let step = step(position) else { break }
            if let singular = step.singular, let next = branches[branch].next[singular],
                let value = branches[next].value
            {
                found = Match(value: value, count: position + 1, isPlural: true)
            }
            guard let next = branches[branch].next[step.exact] else { break }
            if let value = branches[next].value { found = Match(value: value, count: position + 1, isPlural: false) }
            branch = next
        }
        return found
    }
}
