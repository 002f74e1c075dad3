/// What charts draw again and again: places across in per cent of the width, lengths down in pixels.
///
/// A place of 0 is left out of words and lines: it is what SVG takes where none is given.
extension SVGWriter {
    /// Adds words at a place across in per cent.
    mutating func text(
        _ text: String,
        x: Double,
        y: Double,
        anchor: SideLabel.Anchor = .start,
        style: String? = nil
    ) {
        begin("text")
        if x != 0 { attribute(.percent("x", x)) }
        attribute(.number("y", y))
        if anchor != .start { attribute(.text("text-anchor", anchor.rawValue)) }
        if let style { attribute(.style(style)) }
        end("text", text: text)
    }

    /// Adds an upright line at a place in per cent.
    mutating func upright(_ style: String, x: Double, from top: Double, to bottom: Double) {
        line(style, x1: x, x2: x, y1: top, y2: bottom)
    }

    /// Adds a level line between two places in per cent.
    mutating func level(_ style: String, y: Double, from start: Double, to end: Double) {
        line(style, x1: start, x2: end, y1: y, y2: y)
    }

    private mutating func line(_ style: String, x1: Double, x2: Double, y1: Double, y2: Double) {
        begin("line")
        attribute(.style(style))
        if x1 != 0 { attribute(.percent("x1", x1)) }
        if x2 != 0 { attribute(.percent("x2", x2)) }
        attribute(.number("y1", y1))
        attribute(.number("y2", y2))
        end()
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
