package import Templates

/// A small sample of a shade, for the legend of a map.
package enum MapSwatch {
    /// - Parameter map: the `id` of the map on the same page, whose patterns it borrows.
    package static func svg(_ shade: MapShade, of map: String) -> HTML {
        var svg = SVGWriter(capacity: 128)
        var attributes: [SVGAttribute] = [.style(shade.style), .number("width", 44), .number("height", 32)]
        if let fill = MapPatterns.fill(shade, map: map) { attributes.append(fill) }
        svg.element(
            "svg",
            .style("map swatch"),
            .text("aria-hidden", "true"),
            .text("viewBox", "0 0 44 32"),
            .number("width", 22),
            .number("height", 16)
        ) { svg in
            svg.element("rect", attributes)
        }
        return svg.html
    }
}
