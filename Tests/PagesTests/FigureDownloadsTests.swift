import Foundation
import Model
import Pages
import TestSupport
import Testing

@Suite struct FigureDownloadsTests {
    private static let header =
        "\u{FEFF}area,name,indicator,period,data_of,value,lower,upper,numerator,denominator,status,note,basis,shown,shown_lower,"
        + "shown_upper,limits,title,unit,multiplier,source\r\n"
    private static let ending = "People with a say,%,100,\"Sample survey, Sample office\""

    @Test func writesTheFiguresOfAnAreaByteForByte() async throws {
        var sample = SampleSite()
        let withheld = try Self.figure(2021, 12, status: .confidential, numerator: 3, note: "Too few")
        let unknown = try Self.figure(2022, nil, status: .notAvailable, numerator: 4)
        var derived = try Self.figure(2023, 100 / 3.0, note: "Added up, from 2 blocks")
        derived.basis = .derived
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 27.125, year: 2019, lower: 20, upper: 30.5),
            try Self.figure(2020, 0, numerator: 0, note: "=1+1"), withheld, unknown, derived,
        ]
        let rows = [
            "N1,Midtown,voice,2019,,27.125,20,30.5,,,,,published,27.1,20.0,30.5,published",
            "N1,Midtown,voice,2020,,0,0,7.134759913335871,0,50,,'=1+1,published,0,0,7,wilson",
            "N1,Midtown,voice,2021,,,,,,,c,Too few,published,,,,", "N1,Midtown,voice,2022,,,,,,,x,,published,,,,",
            "N1,Midtown,voice,2023,,33.333333333333336,,,,50,,\"Added up, from 2 blocks\",derived,33,,,",
        ]
        let csv = try await sample.page("areas/midtown/data.csv")
        #expect(csv == Self.header + rows.map { "\($0),\(Self.ending)\r\n" }.joined())
    }

    @Test func saysWhyAnAreaHasNoFigure() async throws {
        let csv = try await SampleSite().page("areas/hillside/data.csv")
        let reason = "\"We do not know which smaller areas make it up, so nothing can be added up.\""
        #expect(csv == Self.header + "N2,Hillside,voice,,,,,,,,x,\(reason),,,,,,\(Self.ending)\r\n")
    }

    @Test func writesJSONThatIsHarmlessInAScript() async throws {
        var sample = SampleSite()
        sample.midtownName = "</script>\u{2028}\u{1}\"Mid\\town\" é"
        sample.figures = [try Self.figure(2020, -0.5, status: .provisional)]
        let json = try await sample.page("areas/midtown/data.json")
        let name = #""\u003c/script\u003e\u2028\u0001\"Mid\\town\" é""#
        let row =
            #"{"area":"N1","name":\#(name),"indicator":"voice","period":"2020","data_of":null,"value":-0.5,"lower":null,"#
            + #""upper":null,"numerator":null,"denominator":50,"status":"p","note":null,"basis":"published","#
            + #""shown":-1,"shown_lower":null,"shown_upper":null,"limits":null,"title":"People with a say","#
            + #""unit":"%","multiplier":100,"source":"Sample survey, Sample office"}"#
        #expect(json == "[\n\(row)\n]\n")
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
    }

    @Test func holdsBuildingBlocksWithFiguresInTheFileOfAnIndicator() async throws {
        var sample = SampleSite()
        let country = try await sample.page("indicators/voice/data.csv")
        #expect(!country.contains("Block 1"))
        #expect(country.split(separator: "\r\n").count == 6)
        sample.figures = [try SampleSite.figure(SampleSite.block, 5)]
        let csv = try await sample.page("indicators/voice/data.csv")
        #expect(csv.contains("B1,Block 1,voice,2020,,5,,,,,,,published,5.0,,,,\(Self.ending)\r\n"))
    }

    @Test func describesTheColumnsOfTheFile() async throws {
        let text = try await SampleSite().page("indicators/voice/data.csv-metadata.json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        let schema = try #require(json["tableSchema"] as? NSDictionary)
        let columns = try #require(schema["columns"] as? [NSDictionary])
        #expect(
            columns.map { $0["name"] as? String }
                == Self.header.dropFirst().dropLast().split(separator: ",").map(String.init)
        )
        #expect(json["url"] as? String == "data.csv")
        #expect(json["dc:title"] as? String == "People with a say")
    }

    /// A country has tens of thousands of places with the same columns.
    @Test func describesTheFilesOfAllAreasOnce() async throws {
        let pages = try await SampleSite().pages()
        #expect(pages.keys.filter { $0.hasPrefix("areas/") && $0.contains("metadata") } == [Self.ofAreas])
        let text = try #require(pages[Self.ofAreas])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        let tables = try #require(json["tables"] as? [[String: String]])
        let files = pages.keys.filter { $0.hasPrefix("areas/") && $0.hasSuffix("/data.csv") }
        #expect(
            tables.compactMap { $0["url"] }.map { "areas/" + $0.replacing("../areas/", with: "") }.sorted()
                == files.sorted()
        )
        #expect(tables.contains { $0["dc:title"] == "Midtown" })
        let columns = try #require((json["tableSchema"] as? NSDictionary)?["columns"] as? [NSDictionary])
        #expect(
            columns.map { $0["name"] as? String }
                == Self.header.dropFirst().dropLast().split(separator: ",").map(String.init)
        )
    }

    private static let ofAreas = "areas/data.csv-metadata.json"

    @Test func putsTheFiguresOfSmallPlacesIntoOneFileOfTheLargerArea() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 27), try SampleSite.figure(SampleSite.hillside, 30),
        ]
        let before = try await sample.pages()
        sample.downloads = "district"
        let pages = try await sample.pages()
        let files = pages.keys.filter { $0.hasPrefix("areas/") && $0.contains(/\/(data|places)\.(csv|json)$/) }
        #expect(
            files.sorted()
                == [
                    "areas/eastley/data.csv", "areas/eastley/data.json", "areas/eastley/places.csv",
                    "areas/eastley/places.json", "areas/sampleland/data.csv", "areas/sampleland/data.json",
                    "areas/westley/data.csv", "areas/westley/data.json",
                ]
        )
        /// The rows of a file without its head.
        func rows(_ path: String, _ pages: [String: String]) -> [Substring] {
            (pages[path] ?? "").split(separator: "\r\n").dropFirst().sorted()
        }
        let each = ["midtown", "hillside"].flatMap { rows("areas/\($0)/data.csv", before) }
        #expect(rows("areas/eastley/places.csv", pages) == each.sorted())
        #expect(each.count == 2)
        let json = try JSONSerialization.jsonObject(with: Data((pages["areas/eastley/places.json"] ?? "").utf8))
        #expect((json as? [NSDictionary])?.compactMap { $0["name"] as? String } == ["Midtown", "Hillside"])
        let page = try HTMLPage(#require(pages["areas/midtown/index.html"]))
        #expect(try page.count("#sources ~ p > a[href='../../areas/eastley/places.csv']") == 1)
        #expect(try page.count("#sources ~ p > a[href='../../areas/eastley/index.html']") == 1)
        #expect(pages["areas/midtown/index.html"]?.contains("data.csv") == false)
        let holder = try HTMLPage(#require(pages["areas/eastley/index.html"]))
        #expect(try holder.texts("#sources ~ p > a") == ["data.csv", "data.json", "places.csv", "places.json"])
        let described = try JSONSerialization.jsonObject(with: Data((pages[Self.ofAreas] ?? "").utf8))
        let tables = try #require((described as? NSDictionary)?["tables"] as? [[String: String]])
        #expect(
            tables.contains {
                $0["url"]?.hasSuffix("eastley/places.csv") == true && $0["dc:title"] == "Places – Eastley"
            }
        )
        #expect(pages["data/index.html"]?.contains("Places smaller than districts have theirs in") == true)
    }

    @Test(arguments: ["place", nil] as [AreaLevel.ID?])
    func keepsFilesBesideEachPlaceWhereNoneIsSmaller(_ level: AreaLevel.ID?) async throws {
        var sample = SampleSite()
        sample.downloads = level
        #expect(try await sample.pages() == (try await SampleSite().pages()))
    }

    /// The page has its words from the file of words, the description is always English.
    @Test func saysOfColumnsOnThePageWhatTheDescriptionSays() async throws {
        let pages = try await SampleSite().pages()
        let page = try HTMLPage(#require(pages["data/index.html"]))
        let text = try #require(pages["indicators/voice/data.csv-metadata.json"])
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
        let columns = try #require((json["tableSchema"] as? NSDictionary)?["columns"] as? [NSDictionary])
        try #require(columns.count == 21)
        let names = try page.texts("#columns + dl > dt > code")
        let meanings = try page.texts("#columns + dl > dt + dd")
        try #require(names.count == meanings.count)
        for column in columns {
            let name = try #require(column["name"] as? String)
            let meaning = try #require(column["dc:description"] as? String)
            let place = try #require(names.firstIndex(of: name))
            #expect(meanings[place] == meaning, "\(name)")
        }
    }

    @Test(arguments: [
        (0.1, "0.1"), (-3.25, "-3.25"), (100_000, "100000"), (1_234_567.25, "1234567.25"),
        (1e21, "1000000000000000000000"),
        (2.675, "2.675"), (-0.001, "-0.001"), (0.1 + 0.2, "0.30000000000000004"), (12.3456, "12.3456"),
        (999_999_999_999_999, "999999999999999"), (123_456_789_012.345, "123456789012.345"),
        (1_234_567_890_123.4567, "1234567890123.4568"), (1.5e-7, "0.00000015"), (-0.0, "0"),
        (1.2345678901234568e20, "123456789012345680000"),
    ])
    func writesTheShortestDecimalThatReadsBack(_ number: Double, _ text: String) async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, number)]
        let csv = try await sample.page("areas/midtown/data.csv")
        #expect(csv.contains(",2020,,\(text),,"))
        #expect(Double(text) == number)
    }

    @Test(arguments: [
        (Period.Kind.day, "2024-05-15", "2024-05-15", "2024-05-15"), (.month, "2024-05-01", "2024-05-31", "2024-05"),
        (.quarter, "2024-04-01", "2024-06-30", "2024-04-01/P3M"),
        (.financialYear, "2022-04-01", "2023-03-31", "2022-04-01/P1Y"),
        (.severalYears, "2022-01-01", "2024-12-31", "2022-01-01/P3Y"),
        (.span, "2024-01-10", "2024-01-19", "2024-01-10/P10D"),
    ])
    func writesPeriodsAsISO8601(_ kind: Period.Kind, _ start: String, _ end: String, _ text: String) async throws {
        var sample = SampleSite()
        var figure = try SampleSite.figure(SampleSite.midtown, 5)
        figure.period = try #require(
            Period(kind: kind, start: try Sample.day(start), end: try Sample.day(end))
        )
        sample.figures = [figure]
        #expect(try await sample.page("areas/midtown/data.csv").contains("voice,\(text),,5,"))
    }

    @Test(arguments: [
        ("=2+3", "'=2+3"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("\tx", "' x"), ("a,b", "\"a,b\""),
        ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""), ("=a,b", "\"'=a,b\""), ("a=b", "a=b"),
        ("＝2+3", "'＝2+3"), ("a;=2+3", "a;'=2+3"), ("a;b", "a;b"),
    ])
    func keepsTextsFromBeingFormulasOrBreakingRows(_ name: String, _ cell: String) async throws {
        var sample = SampleSite()
        sample.midtownName = name
        sample.figures = [try SampleSite.figure(SampleSite.midtown, -1)]
        let csv = try await sample.page("areas/midtown/data.csv")
        #expect(csv == Self.header + "N1,\(cell),voice,2020,,-1,,,,,,,published,-1.0,,,,\(Self.ending)\r\n")
    }

    /// Limits that a page works out are in the files as they are on the page, and nothing of what is withheld.
    @Test(arguments: [
        (ValueKind.proportion, 12.0, 120.0, 1000.0, "wilson"), (.rate, 0.45, 9, 2000, "poisson"),
        (.rate, 0.5, 5, 1000, "poisson"),
        (.rate, 0.5, 50, 10_000, "byar"),
        (.count, 120, 120, 1000, ""), (.proportion, 0, 0, 40, "wilson"), (.mean, 12, 120, 10, ""),
    ])
    func holdsTheLimitsThatPagesWorkOut(
        _ kind: ValueKind,
        _ value: Double,
        _ count: Double,
        _ base: Double,
        _ method: String
    ) async throws {
        var sample = SampleSite()
        sample.indicatorKind = kind
        var figure = try SampleSite.figure(SampleSite.midtown, value)
        (figure.numerator, figure.denominator) = (count, base)
        sample.figures = [figure]
        let rows = try Self.rows(try await sample.page("areas/midtown/data.csv"))
        let row = try #require(rows.first)
        #expect(row["limits"] == method)
        #expect((row["lower"] == "") == method.isEmpty)
        #expect((row["shown_upper"] == "") == method.isEmpty)
        if let lower = row["lower"].flatMap(Double.init), let upper = row["upper"].flatMap(Double.init) {
            #expect(lower <= value && value < upper)
        }
        figure.status = .confidential
        sample.figures = [figure]
        let withheld = try #require(try Self.rows(try await sample.page("areas/midtown/data.csv")).first)
        for column in ["value", "lower", "upper", "numerator", "denominator", "shown", "shown_lower", "shown_upper"] {
            #expect(withheld[column] == "", "\(column)")
        }
        #expect(withheld["limits"] == "")
    }

    /// The cells of rows without quotation marks by the names of their columns.
    private static func rows(_ csv: String) throws -> [[String: String]] {
        let lines = csv.dropFirst().split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    private static func figure(
        _ year: Int,
        _ value: Double?,
        status: FigureStatus = .normal,
        numerator: Double? = nil,
        note: String? = nil
    ) throws -> Observation {
        var figure = try SampleSite.figure(SampleSite.midtown, value, year: year, status: status)
        figure.numerator = numerator
        figure.denominator = 50
        figure.note = note
        return figure
    }
}
