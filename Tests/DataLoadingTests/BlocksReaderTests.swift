import DataLoading
import Diagnostics
import Model
import Testing

struct BlocksReaderTests {
    private func site(_ rows: String) -> SmallSite {
        SmallSite(file: "areas/blocks.csv", "area,block,weight\n" + rows)
    }

    @Test func readsSharesAndWholeBlocks() throws {
        let data = site("N01,E01000001,0.25\nN02,E01000001,0.75\nN01,E01000002,\n").read.value.data
        let speke = try #require(data.areas.index(of: "N01"))
        #expect(data.areas.blocks(of: speke).map(\.weight) == [0.25, 1])
    }

    @Test(arguments: [
        ("N01,E01000001,0", ["D211 error 2:15"]),
        ("N01,E01000001,1.5", ["D211 error 2:15"]),
        ("N01,E01000001,50%", ["D211 error 2:15"]),
        ("N01,E01000001,1\nN01,E01000001,1", ["D212 error 3:5"]),
        ("N01,E01000001,0.6\nN02,E01000001,0.6", ["D214 warning 3:5"]),
        // Another cut of the same place may have the block in full as well.
        ("N01,E01000001,1\nE08000013,E01000001,1", []),
        ("N01,E01000001,1\nN02,N01,1", ["D213 error 3:5"]),
        ("N01,N01,1", ["D213 error 2:5"]),
        ("N09,E01000001,1", ["D104 error 2:1"]),
        ("N01,E0100001,1", ["D104 error 2:5"]),
        ("N01,,1", ["D203 error 2:5"]),
    ])
    func pointsAtWhatIsWrong(_ rows: String, _ expected: [String]) {
        #expect(site(rows).findings == expected)
    }

    @Test func readsOlderCodes() {
        let older = "E01000002,Liverpool 001B,block,E08000012"
        var site = site("N01,E01000902,1\n")
        site.files["areas/areas.csv"] = SmallSite.areas.replacing("parent\n", with: "parent,also_known_as\n")
            .split(separator: "\n").map { $0 == older ? older + ",E01000902" : $0 + ($0.hasPrefix("code") ? "" : ",") }
            .joined(separator: "\n")
        #expect(site.findings.isEmpty)
        site.files["areas/blocks.csv"] = nil
        site.files["areas/postcodes.csv"] = "postcode,area\nL24 9AB,E01000902\n"
        #expect(site.findings.isEmpty)
        #expect(site.read.value.data.postcodes.count == 1)
    }

    @Test func namesTheBlockThatWasMeant() {
        let diagnostic = site("N01,E0100001,1").read.diagnostics.first
        #expect(diagnostic?.suggestion == "Did you mean E01000001 (Liverpool 001A)?")
    }

    @Test func leavesOutTheChainAndKeepsTheRest() throws {
        let data = site("N01,E01000001,1\nN02,N01,1\nN02,E01000002,1\n").read.value.data
        let garston = try #require(data.areas.index(of: "N02"))
        #expect(data.areas.blocks(of: garston).map { data.areas[$0.area].code } == ["E01000002"])
    }
}

struct PostcodesReaderTests {
    private func site(_ rows: String, header: String = "postcode,area") -> SmallSite {
        SmallSite(file: "areas/postcodes.csv", header + "\n" + rows)
    }

    @Test func putsFormAndOrderRight() {
        let site = site("l249ab,N01\nL2 4AB,N01\n W1A0AX ,N02\nec1a 1bb,N02\nGIR 0AA,N02\nL1 1AA,N02\nb33 8th,N01\n")
        #expect(
            site.read.value.data.postcodes.map(\.text)
                == ["B33 8TH", "EC1A 1BB", "GIR 0AA", "L1 1AA", "L2 4AB", "L24 9AB", "W1A 0AX"]
        )
        #expect(site.findings.isEmpty)
    }

    @Test(arguments: ["", "L24", "L24 9A", "L24 9AC", "249AB", "LLL1 1AA", "L24 99AB", "L24\u{A0}9ABX", "L24-9AB"])
    func refusesWhatIsNoPostcode(_ text: String) {
        #expect(site("\(text),N01\n").findings == ["D215 error 2:1"])
    }

    @Test func keepsAPostcodeThatLiesInTwoAreas() {
        let site = site("L24 9AB,N02\nL24 9AB,N01\nL249AB,N02\n")
        #expect(site.read.value.data.postcodes.count == 2)
        #expect(site.findings == ["D216 warning 4:1"])
    }

    @Test func readsColumnNamesInAnyCapitals() {
        #expect(site("L24 9AB,N01\n", header: "Postcode,Area").findings.isEmpty)
    }

    @Test(arguments: [
        ("L249AB,10,344000,384000,E92000001,N01", "header"), ("pcd7,pcds,wd25cd", "pcds \"postcode\""),
        ("Postcode,In Use?,Ward Code", "a column \"area\""),
        ("LSOA21CD,WD25CD,NAME", "Write postcode,area in the first line"),
    ])
    func saysOnceHowToNameTheColumns(_ header: String, _ advice: String) {
        let site = site("L24 9AD,N01,x\n", header: header)
        let found = site.read.diagnostics.filter { $0.rule.code == "D106" || $0.rule.code == "D202" }
        #expect(found.map(\.rule.code) == ["D106"])
        #expect(found.first?.suggestion?.contains(advice) == true)
    }

    @Test func warnsOnceOfColumnsThatNothingReads() {
        #expect(site("L24 9AB,N01,x,y\n", header: "postcode,area,a,b").findings == ["D202 warning 1:15"])
    }

    @Test func reportsAnUnknownAreaOnceForAllItsRows() {
        let site = site("L24 9AB,N01\nL24 9AD,N99\nL24 9AE,N99\n")
        #expect(site.findings == ["D104 error 3:9"])
        #expect(site.read.diagnostics.first?.effect == "The 2 rows with it appear on no page.")
    }
}
