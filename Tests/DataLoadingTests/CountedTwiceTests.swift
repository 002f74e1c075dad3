import DataLoading
import Diagnostics
import Model
import Testing

/// Rows that are the same, and totals among parts by their words.
struct CountedTwiceTests {
    private func findings(
        _ rows: String,
        _ combine: DataMapping.Combination = .sum,
        meant: Set<DataMapping.Oddity> = [],
        conditions: [String: String] = [:],
        shownAs unit: DataMapping.PeriodUnit? = nil
    ) -> [String] {
        let parts: [DataMapping.Part] = combine == .sum ? [.area, .period, .value] : [.area, .period]
        let mapping = SmallSite.mapping(
            parts: parts,
            conditions: conditions,
            combine: combine,
            meant: meant,
            periodsShownAs: unit
        )
        return SmallSite(data: rows, SmallSite.indicator(kind: .count, unit: "people", data: [mapping])).findings
    }

    @Test func findsARowThatWasPastedTwice() {
        let rows = "area,period,kind,value\nN01,2022,a,10\nN01,2022,a,10\nN02,2022,a,7\nN02,2022,b,4\n"
        #expect(findings(rows) == ["D342 warning 3:1"])
        #expect(findings(rows, meant: [.totals]) == [])
    }

    /// Two schools of one kind may have as many pupils, where others of it have more.
    @Test func saysNothingWhereWordsDoNotTellRowsApart() {
        #expect(findings("area,period,kind,value\nN01,2022,a,10\nN01,2022,a,10\nN02,2022,a,7\nN02,2022,a,4\n") == [])
        #expect(findings("area,period,value\nN01,2022,10\nN01,2022,10\nN02,2022,7\n") == [])
        #expect(findings("area,period,kind,value\nN01,2022,a,0\nN01,2022,a,0\nN02,2022,a,7\n") == [])
    }

    /// The last month was appended again, for every area.
    @Test func findsAMonthThatWasPastedTwiceForEveryArea() {
        let months = { (area: String, months: [Int]) in
            months.map { "\(area),2022-\($0 < 10 ? "0" : "")\($0),1\($0)\n" }.joined()
        }
        let whole = Array(1...12)
        let rows = { (last: [Int]) in "area,period,value\n" + months("N01", whole + last) + months("N02", whole + last)
        }
        #expect(findings(rows([]), shownAs: .year) == [])
        #expect(findings(rows([12]), shownAs: .year) == ["D342 warning 14:1"])
        #expect(findings(rows([12]), meant: [.totals], shownAs: .year) == [])
    }

    @Test func findsARowThatIsCountedTwiceByItsNumber() {
        let head = "Crime ID,area,period,kind\n"
        #expect(findings(head + "x1,N01,2022,a\nx1,N01,2022,a\nx2,N01,2022,a\n", .count) == ["D342 warning 3:1"])
        // A crime may be of two kinds, and antisocial behaviour has no number.
        #expect(findings(head + "x1,N01,2022,a\nx1,N01,2022,b\n", .count) == [])
        #expect(findings(head + ",N01,2022,a\n,N01,2022,a\n", .count) == [])
        #expect(findings("area,period,kind\nN01,2022,a\nN01,2022,a\n", .count) == [])
    }

    @Test func takesSeveralWordsBehindAllForParts() {
        let parts = "N01,2022,All burglary,10\nN01,2022,All theft,4\nN02,2022,All burglary,7\nN02,2022,All theft,3\n"
        #expect(findings("area,period,kind,value\n" + parts) == [])
        let cars = "N01,2022,All cars,10\nN01,2022,Red,4\nN02,2022,All cars,7\nN02,2022,Red,3\n"
        #expect(findings("area,period,kind,value\n" + cars) == ["D130 error 2:10"])
        // A total beside a part with such a name.
        let total =
            "N01,2022,All cars,14\nN01,2022,All red,4\nN01,2022,blue,10\nN01,2022,crimson,4\n"
            + "N02,2022,All cars,7\nN02,2022,All red,3\nN02,2022,blue,4\nN02,2022,crimson,3\n"
        #expect(findings("area,period,kind,value\n" + total) == ["D130 error 2:10"])
    }
}

/// Groups that are added up to everybody.
struct SummedGroupTests {
    private func findings(
        _ groups: [(code: String, title: String)],
        _ rows: [String],
        total: Breakdown.Total? = .sum,
        meant: Set<DataMapping.Oddity> = []
    ) -> [String] {
        let place = SourceLocation(path: "Content/indicators/NI4.md", line: 5, column: 9)
        let breakdown = Breakdown(
            id: "part",
            title: "By part",
            groups: groups.enumerated().map { .init(id: .init("g\($0)"), title: $1.title) },
            total: total.map { Located($0, at: place) },
            declaredAt: place
        )
        let codes = groups.enumerated().map { GroupSource.Code(text: $1.code, group: .init("g\($0)")) }
        let text = SmallSite.written
        let mapping = DataMapping(
            file: text("data/figures.csv"),
            cells: [.area: .column(text("area")), .period: .column(text("period")), .value: .column(text("value"))],
            meant: meant,
            by: GroupSource(breakdown: "part", cell: .column(text("part"), codes: codes))
        )
        let indicator = SmallSite.indicator(kind: .count, unit: "people", breakdowns: [breakdown], data: [mapping])
        return SmallSite(data: "area,period,part,value\n" + rows.map { $0 + "\n" }.joined(), indicator).findings
    }

    private let sexes = [
        "N01,2022,F,10", "N01,2022,M,12", "N01,2022,P,22", "N02,2022,F,5", "N02,2022,M,12", "N02,2022,P,17",
    ]

    @Test(arguments: ["Persons", "Everybody there is"])
    func refusesATotalAmongGroupsThatAreAddedUp(_ title: String) {
        let groups = [("F", "Women"), ("M", "Men"), ("P", title)]
        #expect(findings(groups, sexes) == ["D130 error 5:9"])
        #expect(findings(groups, sexes, meant: [.totals]) == [])
        #expect(findings(groups, sexes, total: nil) == [])
        #expect(findings([("F", "Women"), ("M", "Men")], sexes) == [])
    }

    @Test func refusesGroupsThatOverlap() {
        let rows = ["N01,2022,16-24,10", "N01,2022,16-64,40", "N01,2022,65+,12"]
        let titles = ["16 to 24", "16 to 64", "65 and over"]
        #expect(findings(Array(zip(["16-24", "16-64", "65+"], titles)), rows) == ["D323 error 5:9"])
        #expect(findings([("16-24", "young"), ("16-64", "working"), ("65+", "old")], rows) == ["D323 error 5:9"])
        let apart = ["N01,2022,16-24,10", "N01,2022,25-64,40", "N01,2022,65+,12"]
        #expect(findings([("16-24", "16 to 24"), ("25-64", "25 to 64"), ("65+", "65+")], apart) == [])
    }

    @Test func refusesTheCodeOfTheOtherSex() {
        let rows = ["N01,2022,F,10", "N01,2022,M,12"]
        #expect(findings([("F", "Men"), ("M", "Women")], rows) == ["D343 error 9:3"])
        #expect(findings([("F", "Men"), ("M", "Women")], rows, meant: [.groups]) == [])
        #expect(findings([("F", "Women aged 16+"), ("M", "Mixed sex")], rows) == [])
    }

    @Test func saysThatAGroupOfAMisspeltCodeHasNoFigures() {
        #expect(
            findings([("F", "Women"), ("Mal", "Men")], ["N01,2022,F,10", "N01,2022,M,12"]) == ["D117 warning 9:3"]
        )
    }

    @Test func refusesYearsInThePlaceOfValues() {
        func findings(_ rows: String) -> [String] {
            SmallSite(data: "area,period,value\n" + rows, SmallSite.indicator(kind: .count, unit: "people")).findings
        }
        #expect(findings("N01,2022,2022\nN02,2022,2022\n") == ["D344 error 2:1"])
        #expect(findings("N01,2022,2022\nN02,2022,2021\n") == [])
    }
}

/// Cells that contradict those beside them.
struct ContradictingCellTests {
    @Test(arguments: [["14"], ["14", "15"]])
    func findsFiguresInPerCentAmongSharesOfOne(_ large: [String]) {
        let shares = ["0.12", "0.13", "0.15", "0.16", "0.11", "0.14", "0.17"]
        func findings(_ values: [String], scale: Double? = nil) -> [String] {
            let areas = values.indices.map { "B\($0),Block \($0),block,\n" }.joined()
            var site = SmallSite(areas: "code,name,level,parent\n" + areas)
            site.files["indicators/data/figures.csv"] =
                "area,period,value\n" + values.enumerated().map { "B\($0),2020,\($1)\n" }.joined()
            site.indicators = [SmallSite.indicator(data: [SmallSite.mapping(scale: scale)])]
            return site.findings
        }
        #expect(findings(Array(shares.prefix(3)) + large + shares.dropFirst(3)) == ["D126 warning 5:1"])
        #expect(findings(Array(shares.prefix(3)) + large + shares.dropFirst(3), scale: 1) == [])
        #expect(findings(shares.map { $0 + "5" } + ["1.4"]) == [])
    }

    @Test func saysThatAFigureThatRoundsToZeroIsNoNumber() {
        let rows = "area,period,value\nN01,2020,7 [low]\nN02,2020,0 [low]\n"
        let site = SmallSite(data: rows, SmallSite.indicator(kind: .mean, unit: "points"))
        #expect(site.findings == ["D114 warning 2:10"])
        #expect(site.figures.map(\.value) == [nil, 0])
        #expect(site.figures.map(\.status) == [.roundsToZero, .roundsToZero])
    }
}
