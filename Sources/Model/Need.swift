package import Diagnostics

/// One of the things that a commitment needs: what there is of it already, and what is missing.
///
/// The actions for it are among those of the commitment, under its name.
package struct Need: Sendable {
    /// What is needed: the words of its heading, which no other need of the commitment has.
    package let name: String
    /// The fragment of its address on the plan's page.
    package let anchor: String
    /// The prose below its heading.
    package let introduction: DocumentFragment
    /// The prose under its `Already happening`.
    package let alreadyHappening: DocumentFragment
    /// The prose under its `Gaps`.
    package let gaps: DocumentFragment
    /// What `gaps` says is missing, one text a gap, as plain words; empty where it says that there is nothing to say.
    package let namedGaps: [String]
    /// The place of its heading.
    package let declaredAt: SourceLocation

    /// Puts a need together from its part of a commitment.
    package init(
        name: String,
        anchor: String,
        introduction: DocumentFragment,
        alreadyHappening: DocumentFragment,
        gaps: DocumentFragment,
        namedGaps: [String] = [],
        declaredAt: SourceLocation
    ) {
        self.name = name
        self.anchor = anchor
        self.introduction = introduction
        self.alreadyHappening = alreadyHappening
        self.gaps = gaps
        self.namedGaps = namedGaps
        self.declaredAt = declaredAt
    }
}

extension Commitment {
    /// The gaps that its needs name, and those that it names for itself.
    package var allGaps: [String] { namedGaps + needs.flatMap(\.namedGaps) }

    /// All prose of it, in the order in which its page shows it.
    package var texts: [DocumentFragment] {
        [introduction, whatNeedsToHappen, alreadyHappening, gaps]
            + needs.flatMap { [$0.introduction, $0.alreadyHappening, $0.gaps] }
    }

    /// The need that one of its actions is for; nil where the action is for none by name.
    package func need(of action: Action) -> Need? {
        action.need.flatMap { needs.indices.contains($0) ? needs[$0] : nil }
    }

    /// Whether it says anywhere what is already happening.
    package var saysWhatHappens: Bool {
        !alreadyHappening.isEmpty || needs.contains { !$0.alreadyHappening.isEmpty }
    }

    /// Whether it says anywhere what is missing.
    package var saysGaps: Bool { !gaps.isEmpty || needs.contains { !$0.gaps.isEmpty } }

    /// The fragment of the address of the need that an action is for; its own where the action is for none by name.
    package func anchor(of action: Action) -> String { need(of: action)?.anchor ?? anchor }

    /// The fragment of the address of its first gap; nil where it names none.
    package var anchorOfGaps: String? {
        namedGaps.isEmpty ? needs.first { !$0.namedGaps.isEmpty }?.anchor : anchor
    }
}
