internal import Cartography

/// A name written on a map.
struct MapLabel: Sendable {
    let text: String
    let middle: GridPoint

    /// The height of a line and the width of a letter in units, of which two are a pixel.
    private static let height = 26
    private static let letter = 12.5
    /// A name may stick out of its shape by so much of its own width.
    private static let overhang = 0.35

    /// The names that have room in their shapes and do not run into one another, the widest shapes first.
    static func fitting(_ names: [String], into shapes: [DrawnShape], width: Int, height: Int) -> [MapLabel] {
        let page = GridBox(left: 0, top: 0, right: width, bottom: height)
        let places = zip(names, shapes).compactMap { name, shape in shape.labelPlace.map { (name, $0.point, $0.width) }
        }
        let widestFirst = places.enumerated().sorted { ($1.element.2, $0.offset) < ($0.element.2, $1.offset) }
        var taken: [GridBox] = []
        var labels: [MapLabel] = []
        for (_, (name, middle, room)) in widestFirst.prefix(60) {
            let length = Double(name.count) * letter
            let half = Int(length / 2) + 4
            let box = GridBox(
                left: middle.x - half,
                top: middle.y - Self.height / 2,
                right: middle.x + half,
                bottom: middle.y + Self.height / 2
            )
            guard Double(room) >= length * (1 - overhang), page.contains(box), !taken.contains(where: box.overlaps)
            else { continue }
            taken.append(box)
            labels.append(MapLabel(text: name, middle: middle))
        }
        return labels
    }

    func draw(on svg: inout SVGWriter) {
        svg.element("text", .number("x", Double(middle.x)), .number("y", Double(middle.y)), text: text)
    }
}
