import DataLoading
import Diagnostics
import Model
import Testing

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

    @Test func warnsOnceOfColumnsThatNothingReads() {
        #expect(site("L24 9AB,N01,x,y\n", header: "postcode,area,a,b").findings == ["D202 warning 1:15"])
    }

    @Test func reportsAnUnknownAreaOnceForAllItsRows() {
        let site = site("L24 9AB,N01\nL24 9AD,N99\nL24 9AE,N99\n")
        #expect(site.findings == ["D104 error 3:9"])
        #expect(site.read.diagnostics.first?.effect == "The 2 rows with it appear on no page.")
    }
}
