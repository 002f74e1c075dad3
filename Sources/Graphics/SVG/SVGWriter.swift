internal import Primitives
package import Templates

/// Gathers a drawing as the bytes of SVG, to stand inside a page of HTML.
///
/// Elements close themselves, text is escaped, and numbers are written by bytes with one decimal at most, so that the
/// same drawing is the same bytes everywhere and cannot leave its frame. The module knows no site: it is given plain
/// values and finished words, and the pages decide what is drawn.
///
/// `Charts/` has a type for each kind of chart (`StripPlot`, `TrendLine`, `IntervalBars`, `Spine`, `SmallMultiples`).
/// Lengths across are per cent of the width and lengths down are pixels, so that a chart is as wide as its place on the
/// page while its texts keep their size; what is a path stands in an inner drawing that is stretched. Labels are placed
/// for the narrowest chart, 240 pixels, and so fit every wider one. What the strips of many areas have in common is
/// drawn once (`StripBackdrop`) and completed for each (`SVGStencil`).
///
/// `Geometry/` prepares maps. `TopologyBuilder` cuts outlines into arcs, so that a border between two areas is one
/// line. `MapSheet` projects them (`MapProjection`: the National Grid for Great Britain, else degrees), simplifies each
/// arc once (`VisvalingamSimplification`), so that neighbours stay sealed, and rounds to whole units, two to a pixel.
/// All of it is linear or n log n. `TileLayout` is for areas without outlines. `Maps/` writes the result: `AreaMap`,
/// whose areas are links, and `LocatorMap`, with one area marked.
///
/// A map of links is a group with a name and a description, and the name of each link says what its shade means. The
/// links are not in the order of the Tab key: the table or list beside a map leads to the same pages (WCAG 2.1.1 and
/// 2.4.1). Shades differ in lightness, have their ranges in the legend, and become line patterns where colours are
/// forced.
package struct SVGWriter {
    /// What was drawn so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// What is left out, and how many bytes stand before it.
    private(set) var placeholders: [(placeholder: SVGPlaceholder, start: Int)] = []

    /// An empty drawing with capacity for so many bytes.
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
    mutating func add(_ placeholder: SVGPlaceholder) {
        placeholders.append((placeholder, bytes.count))
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
        case .placeholder(let placeholder): add(placeholder)
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
        case placeholder(SVGPlaceholder)
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
    static func placeholder(_ name: StaticString, _ placeholder: SVGPlaceholder) -> SVGAttribute {
        SVGAttribute(name: name, value: .placeholder(placeholder))
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

/// A drawing with placeholders: made once, and completed for each of many pages with what differs between them.
struct SVGStencil: Sendable {
    private let bytes: [UInt8]
    private let placeholders: [(placeholder: SVGPlaceholder, start: Int)]

    init(_ writer: SVGWriter) {
        bytes = writer.bytes
        placeholders = writer.placeholders
    }

    /// The drawing with its placeholders filled in.
    ///
    /// - Parameter fill: adds what belongs there; it is called for each, in the order in which they were left.
    func filled(_ fill: (_ placeholder: SVGPlaceholder, _ svg: inout SVGWriter) -> Void) -> SVGWriter {
        var svg = SVGWriter(capacity: bytes.count + 1_024)
        var start = 0
        for (placeholder, end) in placeholders {
            svg.add(drawn: bytes[start..<end])
            fill(placeholder, &svg)
            start = end
        }
        svg.add(drawn: bytes[start...])
        return svg
    }
}

/// What a stencil leaves out, to be filled in for each page.
enum SVGPlaceholder {
    /// The name of the drawing.
    case title
    /// What is to be seen, in words.
    case description
    /// A length: where the mark stands.
    case place
    /// The mark itself, and the words beside it.
    case mark
}
