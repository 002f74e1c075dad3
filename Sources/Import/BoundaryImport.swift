internal import Diagnostics

/// Puts a file of boundaries where a site looks for them.
enum BoundaryImport {
    /// Whether a file holds boundaries, or should: GeoJSON, TopoJSON, or a format that a build refuses with advice.
    static func isBoundaries(_ file: SourceFile) -> Bool {
        let name = file.name.lowercased()
        if [".geojson", ".topojson", ".shp", ".gpkg"].contains(where: name.hasSuffix) { return true }
        let start = String(decoding: file.bytes.prefix(4_096), as: UTF8.self)
        if start.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).hasPrefix("{") {
            return ["FeatureCollection", "\"Topology\"", "\"Feature\""].contains(where: start.contains)
        }
        // The list of an archive's files is at its end.
        guard file.bytes.starts(with: [0x50, 0x4B]) else { return false }
        let end = String(decoding: file.bytes.suffix(1 << 16), as: UTF8.self).lowercased()
        return end.contains(".shp") || end.contains(".gpkg")
    }

    static func plan(_ file: SourceFile) -> ImportPlan {
        var plan = ImportPlan()
        plan.kind = "Boundaries"
        plan.section = 18
        plan.add("takes", "no lines: every file in areas/boundaries is read")
        let isJSON = file.name.lowercased().hasSuffix("json")
        let isPacked = [".shp", ".gpkg", ".zip"].contains(where: file.name.lowercased().hasSuffix)
        let name = isJSON || isPacked ? file.name.replacing(".topojson", with: ".json") : file.name + ".json"
        plan.files = [SourceFile(path: "areas/boundaries/" + name, bytes: file.bytes)]
        return plan
    }
}
