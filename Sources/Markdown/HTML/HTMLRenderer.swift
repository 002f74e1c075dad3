/// Turns a document, or a part of it, into HTML.
///
/// Without options, and where a document uses no extension, the result is byte for byte what `cmark` prints.
/// Raw HTML and unsafe links are left out.
package struct HTMLRenderer: Sendable {
    /// What is added to the level of each heading; the result stays between 1 and 6.
    package let headingLevelOffset: Int

    /// Whether headings carry their anchors as `id`.
    package let headingAnchors: Bool

    /// Whether tables stand in a region that scrolls sideways and can be reached with the keyboard.
    package let scrollingTables: Bool

    /// Whether `[ ]` and `[x]` at the start of a list item are left out.
    package let omitsTaskMarkers: Bool

    /// Whether a quotation says who is quoted, and a picture with a title has a caption.
    ///
    /// The last paragraph of a quotation says it where it begins with a dash.
    package let hasFigures: Bool

    /// Whether raw HTML and unsafe addresses are let through.
    let isUnsafe: Bool

    /// A renderer with some options; without any, it prints what cmark prints.
    package init(
        headingLevelOffset: Int = 0,
        headingAnchors: Bool = false,
        scrollingTables: Bool = false,
        omitsTaskMarkers: Bool = false,
        hasFigures: Bool = false
    ) {
        self.init(
            headingLevelOffset: headingLevelOffset,
            headingAnchors: headingAnchors,
            scrollingTables: scrollingTables,
            omitsTaskMarkers: omitsTaskMarkers,
            hasFigures: hasFigures,
            isUnsafe: false
        )
    }

    private init(
        headingLevelOffset: Int,
        headingAnchors: Bool,
        scrollingTables: Bool,
        omitsTaskMarkers: Bool,
        hasFigures: Bool,
        isUnsafe: Bool
    ) {
        self.headingLevelOffset = headingLevelOffset
        self.headingAnchors = headingAnchors
        self.scrollingTables = scrollingTables
        self.omitsTaskMarkers = omitsTaskMarkers
        self.hasFigures = hasFigures
        self.isUnsafe = isUnsafe
    }

    /// A renderer that lets raw HTML and unsafe addresses through, equal to `cmark --unsafe`.
    ///
    /// Only for running the CommonMark examples, many of which are about raw HTML. No page may be made with it.
    package static var unsafeForConformanceTests: HTMLRenderer {
        HTMLRenderer(
            headingLevelOffset: 0,
            headingAnchors: false,
            scrollingTables: false,
            omitsTaskMarkers: false,
            hasFigures: false,
            isUnsafe: true
        )
    }

    /// The whole document; references become plain text and the blocks that Placard fills ordinary code blocks.
    package func render(_ document: Document) -> String {
        withoutActuallyEscaping({ (_: Reference) in LinkRendering.plain }) { link in
            var pass = HTMLPass(self, document, address: { $0 }, link: link, block: nil)
            pass.render(0)
            return pass.html
        }
    }

    /// The whole document, with what each reference and each of the blocks that Placard fills becomes.
    ///
    /// What `block` returns is inserted as it is, and so is what `insertions` has for a text by its node's index, in
    /// the order of places, and `openings` for a paragraph or heading. `address` is given each other address that is
    /// not unsafe, and what it returns is written in its place; `picture` is given each address of an image, and nil
    /// leaves it to `address`. `tableLabel` names a table that scrolls, given its column headings with commas between
    /// them.
    package func render(
        _ document: Document,
        insertions: [Int: [HTMLInsertion]] = [:],
        openings: [Int: BlockOpening] = [:],
        address: @escaping (String) -> String = { $0 },
        picture: @escaping (String) -> ShownPicture? = { _ in nil },
        link: (Reference) -> LinkRendering,
        block: (Fence) -> String,
        notes: FootnoteMarkup = .numbers,
        tableLabel: @escaping (String) -> String = { $0 }
    ) -> String {
        render(
            document,
            nodes: CollectionOfOne(0),
            insertions: insertions,
            openings: openings,
            address: address,
            picture: picture,
            link: link,
            block: block,
            notes: notes,
            tableLabel: tableLabel
        )
    }

    /// Some nodes of a document with all they hold, one after the other: the blocks between two headings, say.
    ///
    /// `nodes` are indices in source order; a node that stands inside an earlier one is rendered again. The nodes of
    /// `Document.footnotes` are the way to its footnotes, which are left out everywhere else.
    package func render(
        _ document: Document,
        nodes: some Sequence<Int>,
        insertions: [Int: [HTMLInsertion]] = [:],
        openings: [Int: BlockOpening] = [:],
        address: @escaping (String) -> String = { $0 },
        picture: @escaping (String) -> ShownPicture? = { _ in nil },
        link: (Reference) -> LinkRendering,
        block: (Fence) -> String,
        notes: FootnoteMarkup = .numbers,
        tableLabel: @escaping (String) -> String = { $0 }
    ) -> String {
        let nodes = Array(nodes)
        let showsNotes = nodes.contains { if case .footnote = document.nodes[$0].kind { true } else { false } }
        return withoutActuallyEscaping(link) { link in
            withoutActuallyEscaping(block) { block in
                var pass = HTMLPass(
                    self,
                    document,
                    insertions: insertions,
                    openings: openings,
                    address: address,
                    picture: picture,
                    link: link,
                    block: block,
                    notes: notes,
                    tableLabel: tableLabel,
                    showsNotes: showsNotes
                )
                for node in nodes { pass.render(node) }
                return pass.html
            }
        }
    }
}
