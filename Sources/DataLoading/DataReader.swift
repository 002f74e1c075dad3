package import Diagnostics
package import Model

/// Reads CSV and boundary files into areas, postcodes, boundaries and figures.
///
/// Look-ups of areas and `areas.csv` are read first, since every other file names their codes; then blocks, postcodes,
/// figures, the spreadsheets of plans and forums, and boundaries (GeoJSON and TopoJSON).
///
/// - `TableSource` and `TableHeader` find the encoding and the header of a file. `Table` goes through its rows, each a
///   `TableRow` of byte ranges that `CSVScanner` finds, so that a cell is text only where text is wanted.
/// - A data file is read once for all indicators that name it. `MappingBinder` matches the `columns` of each indicator
///   to the header; `ObservationRowReader` reads area, period, value and status of a row into an `Observation`, with
///   the line it came from; and `ObservationColumnsBuilder` sorts them by area and period into `ObservationColumns`.
/// - Values are those of the file, not rounded and not converted. A missing one is nil with a status that says why.
///
/// Pure: files in memory go in, values and diagnostics come out, and the same files always give the same result.
/// What cannot be read is left out and reported; what depends on it is still read as far as it makes sense, so that one
/// run names every problem. Of one rule at most 1,000 findings are kept for a file (`DiagnosticCollector`).
package struct DataReader: Sendable {
    /// What was read, and from which files.
    package struct Result: Sendable {
        /// Everything that could be read.
        package let data: ReportData

        /// The paths of the files that were asked for, whether they could be read or not.
        ///
        /// Any other file among the given ones had no part in the site.
        package let usedPaths: Set<String>
    }

    /// A reader holds nothing: what it needs is given to `read`.
    package init() {}

    /// Reads the data files of a site.
    ///
    /// - Parameters:
    ///   - files: all files under the content folder, with paths that begin with `root`; others are passed over.
    ///   - indicators: what is measured, each with the mappings of its data files.
    ///   - plans: the action plans, of which some keep their actions in a spreadsheet.
    ///   - forums: the forums, of which some keep their issues in a spreadsheet.
    ///   - levels: the levels that `site.yml` lists, from the largest to the smallest.
    ///   - areaSources: the official look-ups that areas come from, as `site.yml` has them.
    ///   - root: the content folder's name.
    ///   - asOf: the day of the site: a figure whose period begins after it is a slip; nil where none is.
    ///   - saysUnread: whether a note says of each file what is not read of it.
    ///   - completed: the figures that follow from these data, where they are known; then no file of figures is read,
    ///     and nothing is found in one.
    /// - Returns: the data, with figures in the order of `indicators`, and every problem in the order of the files.
    package func read(
        _ files: [SourceFile],
        indicators: [Indicator],
        plans: [ActionPlan] = [],
        forums: [Forum] = [],
        levels: [AreaLevel],
        areaSources: AreaSources = AreaSources(),
        root: String = "Content",
        asOf: CalendarDate? = nil,
        saysUnread: Bool = false,
        completed: FinalFigures? = nil
    ) -> Outcome<Result> {
        let layout = ContentLayout(root: root)
        let byPath = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
        var diagnostics = DiagnosticCollector()

        let lookups = LookupsReader(sources: areaSources, levels: levels, layout: layout, saysUnread: saysUnread)
        let official = lookups.read(byPath, into: &diagnostics)
        let source = AreaSource(areaSources, hasFile: byPath[layout.areas] != nil)
        var (paths, officialCodes) = (official.paths, official.codes)
        let areas = readAreas(byPath, on: official.areas, source, lookups, &paths, &officialCodes, &diagnostics)
        let codes = AreaCodes(areas, from: source, official: officialCodes)
        let blocks = byPath[layout.blocks].map { BlocksReader(codes: codes).read($0, into: &diagnostics) } ?? [:]
        let postcodes = PostcodesReader(codes: codes, levels: levels, layout: layout, saysUnread: saysUnread)
            .read(byPath, directories: areaSources.postcodes, into: &diagnostics)
        let complete = completed?.entries(of: indicators, areaCount: codes.count)
        let reader = ObservationsReader(
            layout: layout,
            codes: codes,
            indicators: indicators,
            asOf: asOf,
            saysUnread: saysUnread
        )
        let observations = complete.map { reader.known($0, byPath) } ?? reader.read(byPath, into: &diagnostics)
        let actions = TextSheetsReader<ActionPart>(
            layout: layout,
            folder: "plans",
            owner: "plan",
            content: "actions",
            needed: [.commitment, .action]
        )
        .read(plans.map { ($0.id, $0.actionTable) }, byPath, into: &diagnostics)
        let issues = TextSheetsReader<IssuePart>(
            layout: layout,
            folder: "issues",
            owner: "forum",
            content: "issues",
            needed: [.issue]
        )
        .read(forums.map { ($0.id, $0.table) }, byPath, into: &diagnostics)
        let boundaryFiles = files.filter { layout.isBoundaryFile($0.path) }
        let boundaries = BoundariesReader(codes: codes, saysUnread: saysUnread).read(boundaryFiles, into: &diagnostics)

        let tree = AreaTree(areas: areas, levels: levels, blocks: blocks)
        for finding in OutlinePlacement(areas: tree, boundaries: boundaries).findings()
            + MissingOutlines(areas: tree, boundaries: boundaries, asOf: asOf).findings()
            + WholesCheck(areas: tree).findings()
        {
            diagnostics.add(finding)
        }
        let data = ReportData(
            areas: tree,
            postcodes: postcodes,
            boundaries: boundaries.outlines,
            figures: observations.figures,
            groups: observations.groups,
            areFiguresComplete: complete != nil,
            caveats: observations.caveats,
            indicatorsWithoutData: observations.unread,
            actionRows: actions.sheets.mapValues(\.rows),
            issueSheets: issues.sheets
        )
        let listed = [layout.areas, layout.blocks, layout.postcodes].filter { byPath[$0] != nil }
        let used = observations.paths.union(actions.paths).union(issues.paths)
            .union(listed).union(boundaryFiles.map(\.path))
            .union(paths).union(areaSources.postcodes.map { layout.lookupFile($0.file.value) })
        return Outcome(Result(data: data, usedPaths: used), diagnostics.finish())
    }

    /// The areas.
    ///
    /// - Parameters:
    ///   - paths: take those of the files with changes of codes.
    ///   - codes: take the codes that these files have.
    private func readAreas(
        _ files: [String: SourceFile],
        on official: [LookupArea],
        _ source: AreaSource,
        _ lookups: LookupsReader,
        _ paths: inout Set<String>,
        _ codes: inout [ByteHashMap],
        _ diagnostics: inout DiagnosticCollector
    ) -> [Area] {
        let layout = lookups.layout
        let file = files[layout.areas]
        if file == nil, official.isEmpty {
            // A site of texts alone has none.
            if lookups.levels.isEmpty { return [] }
            // A fault of a look-up is the reason why there are none.
            if diagnostics.errors == 0 { diagnostics.add(.noAreasFile(layout.areas)) }
            return []
        }
        let before = diagnostics.count
        let reader = AreasReader(levels: lookups.levels, source: source)
        let areas = reader.read(file, on: official, into: &diagnostics) { areas, diagnostics in
            lookups.withChanges(areas, files, &paths, &codes, &diagnostics)
        }
        if let file, areas.isEmpty, diagnostics.count == before { diagnostics.add(.noAreasInFile(file.path)) }
        return areas
    }
}
