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
    func dataName(of path: String) -> String? {
        let folder = self.path("indicators/")
        guard path.hasPrefix(folder), isNamedAsTable(path) else { return nil }
        return String(path.dropFirst(folder.count))
    }

    private func isNamedAsTable(_ path: String) -> Bool {
        let name = path.lowercased()
        return [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".ods", ".zip", ".gz"].contains(where: name.hasSuffix)
    }

    /// The path of a plan's spreadsheet of actions from what its front matter says: relative to the `plans` folder.
    func actionFile(_ written: String) -> String {
        Self.resolved(path("plans/" + written))
    }

    /// How a plan would name a file; nil for a file that cannot hold actions.
    func actionName(of path: String) -> String? {
        let folder = self.path("plans/")
        guard path.hasPrefix(folder), isNamedAsTable(path) else { return nil }
        return String(path.dropFirst(folder.count))
    }

    /// The path of a forum's spreadsheet of issues from what its front matter says: relative to the `issues` folder.
    func issueFile(_ written: String) -> String {
        Self.resolved(path("issues/" + written))
    }

    /// How a forum would name a file; nil for a file that cannot hold issues.
    func issueName(of path: String) -> String? {
        let folder = self.path("issues/")
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
