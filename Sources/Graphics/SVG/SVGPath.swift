/// Lines through points, written as short as SVG allows: every point by its distance from the one before.
///
/// Distances are those of the rounded points, so rounding never adds up however long the path is.
package struct SVGPath: Sendable {
    /// The path data, the value of the attribute `d`.
    package private(set) var bytes: [UInt8] = []
    private var at = (x: 0, y: 0)
    private var start = (x: 0, y: 0)
    private var needsLetter = false

    /// A path without lines.
    package init() {}

    /// Whether nothing was drawn.
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

extension SVGPath {
    /// The closed lines around a shape.
    package init(_ shape: DrawnShape) {
        self.init()
        for ring in shape.rings {
            add(ring)
            close()
        }
    }

    /// Open lines through points.
    package init(_ lines: [[GridPoint]]) {
        self.init()
        for line in lines { add(line) }
    }

    private mutating func add(_ points: [GridPoint]) {
        guard let first = points.first else { return }
        move(Double(first.x), Double(first.y))
        for point in points.dropFirst() { line(Double(point.x), Double(point.y)) }
    }
}

/// Places in a drawing as they are written: in tenths of a unit, as whole numbers.
enum Coordinate {
    /// Beyond this many units nothing is drawn that anybody could see.
    private static let largest = 1e6

    /// The nearest number of tenths; what is no number is 0, and what is too large is cut.
    static func tenths(_ value: Double) -> Int {
        guard !value.isNaN else { return 0 }
        return Int((min(max(value, -largest), largest) * 10).rounded())
    }
}

extension [UInt8] {
    /// Appends a number with one decimal at most, without zeros that say nothing: `12`, `-3.5`, `.5`.
    mutating func append(coordinate value: Double) {
        append(tenths: Coordinate.tenths(value))
    }

    /// Appends a number of tenths as a number with one decimal at most: `125` as `12.5`.
    mutating func append(tenths: Int) {
        if tenths < 0 { append(UInt8(ascii: "-")) }
        let size = tenths.magnitude
        let (whole, tenth) = size.quotientAndRemainder(dividingBy: 10)
        if whole > 0 || tenth == 0 { append(digitsOf: whole) }
        if tenth > 0 {
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "0") + UInt8(tenth))
        }
    }

    /// Calls itself once for each digit, of which `Coordinate` leaves seven at most.
    private mutating func append(digitsOf whole: UInt) {
        if whole >= 10 { append(digitsOf: whole / 10) }
        append(UInt8(ascii: "0") + UInt8(whole % 10))
    }
}
