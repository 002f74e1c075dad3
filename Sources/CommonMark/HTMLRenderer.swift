/// Turns a document, or a part of it, into HTML.
///
/// Without options, and where a document uses no extension, the result is byte for byte what `cmark` prints.
/// Raw HTML and unsafe links are left out.
public struct HTMLRenderer: Sendable {
    /// What is added to the level of each heading; the result stays between 1 and 6.
    public let headingLevelOffset: Int

    /// Whether headings carry their anchors as `id`.
    public let headingAnchors: Bool

    /// Whether tables stand in a region that scrolls sideways and can be reached from the keyboard.
    public let scrollingTables: Bool

    /// Whether `[ ]` and `[x]` at the start of a list item are left out.
    public let omitsTaskMarkers: Bool

    /// Whether raw HTML and unsafe addresses are let through.
    let isUnsafe: Bool

    public init(
        headingLevelOffset: Int = 0,
        headingAnchors: Bool = false,
        scrollingTables: Bool = false,
        omitsTaskMarkers: Bool = false
    ) {
        self.init(
            headingLevelOffset: headingLevelOffset,
            headingAnchors: headingAnchors,
            scrollingTables: scrollingTables,
            omitsTaskMarkers: omitsTaskMarkers,
            isUnsafe: false
        )
    }

    private init(
        headingLevelOffset: Int,
        headingAnchors: Bool,
        scrollingTables: Bool,
        omitsTaskMarkers: Bool,
        isUnsafe: Bool
    ) {
        self.headingLevelOffset = headingLevelOffset
        self.headingAnchors = headingAnchors
        self.scrollingTables = scrollingTables
        self.omitsTaskMarkers = omitsTaskMarkers
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
            isUnsafe: true
        )
    }

    /// The whole document; references become plain text and Placard's blocks ordinary code blocks.
    public func render(_ document: Document) -> String {
        withoutActuallyEscaping({ (_: Reference) in LinkRendering.plain }) { link in
            var pass = HTMLPass(self, document, address: { $0 }, link: link, block: nil)
            pass.render(0)
            return pass.html
        }
    }

    /// The whole document, with what each reference and each of Placard's blocks becomes.
    ///
    /// What `block` gives is inserted as it is, and so is what `insertions` has for a text by its node's index, in the
    /// order of places. `address` is given each other address that is not unsafe, and what it
    /// returns is written in its place.
    public func render(
        _ document: Document,
        insertions: [Int: [TextInsertion]] = [:],
        address: @escaping (String) -> String = { $0 },
        link: (Reference) -> LinkRendering,
        block: (Fence) -> String
    ) -> String {
        render(
            document,
            nodes: CollectionOfOne(0),
            insertions: insertions,
            address: address,
            link: link,
            block: block
        )
    }

    /// Some nodes of a document with all they hold, one after the other: the blocks between two headings, say.
    ///
    /// `nodes` are indices in source order; a node that stands inside an earlier one is rendered again.
    public func render(
        _ document: Document,
        nodes: some Sequence<Int>,
        insertions: [Int: [TextInsertion]] = [:],
        address: @escaping (String) -> String = { $0 },
        link: (Reference) -> LinkRendering,
        block: (Fence) -> String
    ) -> String {
        withoutActuallyEscaping(link) { link in
            withoutActuallyEscaping(block) { block in
                var pass = HTMLPass(
                    self,
                    document,
                    insertions: insertions,
                    address: address,
                    link: link,
                    block: block
                )
                for node in nodes { pass.render(node) }
                return pass.html
            }
        }
    }
}
