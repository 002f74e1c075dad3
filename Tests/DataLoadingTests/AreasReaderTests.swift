import DataLoading
import Diagnostics
import Model
import Testing

struct AreasReaderTests {
    private func areas(_ rows: String, header: String = "code,name,level,parent,slug,also_known_as,start,end,note")
        -> SmallSite
    {
        SmallSite(areas: header + "\n" + rows)
    }

    @Test func readsEveryColumnInAnyOrder() throws {
        let site = areas(
            "Old name,N01,St. Mary's & Düngen,,neighbourhood,A; B ;,2009-04-01,2010-04-01,my-slug\n",
            header: "note,code,name,parent,level,also_known_as,start,end,slug"
        )
        #expect(site.findings.isEmpty)
        let area = try #require(site.read.value.data.areas.areas.first)
        #expect(area.name == "St. Mary's & Düngen")
        #expect(area.slug == "my-slug")
        #expect(area.alsoKnownAs == ["A", "B"])
        #expect(area.start == CalendarDate(year: 2009, month: 4, day: 1))
        #expect(area.end == CalendarDate(year: 2010, month: 4, day: 1))
        #expect(area.note == "Old name")
        #expect(area.declaredAt.line == 2)
    }

    @Test func readsHowANameIsSaidInASentence() {
        let site = areas("N01,Fens,block,,the Fens\nN02,Hill,block,,\n", header: "code,name,level,parent,said_as")
        #expect(site.findings.isEmpty)
        #expect(site.read.value.data.areas.areas.map(\.saidAs) == ["the Fens", nil])
    }

    @Test(arguments: [
        ("St. Mary's & Düngen", "st-marys-and-dungen"),
        ("Kingstanding, Stockland Green", "kingstanding-stockland-green"),
        ("Ynys Môn", "ynys-mon"), ("King\u{2019}s Lynn", "kings-lynn"), ("R&D", "r-and-d"), ("  --x--y  ", "x-y"),
        ("東京", "n01"), ("e\u{301}te", "ete"),
    ])
    func makesASlugOfTheName(_ name: String, _ slug: String) {
        let site = areas("N01,\"\(name)\",block,,,,,,\n")
        #expect(site.read.value.data.areas.areas.map(\.slug) == [slug])
    }

    @Test func keepsSlugsApartByParentAndThenByCode() {
        let rows = """
            E1,Derby,authority,,,,,,
            N1,Abbey,neighbourhood,E1,,,,,
            N2,Abbey,neighbourhood,E1,,,,,
            N3,Abbey,neighbourhood,E1,,,,,
            N4,Other,neighbourhood,E1,abbey-derby-2,,,,
            N5,Park,neighbourhood,E1,abbey,,,,

            """
        let site = areas(rows)
        #expect(
            site.read.value.data.areas.areas.map(\.slug)
                == ["derby", "abbey-derby", "abbey-n2", "abbey-n3", "abbey-derby-2", "abbey"]
        )
    }

    @Test func readsWhichAreasAnotherReplaced() throws {
        let site = areas(
            """
            N01,Old,block,,,2020-04-01,,
            N02,Older,block,,,2020-04-01,,
            N03,New,block,,2020-04-01,,N01; N02,
            N04,Near,block,,2020-04-01,,,N01

            """,
            header: "code,name,level,parent,start,end,replaces,replaces_roughly"
        )
        #expect(site.findings.isEmpty)
        let found = site.read.value.data.areas
        #expect(found.areas[2].replaces == ["N01", "N02"] && found.areas[3].replacesRoughly == ["N01"])
        #expect(found.lineage.predecessors(of: AreaIndex(2)) == [AreaIndex(0), AreaIndex(1)])
        #expect(found.lineage.isRough(AreaIndex(3)))
    }

    @Test(arguments: [
        (
            "N01,A,block,,2001-01-01,,N02,\nN02,B,block,,2001-01-01,2010-01-01,N01,",
            ["D218 error 2:26"]
        ),
        ("N01,A,block,,,,,N01", ["D218 error 2:17"]),
        ("N01,A,block,,2001-01-01,,N02,N02\nN02,B,block,,,2001-01-01,,", ["D219 error 2:30"]),
        (
            "N01,A,block,,,2001-01-01,,\nN02,B,block,,2001-01-01,,N01,\nN03,C,block,,2001-01-01,,N01,",
            ["D220 error 4:26"]
        ),
        ("N01,A,block,,2001-01-01,,N02;N09,\nN02,B,block,,,2001-01-01,,", ["D104 error 2:26"]),
        ("N01,A,block,,,,N02,\nN02,B,block,,,2001-01-01,,", ["D221 warning 2:1"]),
        ("N01,A,block,,2001-01-01,,,N02\nN02,B,block,,,,,", ["D221 warning 3:1"]),
    ])
    func reportsWhatCannotHaveBeenReplaced(_ rows: String, _ findings: [String]) {
        let site = areas(rows + "\n", header: "code,name,level,parent,start,end,replaces,replaces_roughly")
        #expect(site.findings == findings)
    }

    @Test(arguments: [
        ("N01,A,block,,\nN01,B,block,,", ["D204 error 3:1"]),
        ("N01,A,block,,x\nN02,B,block,,x", ["D206 error 3:14"]),
        ("N01,A,block,,Bad Slug", ["D205 error 2:14"]),
        ("N01,A,blok,,", ["D207 error 2:7"]),
        ("N01,A,,,", ["D207 error 2:7"]),
        ("N01,A,block,N02,", ["D208 error 2:13"]),
        ("N01,A,block,N01,", ["D209 error 2:13"]),
        (
            "N01,A,block,N02,\nN02,B,block,N03,\nN03,C,block,N01,\nN04,D,block,N01,",
            ["D209 error 2:13", "D217 error 5:13"]
        ),
        ("N01,A,neighbourhood,,\nN02,B,authority,N01,", ["D217 error 3:17"]),
        (",A,block,,\nN02,B,block,,", ["D203 error 2:1"]),
        ("N01,,block,,", ["D203 error 2:5", "D201 error 0:0"]),
    ])
    func pointsAtWhatIsWrong(_ rows: String, _ expected: [String]) {
        let site = areas(rows, header: "code,name,level,parent,slug")
        #expect(site.findings == expected.filter { !($0.hasPrefix("D201")) })
    }

    @Test func namesBothLevelsWhereTheParentIsNoLarger() throws {
        let site = areas("N01,Speke,neighbourhood,,\nN02,Garston,authority,N01,", header: "code,name,level,parent,slug")
        let found = try #require(site.read.diagnostics.first)
        #expect(found.summary == "Garston (authority) cannot lie in Speke (neighbourhood)")
        #expect(
            found.explanation == "site.yml lists the level \"neighbourhood\" after \"authority\", as a smaller one."
        )
        #expect(found.suggestion == "Name a parent of a larger level (country), or correct the level.")
    }

    @Test func offersTheLikelyLevelParentAndColumn() {
        let site = areas(
            "E08000012,Liverpool,authorty,,\nN01,Speke,block,E0800012,\n",
            header: "code,name,level,parent,not"
        )
        let suggestions = site.read.diagnostics.map(\.suggestion)
        #expect(suggestions.contains("Did you mean \"authority\"?"))
        #expect(suggestions.contains("Did you mean \"note\"?"))
        #expect(site.findings.contains("D202 warning 1:24"))
    }

    @Test func namesTheParentThatWasMeant() {
        let site = SmallSite(
            areas: SmallSite.areas + "N03,Hale,neighbourhood,E0800012\nN04,Halewood,neighbourhood,Knowsley\n"
        )
        #expect(
            site.read.diagnostics.map(\.suggestion)
                == ["Did you mean E08000012 (Liverpool)?", "Did you mean E08000013 (Knowsley)?"]
        )
    }

    @Test(arguments: [
        ("04/17/2009,", ["D210 error 2:15"]), ("2009-02-30,", ["D210 error 2:15"]),
        ("2010-01-01,2009-01-01", ["D210 error 2:26"]),
    ])
    func refusesDatesThatAreNone(_ dates: String, _ expected: [String]) {
        #expect(areas("N01,A,block,,,\(dates)", header: "code,name,level,parent,slug,start,end").findings == expected)
    }

    @Test(arguments: ["1/4/2009", "01/04/2009", "1 April 2009", "01-Apr-09", "2009-04-01"])
    func readsDatesWithTheDayFirst(_ date: String) {
        let site = areas("N01,A,block,,\(date)", header: "code,name,level,parent,start")
        #expect(site.findings.isEmpty)
        #expect(site.read.value.data.areas.areas.first?.start?.description == "2009-04-01")
    }

    @Test func refusesDatesOfWhichSomeHaveTheMonthFirst() {
        let site = areas("N01,A,block,,1/4/2009\nN02,B,block,,04/17/2009", header: "code,name,level,parent,start")
        #expect(site.findings == ["D210 error 2:14", "D210 error 3:14"])
    }

    @Test func readsColumnNamesInAnyCapitals() {
        #expect(areas("N01,A,block,", header: "Code,Name,Level,Parent").findings.isEmpty)
        #expect(areas("N01,A,block,", header: "CODE,NAME,LEVEL,PARENT").findings.isEmpty)
    }

    @Test func needsAllFourColumns() {
        #expect(areas("N01,A,block", header: "code,name,level").findings == ["D106 error 1:1"])
    }

    @Test func keepsAnAreaWhoseLevelOrParentIsWrong() {
        let site = areas("N01,A,blok,X", header: "code,name,level,parent")
        #expect(site.read.value.data.areas.areas.map(\.name) == ["A"])
    }
}
