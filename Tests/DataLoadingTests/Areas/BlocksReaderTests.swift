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
        ("N01,E01000001,1\nN02,N01,1", ["D213 error 3:5"]),
        ("N01,N01,1", ["D213 error 2:5"]),
        ("N09,E01000001,1", ["D104 error 2:1"]),
        ("N01,E0100001,1", ["D104 error 2:5"]),
        ("N01,,1", ["D203 error 2:5"]),
    ])
    func pointsAtWhatIsWrong(_ rows: String, _ expected: [String]) {
        #expect(site(rows).findings == expected)
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
