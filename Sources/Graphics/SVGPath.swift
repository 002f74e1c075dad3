/// Lines through points, written as short as SVG allows: every point by its distance from the one before.
///
/// Distances are those of the rounded points, so rounding never adds up however long the path is.
package struct SVGPath: Sendable {
    package private(set) var bytes: [UInt8] = []
    private var at = (x: 0, y: 0)
    private var start = (x: 0, y: 0)
    private var needsLetter = false

    package init() {}

    package var isEmpty: Bool { bytes.isEmpty }

    /// Begins a new line at a point.
    package mutating func move(_ x: Double, _ y: Double) {
        bytes.append(UInt8(ascii: "m"))
        step(to: (Coordinate.tenths(x), Coordinate.tenths(y)))
        start = at
        needsLetter = false
    }

    /// Draws a line to a point; one that is the same as the last after rounding adds nothing.
    package mutating func line(_ x: Double, _ y: Double) {
        let next = (Coordinate.tenths(x), Coordinate.tenths(y))
        guard next != at else { return }
        // After `m` and `l` further points are lines without a letter of their own.
        if needsLetter { bytes.append(UInt8(ascii: "l")) }
        step(to: next)
        needsLetter = false
    }

    /// Draws a line straight across to a place.
    mutating func across(to x: Double) {
        let next = Coordinate.tenths(x)
        bytes.append(UInt8(ascii: "h"))
        bytes.append(tenths: next - at.x)
        at.x = next
        needsLetter = true
    }

    /// Draws a line straight up or down to a height.
    mutating func upright(to y: Double) {
        let next = Coordinate.tenths(y)
        bytes.append(UInt8(ascii: "v"))
        bytes.append(tenths: next - at.y)
        at.y = next
        needsLetter = true
    }

    /// Draws a line of no length, of which only round ends are seen.
    mutating func dot() {
        bytes.append(contentsOf: "h0".utf8)
        needsLetter = true
    }

    /// Draws a line back to where the path last began.
    package mutating func close() {
        bytes.append(UInt8(ascii: "z"))
        at = start
        needsLetter = true
    }

    private mutating func step(to next: (x: Int, y: Int)) {
        appendNumber(next.x - at.x)
        appendNumber(next.y - at.y)
        at = next
    }

    /// Adds a number; a space stands before it only where it would else run into the one before.
    private mutating func appendNumber(_ tenths: Int) {
        if let last = bytes.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last), tenths >= 0 {
            bytes.append(UInt8(ascii: " "))
        }
        bytes.append(tenths: tenths)
    }
}
