import Foundation

/// A small site around a file as its publisher gives it: a folder of `OfficialFiles`, with what all of them share.
struct OfficialSite {
    /// The folder in `OfficialFiles`.
    let folder: URL

    /// The name of a folder in `OfficialFiles`.
    init(_ name: String) {
        folder = Fixtures.site(name, of: "OfficialFiles")
    }

    /// Those that can be built, by name.
    static var names: [String] {
        numbered.filter { !OfficialSite($0).has("pending.txt") && OfficialSite($0).has("expected.csv") }
    }

    /// Those that wait for keys that mappings do not have yet, by name.
    static var pending: [String] {
        numbered.filter { OfficialSite($0).has("pending.txt") }
    }

    /// Every kind of file, by name.
    static var numbered: [String] {
        Fixtures.cases(of: "OfficialFiles").filter { $0.first?.isNumber == true }
    }

    /// The texts of its indicators and settings, in which a mapping of the documentation must stand.
    var texts: [String] {
        get throws {
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            return try (files?.allObjects ?? []).compactMap { $0 as? URL }
                .filter { ["md", "yml"].contains($0.pathExtension) }
                .map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        }
    }

    /// The figures that the second reader found, in the order of the file.
    var expected: [OfficialFigure] {
        get throws { try OfficialFigure.all(in: folder.appending(path: "expected.csv")) }
    }

    /// Builds the site in a folder of its own and reads its figures as published; places that have none are left
    /// out unless they are asked for.
    func build(withPlacesWithoutFigures: Bool = false) async throws -> (run: CommandRun, figures: [OfficialFigure]) {
        let kept = try TemporaryFolder()
        let content = kept.url.appending(path: "Content")
        // A site with settings of its own has its areas as well.
        let own = has("site.yml") ? ["site.yml", "areas/areas.csv"] : []
        try copy(Fixtures.site("Common", of: "OfficialFiles"), without: own, into: content)
        try copy(folder, without: ["expected.csv", "pending.txt"], into: content)
        return try await built(kept.url, withPlacesWithoutFigures: withPlacesWithoutFigures)
    }

    /// Imports a file of `indicators/data` into a site that has areas and nothing else, and builds it.
    func importing(_ file: String, _ options: [String]) async throws -> (
        said: CommandRun, run: CommandRun, figures: [OfficialFigure]
    ) {
        let kept = try TemporaryFolder()
        try copy(Fixtures.site("Common", of: "OfficialFiles"), without: [], into: kept.url.appending(path: "Content"))
        let path = folder.appending(path: "indicators/data/\(file)").path
        let said = try await CommandRun(["import", path, "--as-of", SiteCopy.day] + options, in: kept.url)
        let (run, figures) = try await built(kept.url)
        return (said, run, figures)
    }

    /// Builds what is in a folder and reads its figures as published.
    private func built(
        _ site: URL,
        withPlacesWithoutFigures: Bool = false
    ) async throws -> (run: CommandRun, figures: [OfficialFigure]) {
        let run = try await CommandRun(["build", "--as-of", SiteCopy.day], in: site)
        let indicators = site.appending(path: "Site/indicators")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: indicators.path)) ?? []
        let tables = names.map { indicators.appending(path: "\($0)/data.csv") }
        let figures = try tables.filter { FileManager.default.fileExists(atPath: $0.path) }.flatMap {
            try OfficialFigure.all(in: $0).filter { withPlacesWithoutFigures || !$0.period.isEmpty }
        }
        return (run, figures)
    }

    private func has(_ file: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: file).path)
    }

    private func copy(_ source: URL, without others: [String], into target: URL) throws {
        let files = FileManager.default
        for path in try files.subpathsOfDirectory(atPath: source.path).sorted() {
            guard !others.contains(path) else { continue }
            let (from, to) = (source.appending(path: path), target.appending(path: path))
            if (try from.resourceValues(forKeys: [.isDirectoryKey])).isDirectory == true { continue }
            try files.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
            try files.copyItem(at: from, to: to)
        }
    }
}
