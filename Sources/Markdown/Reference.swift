public import Diagnostics

/// A link whose address names something of the site rather than a place on the web: `[28%](indicator:NI4?area=speke)`.
public struct Reference: Hashable, Sendable {
    /// The kinds of thing a reference may name.
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        case indicator, area, term
    }

    /// One `name=value` after the question mark of a target.
    public struct Parameter: Hashable, Sendable {
        public let name: String

        /// What follows the first `=`, with `%20` and its like decoded; empty where there is none.
        public let value: String
    }

    public let scheme: Scheme

    /// What it names: the address between the scheme and any `?`, with `%20` and its like decoded.
    public let target: String

    /// What the address says after `?`, in the order typed: `area=speke&period=2008`.
    public let parameters: [Parameter]

    /// The author's text without markup; empty where the author leaves the wording to Placard.
    public let text: String

    /// The place of the link's first byte.
    public let location: SourceLocation

    /// The place of the typed target, just after the scheme's colon.
    ///
    /// For a reference-style link it is that of the link, because its address stands elsewhere.
    public let targetLocation: SourceLocation

    /// The index of the link's node.
    public let node: Int

    /// The value of the first parameter of that name.
    public func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }
}
