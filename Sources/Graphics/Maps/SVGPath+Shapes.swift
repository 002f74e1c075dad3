extension SVGPath {
    /// The closed lines around a shape.
    package init(_ shape: DrawnShape) {
        self.init()
        for ring in shape.rings {
            add(ring)
            close()
        }
    }

    /// Lines that are not closed.
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
