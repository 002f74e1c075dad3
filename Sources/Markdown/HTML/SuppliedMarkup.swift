/// What a reference becomes on the page.
package enum LinkRendering: Hashable, Sendable {
    /// An ordinary link; `text` replaces the author's content, nil keeps it, and `label` is its name for those who
    /// hear it alone, which has to contain what is shown.
    case link(href: String, text: String? = nil, title: String? = nil, label: String? = nil)

    /// Finished HTML in place of the link and its content.
    case html(String)

    /// The author's content without a link.
    case plain
}

/// A picture whose size is known, so that a browser keeps room for it before it is loaded.
package struct ShownPicture: Hashable, Sendable {
    /// The address that the page gives for it.
    package let address: String

    /// In pixels; nil where the picture does not say.
    package let size: Size?

    /// The width and the height of a picture in pixels.
    package struct Size: Hashable, Sendable {
        /// From its left to its right.
        package let width: Int
        /// From its top to its bottom.
        package let height: Int

        /// A size of so many pixels each way.
        package init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// A picture at an address.
    package init(address: String, size: Size?) {
        self.address = address
        self.size = size
    }
}

/// Finished HTML to be put into a text of a document where it is rendered: the start of a link before a word, say.
package struct HTMLInsertion: Hashable, Sendable {
    /// Where in the node's text, in UTF-8 bytes from its start, at the start of a character.
    package let offset: Int
    /// What is put there, as it is.
    package let html: String

    /// HTML for one place of a text.
    package init(at offset: Int, _ html: String) {
        self.offset = offset
        self.html = html
    }
}

/// What a paragraph or heading begins with on a page: its number, say, and the name by which it can be linked to.
package struct BlockOpening: Hashable, Sendable {
    /// Attributes of a paragraph's element, each after a space; those of a heading are the renderer's.
    package let attributes: String
    /// Finished HTML before its content.
    package let html: String

    /// The beginning of a block, put there as it is.
    package init(attributes: String = "", html: String) {
        self.attributes = attributes
        self.html = html
    }
}

/// What footnotes become on a page; made by the module that knows the words of the page.
package struct FootnoteMarkup {
    /// What stands in the text where it refers to a note.
    let reference: (Footnote, FootnoteUse) -> String
    /// What stands before and after the blocks of a note.
    let start: (Footnote) -> String
    let end: String
    /// What closes the last paragraph of a note: the ways back to the text.
    let back: (Footnote) -> String

    /// The HTML for each part of a footnote, given the footnote.
    package init(
        reference: @escaping (Footnote, FootnoteUse) -> String,
        start: @escaping (Footnote) -> String,
        end: String,
        back: @escaping (Footnote) -> String
    ) {
        self.reference = reference
        self.start = start
        self.end = end
        self.back = back
    }

    /// Numbers that lead nowhere, for a text without a page.
    package static var numbers: FootnoteMarkup {
        FootnoteMarkup(reference: { note, _ in "<sup>\(note.number)</sup>" }, start: { _ in "" }, end: "") { _ in "" }
    }
}
