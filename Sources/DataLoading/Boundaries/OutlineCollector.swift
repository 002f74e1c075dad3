internal import Diagnostics
internal import Model

/// Collects the outlines of areas from the shapes of one file.
struct OutlineCollector {
    /// More points than this are not kept from one file.
    static let mostPoints = 20_000_000

    let file: BoundaryFile
    let codes: AreaCodes
    private(set) var found = ReadBoundaries()
    /// How many more points may be read.
    private(set) var pointsLeft = mostPoints
    private var isFullReported = false
    /// How many shapes have the code of an area of the site, and how many have not.
    private(set) var (foundAreas, otherShapes) = (0, 0)

    init(_ file: BoundaryFile, codes: AreaCodes) {
        self.file = file
        self.codes = codes
    }

    /// Whether any shape had the code of an area, with an outline that could be read or without.
    var hasAreas: Bool { foundAreas > 0 }

    /// Counts a shape of no area of the site.
    mutating func passOver() {
        otherShapes += 1
    }

    /// Takes the outline of an area from a geometry, unless the area has one from this file already.
    ///
    /// - Parameters:
    ///   - geometry: nil where the shape has none.
    ///   - shape: what has the code of the area; in TopoJSON this is the geometry.
    ///   - inCollection: the areas seen in the same collection, where a second outline is worth a warning.
    ///   - ring: gives the points of a ring with the first repeated at the end, or nil after reporting what is wrong.
    mutating func take(
        _ geometry: Int?,
        of shape: Int,
        for area: AreaIndex,
        inCollection seen: inout Set<AreaIndex>,
        part: String,
        ring: (Int, inout DiagnosticCollector) -> [Boundary.Point]?,
        _ diagnostics: inout DiagnosticCollector
    ) {
        foundAreas += 1
        guard seen.insert(area).inserted else {
            diagnostics.add(DataLoadingRules.repeatedOutline, in: file.path) {
                .repeatedOutline(codes[area], at: file.location(geometry ?? shape))
            }
            return
        }
        guard found.outlines[area] == nil else { return }
        guard let geometry, !isEmpty(geometry, part: part) else {
            if found.shapesWithout[area] == nil { found.shapesWithout[area] = file.location(shape) }
            return
        }
        guard pointsLeft > 0 else {
            reportFull(at: geometry, &diagnostics)
            return
        }
        guard let polygons = polygons(of: geometry, part: part, ring: ring, &diagnostics) else { return }
        if polygons.isEmpty {
            diagnostics.add(DataLoadingRules.malformedShape, in: file.path) {
                .malformedShape("the outline of \(codes[area].name) has no extent", at: file.location(geometry))
            }
            return
        }
        found.outlines[area] = Boundary(polygons: polygons)
        found.places[area] = file.location(geometry)
    }

    /// Whether a geometry has no coordinates at all, as both formats allow for what has no place: null, lists of
    /// nothing, a collection of nothing.
    private func isEmpty(_ geometry: Int, part: String) -> Bool {
        let json = file.json
        var waiting = [geometry]
        while let geometry = waiting.popLast() {
            guard !json.isNull(geometry) else { continue }
            guard let type = json.value("type", in: geometry) else { return false }
            guard !json.isNull(type) else { continue }
            let isCollection = json.isString(type, "GeometryCollection")
            guard let members = json.value(isCollection ? "geometries" : part, in: geometry) else { return false }
            guard !json.isNull(members) else { continue }
            if isCollection, json.kind(members) == .array {
                waiting.append(contentsOf: json.elements(members))
            } else if !(members..<json.next(members)).allSatisfy({ json.kind($0) == .array }) {
                return false
            }
        }
        return true
    }

    private mutating func reportFull(at node: Int, _ diagnostics: inout DiagnosticCollector) {
        if !isFullReported { diagnostics.add(.tooManyPoints(at: file.location(node))) }
        isFullReported = true
    }

    /// The polygons of a Polygon, a MultiPolygon, or a collection of them; nil where one is damaged.
    private mutating func polygons(
        of geometry: Int,
        part: String,
        ring: (Int, inout DiagnosticCollector) -> [Boundary.Point]?,
        _ diagnostics: inout DiagnosticCollector
    ) -> [Boundary.Polygon]? {
        let json = file.json
        var polygons: [Boundary.Polygon] = []
        var waiting = [geometry]
        while let geometry = waiting.popLast() {
            guard !json.isNull(geometry) else { continue }
            guard let type = json.value("type", in: geometry) else {
                diagnostics.add(.malformedShape("the shape has no type", at: file.location(geometry)))
                return nil
            }
            if json.isString(type, "GeometryCollection") {
                let members = json.value("geometries", in: geometry).map(json.elements) ?? []
                waiting.append(contentsOf: members.reversed())
                continue
            }
            let isMultiple = json.isString(type, "MultiPolygon")
            guard isMultiple || json.isString(type, "Polygon") else { continue }
            guard let parts = json.value(part, in: geometry), json.kind(parts) == .array else {
                diagnostics.add(.malformedShape("the shape has no list \"\(part)\"", at: file.location(geometry)))
                return nil
            }
            for polygon in isMultiple ? json.elements(parts) : [parts] {
                guard let rings = rings(of: polygon, ring: ring, &diagnostics) else { return nil }
                if !rings.isEmpty { polygons.append(Boundary.Polygon(rings: rings)) }
            }
        }
        return polygons
    }

    /// The rings of one polygon without those that have no extent; nil where one is damaged.
    private mutating func rings(
        of polygon: Int,
        ring: (Int, inout DiagnosticCollector) -> [Boundary.Point]?,
        _ diagnostics: inout DiagnosticCollector
    ) -> [[Boundary.Point]]? {
        var rings: [[Boundary.Point]] = []
        for (number, node) in file.json.elements(polygon).enumerated() {
            guard var points = ring(node, &diagnostics) else { return nil }
            pointsLeft -= points.count
            guard pointsLeft >= 0 else {
                reportFull(at: node, &diagnostics)
                return nil
            }
            guard points.first == points.last else {
                diagnostics.add(.openRing(at: file.location(node)))
                return nil
            }
            points = Self.withoutRepeats(points)
            if points.count >= 3 {
                rings.append(points)
            } else if number == 0 {
                return []  // Generalised files keep islets that have shrunk to a point.
            }
        }
        return rings
    }

    /// A ring without points that repeat the one before, nor the first at the end.
    private static func withoutRepeats(_ ring: [Boundary.Point]) -> [Boundary.Point] {
        var points: [Boundary.Point] = []
        points.reserveCapacity(ring.count)
        for point in ring where point != points.last { points.append(point) }
        if points.count > 1, points.first == points.last { points.removeLast() }
        return points
    }
}
