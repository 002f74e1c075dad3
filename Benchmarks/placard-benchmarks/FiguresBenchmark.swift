import DataLoading
import Diagnostics
import Markdown
import Model

/// A tidy file of figures as official publishers write them, for 40 indicators, five years and many areas.
struct FiguresBenchmark {
    private static let indicatorCount = 40
    private static let years = 2019...2023

    let bytes: [UInt8]
    private let files: [SourceFile]
    private let indicators: [Indicator]

    /// - Parameter areaCount: each area takes about 12 KB of the file.
    init(areaCount: Int) {
        let areas = (0..<areaCount).map { "E01\(String(1_000_000 + $0).dropFirst())" }
        var text = "area_code,indicator,period,value,lower,upper,numerator,denominator,note\n"
        for (position, area) in areas.enumerated() {
            for indicator in 0..<Self.indicatorCount {
                for year in Self.years { text += Self.row(area, position, indicator, year) }
            }
        }
        let list = areas.map { "\($0),Area \($0),block,\n" }.joined()
        bytes = Array(text.utf8)
        files = [
            SourceFile(path: "Content/areas/areas.csv", text: "code,name,level,parent\n" + list),
            SourceFile(path: "Content/indicators/data/figures.csv", bytes: bytes),
        ]
        indicators = (0..<Self.indicatorCount).map(Self.indicator)
    }

    /// Reads the file for all its indicators; the number of figures.
    func read() -> Int {
        let levels = [AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: true)]
        let outcome = DataReader().read(files, indicators: indicators, levels: levels)
        return outcome.value.data.figures.reduce(0) { $0 + $1.count }
    }

    /// Looks at each byte once, as a lower bound of the work: the number of commas outside quotation marks.
    func scan() -> Int {
        var commas = 0
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ","), !isQuoted { commas += 1 }
        }
        return commas
    }

    private static func row(_ area: String, _ position: Int, _ indicator: Int, _ year: Int) -> String {
        let mix = (position &* 7_919 &+ indicator &* 104_729 &+ year &* 1_299_709) & 0xFFFF
        let base = 800 + mix % 3_200
        let count = mix % base
        let tenThousandths = count * 1_000_000 / base
        func decimal(_ number: Int) -> String {
            "\(number / 10_000).\(String(10_000 + number % 10_000).dropFirst())"
        }
        let limits = "\(decimal(tenThousandths * 93 / 100)),\(decimal(tenThousandths * 107 / 100 + 1_000))"
        let note = mix % 17 == 0 ? "\"An \"\"estimate\"\", rounded\"" : mix % 5 == 0 ? "provisional" : ""
        return "\(area),ind_\(indicator),\(year),\(decimal(tenThousandths)),\(limits),\(count),\(base),\(note)\n"
    }

    private static func indicator(_ number: Int) -> Indicator {
        let file = SourceFile(path: "Content/indicators/ind_\(number).md", text: "")
        func written(_ text: String) -> Located<String> { Located(text, at: .wholeFile(file.path)) }
        let columns: [DataMapping.Part: String] = [
            .area: "area_code", .period: "period", .value: "value", .lower: "lower", .upper: "upper",
            .numerator: "numerator", .denominator: "denominator", .note: "note",
        ]
        let mapping = DataMapping(
            file: written("data/figures.csv"),
            conditions: [.init(column: written("indicator"), values: ["ind_\(number)"])],
            cells: columns.mapValues { .column(written($0)) }
        )
        return Indicator(
            id: Indicator.ID("ind_\(number)"),
            title: "Indicator \(number)",
            short: "Indicator \(number)",
            kind: .proportion,
            unit: "%",
            polarity: .highIsGood,
            decimals: 1,
            source: Citation(title: "Benchmark"),
            data: [mapping],
            body: Document(parsing: file),
            declaredAt: .wholeFile(file.path)
        )
    }
}
