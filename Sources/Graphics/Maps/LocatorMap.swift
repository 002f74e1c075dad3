package import Templates

/// A small map of a larger area and those inside it, on which any one of these can be marked.
///
/// Only the marked one has its name, inside its shape or beside all land with a line to it, so that no name lies on
/// another area.
///
/// What all its maps have in common is worked out once, so that each of thousands of pages costs little.
package struct LocatorMap: Sendable {
    /// The room for the scale below the drawing.
    private static let scaleHeight = 44
    /// How high pages show it at most: the 14 rem of `layout.css`.
    private static let mostPixels = 224

    private let frame: MapFrame
    private let land: SVGPath
    private let shapes: [DrawnShape]
    private let borders: SVGPath
    private let names: [String?]
    private let all: [DrawnShape]
    private let lettering: MapLettering
    private let scale: ScaleBar?
    private let scaleText: String?

    /// - Parameters:
    ///   - sheet: the larger area first, without rings where its outline is not known, then those inside it.
    ///   - names: the names of those inside it, in their order; nil for one that is drawn only where it is marked,
    ///     because it exists no more and others lie in its place.
    ///   - scaleText: a length in metres with its unit.
    package init(_ sheet: MapSheet, names: [String?], scaleText: (Int) -> String) {
        frame = sheet.frame
        land = SVGPath(sheet.shapes.first ?? DrawnShape(rings: []))
        let shapes = Array(sheet.shapes.dropFirst())
        self.shapes = shapes
        self.names = names
        scale = ScaleBar(on: frame, most: frame.width / 3)
        lettering = MapLettering(
            height: frame.height + (scale == nil ? 0 : Self.scaleHeight),
            shownAtMost: Self.mostPixels
        )
        let named = names.indices.filter { names[$0] != nil }
        borders = SVGPath(sheet.borders(of: named.map { $0 + 1 }, besides: 0))
        all = sheet.shapes
        self.scaleText = scale.map { scaleText($0.metres) }
    }

    /// The map with one of the areas marked; nil for one without an outline.
    ///
    /// - Parameters:
    ///   - position: that of the area among those inside.
    ///   - id: unique on the page.
    package func svg(marking position: Int, id: String, title: String) -> HTML? {
        guard shapes.indices.contains(position), !shapes[position].rings.isEmpty else { return nil }
        var svg = SVGWriter(capacity: 4_096)
        let bottom = scale == nil ? 0 : Self.scaleHeight
        let name = name(of: position)
        let left = min(0, name?.label.box.left ?? 0)
        let width = max(frame.width, name?.label.box.right ?? 0) - left
        svg.element(
            "svg",
            .style("map locator"),
            .text("role", "img"),
            .text("aria-labelledby", id),
            .text("viewBox", "\(left) 0 \(width) \(frame.height + bottom)"),
            .number("width", Double(width) / 2),
            .number("height", Double(frame.height + bottom) / 2),
            .number("font-size", Double(lettering.size))
        ) { svg in
            svg.element("title", .text("id", id), text: title)
            if !land.isEmpty { svg.element("path", .style("land"), .path(land)) }
            svg.element("path", .style("here"), .path(SVGPath(shapes[position])))
            if !borders.isEmpty { svg.element("path", .style("edges"), .path(borders)) }
            drawRing(around: shapes[position], on: &svg)
            if let name {
                if let leader = name.leader { svg.element("path", .style("scale"), .path(leader)) }
                name.label.draw(on: &svg)
            }
            drawScale(on: &svg)
        }
        return svg.html
    }

    /// The name of an area, with a line to it where it lies beside the land; nil for one of the past.
    private func name(of position: Int) -> (label: MapLabel, leader: SVGPath?)? {
        guard let name = names[position] else { return nil }
        if let label = MapLabel.inside(shapes[position], name, lettering) { return (label, nil) }
        return MapLabel.beside(all, of: shapes[position], name, height: frame.height, lettering)
            .map { ($0.label, $0.leader) }
    }

    /// A ring around what is too small to see.
    private func drawRing(around shape: DrawnShape, on svg: inout SVGWriter) {
        guard let box = shape.box, max(box.width, box.height) < 18 else { return }
        svg.element(
            "circle",
            .style("ring"),
            .number("cx", Double(box.middle.x)),
            .number("cy", Double(box.middle.y)),
            .number("r", 18)
        )
    }

    private func drawScale(on svg: inout SVGWriter) {
        guard let scale, let scaleText else { return }
        var path = SVGPath()
        let base = Double(frame.height + 36)
        path.move(2, base - 8)
        path.line(2, base)
        path.line(Double(2 + scale.length), base)
        path.line(Double(2 + scale.length), base - 8)
        svg.element("path", .style("scale"), .path(path))
        svg.element(
            "text",
            .style("scale-text"),
            .number("x", Double(scale.length + 14)),
            .number("y", base),
            text: scaleText
        )
    }
}
