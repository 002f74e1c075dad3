/// Which areas an editor chose, by name or by their place in the tree; slugs and codes as written.
public enum AreaSelection: Hashable, Sendable {
    /// `areas: [speke, little-harwood]`, in this order.
    case named([Located<String>])
    /// `areas: children of north-west`
    case children(of: Located<String>)
    /// `level: authority`, and `within: north-west` where only a part of them is meant.
    case level(Located<AreaLevel.ID>, within: Located<String>?)
}

extension AreaTree {
    /// The areas of a selection that exist, in the editor's order or that of `areas.csv`.
    public func areas(in selection: AreaSelection) -> [AreaIndex] {
        switch selection {
        case .named(let names):
            return names.compactMap { index(named: $0.value) }
        case .children(let parent):
            return index(named: parent.value).map(children(of:)) ?? []
        case .level(let level, let within):
            guard let within else { return areas(at: level.value) }
            guard let parent = index(named: within.value) else { return [] }
            return descendants(of: parent).filter { self[$0].level == level.value }
        }
    }
}
