internal import Model

/// Every name under which a place with a page may be looked up, in alphabetical order.
struct PlaceIndex: Sendable {
    private struct Name: Sendable {
        let text: String
        let key: String
        let letter: String
        let area: AreaIndex
        let isOwn: Bool
    }

    private let names: [Name]
    private let view: RenderContext

    init(_ view: RenderContext) {
        self.view = view
        let tree = view.site.areas
        var names: [Name] = []
        for index in tree.areas.indices.map(AreaIndex.init) where tree.hasPage(index) {
            let area = tree[index]
            let others = area.alsoKnownAs.filter { $0 != area.name }
            names.append(Self.name(area.name, index, isOwn: true))
            names += others.map { Self.name($0, index, isOwn: false) }
        }
        self.names = names.sorted { ($0.key, $0.text, $0.area) < ($1.key, $1.text, $1.area) }
    }

    var count: Int { names.count }

    /// The letters that names begin with, in order; the group of those that begin with none comes last.
    var letters: [String] {
        let found = Set(names.map(\.letter))
        return found.filter { $0 != InitialLetter.other }.sorted()
            + (found.contains(InitialLetter.other) ? [InitialLetter.other] : [])
    }

    /// The names of some letters, with links from a page.
    func groups(_ letters: [String], from path: PagePath) -> [LetterGroup] {
        let byLetter = Dictionary(grouping: names, by: \.letter)
        return letters.map { letter in
            LetterGroup(letter: letter, entries: (byLetter[letter] ?? []).compactMap { entry($0, from: path) })
        }
    }

    private func entry(_ name: Name, from path: PagePath) -> PlaceEntry? {
        guard let target = view.addresses.area(name.area) else { return nil }
        return PlaceEntry(
            name: name.text,
            href: path.link(to: target),
            see: name.isOwn ? nil : view.site.areas[name.area].name,
            kind: view.kind(of: name.area)
        )
    }

    private static func name(_ text: String, _ area: AreaIndex, isOwn: Bool) -> Name {
        Name(text: text, key: InitialLetter.sortKey(text), letter: InitialLetter.of(text), area: area, isOwn: isOwn)
    }
}
