/// What charts draw again and again: places across in per cent of the width, lengths down in pixels.
extension SVGWriter {
    /// Adds words at a place across in per cent.
    mutating func text(
        _ text: String,
        x: Double,
        y: Double,
        anchor: SideLabel.Anchor = .start,
        style: String? = nil
    ) {
        var attributes: [SVGAttribute] = [.percent("x", x), .number("y", y)]
        if anchor != .start { attributes.append(.text("text-anchor", anchor.rawValue)) }
        if let style { attributes.append(.style(style)) }
        element("text", attributes, text: text)
    }

    /// Adds an upright line at a place in per cent.
    mutating func upright(_ style: String, x: Double, from top: Double, to bottom: Double) {
        element(
            "line",
            .style(style),
            .percent("x1", x),
            .percent("x2", x),
            .number("y1", top),
            .number("y2", bottom)
        )
    }

    /// Adds a level line between two places in per cent.
    mutating func level(_ style: String, y: Double, from start: Double, to end: Double) {
        element("line", .style(style), .percent("x1", start), .percent("x2", end), .number("y1", y), .number("y2", y))
    }

    /// Adds a drawing inside the drawing that is stretched across: its paths go from 0 to 100.
    mutating func stretched(
        x: Double,
        width: Double,
        y: Double,
        height: Double,
        _ draw: (inout SVGWriter) -> Void
    ) {
        element(
            "svg",
            .percent("x", x),
            .number("y", y),
            .percent("width", width),
            .number("height", height),
            .text("viewBox", "0 0 100 \(Int(height))"),
            .text("preserveAspectRatio", "none"),
            inside: draw
        )
    }
}
