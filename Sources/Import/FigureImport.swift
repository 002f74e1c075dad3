internal import ContentLoading
internal import DataLoading
internal import Diagnostics
internal import Model

/// Makes an indicator of a file of figures.
struct FigureImport {
    let file: SourceFile
    let look: FileLook
    let places: SitePlaces
    let request: ImportRequest

    /// A table, with what is known of its kind.
    private struct Candidate {
        let kind: FileKind
        let drafter: TableDrafter

        var table: TextTable { drafter.table }
        var values: [String] { drafter.values }
    }

    func plan() -> ImportPlan {
        var plan = ImportPlan()
        if let unknown = unknownName(look.tables) {
            plan.diagnostics.append(unknown)
            return plan
        }
        let all = look.tables.compactMap(candidate)
        let sheets = look.tables.compactMap(\.sheet) + look.covers.map(\.name)
        guard !all.isEmpty else {
            let mixed = look.tables.filter { $0.secondHeader != nil }
            plan.diagnostics = mixed.map { .secondTable(at: $0, in: file) }
            if mixed.isEmpty { plan.diagnostics.append(.noTable(of: file, sheets: sheets)) }
            return plan
        }
        let visible = all.contains { !$0.table.isHidden } ? all.filter { !$0.table.isHidden } : all
        let asked =
            request.sheets.isEmpty
            ? visible : all.filter { candidate in request.sheets.contains { $0 == candidate.table.sheet } }
        let kind = asked.first?.kind ?? FileKind.own
        plan.kind = kind.name
        plan.section = kind.number
        let candidates = asked.filter { $0.kind.number == kind.number }
        let value: String?
        switch chosenValue(candidates) {
        case .open(let question):
            plan.question = question
            return plan
        case .value(let chosen): value = chosen
        }
        let fitting = candidates.filter { candidate in value.map(candidate.drafter.hasFigures) ?? true }
        if fitting.isEmpty {
            var known: [String] = []
            for name in candidates.flatMap(\.values) where !known.contains(name) { known.append(name) }
            let what = request.sheets.isEmpty ? "column of figures" : "column of figures in these sheets that is called"
            plan.diagnostics.append(.unknownName(value ?? "", what, of: file, known: known))
            return plan
        }
        for table in fitting.map(\.table) where table.secondHeader != nil {
            plan.diagnostics.append(.secondTable(at: table, in: file))
        }
        if let value, let per = request.per, PeriodInText.areOfOtherYears(value, per) {
            plan.diagnostics.append(.baseOfAnotherPeriod(per, value, of: file))
        }
        guard !plan.diagnostics.hasErrors else { return plan }
        switch drafts(fitting, value) {
        case .failure(let question): plan.question = question.value
        case .success(let drafts): finish(&plan, drafts, fitting, kind)
        }
        return plan
    }

    // MARK: Choosing

    private func candidate(_ table: TextTable) -> Candidate? {
        let (kind, hints) =
            FileKind.all.lazy.compactMap { kind in kind.hints(table).map { (kind, $0) } }.first
            ?? (FileKind.own, TableHints())
        let drafter = TableDrafter(table, hints, places: places, request: request, file: "data/" + file.name)
        guard !drafter.areas.isEmpty, hints.countsRows || !drafter.values.isEmpty else { return nil }
        return Candidate(kind: kind, drafter: drafter)
    }

    private enum ChosenValue {
        case value(String?)
        case open(ImportQuestion)
    }

    /// The column of the figures, which is asked for where there are several.
    private func chosenValue(_ candidates: [Candidate]) -> ChosenValue {
        if let value = request.value { return .value(value) }
        if candidates.allSatisfy(\.drafter.hints.countsRows) { return .value(nil) }
        var names: [String] = []
        for name in candidates.flatMap(\.values) where !names.contains(name) { names.append(name) }
        if names.count == 1 { return .value(names[0]) }
        return .open(ImportQuestion(subject: .value, text: "Which column has the figures?", choices: names))
    }

    private struct Open: Error {
        let value: ImportQuestion
    }

    /// The drafts of all tables that go together: of other areas, or of other times.
    private func drafts(_ candidates: [Candidate], _ value: String?) -> Result<[TableDrafter.Draft], Open> {
        var drafts: [TableDrafter.Draft] = []
        for candidate in candidates {
            switch candidate.drafter.draft(value: value) {
            case .open(let question): return .failure(Open(value: question))
            case .draft(let draft): drafts.append(draft)
            }
        }
        // Who names several tables says that they go together, and a build finds what stands in two of them.
        guard candidates.count > 1, request.sheets.count < 2 else { return .success(drafts) }
        let measures = Set(zip(candidates, drafts).map { TableSubject.words(of: $0.table, $1.figure.kind) })
        let isClash = areOfOnePlaceAndTime(zip(candidates, drafts).map { ($0.table, $1) })
        guard isClash || measures.count > 1 else { return .success(drafts) }
        return .failure(
            Open(
                value: ImportQuestion(
                    subject: .sheet,
                    text: "Which table has the figures? Several have the column.",
                    choices: candidates.compactMap(\.table.sheet)
                )
            )
        )
    }

    /// The sorts of areas in a table, by the beginnings of their codes.
    private func areaMarks(_ table: TextTable, _ draft: TableDrafter.Draft) -> String {
        let columns = draft.mappings.compactMap { $0[.area]?.columns.first }.compactMap(table.column)
        let codes = columns.flatMap { column in
            column.texts.indices.filter { column.kinds[$0].contains(.code) }.map { String(column.texts[$0].prefix(3)) }
        }
        // One country stands in tables of all sorts.
        return Set(codes.filter { !$0.hasSuffix("92") }).sorted().joined(separator: " ")
    }

    /// Whether two tables have areas of the same sorts at the same time, so that only one of them can be meant.
    private func areOfOnePlaceAndTime(_ tables: [(TextTable, TableDrafter.Draft)]) -> Bool {
        var periods: [String: Set<String>] = [:]
        for (table, draft) in tables {
            let (areas, own) = (areaMarks(table, draft), self.periods(of: table, draft))
            guard periods[areas, default: []].isDisjoint(with: own) else { return true }
            periods[areas, default: []].formUnion(own)
        }
        return false
    }

    /// The texts of a table's periods: of one that all figures have, or of the column, as each month of an archive has
    /// its own.
    private func periods(of table: TextTable, _ draft: TableDrafter.Draft) -> Set<String> {
        let cell = draft.mappings.first?[.period]
        if case .fixed(let text)? = cell { return [text] }
        let texts = cell?.columns.compactMap(table.column).map { Set($0.texts) } ?? []
        // A year has quarters in several tables.
        return texts.count == 1 ? texts[0] : [""]
    }

    private func unknownName(_ tables: [TextTable]) -> Diagnostic? {
        guard !tables.isEmpty else { return nil }
        for sheet in request.sheets where !tables.contains(where: { $0.sheet == sheet }) {
            return .unknownName(sheet, "sheet", of: file, known: tables.compactMap(\.sheet))
        }
        let names = tables.flatMap(\.names)
        let columns =
            [request.area, request.value, request.per == "none" ? nil : request.per].compactMap(\.self)
            + request.rows.map(\.column)
        for name in columns where !names.contains(name) && !name.contains(DataMapping.periodPlace) {
            return .unknownName(name, "column", of: file, known: tables.first?.names ?? [])
        }
        if let period = request.period, !names.contains(period), !TextKind.isPeriod(period) {
            return .unknownName(period, "column, and it is no period:", of: file, known: tables.first?.names ?? [])
        }
        if let per = request.per, per == request.value {
            let others = (tables.first?.names ?? []).filter { $0 != per }
            return .unknownName(per, "other column that is called", of: file, known: others)
        }
        for (column, text) in request.rows {
            let texts = tables.compactMap { $0.column(column)?.texts }.joined()
            if !texts.contains(text) {
                return .unknownName(text, "text in column \"\(column)\":", of: file, known: Array(texts))
            }
        }
        return nil
    }

    // MARK: Writing

    private func finish(
        _ plan: inout ImportPlan,
        _ drafts: [TableDrafter.Draft],
        _ candidates: [Candidate],
        _ kind: FileKind
    ) {
        guard let first = drafts.first, let table = candidates.first?.table else { return }
        var source = candidates[0].drafter.hints.source
        SourceFinder(look: look).complete(&source)
        if !first.unreadLimits.isEmpty {
            let names = first.unreadLimits.prefix(4).joined(separator: ", ")
            source.caveats.append("TODO: say how sure the figures are; of the source this is not read: \(names)")
        }
        let id = request.id ?? IndicatorName.of(first.title.text)
        let draft = IndicatorDraft(
            id: id,
            title: TitleDraft(text: first.title.text, isCertain: first.title.isCertain && !isOneOfAlike(candidates)),
            figure: first.figure,
            hasBase: first.hasBase,
            source: source,
            mappings: drafts.flatMap(\.mappings)
        )
        plan.facts =
            ImportFacts(look: look, tables: candidates.map(\.table), places: places, mappings: draft.mappings).all
        plan.lines = draft.mappings.flatMap(\.lines)
        plan.title = first.title.text
        plan.files = [
            SourceFile(path: "indicators/\(id).md", text: draft.text),
            SourceFile(path: "indicators/data/\(file.name)", bytes: file.bytes),
        ]
        if !first.unreadLimits.isEmpty {
            plan.diagnostics.append(.unreadLimits(first.unreadLimits, of: "indicators/\(id).md"))
        }
        if table.isCut { plan.diagnostics.append(.onlyBeginning(table.rowCount, of: file.path)) }
    }
}

extension FigureImport {
    /// Whether the editor chose sheets that other sheets with the same columns stand beside, as of women beside men.
    private func isOneOfAlike(_ candidates: [Candidate]) -> Bool {
        guard request.title == nil, !request.sheets.isEmpty, let first = candidates.first?.table else { return false }
        let subject = TableSubject.words(of: first, .count)
        return look.tables.contains { $0.names == first.names && TableSubject.words(of: $0, .count) != subject }
    }
}

/// What the title of a table is about, without its number, its time and its sort of areas: tables of one publication
/// that differ in these alone have the same figures of other places or years.
enum TableSubject {
    private static let passed: Set<String> = [
        "table", "sheet", "by", "for", "of", "in", "and", "the", "lsoa", "lsoas", "msoa", "msoas", "lad", "lads",
        "ltla", "utla",
        "la", "las", "local", "authority", "authorities", "district", "districts", "unitary", "region", "regions",
        "ward",
        "wards", "country", "countries", "england", "wales", "council", "councils", "area", "areas", "small", "middle",
        "lower",
        "layer", "super", "output", "mid", "year", "ending", "end", "fye", "to", "csv", "combined", "neighbourhood",
        "neighbourhoods", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october",
        "note", "notes", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov",
        "dec", "q",
    ]

    static func words(of table: TextTable, _ kind: ValueKind) -> String {
        let titles =
            table.titles.prefix(3).map(TextTable.withoutNotes).joined(separator: " ") + " " + (table.sheet ?? "")
        let words = titles.lowercased().split { !$0.isLetter }.map(String.init).filter { !passed.contains($0) }
        return Set(words).sorted().joined(separator: " ") + "|" + kind.rawValue
    }
}

/// The name of an indicator's file, made of its title.
enum IndicatorName {
    /// Whole words of the title as a slug, of about fifty letters.
    static func of(_ title: String) -> String {
        var name = ""
        for word in Slug.of(title, longest: 200).split(separator: "-") where name.count + word.count < 50 {
            name += name.isEmpty ? String(word) : "-" + word
        }
        return name.isEmpty ? "indicator" : name
    }
}

/// Where figures come from, by the covers of a workbook.
private struct SourceFinder {
    let look: FileLook

    /// Adds what is not known yet.
    func complete(_ source: inout SourceDraft) {
        let titles = look.covers.compactMap(\.lines.first)
        if source.title == nil, let title = titles.first(where: { $0.count <= 150 && !Self.isHeading($0) }) {
            source.title = title
        }
        if source.licence == nil,
            look.covers.contains(where: { $0.lines.contains { $0.lowercased().contains("open government licence") } })
        {
            source.licence = SourceDraft.openGovernment
        }
    }

    /// Whether a line says what a sheet is for, and not what the workbook has.
    private static func isHeading(_ line: String) -> Bool {
        let headings: Set<String> = [
            "contents", "table of contents", "cover", "cover sheet", "notes", "index", "information", "contact",
            "contacts",
            "definitions", "glossary", "introduction", "about", "metadata", "read me", "readme", "list of tables",
        ]
        return headings.contains(line.lowercased().split { !$0.isLetter }.joined(separator: " "))
    }
}
