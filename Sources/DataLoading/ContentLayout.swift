internal import Diagnostics

/// Where the data files of a site are.
struct ContentLayout {
    private let root: String

    /// - Parameter root: the folder that editors own, `Content` in most sites.
    init(root: String) {
        self.root = Self.resolved(root)
    }

    var areas: String { path("areas/areas.csv") }
    var blocks: String { path("areas/blocks.csv") }
    var postcodes: String { path("areas/postcodes.csv") }

    /// The path of an indicator's data file from what its mapping says: relative to the `indicators` folder.
    func dataFile(_ written: String) -> String {
        Self.resolved(path("indicators/" + written))
    }

    /// The path of a look-up of areas from what `site.yml` says: relative to the `areas` folder.
    func lookupFile(_ written: String) -> String {
        Self.resolved(path("areas/" + written))
    }

    /// How `site.yml` would name a look-up; nil for a file that cannot be one.
    func lookupName(of path: String) -> String? {
        let folder = self.path("areas/")
        guard path.hasPrefix(folder), isNamedAsTable(path), ![areas, blocks, postcodes].contains(path)
        else { return nil }
        return String(path.dropFirst(folder.count))
    }

    /// Whether a file may be read as a table.
    ///
    /// A text may not: a build takes it that figures follow from no text.
    func mayHoldTable(_ path: String) -> Bool {
        !path.lowercased().hasSuffix(".md")
    }

    /// How a mapping would name a file; nil for a file that cannot hold observations.
    func dataName(of path: String) -> String? { name(of: path, in: "indicators") }

    private func isNamedAsTable(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".zip", ".gz"].contains(where: name.hasSuffix)
    }

    /// The path of a spreadsheet from what a text's front matter says: relative to the folder of such texts, `plans`.
    func file(_ written: String, in folder: String) -> String {
        Self.resolved(path(folder + "/" + written))
    }

    /// How a text of a folder would name a file; nil for a file that holds no table.
    func name(of path: String, in folder: String) -> String? {
        let folder = self.path(folder + "/")
        guard path.hasPrefix(folder), isNamedAsTable(path) else { return nil }
        return String(path.dropFirst(folder.count))
    }

    /// Whether a file holds boundaries: JSON or GeoJSON in the `boundaries` folder, or a format that is reported there.
    func isBoundaryFile(_ path: String) -> Bool {
        let name = path.lowercased()
        return path.hasPrefix(self.path("areas/boundaries/"))
            && [".json", ".geojson", ".gpkg", ".shp", ".zip"].contains(where: name.hasSuffix)
    }

    private func path(_ inside: String) -> String {
        root.isEmpty ? inside : root + "/" + inside
    }

    /// A path without `.` and `..`; what leads above the first folder is dropped.
    private static func resolved(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
