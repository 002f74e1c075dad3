internal import DataLoading
internal import Model

/// A kind of file that people who publish local figures download, told by its columns and not by its name.
struct FileKind: Sendable {
    /// Its section of Documentation/Sources.md.
    let number: Int
    /// What it is called: `Fingertips`.
    let name: String
    /// What is known of a table of this kind; nil where the table is none.
    let hints: @Sendable (TextTable) -> TableHints?

    /// All kinds of files of figures; the first that knows a table has it.
    static let all: [FileKind] =
        DeprivationIndices.kinds + StatisticsOffice.kinds + HealthFigures.kinds + Nomis.kinds + Departments.kinds
        + Nations.kinds + [accessible]

    /// Workbooks after the guidance of the Government Analysis Function, of any publisher.
    private static let accessible = FileKind(number: 11, name: "Accessible spreadsheet") { table in
        let marks = ["this worksheet contains", "this sheet contains", "this table contains"]
        guard table.titles.contains(where: { line in marks.contains { line.lowercased().hasPrefix($0) } })
        else { return nil }
        return TableHints(source: SourceDraft(licence: SourceDraft.openGovernment))
    }

    /// Anything else with codes of areas.
    static let own = FileKind(number: 24, name: "A table of figures") { _ in TableHints() }
}

/// What is known of a table because its kind is known; what is left out is told by what stands in its columns.
struct TableHints: Sendable {
    /// The columns of codes, the best first.
    var areas: [String] = []
    /// Where the column of the code depends on the sort of area: a column that says which, and a column for each text.
    var areasBySort: (column: String, codes: [(text: String, column: String)])?
    /// Where the period stands.
    var period: MappingDraft.Cell?
    /// The columns of figures among which to choose.
    var values: [String]?
    /// Whether each row is one thing to be counted, so that there is no column of figures.
    var countsRows = false
    /// Other parts that are known to stand in these places.
    var cells: [(part: DataMapping.Part, cell: MappingDraft.Cell)] = []
    /// Rows that are meant in any case.
    var conditions: [MappingDraft.Condition] = []
    /// The rows of the value, where its limits stand in rows of their own.
    var valueRow: MappingDraft.Condition?
    /// The columns that say what a row is about, those that matter most first; nil for all of words.
    var subjects: [String]?
    /// Columns that have numbers and are no figures.
    var ignored: [String] = []
    /// What rows of one area and period become.
    var combine: String?
    /// The column whose text is the title.
    var titleColumn: String?
    /// What the figures are, where a line above the table says it.
    var title: String?
    /// The column of all of which the numbers in a column count some, so that they are shown as a share.
    var total: (@Sendable (String) -> String?)?
    /// The column of the people that the rates in a column are of, where the file does not have how many those are.
    var people: (@Sendable (String) -> String?)?
    /// Whether values of proportions that are all below 1 are shares of 1.
    var areShares = false
    /// What sort of figures they are.
    var figure: FigureGuess?
    /// Where they come from.
    var source = SourceDraft()
}
