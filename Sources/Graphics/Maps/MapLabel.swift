/// A name written on a map.
struct MapLabel: Sendable {
    /// One, or two for a long name in a narrow shape.
    let lines: [String]
    let middle: GridPoint
    /// How large its letters are.
    let lettering: MapLettering

    /// All of its lines.
    var name: String { lines.joined(separator: " ") }
    /// The place that it takes.
    var box: GridBox { Self.box(around: middle, of: lines, lettering) }

    /// A name may stick out of its shape by so much of its own width.
    private static let overhang = 0.35

    /// The names that have room in their shapes and do not run into one another, the widest shapes first.
    static func fitting(
        _ names: [String],
        into shapes: [DrawnShape],
        width: Int,
        height: Int,
        _ lettering: MapLettering
    ) -> [MapLabel] {
        let page = GridBox(left: 0, top: 0, right: width, bottom: height)
        let places = zip(names, shapes).compactMap { name, shape in shape.labelPlace.map { (name, $0.point, $0.width) }
        }
        let widestFirst = places.enumerated().sorted { ($1.element.2, $0.offset) < ($0.element.2, $1.offset) }
        var taken: [GridBox] = []
        var labels: [MapLabel] = []
        for (_, (name, middle, room)) in widestFirst.prefix(60) {
            let label = [[name], halves(of: name)].lazy.map {
                MapLabel(lines: $0, middle: middle, lettering: lettering)
            }.first { label in
                Double(room) >= label.length * (1 - overhang) && page.contains(label.box)
                    && !taken.contains(where: label.box.overlaps)
            }
            guard let label else { continue }
            taken.append(label.box)
            labels.append(label)
        }
        return labels
    }

    /// A name cut at the space nearest to its middle; whole where it has none.
    private static func halves(of name: String) -> [String] {
        let letters = Array(name)
        let middle = letters.count / 2
        let spaces = letters.indices.filter { letters[$0] == " " }
        guard let space = spaces.min(by: { abs($0 - middle) < abs($1 - middle) }) else { return [name] }
        return [String(letters[..<space]), String(letters[(space + 1)...])]
    }

    /// The width of the longest line.
    private var length: Double { Double(lines.map(\.count).max() ?? 0) * lettering.letter }

    /// The name of a shape that must be named: in it or across it, and above or below what is smaller than two lines.
    ///
    /// Nil where the drawing is too narrow for it, or the shape has no extent.
    static func naming(_ name: String, _ shape: DrawnShape, width: Int, height: Int, _ lettering: MapLettering)
        -> MapLabel?
    {
        guard let place = shape.labelPlace, let extent = shape.box else { return nil }
        let isNarrow = Double(place.width) < Double(name.count) * lettering.letter * (1 - overhang)
        // Beside a shape that is as high as its name, a name would stand on another shape and be taken for that one's.
        let isBeside = isNarrow && extent.height < 2 * lettering.line
        let lines = isNarrow && !isBeside ? halves(of: name) : [name]
        let size = box(around: place.point, of: lines, lettering)
        guard size.width <= width else { return nil }
        var y = place.point.y
        if isBeside {
            let above = extent.top - lettering.line
            y = above >= lettering.line / 2 ? above : extent.bottom + lettering.line
        }
        let x = min(max(place.point.x, size.width / 2), width - size.width / 2)
        return MapLabel(
            lines: lines,
            middle: GridPoint(x: x, y: min(max(y, lettering.line / 2), height - lettering.line / 2)),
            lettering: lettering
        )
    }

    private static func box(around middle: GridPoint, of lines: [String], _ lettering: MapLettering) -> GridBox {
        let half = Int(Double(lines.map(\.count).max() ?? 0) * lettering.letter / 2) + 4
        return GridBox(
            left: middle.x - half,
            top: middle.y - lettering.line * lines.count / 2,
            right: middle.x + half,
            bottom: middle.y + lettering.line * lines.count / 2
        )
    }

    func draw(on svg: inout SVGWriter) {
        for (number, line) in lines.enumerated() {
            let y = Double(middle.y) + (Double(number) - Double(lines.count - 1) / 2) * Double(lettering.line)
            svg.element("text", .number("x", Double(middle.x)), .number("y", y), text: line)
        }
    }
}
