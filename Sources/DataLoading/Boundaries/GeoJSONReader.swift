internal import Diagnostics
internal import Model

/// Reads the outlines of areas from a GeoJSON FeatureCollection or Feature (RFC 7946).
struct GeoJSONReader {
    let file: BoundaryFile
    let codes: AreaCodes

    func read(into diagnostics: inout DiagnosticCollector) -> OutlineCollector {
        var collector = OutlineCollector(file, codes: codes)
        var seen: Set<AreaIndex> = []
        for feature in features(&diagnostics) {
            guard let area = file.area(of: feature, codes: codes) else {
                collector.passOver()
                continue
            }
            let geometry = file.json.value("geometry", in: feature)
            if let geometry, file.json.kind(geometry) != .object, !file.json.isNull(geometry) {
                diagnostics.add(
                    .malformedShape("the outline of \(codes[area].name) is no geometry", at: file.location(geometry))
                )
                continue
            }
            collector.take(
                geometry,
                of: feature,
                for: area,
                inCollection: &seen,
                part: "coordinates",
                ring: ring,
                &diagnostics
            )
        }
        return collector
    }

    private func features(_ diagnostics: inout DiagnosticCollector) -> [Int] {
        let json = file.json
        if let type = json.value("type", in: json.root), json.isString(type, "Feature") { return [json.root] }
        guard let features = json.value("features", in: json.root), json.kind(features) == .array else {
            diagnostics.add(.malformedShape("the collection has no list \"features\"", at: file.location(json.root)))
            return []
        }
        return json.elements(features)
    }

    private func ring(_ node: Int, _ diagnostics: inout DiagnosticCollector) -> [Boundary.Point]? {
        let json = file.json
        var points: [Boundary.Point] = []
        var child = node + 1
        while child < json.next(node) {
            guard let point = Positions.point(child, in: file, &diagnostics) else { return nil }
            points.append(point)
            child = json.next(child)
        }
        return points
    }
}

/// The positions of a boundary file: lists of at least two numbers.
enum Positions {
    /// The two numbers of a position as they are written; nil, with a diagnostic, for anything else.
    static func pair(
        _ node: Int,
        in file: BoundaryFile,
        _ diagnostics: inout DiagnosticCollector
    ) -> (x: Double, y: Double)? {
        let json = file.json
        if json.kind(node) == .array, json.next(node) > node + 2, let x = json.number(node + 1),
            let y = json.number(node + 2)
        {
            return (x, y)
        }
        diagnostics.add(DataLoadingRules.malformedShape, in: file.path) {
            .malformedShape("a position is not two numbers", at: file.location(node))
        }
        return nil
    }

    /// The point of a position in degrees; nil, with a diagnostic, for anything else.
    static func point(
        _ node: Int,
        in file: BoundaryFile,
        _ diagnostics: inout DiagnosticCollector
    ) -> Boundary.Point? {
        pair(node, in: file, &diagnostics).flatMap { pair in
            degrees(pair.x, pair.y, at: node, in: file, &diagnostics)
        }
    }

    /// A point in degrees, converted where the file's numbers are metres of the National Grid; nil, with a diagnostic,
    /// where they are not what the others of the file are.
    static func degrees(
        _ x: Double,
        _ y: Double,
        at node: Int,
        in file: BoundaryFile,
        _ diagnostics: inout DiagnosticCollector
    ) -> Boundary.Point? {
        if case .nationalGrid = file.system {
            if NationalGrid.holds(x, y) { return NationalGrid.point(x, y) }
        } else if abs(x) <= 180, abs(y) <= 90 {
            return Boundary.Point(longitude: x, latitude: y)
        }
        diagnostics.add(DataLoadingRules.badCoordinates, in: file.path) {
            .badCoordinates(x, y, in: file.system, at: file.location(node))
        }
        return nil
    }
}
