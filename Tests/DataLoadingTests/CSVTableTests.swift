import Diagnostics
import Model
import Testing

@testable import DataLoading

struct CSVTableTests {
    static let plain = "area,period,value\nE08000012,2008,27.1\nE08000013,2008,30\n"

    @Test(arguments: [
        plain,
        plain.replacing("\n", with: "\r\n"),
        plain.replacing("\n", with: "\r"),
        "\u{FEFF}" + plain,
        String(plain.dropLast()),
        "Table 1: influence\n\n\"Source, and notes\"\n" + plain,
        "area,period,value\n\"E08000012\",\"2008\",\"27.1\"\n\"E08000013\" ,  \"2008\",30\n",
        " area , period,value \n E08000012,2008, 27.1 \nE08000013 ,2008,30\n",
        "value,name,area,period\n27.1,\"a, \"\"b\"\"\nc\",E08000012,2008\n30,,E08000013,2008\n",
        "area,period,value,,\nE08000012,2008,27.1\nE08000013,2008,30,,\n".replacing("value,,", with: "value"),
        "area,period,value\n\nE08000012,2008,27.1\n,,\nE08000013,2008,30,,\n",
    ])
    func readsTheSameFiguresInEveryForm(_ text: String) {
        let site = SmallSite(data: text)
        #expect(site.figures.map(\.value) == [27.1, 30])
        #expect(site.findings.isEmpty)
    }

    @Test func readsDoubledQuotationMarksAndLineEndsInsideAField() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .note])
        let site = SmallSite(
            data: "area,period,value,note\nN01,2008,1,\"He said \"\"yes\"\",\r\nand no\"\nN02,2008,2,\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.figures.map(\.note) == ["He said \"yes\",\r\nand no", nil])
        #expect(site.figures.map { $0.declaredAt?.line } == [2, 4])
    }

    @Test func readsWindows1252AndNamesTheFirstByte() throws {
        let text = "area,period,value,note\nN01,2008,1,\nN02,2008,2,caf\u{1}\u{2}x\n"
        let bytes = Array(text.utf8).map { $0 == 1 ? 0xE9 : $0 == 2 ? 0x93 : $0 }
        var site = SmallSite()
        site.indicators = [SmallSite.indicator(data: [SmallSite.mapping(parts: [.area, .period, .value, .note])])]
        let files = [
            SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
            SourceFile(path: "Content/indicators/data/figures.csv", bytes: bytes),
        ]
        let outcome = DataReader().read(files, indicators: site.indicators, levels: SmallSite.levels)
        #expect(outcome.diagnostics.map(\.short) == ["D102 warning 3:15"])
        let row = try #require(
            outcome.value.data.areas.index(of: "N02").flatMap(outcome.value.data.figures[0].latestRow)
        )
        #expect(outcome.value.data.figures[0].note(at: row) == "caf\u{E9}\u{201C}x")
    }

    @Test func countsColumnsInBytesOfAWindows1252File() {
        let bytes = Array("area,period,note,value\nN01,2008,".utf8) + [0xE9, 0xE9] + Array(",oops\n".utf8)
        let files = [
            SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
            SourceFile(path: "Content/indicators/data/figures.csv", bytes: bytes),
        ]
        let outcome = DataReader().read(files, indicators: [SmallSite.indicator()], levels: SmallSite.levels)
        #expect(outcome.diagnostics.map(\.short) == ["D102 warning 2:10", "D107 error 2:13"])
    }

    @Test(
        arguments: [[0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0x61, 0x2C, 0, 0x62]]
            as [[UInt8]]
    )
    func refusesWhatIsNotText(_ bytes: [UInt8]) {
        let files = [
            SourceFile(path: "Content/areas/areas.csv", text: SmallSite.areas),
            SourceFile(path: "Content/areas/blocks.csv", bytes: bytes),
        ]
        let outcome = DataReader().read(files, indicators: [], levels: SmallSite.levels)
        #expect(outcome.diagnostics.map(\.rule.code) == ["D101"])
    }

    @Test(arguments: [
        ("N01,2008,\"1", ["D103 error 2:10"]),
        ("N01,\"2008\"x,1\nN02,2008,2", ["D103 error 2:11"]),
        ("N01,20\"08,1", ["D108 error 2:5", "D103 warning 2:7"]),
        ("N01,2008", ["D105 error 2:1"]),
        ("N01,2008,1,2", ["D105 error 2:10"]),
        ("N01,2008,1\nSource: a survey", ["D122 warning 3:1"]),
        ("N01,2008,1\nSource: a survey,,", ["D122 warning 3:1"]),
    ])
    func pointsAtRowsThatCannotBeRead(_ rows: String, _ expected: [String]) {
        #expect(SmallSite(data: "area,period,value\n" + rows).findings == expected)
    }

    @Test func reportsAFileWithoutRows() {
        #expect(SmallSite(data: "").findings == ["D118 error 0:0"])
        #expect(SmallSite(data: "\n\n").findings == ["D118 error 0:0"])
        #expect(SmallSite(data: "area,period,value\n").findings == ["D118 warning 1:1"])
    }

    @Test func namesTheColumnThatIsMissingAndTheOneMeant() throws {
        let site = SmallSite(data: "Area code,period,valeu\nN01,2008,1\n")
        let diagnostics = site.read.diagnostics
        #expect(diagnostics.map(\.short) == ["D106 error 9:3", "D106 error 9:3"])
        let value = try #require(diagnostics.first { $0.summary.contains("\"value\"") })
        #expect(value.suggestion == "Did you mean \"valeu\"?")
        #expect(value.summary == "Content/indicators/data/figures.csv has no column \"value\"")
    }

    @Test func refusesAMappedColumnThatIsThereTwice() {
        #expect(SmallSite(data: "area,period,value,value\nN01,2008,1,2\n").findings == ["D120 error 1:19"])
        #expect(SmallSite(data: "area,period,value,x,x\nN01,2008,1,2,3\n").findings.isEmpty)
    }

    @Test(
        "a row of more than a megabyte ends the reading with an error at its beginning",
        arguments: [
            String(repeating: "0", count: 1_100_000), String(repeating: ",x", count: 600_000),
            "N01,2008,\"" + String(repeating: "text\n", count: 300_000) + "\"",
            "N01,2008,\"" + String(repeating: "\"\"", count: 600_000) + "\"",
        ]
    )
    func endsAtARowThatIsTooLong(_ row: String) {
        let site = SmallSite(data: "area,period,value\nN01,2008,1\n" + row + "\nN02,2008,2\n")
        #expect(site.figures.map(\.value) == [1])
        #expect(site.findings == ["D280 error 3:1"])
    }

    @Test func saysOfARowThatIsTooLongWhichQuotationMarkIsOpen() {
        let rows = String(repeating: "N02,2008,2\n", count: 110_000)
        #expect(SmallSite(data: "area,period,value\nN01,2008,\"1\n" + rows).findings == ["D103 error 2:10"])
    }

    @Test func saysThatAHeaderIsTooLong() {
        let header = "area,period,value" + String(repeating: ",x", count: 600_000)
        #expect(SmallSite(data: header + "\nN01,2008,1\n").findings.contains("D280 error 1:1"))
    }

    @Test("unpacking stops at a line without end, and nowhere else")
    func stopsUnpackingAtALineWithoutEnd() {
        var lines = LineLengths()
        let chunk = Array(repeating: UInt8(ascii: "0"), count: 1 << 16)
        var taken = 0
        while lines.add(chunk.span), taken < 1_000 { taken += 1 }
        #expect(taken == 64)
        #expect(lines.haveNoEnd)
        lines = LineLengths()
        let ended = chunk.dropLast() + [UInt8(ascii: "\r")]
        #expect((0..<1_000).allSatisfy { _ in lines.add(ended.span) && lines.add(chunk.span) })
        #expect(!lines.haveNoEnd)
    }
}
