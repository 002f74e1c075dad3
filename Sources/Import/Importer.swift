internal import ContentLoading
internal import DataLoading
package import Diagnostics
package import Model

/// Looks at a file that somebody downloaded, says what it is, and makes what a site needs to use it.
///
/// It knows the kinds of Documentation/Sources.md by the names of their columns (`FileKind`), and takes the rest from
/// what stands in the columns. What it makes is read again by the readers of a build, with the content of the site, so
/// that figures and findings are those of the site. Pure: the files are in memory, and the caller writes.
package struct Importer: Sendable {
    /// The files of the folder of content, with paths that begin with its name.
    private let content: [SourceFile]
    /// The folder's name.
    private let root: String
    private let places: SitePlaces
    private let asOf: CalendarDate

    /// - Parameters:
    ///   - content: the files of the site; none where there is no site yet.
    ///   - root: the name of the folder of content, with which their paths begin.
    ///   - asOf: the day of the site.
    package init(content: [SourceFile], root: String = "Content", asOf: CalendarDate) {
        self.content = content
        self.root = root
        self.asOf = asOf
        // Texts and figures do not matter for what areas there are.
        let frame = content.filter { $0.path == root + "/site.yml" || $0.path.hasPrefix(root + "/areas/") }
        let read = ContentReader(root: root).read(frame.filter { $0.path.hasSuffix("site.yml") }).value.settings
        let data = DataReader().read(
            frame.filter { !$0.path.hasPrefix(root + "/areas/boundaries/") },
            indicators: [],
            levels: read.levels,
            areaSources: read.areaSources,
            root: root
        )
        places = SitePlaces(levels: read.levels, areas: data.value.data.areas.areas)
    }

    /// What a file is and what would be written; nothing is written where something has to be asked or is in the way.
    ///
    /// - Parameters:
    ///   - file: the file as it was downloaded; its path is shown in findings, and the last part of it stays its name.
    ///   - mayReplace: whether files of the site may be written over.
    package func plan(_ file: SourceFile, _ request: ImportRequest, mayReplace: Bool = false) -> ImportPlan {
        if BoundaryImport.isBoundaries(file) {
            return finished(BoundaryImport.plan(file), of: file.path, mayReplace: mayReplace)
        }
        let places = places
        let look = TextTableReader { places.has($0) }.read(file)
        var plan = ImportPlan()
        plan.diagnostics = look.diagnostics.filter { $0.severity == .error || look.value.tables.isEmpty }
        guard !plan.diagnostics.hasErrors else { return plan }
        if request.value == nil,
            let found = AreaFileImport(
                file: file,
                look: look.value,
                places: places,
                settings: settingsFile,
                within: request.within
            ).plan()
        {
            return finished(found, of: file.path, mayReplace: mayReplace)
        }
        plan = FigureImport(file: file, look: look.value, places: places, request: request).plan()
        return finished(plan, of: file.path, mayReplace: mayReplace)
    }

    /// The file of another indicator with a title.
    private func indicator(called title: String, besides path: String) -> String? {
        content.first { file in
            guard file.path != path, file.path.hasPrefix(root + "/indicators/"), file.path.hasSuffix(".md"),
                let line = file.text.split(separator: "\n").first(where: { $0.hasPrefix("title:") })
            else { return false }
            let written = line.dropFirst("title:".count).drop { $0 == " " }
            return written == Substring(YAMLText.quoted(title)) || written == title
                || written.hasPrefix(YAMLText.quoted(title) + " ") || written == "'\(title)'"
        }?.path
    }

    private var settingsFile: SourceFile? {
        content.first { $0.path == root + "/site.yml" }
    }

    /// The plan with what its files give on this site, or with what is in their way.
    private func finished(_ plan: ImportPlan, of path: String, mayReplace: Bool) -> ImportPlan {
        var plan = plan
        guard plan.question == nil, !plan.diagnostics.hasErrors else { return plan }
        // Whatever the reason: who asked is told that nothing came of it.
        guard let first = plan.files.first else {
            plan.diagnostics.append(.nothingFound(in: path))
            return plan
        }
        let written = plan.files.map { SourceFile(path: root + "/" + $0.path, bytes: $0.bytes) }
        for file in written where !mayReplace && file.path != root + "/site.yml" {
            if let other = content.first(where: { $0.path == file.path }), other.bytes != file.bytes {
                plan.diagnostics.append(.otherFile(file.path))
            }
        }
        if let title = plan.title, let other = self.indicator(called: title, besides: root + "/" + first.path) {
            plan.diagnostics.append(.sameTitle(title, other: other, of: first.path))
        }
        let paths = Set(written.map(\.path))
        let site = content.filter { !paths.contains($0.path) } + written
        let reading = SiteReading(site, root: root, asOf: asOf, of: paths)
        plan.read = reading.figures
        if reading.figures == nil { plan.found = reading.found }
        plan.diagnostics += reading.diagnostics
        return plan
    }
}

/// What the readers of a build make of a site with new files.
private struct SiteReading {
    /// The figures of the new indicator.
    let figures: (figures: Int, areas: Int, periods: Int)?
    /// What the site has of areas, postcodes and outlines.
    let found: String
    /// What is found in the new files.
    let diagnostics: [Diagnostic]

    init(_ files: [SourceFile], root: String, asOf: CalendarDate, of new: Set<String>) {
        let isIndicator = { (path: String) in path.hasPrefix(root + "/indicators/") && path.hasSuffix(".md") }
        // Other indicators would be read for nothing, and what is wrong with them is said by `check`.
        let frame = files.filter { file in
            new.contains(file.path) || file.path == root + "/site.yml" || file.path == root + "/themes.yml"
                || file.path.hasPrefix(root + "/areas/")
        }
        let texts = ContentReader(root: root).read(
            frame.filter { $0.path.hasSuffix(".md") || $0.path.hasSuffix(".yml") }
        )
        let data = DataReader().read(
            frame,
            indicators: texts.value.indicators,
            levels: texts.value.settings.levels,
            areaSources: texts.value.settings.areaSources,
            root: root,
            asOf: asOf,
            saysUnread: true
        )
        // What is left to do is in the plan itself, and is counted there.
        let isNew = { (finding: Diagnostic) in
            finding.rule != ContentLoadingRules.unfinished
                && new.contains { finding.location?.path.hasPrefix($0) ?? false }
        }
        diagnostics = texts.diagnostics.filter(isNew) + data.diagnostics.filter(isNew)
        let (areas, postcodes) = (data.value.data.areas.areas.count, data.value.data.postcodes.count)
        found = "\(areas) areas, \(postcodes) postcodes in them, \(data.value.data.boundaries.count) outlines"
        guard new.contains(where: isIndicator), let columns = data.value.data.figures.first else {
            figures = nil
            return
        }
        let places = Set((0..<columns.count).map { columns.area(at: $0) })
        figures = (columns.count, places.count, columns.count == 0 ? 0 : columns.periods.count)
    }
}
