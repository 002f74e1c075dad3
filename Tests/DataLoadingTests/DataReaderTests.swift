import DataLoading
import Diagnostics
import Model
import Testing

struct DataReaderTests {
    @Test func readsAWholeSiteWithoutAWord() throws {
        var site = SmallSite(data: "area,period,value\nE08000012,2008,27.1\nN01,2008/09,0\n")
        site.files["areas/blocks.csv"] = "area,block,weight\nN01,E01000001,1\nN01,E01000002,0.5\n"
        site.files["areas/postcodes.csv"] = "postcode,area\nl249ab,N01\n"
        site.files["areas/boundaries/a.geojson"] = """
            {"type":"Feature","id":"N01","geometry":{"type":"Polygon","coordinates":[[[0,51],[1,51],[1,52],[0,51]]]}}
            """
        let outcome = site.read
        #expect(outcome.diagnostics.isEmpty)
        let data = outcome.value.data
        let speke = try #require(data.areas.index(of: "N01"))
        #expect(data.areas.blocks(of: speke).map(\.weight) == [1, 0.5])
        #expect(data.postcodes == [Postcode(text: "L24 9AB", area: speke)])
        #expect(data.boundaries[speke]?.polygons.first?.rings.first?.count == 3)
        #expect(data.figures[0].latestRow(of: speke).map(data.figures[0].value(at:)) == 0)
    }

    @Test func saysWhichFilesHadAPart() {
        var site = SmallSite(data: "area,period,value\nE08000012,2008,27.1\n")
        site.files["indicators/data/unused.csv"] = "a,b\n1,2\n"
        let expected: Set = ["Content/areas/areas.csv", "Content/indicators/data/figures.csv"]
        #expect(site.read.value.usedPaths == expected)
    }

    @Test func readsAnotherContentFolder() {
        let file = SourceFile(path: "Kent/Site/areas/areas.csv", text: SmallSite.areas)
        let outcome = DataReader().read([file], indicators: [], levels: SmallSite.levels, root: "Kent/Site/")
        #expect(outcome.value.data.areas.areas.count == 7)
    }

    @Test func reportsASiteWithoutAreasOnce() {
        var site = SmallSite(data: "area,period,value\nE08000012,2008,27.1\nX,2008,1\n")
        site.files["areas/areas.csv"] = nil
        #expect(site.findings == ["D201 error 0:0"])
        site.files["areas/areas.csv"] = "code,name,level,parent\n"
        #expect(site.findings == ["D201 error 0:0"])
    }

    @Test func keepsAThousandFindingsOfARuleAndCountsTheRest() {
        let rows = (0..<1_500).map { "E08000012,\(1000 + $0),x1\n" }.joined()
        let diagnostics = SmallSite(data: "area,period,value\n" + rows).read.diagnostics
        #expect(diagnostics.count == 1_001)
        #expect(diagnostics.last?.summary == "and 500 more of these in this file")
        #expect(diagnostics.last?.severity == .error)
    }
}

struct DataLoadingRulesTests {
    @Test func listsEachCodeOnceInOrder() {
        let codes = DataLoadingRules.all.map(\.code)
        #expect(codes == Set(codes).sorted())
        #expect(codes.allSatisfy { $0.hasPrefix("D") && $0.count == 4 })
    }
}
