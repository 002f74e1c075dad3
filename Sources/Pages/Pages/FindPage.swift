internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// The list of all places by name, `/find/`, or of those that begin with one letter.
///
/// A site with more names than one page should hold gets a page for each letter, `/find/S/`.
struct FindPage: Page {
    static let template = "find"
    static let part: SiteSection? = .find
    /// The most lines of a list on one page.
    static let longestList = 2_000

    /// The letter that the page is about; nil for the page of all.
    let letter: String?
    let index: PlaceIndex
    let scope: PageScope

    static func all(in context: RenderContext) -> [FindPage] {
        let index = PlaceIndex(context)
        let main = FindPage(letter: nil, index: index, scope: PageScope(context, at: SiteAddresses.find))
        guard main.isDivided else { return [main] }
        return [main]
            + index.letters.map { FindPage(letter: $0, index: index, scope: PageScope(context, at: path(of: $0))) }
    }

    static let fields = ContextFields<FindPage>(
        .frame,
        .object("finder", "The box to type a postcode or a place into; missing where there are no places.") {
            FinderBox(in: $0.context)
        },
        .text("heading", "The page's heading.", \.heading),
        .text("count", "How many names there are to choose from: 88 names.") {
            $0.text.counted($0.index.count, Message.countedNames, none: .countedNoNames)
        },
        .list("letters", "The letters that names begin with, each a link.", \.letters),
        .list("groups", "The names by letter; none on the first page of a site with very many places.", \.groups),
        .flag("isEmpty", "Whether no place has a page.") { $0.index.count == 0 },
        .optionalText("postcodes", "The way to the list of postcode districts; missing where there is none.") {
            $0.site.postcodes.isEmpty ? nil : $0.path.link(to: PostcodesPage.main)
        },
        .optionalText("all", "The way back to all letters, on the page of one letter.") {
            $0.letter == nil ? nil : $0.path.link(to: SiteAddresses.find)
        }
    )

    var frame: PageFrame {
        frame(
            title: heading,
            description: letter.map { locale.format(.pageFindLetterAbout(letter: $0)) }
                ?? locale.format(.pageFindAbout),
            section: .find,
            trail: letter == nil ? [] : [step(.pageFind, SiteAddresses.find)]
        )
    }

    private var isDivided: Bool { index.count > Self.longestList }

    private var heading: String {
        letter.map { locale.format(.pageFindLetter(letter: $0)) } ?? locale.format(.pageFind)
    }

    private var letters: [LinkItem] {
        index.letters.map { other in
            LinkItem(
                text: other,
                href: isDivided ? path.link(to: Self.path(of: other)) : "#\(InitialLetter.anchor(other))",
                isCurrent: other == letter
            )
        }
    }

    private var groups: [LetterGroup] {
        let shown = letter.map { [$0] } ?? (isDivided ? [] : index.letters)
        return shown.map { LetterGroup(letter: $0, names: index.names(under: $0), scope: scope) }
    }

    private static func path(of letter: String) -> PagePath {
        PagePath(["find", letter == InitialLetter.other ? "0-9" : letter])
    }
}

/// The names that begin with one letter.
struct LetterGroup: PagePart {
    let letter: String
    let names: [PlaceIndex.Name]
    let scope: PageScope

    static let fields = ContextFields<LetterGroup>(
        .text("letter", "The letter, or 0–9 for names that begin with none.", \.letter),
        .text("anchor", "The group's name in the page.") { InitialLetter.anchor($0.letter) },
        .list("entries", "The names, in alphabetical order.", of: \.names, as: PlaceEntry.init)
    )
}

/// A name in the list of all places: a place's own, or another that leads to it.
struct PlaceEntry: PagePart {
    let name: PlaceIndex.Name
    let scope: PageScope

    static let fields = ContextFields<PlaceEntry>(
        .text("name", "The name in the list.", \.name.text),
        .text("href", "The way to the place's page.") { entry in
            entry.context.addresses.area(entry.name.area).map { entry.path.link(to: $0) } ?? ""
        },
        .optionalText("see", "The place's own name, where the one in the list is another.") {
            $0.name.isOwn ? nil : $0.site.areas[$0.name.area].name
        },
        .text("kind", "What kind of place it is, and in which larger one: Neighbourhood in Liverpool.") {
            $0.context.kind(of: $0.name.area)
        }
    )
}

/// Every name under which a place with a page may be looked up, in alphabetical order.
struct PlaceIndex: Sendable {
    /// A name of a place.
    struct Name: Sendable {
        let text: String
        let area: AreaIndex
        /// Whether it is the place's own, rather than another that it is known by.
        let isOwn: Bool
    }

    let count: Int
    /// The letters that names begin with, in order; the group of those that begin with none comes last.
    let letters: [String]
    private let names: [String: [Name]]

    init(_ context: RenderContext) {
        let tree = context.site.areas
        var names: [(key: String, name: Name)] = []
        for index in tree.areas.indices.map(AreaIndex.init) where tree.hasPage(index) {
            let area = tree[index]
            for text in [area.name] + area.alsoKnownAs.filter({ Self.tells($0, beside: area.name) }) {
                let name = Name(text: text, area: index, isOwn: text == area.name)
                names.append((InitialLetter.sortKey(text), name))
            }
        }
        names.sort { ($0.key, $0.name.text, $0.name.area) < ($1.key, $1.name.text, $1.name.area) }
        count = names.count
        self.names = Dictionary(grouping: names.lazy.map(\.name)) { InitialLetter.of($0.text) }
        letters = InitialLetter.inOrder(self.names.keys)
    }

    /// Whether a name leads somewhere else in the list than the place's own name, for a reader of the list.
    ///
    /// Codes, slips and short forms are for the finder: a name with a run of digits, and one that begins with the
    /// letter of the place's own and has half its words or more in common with it, so that the own stands near by.
    private static func tells(_ name: String, beside own: String) -> Bool {
        if name.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count > 3 }) { return false }
        guard InitialLetter.of(name) == InitialLetter.of(own) else { return true }
        let (words, ownWords) = (words(of: name), Set(words(of: own)))
        return words.count(where: ownWords.contains) * 2 < words.count
    }

    private static func words(of name: String) -> [String] {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    func names(under letter: String) -> [Name] { names[letter] ?? [] }
}

/// The box into which readers type a postcode or the name of a place; script shows it.
struct FinderBox: TemplateContext {
    let context: RenderContext

    /// Nil for a site without places.
    init?(in context: RenderContext) {
        guard !context.places.tops.isEmpty else { return nil }
        self.context = context
    }

    static let fields = ContextFields<FinderBox>(
        .optionalText("postcodes", "How many postcodes it knows: 18,148 postcodes; missing where it knows none.") {
            let count = $0.context.postcodes.count
            return count == 0
                ? nil : $0.context.text.counted(count, Message.countedPostcodes, none: .countedNoPostcodes)
        },
        .optionalText("postcodeSource", "Which edition of the postcodes that is, in the editor's words.") {
            $0.context.site.settings.postcodeSource
        }
    )
}
