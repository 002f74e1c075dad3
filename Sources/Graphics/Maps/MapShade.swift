package import Templates

/// How an area of a map is filled.
package enum MapShade: Hashable, Sendable {
    /// By the group of its figure, counted from 1 at the lowest.
    case group(Int, of: Int)
    /// There is no figure to show: hatched.
    case missing
    /// The map shows where areas lie, and no figures.
    case plain
    /// The larger area, where no area of the map covers it.
    case land

    /// How many shades a ramp has; more groups than this are not told apart.
    package static let steps = 5

    /// The shade's class in the stylesheet, which is also the end of its pattern's name.
    package var style: String {
        switch self {
        case .group(let number, let count): "c\(Self.step(of: number, among: count))"
        case .missing: "c0"
        case .plain: "cp"
        case .land: "land"
        }
    }

    /// Few groups are spread over the ramp from end to end.
    private static func step(of number: Int, among count: Int) -> Int {
        guard count > 1 else { return (steps + 1) / 2 }
        let place = Double(min(max(number, 1), count) - 1) / Double(count - 1)
        return 1 + Int((place * Double(steps - 1)).rounded())
    }
}

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
