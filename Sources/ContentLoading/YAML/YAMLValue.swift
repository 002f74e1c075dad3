internal import Diagnostics
internal import Yams

/// One value of a YAML text: what kind it is, and where it stands.
struct YAMLValue {
    /// The kinds that an editor can tell apart.
    enum Kind {
        /// Nothing, `~` or `null`: the key might as well not be there.
        case nothing
        case text(String)
        case list([Node])
        case group(Node.Mapping)
    }

    let kind: Kind
    let location: SourceLocation

    init(_ node: Node, in source: YAMLSource) {
        location = source.location(of: node.mark)
        switch node {
        case .mapping(let mapping): kind = .group(mapping)
        case .sequence(let sequence): kind = .list(Array(sequence))
        case .scalar(let scalar):
            let text = TextNormalization.trimmed(scalar.string)
            let isNothing = text.isEmpty || (scalar.style == .plain && (text == "~" || text == "null"))
            kind = isNothing ? .nothing : .text(text)
        case .alias: kind = .nothing
        }
    }

    /// What was found, for a message: `a list`.
    var found: String {
        switch kind {
        case .nothing: "nothing"
        case .text(let text): EditorQuote.text(text)
        case .list: "a list"
        case .group: "a group of keys"
        }
    }
}
