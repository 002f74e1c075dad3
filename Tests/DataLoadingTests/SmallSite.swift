import DataLoading
import Diagnostics
import Markdown
import Model

/// A site of a few files in memory, for tests.
struct SmallSite {
    static let areas = """
        code,name,level,parent
        E92000001,England,country,
        E08000012,Liverpool,authority,E92000001
        E08000013,Knowsley,authority,E92000001
        N01,Speke,neighbourhood,E08000012
        N02,Garston,neighbourhood,E08000012
        E01000001,Liverpool 001A,block,E08000012
        E01000002,Liverpool 001B,block,E08000012

        """

    static let levels = ["country", "authority", "neighbourhood", "block"].map {
        AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0 + "s", hasPages: true)
    }

    /// The files by their paths below `Content`.
    var files: [String: String] = ["areas/areas.csv": areas]
    var indicators: [Indicator] = []
    var plans: [ActionPlan] = []
    var forums: [Forum] = []

    init() {}

    /// A site whose areas are these.
    init(areas: String) {
        files["areas/areas.csv"] = areas
    }

    /// A site with one more file.
    init(file path: String, _ text: String) {
        files[path] = text
    }

    /// A site with one data file and one indicator that reads it.
    init(data: String, _ indicator: Indicator = indicator()) {
        files["indicators/data/figures.csv"] = data
        indicators = [indicator]
    }

    var asOf: CalendarDate?
    /// Whether notes say what is not read.
    var saysUnread = false

    var read: Outcome<DataReader.Result> {
        let sources = files.map { SourceFile(path: "Content/" + $0.key, text: $0.value) }
        return DataReader().read(
            sources,
            indicators: indicators,
            plans: plans,
            forums: forums,
            levels: Self.levels,
            asOf: asOf,
            saysUnread: saysUnread
        )
    }

    /// What was found, as `D104 error 3:1`, in order.
    var findings: [String] {
        read.diagnostics.map(\.short)
    }

    /// The figures of the first indicator.
    var figures: [Observation] {
        let outcome = read
        guard let columns = outcome.value.data.figures.first else { return [] }
        return (0..<columns.count).map(columns.observation(at:))
    }

    static func indicator(
        _ id: Indicator.ID = "NI4",
        kind: ValueKind = .proportion,
        unit: String = "%",
        suppressBelow: Double? = nil,
        multiplier: Double = 100,
        breakdowns: [Breakdown] = [],
        data: [DataMapping] = [mapping()]
    ) -> Indicator {
        let file = SourceFile(path: "Content/indicators/\(id).md", text: "")
        return Indicator(
            id: id,
            title: "People who can influence decisions",
            short: "Influence",
            kind: kind,
            unit: unit,
            polarity: .highIsGood,
            decimals: 1,
            multiplier: multiplier,
            suppressBelow: suppressBelow,
            source: Citation(title: "Survey", publisher: "Office", licence: "OGL"),
            breakdowns: breakdowns,
            data: data,
            body: Document(parsing: file),
            declaredAt: .wholeFile(file.path)
        )
    }

    /// A mapping that takes each named part from the column of the same name.
    static func mapping(
        _ file: String = "data/figures.csv",
        parts: [DataMapping.Part] = [.area, .period, .value],
        columns: [DataMapping.Part: String] = [:],
        fixed: [DataMapping.Part: String] = [:],
        conditions: [String: String] = [:],
        codes: [String: FigureStatus] = [:],
        scale: Double? = nil,
        combine: DataMapping.Combination? = nil,
        meant: Set<DataMapping.Oddity> = [],
        notes: DataMapping.NoteSource = .automatic,
        periodsShownAs unit: DataMapping.PeriodUnit? = nil
    ) -> DataMapping {
        var cells: [DataMapping.Part: DataMapping.Cell] = [:]
        for part in parts { cells[part] = .column(written(part.rawValue)) }
        for (part, column) in columns { cells[part] = .column(written(column)) }
        if let unit {
            cells[.period] = .period(
                DataMapping.PeriodCell(column: written("period"), identifier: nil, shownAs: unit)
            )
        }
        for (part, text) in fixed { cells[part] = .fixed(written(text)) }
        return DataMapping(
            file: written(file),
            conditions: conditions.sorted { $0.key < $1.key }.map {
                .init(column: written($0.key), values: [$0.value])
            },
            cells: cells,
            statusCodes: codes,
            scale: scale,
            combine: combine,
            meant: meant,
            notes: notes
        )
    }

    static func written(_ text: String) -> Located<String> {
        Located(text, at: SourceLocation(path: "Content/indicators/NI4.md", line: 9, column: 3))
    }
}

extension Diagnostic {
    var short: String {
        "\(rule.code) \(severity.rawValue) \(location.map { "\($0.line):\($0.column)" } ?? "-")"
    }
}
