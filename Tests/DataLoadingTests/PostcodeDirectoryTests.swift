import DataLoading
import Diagnostics
import Model
import Testing
import TestWorkbooks

/// Postcodes from directories as they are downloaded, with invented places.
struct PostcodeDirectoryTests {
    private static let areas = """
        code,name,level,parent
        E12000099,Middle Country,country,
        E06000901,Sampleton,authority,E12000099
        E05000901,Mill Hill,neighbourhood,E06000901
        E05000902,Docks,neighbourhood,E06000901

        """

    private static let directory = """
        \u{FEFF}pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,oa21cd,cty25cd,lad26cd,wd26cd,ctry25cd,rgn25cd,lsoa21cd,msoa21cd,wz11cd
        "ZZ1 1AA","ZZ1  1AA","ZZ1 1AA","198001","","0","300000","400000","1","E00000001","E99999999","E06000901","E05000901","E92000001","E12000099","E01000001","E02000001","E33000001"
        "ZZ1 1AB","ZZ1  1AB","ZZ1 1AB","198001","201907","0","300000","400000","1","E00000001","E99999999","E06000901","E05000902","E92000001","E12000099","E01000001","E02000001","E33000001"
        "YY1 1AA","YY1  1AA","YY1 1AA","198001","","0","300000","400000","1","E00000002","E99999999","E06000902","E05000999","E92000001","E12000099","E01000002","E02000002","E33000002"
        "XX1 1AA","XX1  1AA","XX1 1AA","198001","","0","","","9","","","","","","","","",""

        """

    private func read(
        _ file: SourceFile,
        areas columns: [String] = [],
        beside others: [String: String] = [:]
    ) -> Outcome<DataReader.Result> {
        let place = SourceLocation(path: "Content/site.yml", line: 5, column: 7)
        let name = String(file.path.dropFirst("Content/areas/".count))
        let sources = AreaSources(postcodes: [
            .init(file: Located(name, at: place), areas: columns.map { Located($0, at: place) })
        ])
        var files = [file, SourceFile(path: "Content/areas/areas.csv", text: Self.areas)]
        files += others.map { SourceFile(path: "Content/areas/" + $0.key, text: $0.value) }
        return DataReader().read(files, indicators: [], levels: SmallSite.levels, areaSources: sources)
    }

    private func read(_ text: String, areas: [String] = []) -> Outcome<DataReader.Result> {
        read(SourceFile(path: "Content/areas/d.csv", text: text), areas: areas)
    }

    private func list(_ outcome: Outcome<DataReader.Result>) -> [String] {
        let data = outcome.value.data
        return data.postcodes.map { postcode in
            let area = data.areas.areas[Int(postcode.area.position)].code
            return "\(postcode.text) \(area)" + (postcode.ended.map { " until \($0)" } ?? "")
        }
    }

    @Test func keepsThePostcodesOfTheSitesSmallestAreas() {
        let outcome = read(Self.directory)
        #expect(outcome.diagnostics.map(\.short) == [])
        #expect(list(outcome) == ["ZZ1 1AA E05000901", "ZZ1 1AB E05000902 until 2019"])
        #expect(outcome.value.usedPaths.contains("Content/areas/d.csv"))
    }

    @Test func readsTheColumnThatIsNamed() {
        #expect(list(read(Self.directory, areas: ["lad"])) == ["ZZ1 1AA E06000901", "ZZ1 1AB E06000901 until 2019"])
        #expect(list(read(Self.directory, areas: ["wd26cd"])).count == 2)
        let two = Self.directory.replacing("cty25cd", with: "lad25cd")
        #expect(read(two, areas: ["lad"]).diagnostics.map(\.short) == ["D266 error 5:7"])
        #expect(read(Self.directory, areas: ["parish"]).diagnostics.map(\.short) == ["D106 error 5:7"])
    }

    @Test func readsCodePointOpenThatHasNoHeader() {
        let text = """
            "ZZ1 1AA",10,300000,400000,"E92000001","E19000001","E18000001","","E06000901","E05000901"
            "ZZ11AD",10,300000,400000,"E92000001","E19000001","E18000001","","E06000901","E05000902"
            "YY1 1AA",10,300000,400000,"E92000001","E19000001","E18000001","","E06000902","E05000999"

            """
        let outcome = read(text)
        #expect(outcome.diagnostics.isEmpty)
        #expect(list(outcome) == ["ZZ1 1AA E05000901", "ZZ1 1AD E05000902"])
    }

    @Test func letsTheSitesOwnFileSayOtherwise() {
        let outcome = read(
            SourceFile(path: "Content/areas/d.csv", text: Self.directory),
            beside: ["postcodes.csv": "postcode,area,ended\nZZ1 1AB,E05000901,\nZZ9 9ZZ,E05000901,2001\n"]
        )
        #expect(
            list(outcome) == ["ZZ1 1AA E05000901", "ZZ1 1AB E05000901", "ZZ9 9ZZ E05000901 until 2001"]
        )
    }

    @Test func reportsFilesOfNoUse() {
        #expect(read("area,name\nE05000901,Mill Hill\n").diagnostics.map(\.short) == ["D265 error 0:0"])
        #expect(read("").diagnostics.map(\.short) == ["D265 error 0:0"])
        #expect(read("pcds,lad26cd\nYY1 1AA,E06000902\n").diagnostics.map(\.short) == ["D267 error 0:0"])
    }

    @Test func readsAcrossTheEdgesOfItsPieces() {
        let rows = (0..<150_000).map { number in
            "ZZ\(number % 90 + 1) \(number / 90 % 10)A\(number % 2 == 0 ? "B" : "D"),,E05000901,\(number)"
        }
        let text = "pcds,doterm,wd26cd,more\n" + rows.joined(separator: "\r\n") + "\r\nZZ1 9ZZ,,E05000902,last"
        let outcome = read(text)
        #expect(outcome.diagnostics.isEmpty)
        #expect(Set(list(outcome)).count == 901)
        #expect(list(outcome).contains("ZZ1 9ZZ E05000902"))
    }

    @Test(arguments: [
        "\"", "\"ZZ1 1AA", "ZZ1 1AA", "pcds\n\"", "pcds,wd26cd\n\"ZZ1 1AA,E05000901", "pcds\r\r\r", ",,,\n,,,",
    ])
    func survives(_ text: String) {
        #expect(list(read(text)).isEmpty)
    }
}
