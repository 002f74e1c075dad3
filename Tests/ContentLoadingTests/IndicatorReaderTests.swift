import Diagnostics
import Markdown
import Model
import Testing

struct IndicatorReaderTests {
    @Test func readsEveryKey() {
        let reading = SampleContent.read(
            "indicators/ni4.md",
            """
            ---
            id: ⟦NI4
            title: People who can influence decisions
            short: Influence
            question: Can people influence decisions?
            kind: rate
            unit: per 1,000
            polarity: high is good
            decimals: 2
            themes: [voice]
            denominator_name: residents
            multiplier: 1000
            minimum_coverage: 0.75
            suppress_below: 5
            survey: true
            data_of: { 2019: 2015/16, "2020 to 2022": mid-2018 }
            source: { title: A survey, publisher: P, url: "https://example.org", published: 2009-09-22, licence: OGL, attribution: X, next: none }
            caveats: [one, two]
            data:
              file: data/a.csv
              where: { measure: NI4, "age": 16+ }
              columns: { area: code, period: { is: "2008" }, value: ⟦v, numerator: n, denominator: d }
              status_codes: { "*": c, ":": not available, no: estimated }
            ---
            Why it matters.
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let indicator = reading.content.indicators.first
        #expect(indicator?.id == "NI4")
        #expect(indicator?.declaredAt == reading.places[0])
        #expect(indicator?.short == "Influence")
        #expect(indicator?.kind == .rate)
        #expect(indicator?.unit == "per 1,000")
        #expect(indicator?.polarity == .highIsGood)
        #expect(indicator?.decimals == 2)
        #expect(indicator?.themes.map(\.value) == ["voice"])
        #expect(indicator?.denominatorName == "residents")
        #expect(indicator?.multiplier == 1000)
        #expect(indicator?.minimumCoverage == 0.75)
        #expect(indicator?.suppressBelow == 5)
        #expect(indicator?.isSurvey == true)
        #expect(indicator?.measuredTimes.map(\.period.value) == ["2019", "2020 to 2022"])
        #expect(indicator?.measuredTimes.map(\.words) == ["2015/16", "mid-2018"])
        #expect(indicator?.source.published?.description == "2009-09-22")
        #expect(indicator?.source.next == "none")
        #expect(indicator?.caveats == ["one", "two"])
        #expect(indicator?.body.plainText == "Why it matters.")
        let mapping = indicator?.data.first
        #expect(mapping?.file.value == "data/a.csv")
        #expect(mapping?.conditions.map(\.column.value) == ["age", "measure"])
        #expect(mapping?.conditions.map(\.test) == [.anyOf(["16+"]), .anyOf(["NI4"])])
        #expect(mapping?.cells[.value] == .column(Located("v", at: reading.places[1])))
        #expect(mapping?.cells[.lower] == nil)
        #expect(mapping?.statusCodes == ["*": .confidential, ":": .notAvailable, "no": .estimated])
        guard case .fixed(let period)? = mapping?.cells[.period] else {
            Issue.record("the period is not fixed")
            return
        }
        #expect(period.value == "2008")
    }

    @Test func fillsInWhatIsUsual() {
        let reading = SampleContent.read(
            "indicators/NI4.md",
            "---\ntitle: A\nkind: proportion\nsource: { title: B }\n\(Self.data)\n---\n"
        )
        #expect(reading.diagnostics.allSatisfy { $0.severity == .warning && $0.rule.code == "C103" })
        let indicator = reading.content.indicators.first
        #expect(indicator?.id == "NI4")
        #expect(indicator?.short == "A")
        #expect(indicator?.unit == "%")
        #expect(indicator?.polarity == .noJudgement)
        #expect(indicator?.decimals == 1)
        #expect(indicator?.multiplier == 100)
        #expect(indicator?.minimumCoverage == 0.8)
        #expect(indicator?.data.count == 1)
    }

    @Test func readsSeveralDataFiles() {
        let reading = SampleContent.read(
            "indicators/a.md",
            """
            ---
            title: A
            kind: count
            short: A
            unit: people
            polarity: no-judgement
            decimals: 0
            source: { title: B }
            data:
              - { file: data/a.csv, columns: { area: a, period: b, value: c } }
              - { file: data/b.csv, columns: { area: a, period: b, value: d } }
            ---
            """
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.content.indicators.first?.data.map(\.file.value) == ["data/a.csv", "data/b.csv"])
    }

    private static let data = "data: { file: a.csv, columns: { area: a, period: p, value: v } }"

    @Test func readsWhatTheCodesOfAStatusColumnMean() {
        let reading = SampleContent.read(
            "indicators/a.md",
            """
            ---
            title: A
            kind: count
            short: A
            unit: people
            polarity: no-judgement
            decimals: 0
            source: { title: B }
            data:
              file: a.csv
              columns: { area: a, period: p, value: v, status: { column: flag, codes: { suppressed: c, ":": x } } }
            ---
            """
        )
        #expect(reading.diagnostics.isEmpty)
        let mapping = reading.content.indicators.first?.data.first
        #expect(mapping?.statusCodes == ["suppressed": .confidential, ":": .notAvailable])
        guard case .column(let column)? = mapping?.cells[.status] else {
            Issue.record("the status has no column")
            return
        }
        #expect(column.value == "flag")
    }

    private static let needed = "title: A\nkind: count\nsource: { title: B }\n"

    @Test(arguments: [
        (needed + "data: { file: a.csv, columns: ⟦{ area: a, value: v } }", "C124"),
        (needed + "data: { file: a.csv, columns: { area: a, period: p, value: v, ⟦lowr: l } }", "C102"),
        (needed + "data: ⟦{ columns: { area: a, period: p, value: v } }", "C103"),
        (needed + "data: ⟦{ file: a.csv }", "C103"),
        (needed + "data: { file: a.csv, where: ⟦x, columns: { area: a, period: p, value: v } }", "C104"),
        (needed + "data: { file: a.csv, columns: { area: a, period: { ⟦iss: x }, value: v } }", "C102"),
        (
            needed + "data: { file: a.csv, columns: { area: a, period: p, value: v }, status_codes: { x: ⟦sekret } }",
            "C108"
        ),
        (needed + "data: ⟦data/a.csv", "C104"),
        (needed + data + "\ndecimals: ⟦7", "C107"),
        (needed + data + "\ndecimals: ⟦one", "C107"),
        (needed + data + "\nminimum_coverage: ⟦80", "C107"),
        (needed + data + "\nsuppress_below: ⟦1_000", "C107"),
        (needed + data + "\npolarity: ⟦high", "C108"),
        (needed + data + "\nid: ⟦NI 4", "C107"),
        ("⟦title: A\nkind: count\n" + data, "C103"),
        ("⟦title: A\nsource: { title: B }\n" + data, "C103"),
        ("title: A\nkind: ⟦percentage\nsource: { title: B }\n" + data, "C108"),
        ("title: A\nkind: count\nsource: ⟦A survey\n" + data, "C104"),
        ("title: A\nkind: count\nsource: ⟦{ publisher: A survey }\n" + data, "C103"),
    ])
    func pointsAtWhatCannotBeRead(_ yaml: String, code: String) {
        let reading = SampleContent.read("indicators/a.md", "---\n\(yaml)\n---\n")
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.rule.code) == [code])
        #expect(errors.map(\.location).last == reading.places.first)
    }

    private static let whole = "title: A\nshort: A\npolarity: no-judgement\ndecimals: 1\nsource: { title: B }\n"
    private static let counts = "columns: { area: a, period: p, numerator: n, denominator: d }"

    private func read(_ yaml: String) -> SampleContent.Reading {
        SampleContent.read("indicators/a.md", "---\n\(Self.whole)\(yaml)\n---\n")
    }

    @Test(arguments: [
        "{ sex: ⟦[] }", "{ sex: { not: ⟦{ a: men } } }", "⟦[sex]", "{ sex: all, age: [16, ⟦{ not: 17 }] }",
    ])
    func readsNoFiguresByAConditionThatCannotBeRead(_ condition: String) {
        let reading = read(
            "kind: count\nunit: people\ndata: { file: a.csv, where: \(condition), columns: { area: a, period: p, value: v } }"
        )
        #expect(reading.codes == ["C104"])
        #expect(reading.diagnostics.first?.location == reading.places.first)
        #expect(reading.content.indicators.first?.data.isEmpty == true)
    }

    @Test func readsWhereEachPartOfAFigureIs() {
        let reading = read(
            """
            unit: "%"
            kind: proportion
            data:
              file: data/a.csv
              header_rows: 2
              where: { sex: { not: [men, women] }, year: { from: 2015, to: 2023 }, age: "" }
              columns:
                area: { name: place, level: ward }
                value: "{period}: number"
                lower: { where: { measure: low } }
                upper: { column: v, where: { measure: high } }
                margin: conf
                numerator: { sum: ["0", "1"] }
                denominator: { file: data/b.csv, area: code, column: all }
            """
        )
        #expect(reading.codes == [])
        let mapping = reading.content.indicators.first?.data.first
        #expect(mapping?.headerRows == 2)
        #expect(mapping?.conditions.map(\.column.value) == ["age", "sex", "year"])
        #expect(mapping?.conditions.first?.test == .anyOf([""]))
        func value(_ text: Located<String>?) -> String? { text?.value }
        guard case .noneOf(let texts)? = mapping?.conditions[1].test,
            case .range(let from, let to)? = mapping?.conditions[2].test,
            case .name(let column, let level)? = mapping?.cells[.area],
            case .periods(let pattern)? = mapping?.cells[.value],
            case .row(let lower)? = mapping?.cells[.lower], case .row(let upper)? = mapping?.cells[.upper],
            case .column(let margin)? = mapping?.cells[.margin], case .sum(let names)? = mapping?.cells[.numerator],
            case .other(.table(let other))? = mapping?.cells[.denominator]
        else {
            Issue.record("a part is read as something else")
            return
        }
        #expect(texts.map(\.value) == ["men", "women"])
        #expect([value(from), value(to)] == ["2015", "2023"])
        #expect(
            [column.value, level.value, pattern.value, margin.value] == ["place", "ward", "{period}: number", "conf"]
        )
        #expect(lower.column == nil && lower.conditions.map(\.test) == [.anyOf(["low"])])
        #expect(value(upper.column) == "v")
        #expect(names.map(\.value) == ["0", "1"])
        #expect(other.file.value == "data/b.csv" && other.cells[.period] == nil)
    }

    @Test func readsAValueThatIsWorkedOutFromTwoNumbers() {
        let columns = "columns: { area: a, period: p, value: { of: n, per: { indicator: people } } }"
        let reading = read("unit: \"%\"\nkind: proportion\ndata: { file: data/a.csv, \(columns) }")
        #expect(reading.codes == [])
        let cells = reading.content.indicators.first?.data.first?.cells
        #expect(cells?[.value] == nil)
        guard case .column(let numerator)? = cells?[.numerator],
            case .other(.indicator(let id))? = cells?[.denominator]
        else {
            Issue.record("the two numbers are read as something else")
            return
        }
        #expect([numerator.value, id.value] == ["n", "people"])
    }

    @Test(arguments: [
        ("kind: count", "{ area: a, period: p, value: { of: n, per: d } }", "C125"),
        ("kind: proportion", "{ area: a, period: p, value: { of: n } }", "C103"),
        ("kind: count", "{ area: a, period: p, value: \"{period}\" }", "C140"),
        ("kind: count", "{ area: { name: a }, period: p, value: v }", "C103"),
        ("kind: count", "{ area: a, period: p, value: { sum: { from: a } } }", "C103"),
        ("kind: count", "{ area: a, period: p, value: v, denominator: { file: b.csv, area: a } }", "C103"),
    ])
    func saysWhatIsWrongWithWhereAPartIs(_ kind: String, _ columns: String, _ code: String) {
        let reading = read("unit: people\n\(kind)\ndata: { file: data/a.csv, columns: \(columns) }")
        // The sample counts people, of which C169 asks where the kind is a share.
        #expect(reading.codes.filter { $0 != "C169" } == [code])
    }

    @Test(arguments: ["\"%\"", "per cent", "percent of adults", "\"% of income\""])
    func refusesACountInPerCent(_ unit: String) {
        let reading = read(
            "kind: ⟦count\nunit: \(unit)\ndata: { file: a.csv, columns: { area: a, period: p, value: v } }"
        )
        #expect(reading.codes == ["C165"])
    }

    @Test(arguments: ["percentage points", "people", "\"% points\""])
    func takesOtherUnitsOfACount(_ unit: String) {
        let reading = read(
            "kind: count\nunit: \(unit)\ndata: { file: a.csv, columns: { area: a, period: p, value: v } }"
        )
        #expect(reading.codes == [])
    }

    @Test(arguments: [
        ("mean", "years", "sum", "columns: { area: a, period: p, value: v }"),
        ("median", "years", "sum", "columns: { area: a, period: p, value: v }"),
        ("decile", "tenth", "sum", "columns: { area: a, period: p, value: v }"),
        ("rank", "place", "count", "columns: { area: a, period: p }"),
        ("proportion", "\"%\"", "sum", "columns: { area: a, period: p, value: v }"),
        ("proportion", "\"%\"", "count", counts), ("mean", "years", "count", "columns: { area: a, period: p }"),
    ])
    func combinesNoRowsOfWhatCannotBeAddedUp(_ kind: String, _ unit: String, _ combine: String, _ columns: String) {
        let reading = read("kind: \(kind)\nunit: \(unit)\ndata: { file: a.csv, combine: ⟦\(combine), \(columns) }")
        #expect(reading.codes == ["C125"])
        #expect(reading.diagnostics.first?.location == reading.places.first)
        #expect(reading.content.indicators.first?.data.isEmpty == true)
    }

    @Test(arguments: [
        ("proportion", "\"%\"", "sum", counts), ("rate", "per 1,000\nmultiplier: 1000", "sum", counts),
        ("count", "people", "sum", "columns: { area: a, period: p, value: v }"),
        ("count", "crimes", "count", "columns: { area: a, period: p }"),
    ])
    func combinesCountsAndWhatComesFromThem(_ kind: String, _ unit: String, _ combine: String, _ columns: String) {
        let reading = read("kind: \(kind)\nunit: \(unit)\ndata: { file: a.csv, combine: \(combine), \(columns) }")
        #expect(reading.codes.isEmpty)
        #expect(reading.content.indicators.first?.data.count == 1)
    }

    @Test(arguments: [
        ("rate", "per 100,000", "1000"), ("rate", "per 1,000 people", "100"), ("rate", "per 100 000 people", "1000"),
        ("rate", "per thousand births", "100000"), ("rate", "per 10 million", "1000000"), ("rate", "\"%\"", "1000"),
        ("proportion", "\"%\"", "1"), ("proportion", "per cent", "1000"),
        ("rate", "crimes per 1,000 16 to 64", "10000"),
    ])
    func refusesAMultiplierThatIsNotTheUnits(_ kind: String, _ unit: String, _ multiplier: String) {
        let reading = read(
            "kind: \(kind)\nunit: \(unit)\nmultiplier: ⟦\(multiplier)\ndata: { file: a.csv, \(Self.counts) }"
        )
        #expect(reading.codes == ["C126"])
        #expect(reading.diagnostics.first?.location == reading.places.first)
    }

    /// Its figures are worked out in per cent, and would be read as so many per 1,000.
    @Test(arguments: ["per 1,000", "per 100,000 people", "births per thousand"])
    func refusesAProportionWithTheUnitOfARate(_ unit: String) {
        let reading = read("kind: ⟦proportion\nunit: \(unit)\ndata: { file: a.csv, \(Self.counts) }")
        #expect(reading.codes == ["C126"])
        #expect(reading.diagnostics.first?.location == reading.places.first)
    }

    @Test(arguments: ["\"%\"", "per cent", "\"% of people\"", "people in 100", "per 100"])
    func takesAProportionInPerCent(_ unit: String) {
        #expect(read("kind: proportion\nunit: \(unit)\ndata: { file: a.csv, \(Self.counts) }").codes == [])
    }

    @Test(arguments: [
        ("rate", "per 100,000", "100000"), ("rate", "per 1,000 16 to 64", "1000"), ("rate", "visits a day", "1000"),
        ("rate", "per household", "1"), ("proportion", "\"%\"", "100"), ("rate", "per million", "1e6"),
        ("proportion", "per 1,000 births", "1000"), ("rate", "per 100 000 people", "100000"),
    ])
    func takesTheMultiplierOfTheUnit(_ kind: String, _ unit: String, _ multiplier: String) {
        let reading = read(
            "kind: \(kind)\nunit: \(unit)\nmultiplier: \(multiplier)\ndata: { file: a.csv, \(Self.counts) }"
        )
        #expect(reading.codes.isEmpty)
    }

    @Test(arguments: [
        ("average", "Write kind: mean."), ("Percentage", "Write kind: proportion."),
        (
            "geometric mean",
            "Write kind: score, and say in the title what it is; readers would take a mean for an average."
        ),
        ("quintile", "Write kind: score, and say in the title what the groups are; decile is for tenths alone."),
        ("medain", "Did you mean median?"),
    ])
    func saysWhatToWriteForAKindThatThereIsNot(_ kind: String, _ suggestion: String) {
        let yaml = "title: A\nkind: \(kind)\nsource: { title: B }\n" + Self.data
        let reading = SampleContent.read("indicators/a.md", "---\n\(yaml)\n---\n")
        #expect(reading.diagnostics.first { $0.rule.code == "C108" }?.suggestion == suggestion)
    }

    @Test(arguments: [("per 1,000 people", 1_000.0), ("per 100,000", 100_000), ("per million", 1_000_000)])
    func takesTheMultiplierOfARateFromItsUnit(_ unit: String, _ multiplier: Double) {
        let reading = SampleContent.read(
            "indicators/a.md",
            """
            ---
            title: A
            short: A
            kind: rate
            unit: \(unit)
            polarity: no-judgement
            decimals: 1
            source: { title: B }
            data: { file: a.csv, columns: { area: a, period: p, value: v, numerator: n, denominator: d } }
            ---
            """
        )
        #expect(reading.codes == [])
        #expect(reading.content.indicators.first?.multiplier == multiplier)
    }

    @Test func needsAMultiplierForARateOfTwoColumns() {
        let reading = SampleContent.read(
            "indicators/a.md",
            """
            ---
            ⟦title: A
            kind: rate
            short: A
            unit: people
            polarity: no-judgement
            decimals: 0
            source: { title: B }
            data: { file: a.csv, columns: { area: a, period: p, value: v, numerator: n, denominator: d } }
            ---
            """
        )
        #expect(reading.codes == ["C103"])
        #expect(reading.diagnostics.first?.summary == "multiplier is missing")
    }
}
