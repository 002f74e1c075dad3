import DataLoading
import Diagnostics
import Model
import Testing

/// Lines with nothing in them, which small archives can hold by the million.
@Suite struct EmptyLinesTests {
    @Test func passesOverEmptyLines() {
        let site = SmallSite(data: "\n\r\n\narea,period,value\n\n\nN01,2019,20\r\n\r\n\nN09,2019,30\n\n")
        #expect(site.figures.map(\.value) == [20])
        #expect(site.read.diagnostics.map { $0.location?.line } == [10])
    }

    @Test(arguments: ["\n", ",,\n", " \r"])
    func endsAtMillionsOfEmptyLines(_ line: String) {
        let lines = String(repeating: line, count: 4_200_000)
        let site = SmallSite(data: "area,period,value\nN01,2019,20\n\(lines)N02,2019,30\n")
        let outcome = site.read
        #expect(outcome.diagnostics.map(\.short) == ["D280 error 4200003:1"])
        #expect(outcome.value.data.figures.first?.count == 1)
    }

    @Test func passesOverRowsOfSeparators() {
        let lines = String(repeating: ",,\n , ,\t\n", count: 10)
        let site = SmallSite(data: "area,period,value\n\(lines)N01,2019,20\n,,\nN09,2019,30\n,,")
        #expect(site.figures.map(\.value) == [20])
        #expect(site.read.diagnostics.map { $0.location?.line } == [24])
    }
}
