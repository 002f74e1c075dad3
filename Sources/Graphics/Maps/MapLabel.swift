/// A name written on a map.
struct MapLabel: Sendable {
    /// One, or two for a long name in a narrow shape.
    let lines: [String]
    let middle: GridPoint
    /// How large its letters are.
    let lettering: MapLettering

    /// The place that it takes.
    var box: GridBox { Self.box(around: middle, of: lines, lettering) }

    /// A name may stick out of its shape by so much of its own width.
    private static let overhang = 0.35
    /// Longer names beside a drawing take two lines.
    private static let mostLetters = 14

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

    /// The name of a shape where it lies wholly inside it, in one line or two; nil where it has no room.
    static func inside(_ shape: DrawnShape, _ name: String, _ lettering: MapLettering) -> MapLabel? {
        for lines in [[name], halves(of: name)] {
            for place in shape.labelPlaces {
                let label = MapLabel(lines: lines, middle: place.point, lettering: lettering)
                if shape.holds(label.box) { return label }
            }
        }
        return nil
    }

    /// The name of a shape beside all land at its height, on the nearer side, with the line from the shape to the name.
    ///
    /// It may lie outside the drawing. Nil for a shape without extent.
    ///
    /// - Parameter height: of the drawing.
    static func beside(
        _ land: [DrawnShape],
        of shape: DrawnShape,
        _ name: String,
        height: Int,
        _ lettering: MapLettering
    )
        -> (label: MapLabel, leader: SVGPath)?
    {
        guard let start = shape.labelPlace?.point else { return nil }
        let lines = name.count > mostLetters ? halves(of: name) : [name]
        let half = lettering.line * lines.count / 2
        let y = max(half, min(start.y, height - half))
        let reaches = land.lazy.compactMap { $0.reach(from: y - half, to: y + half) }
        let gap = lettering.size / 2
        let left = reaches.reduce(start.x) { min($0, $1.left) } - gap
        let right = reaches.reduce(start.x) { max($0, $1.right) } + gap
        let isLeft = start.x - left < right - start.x
        let width = box(around: start, of: lines, lettering).width
        let middle = GridPoint(x: isLeft ? left - width / 2 : right + width / 2, y: y)
        var leader = SVGPath()
        leader.move(Double(start.x), Double(start.y))
        leader.line(Double(isLeft ? left : right), Double(y))
        return (MapLabel(lines: lines, middle: middle, lettering: lettering), leader)
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
