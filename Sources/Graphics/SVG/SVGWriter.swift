package import Templates

/// Gathers a drawing as the bytes of SVG, to stand inside a page of HTML.
///
/// Elements close themselves, text is escaped, and numbers are written by bytes with one decimal at most, so that the
/// same drawing is the same bytes everywhere and cannot leave its frame.
package struct SVGWriter {
    /// What was drawn so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// What is left out, and how many bytes stand before it.
    private(set) var gaps: [(gap: SVGGap, start: Int)] = []

    /// An empty drawing with room for so many bytes.
    package init(capacity: Int = 1_024) {
        bytes.reserveCapacity(capacity)
    }

    /// What was drawn so far, as markup for a page.
    package var html: HTML { HTML(trusted: bytes) }

    /// Adds an element without anything inside.
    package mutating func element(_ name: StaticString, _ attributes: SVGAttribute...) {
        element(name, attributes)
    }

    mutating func element(_ name: StaticString, _ attributes: [SVGAttribute]) {
        begin(name, attributes)
        end()
    }

    /// Adds an element with a text inside, which is escaped.
    package mutating func element(_ name: StaticString, _ attributes: SVGAttribute..., text: String) {
        element(name, attributes, text: text)
    }

    mutating func element(_ name: StaticString, _ attributes: [SVGAttribute], text: String) {
        begin(name, attributes)
        end(name, text: text)
    }

    /// Adds an element with others inside.
    package mutating func element(
        _ name: StaticString,
        _ attributes: SVGAttribute...,
        inside: (inout SVGWriter) -> Void
    ) {
        element(name, attributes, inside: inside)
    }

    mutating func element(_ name: StaticString, _ attributes: [SVGAttribute], inside: (inout SVGWriter) -> Void) {
        begin(name, attributes)
        bytes.append(UInt8(ascii: ">"))
        inside(&self)
        close(name)
    }

    /// Adds a text, which is escaped.
    mutating func add(_ text: String) {
        bytes.appendEscaped(text)
    }

    /// Adds a share of the width as attributes have it.
    mutating func add(percent number: Double) {
        bytes.append(coordinate: number)
        bytes.append(UInt8(ascii: "%"))
    }

    /// Adds what another writer has drawn.
    mutating func add(drawn other: ArraySlice<UInt8>) {
        bytes.append(contentsOf: other)
    }

    /// Leaves out what a stencil fills in later.
    mutating func add(_ gap: SVGGap) {
        gaps.append((gap, bytes.count))
    }

    private mutating func begin(_ name: StaticString, _ attributes: [SVGAttribute]) {
        begin(name)
        // By position, so that no text is held once more for each look at it.
        for position in attributes.indices { attribute(attributes[position]) }
    }

    // MARK: Elements piece by piece, for those that charts have many of

    /// Begins an element; its attributes come next, and then one of the two `end`.
    mutating func begin(_ name: StaticString) {
        bytes.append(UInt8(ascii: "<"))
        append(name)
    }

    @inline(__always)
    mutating func attribute(_ attribute: SVGAttribute) {
        bytes.append(UInt8(ascii: " "))
        append(attribute.name)
        append("=\"")
        switch attribute.value {
        case .text(let text): bytes.appendEscaped(text)
        case .number(let number): bytes.append(coordinate: number)
        case .percent(let number): add(percent: number)
        case .gap(let gap): add(gap)
        case .path(let path): bytes.append(contentsOf: path.bytes)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Ends an element without anything inside.
    mutating func end() {
        append("/>")
    }

    /// Ends an element with a text inside, which is escaped.
    mutating func end(_ name: StaticString, text: String) {
        bytes.append(UInt8(ascii: ">"))
        bytes.appendEscaped(text)
        close(name)
    }

    private mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }
}

/// One attribute of an element of a drawing.
package struct SVGAttribute {
    enum Value {
        case text(String)
        case number(Double)
        case percent(Double)
        case path(SVGPath)
        case gap(SVGGap)
    }

    let name: StaticString
    let value: Value

    /// An attribute with a text, which is escaped.
    package static func text(_ name: StaticString, _ text: String) -> SVGAttribute {
        SVGAttribute(name: name, value: .text(text))
    }

    /// An attribute with a number, rounded to one decimal.
    package static func number(_ name: StaticString, _ number: Double) -> SVGAttribute {
        SVGAttribute(name: name, value: .number(number))
    }

    /// A length as a share of the drawing's width, so that it grows with the page while texts keep their size.
    package static func percent(_ name: StaticString, _ percent: Double) -> SVGAttribute {
        SVGAttribute(name: name, value: .percent(percent))
    }

    /// An attribute that a stencil fills in later.
    static func gap(_ name: StaticString, _ gap: SVGGap) -> SVGAttribute {
        SVGAttribute(name: name, value: .gap(gap))
    }

    /// The attribute `class`, with one name or several between spaces.
    package static func style(_ names: String) -> SVGAttribute {
        SVGAttribute(name: "class", value: .text(names))
    }

    /// The attribute `d`.
    package static func path(_ path: SVGPath) -> SVGAttribute {
        SVGAttribute(name: "d", value: .path(path))
    }
}
