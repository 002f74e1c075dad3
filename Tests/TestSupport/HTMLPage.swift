/// A page of HTML as its elements, which a test asks for the piece that it is about.
///
/// It is strict, so that no test passes because a page could not be read: what is not closed, quoted or known throws an
/// error, and so does a selector that is none.
package struct HTMLPage {
    struct Element {
        let tag: String
        let attributes: [String: String]
        let parent: Int?
        /// The element before it in the same parent.
        let previous: Int?
        /// Its pieces among those of the page; the elements in it have theirs within.
        var pieces: Range<Int>
    }

    /// In the order of the page.
    let elements: [Element]
    /// The texts between tags, decoded.
    let pieces: [String]

    package init(_ html: String) throws {
        var reader = HTMLReader(html)
        self = try reader.page()
    }

    init(elements: [Element], pieces: [String]) {
        self.elements = elements
        self.pieces = pieces
    }

    package func count(_ selector: String) throws -> Int {
        try matches(selector).count
    }

    /// The text of each element that is selected, in the order of the page.
    package func texts(_ selector: String) throws -> [String] {
        try matches(selector).map(text)
    }

    /// The text of the only element that is selected; several, or none, are an error.
    package func text(_ selector: String) throws -> String {
        let found = try matches(selector)
        guard let only = found.first, found.count == 1 else {
            throw HTMLFault("\(found.count) elements are \(selector), not one")
        }
        return text(only)
    }

    /// An attribute of each element that is selected; one without it is an error.
    package func attributes(_ selector: String, _ name: String) throws -> [String] {
        try matches(selector).map { element in
            guard let value = element.attributes[name] else { throw HTMLFault("\(selector) has no \(name)") }
            return value
        }
    }

    private func matches(_ selector: String) throws -> [Element] {
        let selector = try HTMLSelector(selector)
        return elements.indices.filter { selector.matches($0, in: elements) }.map { elements[$0] }
    }

    /// The text in an element, with one space where there is any white space; scripts have theirs as it stands.
    private func text(_ element: Element) -> String {
        let text = pieces[element.pieces].joined()
        if HTMLReader.rawTags.contains(element.tag) { return text }
        return text.split { [" ", "\n", "\t", "\r", "\r\n"].contains($0) }.joined(separator: " ")
    }
}

/// What is wrong with a page, or with what a test asks of it.
package struct HTMLFault: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
