/// The patterns of a map: hatching for what has no figure, and lines the closer the higher a figure.
///
/// The stylesheet fills groups with colours and leaves the lines to readers who have colours of their own forced upon
/// pages, where only patterns are left to tell groups apart.
enum MapPatterns {
    /// How far apart the lines are by step of the ramp, in units; the lowest has none.
    private static let spacing = [14, 9, 6, 4]

    static func draw(on svg: inout SVGWriter, map id: String) {
        svg.element("defs") { svg in
            pattern("c0", size: 8, line: "M0 8 8 0", id, &svg)
            for (step, size) in spacing.enumerated() {
                pattern("c\(step + 2)", size: size, line: "M0 1h\(size)", id, &svg)
            }
        }
    }

    /// The value of `fill` for a shade; nil where nothing is drawn but the edge.
    static func fill(_ shade: MapShade, map id: String) -> SVGAttribute? {
        switch shade.style {
        case "c1", "cp", "land": nil
        case let style: .text("fill", "url(#\(id)-\(style))")
        }
    }

    private static func pattern(_ name: String, size: Int, line: String, _ id: String, _ svg: inout SVGWriter) {
        svg.element(
            "pattern",
            .text("id", "\(id)-\(name)"),
            .number("width", Double(size)),
            .number("height", Double(size)),
            .text("patternUnits", "userSpaceOnUse")
        ) { svg in
            svg.element("path", .style("hatch"), .text("d", line))
        }
    }
}
