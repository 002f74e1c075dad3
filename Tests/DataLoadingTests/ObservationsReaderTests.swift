import DataLoading
import Diagnostics
import Model
import Testing

struct ObservationsReaderTests {
    @Test func takesEachPartFromItsColumnOrFromTheMapping() throws {
        let mapping = SmallSite.mapping(
            columns: [
                .area: "areacd", .value: "obs", .lower: "lci", .upper: "uci", .numerator: "n", .denominator: "d",
                .status: "status", .note: "notes",
            ],
            fixed: [.period: "2019"]
        )
        let site = SmallSite(
            data: "areacd,obs,lci,uci,n,d,status,notes,other\nN01,25,20,30,50,200,e,Rounded,x\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.findings.isEmpty)
        let figure = try #require(site.figures.first)
        #expect(
            [figure.value, figure.lower, figure.upper, figure.numerator, figure.denominator] == [25, 20, 30, 50, 200]
        )
        #expect(figure.status == .estimated)
        #expect(figure.note == "Rounded")
        #expect(figure.period.kind == .calendarYear)
        #expect(figure.basis == .published)
        #expect(figure.declaredAt == SourceLocation(path: "Content/indicators/data/figures.csv", line: 2, column: 1))
    }

    @Test(arguments: [
        ("0,0", "", Double?.some(0), FigureStatus.normal), ("0,20", "", 0, .normal), ("5,20", "", 25, .normal),
        (",0", "", nil, .notAvailable), ("0,0", "z", nil, .notApplicable),
    ])
    func takesNoughtOfNobodyForAValueThatIsToBeReported(
        _ counts: String,
        _ status: String,
        _ value: Double?,
        _ expected: FigureStatus
    ) throws {
        let mapping = SmallSite.mapping(parts: [.area, .period, .numerator, .denominator, .status])
        let site = SmallSite(
            data: "area,period,numerator,denominator,status\nN01,2019,\(counts),\(status)\n",
            SmallSite.indicator(data: [mapping])
        )
        let figure = try #require(site.figures.first)
        #expect(figure.value == value && figure.status == expected)
    }

    @Test func sharesOneFileAmongIndicatorsByTheirConditions() {
        var site = SmallSite(file: "indicators/data/figures.csv", "")
        site.files["indicators/data/figures.csv"] = """
            indicator,sex,area,period,value
            NI1,all,N01,2008,1
            NI4,all,N01,2008,2
            NI4,men,N01,2008,3
            NI9,all,N01,2008,4

            """
        site.indicators = [
            SmallSite.indicator("NI1", data: [SmallSite.mapping(conditions: ["indicator": "NI1"])]),
            SmallSite.indicator("NI4", data: [SmallSite.mapping(conditions: ["indicator": "NI4", "sex": "all"])]),
            SmallSite.indicator("men", data: [SmallSite.mapping(conditions: ["indicator": "NI4", "sex": " men "])]),
            SmallSite.indicator("all", data: [SmallSite.mapping(conditions: ["sex": "men"])]),
        ]
        let outcome = site.read
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.value.data.figures.map { $0.value(at: 0) } == [1, 2, 3, 3])
    }

    @Test func readsAWideFileWithAMappingForEachColumn() {
        var site = SmallSite(file: "indicators/data/figures.csv", "area,2008,2009\nN01,1,2\nN02,3,4\n")
        site.indicators = [
            SmallSite.indicator(data: [
                SmallSite.mapping(parts: [.area], columns: [.value: "2008"], fixed: [.period: "2008"]),
                SmallSite.mapping(parts: [.area], columns: [.value: "2009"], fixed: [.period: "2009"]),
            ])
        ]
        #expect(site.figures.map(\.value) == [1, 2, 3, 4])
        #expect(site.findings.isEmpty)
    }

    @Test func offersTheFileThatWasMeant() {
        var site = SmallSite(data: "area,period,value\nN01,2008,1\n")
        site.indicators = [
            SmallSite.indicator(data: [SmallSite.mapping("data/figure.csv"), SmallSite.mapping("figures.csv")])
        ]
        #expect(site.findings == ["D116 error 9:3", "D116 error 9:3"])
        #expect(site.read.diagnostics.allSatisfy { $0.suggestion == "Did you mean \"data/figures.csv\"?" })
    }

    @Test func warnsOfConditionsThatNoRowMeets() {
        let data = "area,period,value,indicator,sex\nN01,2008,1,Employment rate,men\nN02,2008,1,Other,all\n"
        var site = SmallSite(
            data: data,
            SmallSite.indicator(data: [SmallSite.mapping(conditions: ["indicator": "Employment rte"])])
        )
        #expect(site.findings == ["D117 warning 9:3"])
        #expect(site.read.diagnostics.first?.suggestion == "Did you mean \"Employment rate\"?")
        site.indicators = [
            SmallSite.indicator(data: [SmallSite.mapping(conditions: ["indicator": "Other", "sex": "men"])])
        ]
        #expect(site.read.diagnostics.map(\.summary) == ["no row meets all 2 conditions at once"])
    }

    @Test func warnsOfATextOfAListThatNoRowHas() {
        let condition = DataMapping.Condition(column: SmallSite.written("year"), values: ["2008", "2o09", "2010"])
        let mapping = DataMapping(
            file: SmallSite.written("data/figures.csv"),
            conditions: [condition],
            cells: SmallSite.mapping().cells
        )
        let site = SmallSite(
            data: "area,period,value,year\nN01,2008,11,2008\nN01,2009,12,2009\nN01,2010,13,2010\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.findings == ["D117 warning 9:3"])
        #expect(site.read.diagnostics.map(\.summary) == ["no row has \"2o09\" in the column \"year\""])
        #expect(site.read.diagnostics.map(\.suggestion) == ["Did you mean \"2009\"?"])
        #expect(site.figures.map(\.value) == [11, 13])
    }

    @Test(arguments: [
        ("16-64", "16\u{2013}64", "Did you mean \"16\u{2013}64\"?"),
        ("all people", "All  people", "Did you mean \"All  people\"?"),
        ("!all", "all", "For rows with any other text write { not: \"all\" }."),
    ])
    func suggestsTheTextOfAConditionAsTheFileHasIt(_ written: String, _ text: String, _ suggestion: String?) {
        let site = SmallSite(
            data: "area,period,value,age\nN01,2008,1,\(text)\n",
            SmallSite.indicator(data: [SmallSite.mapping(conditions: ["age": written])])
        )
        #expect(site.read.diagnostics.map(\.suggestion) == [suggestion])
    }

    @Test func reportsConditionsOnColumnsThatAreNotThere() {
        let mapping = SmallSite.mapping(conditions: ["indicater": "x"])
        let site = SmallSite(data: "area,period,value,indicator\nN01,2008,1,x\n", SmallSite.indicator(data: [mapping]))
        #expect(site.read.diagnostics.map(\.suggestion) == ["Did you mean \"indicator\"?"])
    }

    @Test func namesBothLinesOfContradictoryFigures() throws {
        let site = SmallSite(data: "area,period,value\nN01,2008,1\nN02,2008,5\nN01,2008,2\nN02,2008,5\n")
        let diagnostics = site.read.diagnostics
        #expect(diagnostics.map(\.short) == ["D110 error 4:1", "D129 warning 5:1"])
        #expect(diagnostics.first?.related.first?.location.line == 2)
        #expect(site.figures.map(\.value) == [1, 5])
    }

    @Test func findsContradictionsBetweenFiles() throws {
        var site = SmallSite(data: "area,period,value\nN01,2008,1\n")
        site.files["indicators/data/b.csv"] = "area,period,value\nN01,2008,2\n"
        site.indicators = [SmallSite.indicator(data: [SmallSite.mapping("data/b.csv"), SmallSite.mapping()])]
        let diagnostic = try #require(site.read.diagnostics.first)
        #expect(diagnostic.location?.path == "Content/indicators/data/figures.csv")
        #expect(diagnostic.related.first?.location.path == "Content/indicators/data/b.csv")
        #expect(diagnostic.explanation == "It contradicts line 2 of Content/indicators/data/b.csv, where it is 2.")
        #expect(site.figures.map(\.value) == [2])
    }

    @Test func saysWhyOneOfTwoFiguresHasNoValue() throws {
        let site = SmallSite(data: "area,period,value\nN01,2008,1\nN01,2008,[c]\n")
        #expect(site.read.diagnostics.first?.summary.hasSuffix("in the same period, withheld") == true)
    }

    /// Where an error says why an indicator has no figures, nothing more need be said of it.
    @Test(arguments: [
        "N01,Sept,1\n", "N01,2009-11,1\n", "N01,2008,abc\n", "X1,2008,1\nX2,2008,2\n",
    ])
    func knowsIndicatorsThatErrorsLeaveWithoutFigures(_ rows: String) {
        let site = SmallSite(data: "area,period,value\n" + rows)
        #expect(site.figures.isEmpty)
        #expect(site.read.diagnostics.count == 1)
        #expect(site.read.value.data.indicatorsWithoutData == [SmallSite.indicator().id])
        #expect(SmallSite(data: "area,period,value\nN01,2008,1\n").read.value.data.indicatorsWithoutData.isEmpty)
    }

    @Test func refusesFixedPartsThatCannotBeRead() {
        let mapping = SmallSite.mapping(
            parts: [.value],
            fixed: [.area: "N1", .period: "lately", .lower: "x", .status: "q"]
        )
        let site = SmallSite(data: "value\n1\n", SmallSite.indicator(data: [mapping]))
        #expect(site.read.diagnostics.map(\.rule.code) == ["D104", "D108", "D107", "D109"])
    }

    @Test func leavesAMappingWithoutAValueToTheReaderOfContent() {
        let site = SmallSite(
            data: "area,period,value\nN01,2008,1\n",
            SmallSite.indicator(data: [SmallSite.mapping(parts: [.area, .period])])
        )
        #expect(site.findings.isEmpty)
        #expect(site.figures.isEmpty)
    }
}
