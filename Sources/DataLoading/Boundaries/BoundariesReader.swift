internal import Diagnostics
internal import Model

/// Reads all boundary files and gives each area one outline.
///
/// Files are read in the order of their paths. Where several have an area, or one file has it in several
/// collections, the first outline is used.
struct BoundariesReader {
    let codes: AreaCodes
    /// Whether a note says of each file how many shapes are of other places.
    var saysUnread = false

    func read(_ files: [SourceFile], into diagnostics: inout DiagnosticCollector) -> ReadBoundaries {
        var boundaries = ReadBoundaries()
        guard codes.count > 0 else { return boundaries }
        for file in files.sorted(by: { $0.path < $1.path }) {
            if let format = Self.otherFormat(of: file) {
                diagnostics.add(.otherOutlines(format, path: file.path))
                continue
            }
            guard let file = BoundaryFile(file, into: &diagnostics),
                let outlines = outlines(of: file, into: &diagnostics)
            else { continue }
            if file.system == .nationalGrid(isGuess: true),
                let area = outlines.found.outlines.keys.sorted().map({ codes[$0] }).first(where: Self.isNorthernIrish)
            {
                diagnostics.add(.gridElsewhere(area, at: file.location(file.json.root)))
                continue
            }
            if !outlines.hasAreas {
                diagnostics.add(.noOutline(path: file.path))
            } else if saysUnread {
                let all = outlines.foundAreas + outlines.otherShapes
                diagnostics.addUnread(.shapes, kept: outlines.foundAreas, of: all, in: file.path)
            }
            boundaries.merge(outlines.found)
        }
        return boundaries
    }

    /// What a file of outlines is that is neither GeoJSON nor TopoJSON, by its first bytes and its name.
    private static func otherFormat(of file: SourceFile) -> String? {
        if file.bytes.starts(with: Array("SQLite format 3".utf8)) { return "a GeoPackage" }
        if file.bytes.starts(with: [0, 0, 0x27, 0x0A]) { return "a Shapefile" }
        if file.path.lowercased().hasSuffix(".zip") { return "a ZIP archive" }
        return nil
    }

    /// Whether the code is an official one of Northern Ireland.
    private static func isNorthernIrish(_ area: Area) -> Bool {
        area.code.text.hasPrefix("N") && OfficialCode.isOne(area.code.text.utf8)
    }

    private func outlines(of file: BoundaryFile, into diagnostics: inout DiagnosticCollector) -> OutlineCollector? {
        let type = file.json.value("type", in: file.json.root).flatMap(file.json.text)
        switch type {
        case "Topology": return TopologyReader(file: file, codes: codes).read(into: &diagnostics)
        case "FeatureCollection", "Feature": return GeoJSONReader(file: file, codes: codes).read(into: &diagnostics)
        default:
            diagnostics.add(.notBoundaries(type, at: file.location(file.json.root)))
            return nil
        }
    }
}

/// The outlines of areas, with the places of their shapes for findings.
struct ReadBoundaries {
    var outlines: [AreaIndex: Boundary] = [:]
    /// Where the shape of each outline is.
    var places: [AreaIndex: SourceLocation] = [:]
    /// Where the shapes are that have no geometry, which both formats allow.
    var shapesWithout: [AreaIndex: SourceLocation] = [:]

    /// Adds what another file has; of two outlines of an area the first counts.
    mutating func merge(_ other: ReadBoundaries) {
        outlines.merge(other.outlines) { first, _ in first }
        places.merge(other.places) { first, _ in first }
        shapesWithout.merge(other.shapesWithout) { first, _ in first }
    }
}

/// A boundary file as JSON, with what is needed to point at any part of it.
struct BoundaryFile {
    let path: String
    let json: JSONTape
    /// What its numbers are.
    let system: CoordinateSystem
    private let lines: LineMap

    /// Reads a file as JSON; nil, with a diagnostic, where it is none.
    init?(_ file: SourceFile, into diagnostics: inout DiagnosticCollector) {
        if let format = FileSignature.format(of: file), format != .json {
            diagnostics.add(.notOutlines(format, path: file.path))
            return nil
        }
        let bytes = TextEncoding.withoutMark(file.bytes)
        path = file.path
        lines = LineMap(bytes, path: path)
        do throws(JSONTape.Fault) {
            json = try JSONTape(bytes)
        } catch {
            let place = lines.location(of: error.offset)
            diagnostics.add(.badJSON(error.message, at: place))
            return nil
        }
        system = CoordinateSystem(of: json)
        if case .other(let name) = system {
            let member = json.value("crs", in: json.root) ?? json.root
            diagnostics.add(.otherSystem(name, at: lines.location(of: json.offset(member))))
            return nil
        }
    }

    /// The place where a node begins.
    func location(_ node: Int) -> SourceLocation {
        lines.location(of: json.offset(node))
    }

    /// The code that a shape gives for its area: its `id`, or the first property that holds a code.
    ///
    /// An id that is neither a known area nor of the form of an official code (`LSOA.17`) does not stand in the way of
    /// a property. Only the first such property counts, so that a small area is never taken for the one it lies in.
    func area(of shape: Int, codes: AreaCodes) -> AreaIndex? {
        if let id = json.value("id", in: shape).flatMap(json.text) {
            if let area = codes.index(ofAny: id) { return area }
            if OfficialCode.isOne(id.utf8) { return nil }
        }
        guard let properties = json.value("properties", in: shape) else { return nil }
        for key in ["areacd", "code"] {
            if let value = json.value(key, in: properties).flatMap(json.text) { return codes.index(ofAny: value) }
        }
        for (key, value) in json.members(properties) {
            guard let name = json.text(key), name.uppercased().hasSuffix("CD"), let code = json.text(value)
            else { continue }
            return codes.index(ofAny: code)
        }
        return nil
    }
}
