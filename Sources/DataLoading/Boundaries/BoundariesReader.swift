internal import Diagnostics
internal import Model

/// Reads all boundary files and gives each area one outline.
///
/// Files are read in the order of their paths. Where several have an area, or one file has it in several
/// collections, the first outline is used.
struct BoundariesReader {
    let codes: AreaCodes

    func read(_ files: [SourceFile], into diagnostics: inout DiagnosticCollector) -> [AreaIndex: Boundary] {
        var boundaries: [AreaIndex: Boundary] = [:]
        guard codes.count > 0 else { return boundaries }
        for file in files.sorted(by: { $0.path < $1.path }) {
            guard let file = BoundaryFile(file, into: &diagnostics),
                let outlines = outlines(of: file, into: &diagnostics)
            else { continue }
            if !outlines.hasAreas { diagnostics.add(.noOutline(path: file.path)) }
            boundaries.merge(outlines.outlines) { first, _ in first }
        }
        return boundaries
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
