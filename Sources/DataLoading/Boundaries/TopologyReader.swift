internal import Diagnostics
internal import Model

/// Reads the outlines of areas from a TopoJSON topology, quantised or not.
///
/// Source of the format: the TopoJSON specification 1.0 (arcs shared by shapes, `~i` for arc i backwards,
/// delta-encoded integers with a scale and a translation).
struct TopologyReader {
    /// The arcs of a topology one after another; nil for one that is damaged.
    private struct Arcs {
        var points: [Boundary.Point] = []
        var ranges: [Range<Int>?] = []
    }

    let file: BoundaryFile
    let codes: AreaCodes

    func read(into diagnostics: inout DiagnosticCollector) -> OutlineCollector {
        let json = file.json
        var collector = OutlineCollector(file, codes: codes)
        guard let objects = json.value("objects", in: json.root), let list = json.value("arcs", in: json.root),
            json.kind(list) == .array
        else {
            diagnostics.add(.malformedShape("the topology has no objects or no arcs", at: file.location(json.root)))
            return collector
        }
        let arcs = arcs(list, &diagnostics)
        for (_, object) in json.members(objects) {
            var seen: Set<AreaIndex> = []
            for geometry in geometries(in: object) {
                guard let area = file.area(of: geometry, codes: codes) else {
                    collector.passOver()
                    continue
                }
                let pointsLeft = collector.pointsLeft
                collector.take(
                    geometry,
                    of: geometry,
                    for: area,
                    inCollection: &seen,
                    part: "arcs",
                    ring: { ring($0, arcs, pointsLeft: pointsLeft, &$1) },
                    &diagnostics
                )
            }
        }
        return collector
    }

    /// The geometries of an object; a collection without a code of an area is looked into.
    private func geometries(in object: Int) -> [Int] {
        let json = file.json
        var found: [Int] = []
        var waiting = [object]
        while let geometry = waiting.popLast() {
            let isNamed = file.area(of: geometry, codes: codes) != nil
            if !isNamed, let members = json.value("geometries", in: geometry) {
                waiting.append(contentsOf: json.elements(members).reversed())
            } else {
                found.append(geometry)
            }
        }
        return found
    }

    private func arcs(_ list: Int, _ diagnostics: inout DiagnosticCollector) -> Arcs {
        let json = file.json
        let transform = json.value("transform", in: json.root).flatMap { self.transform($0, &diagnostics) }
        var arcs = Arcs()
        var arc = list + 1
        while arc < json.next(list) {
            let start = arcs.points.count
            if read(arc, transform, into: &arcs.points, &diagnostics) {
                arcs.ranges.append(start..<arcs.points.count)
            } else {
                arcs.points.removeSubrange(start...)
                arcs.ranges.append(nil)
            }
            arc = json.next(arc)
        }
        return arcs
    }

    private typealias Transform = (scale: (x: Double, y: Double), translate: (x: Double, y: Double))

    private func transform(_ node: Int, _ diagnostics: inout DiagnosticCollector) -> Transform? {
        guard let scale = file.json.value("scale", in: node), let translate = file.json.value("translate", in: node),
            let factors = Positions.pair(scale, in: file, &diagnostics),
            let offsets = Positions.pair(translate, in: file, &diagnostics)
        else { return nil }
        return (factors, offsets)
    }

    private func read(
        _ arc: Int,
        _ transform: Transform?,
        into points: inout [Boundary.Point],
        _ diagnostics: inout DiagnosticCollector
    ) -> Bool {
        var x = 0.0
        var y = 0.0
        var position = arc + 1
        while position < file.json.next(arc) {
            guard let pair = Positions.pair(position, in: file, &diagnostics) else { return false }
            var place = pair
            if let transform {
                x += pair.x
                y += pair.y
                place.x = x * transform.scale.x + transform.translate.x
                place.y = y * transform.scale.y + transform.translate.y
            }
            guard let point = Positions.degrees(place.x, place.y, at: position, in: file, &diagnostics)
            else { return false }
            points.append(point)
            position = file.json.next(position)
        }
        return true
    }

    /// Joins the arcs of a ring; nil, with a diagnostic, where one is not there.
    private func ring(
        _ node: Int,
        _ arcs: Arcs,
        pointsLeft: Int,
        _ diagnostics: inout DiagnosticCollector
    ) -> [Boundary.Point]? {
        var points: [Boundary.Point] = []
        for element in file.json.elements(node) {
            guard let number = file.json.number(element).flatMap({ Int(exactly: $0) }),
                arcs.ranges.indices.contains(number < 0 ? ~number : number)
            else {
                diagnostics.add(DataLoadingRules.badArc, in: file.path) {
                    .badArc(file.json.text(element) ?? "", count: arcs.ranges.count, at: file.location(element))
                }
                return nil
            }
            guard let range = arcs.ranges[number < 0 ? ~number : number] else { return nil }
            let joined = points.isEmpty ? 0 : 1
            if number < 0 {
                points.append(contentsOf: arcs.points[range].reversed().dropFirst(joined))
            } else {
                points.append(contentsOf: arcs.points[range].dropFirst(joined))
            }
            guard points.count <= pointsLeft else {
                diagnostics.add(.tooManyPoints(at: file.location(node)))
                return nil
            }
        }
        return points
    }
}
