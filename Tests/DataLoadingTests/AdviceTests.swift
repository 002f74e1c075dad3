import DataLoading
import Diagnostics
import Model
import Testing

/// Follows what findings about data files advise, word for word, and expects that nothing is found any more.
struct AdviceTests {
    private func site(_ rows: String, kind: ValueKind = .count, _ mapping: DataMapping = SmallSite.mapping())
        -> SmallSite
    {
        let unit = kind == .proportion ? "%" : "points"
        return SmallSite(
            data: "area,period,value\n" + rows,
            SmallSite.indicator(kind: kind, unit: unit, data: [mapping])
        )
    }

    /// What stands between two texts of an advice, wherever it does.
    private func pieces(_ advice: String, from start: String, to end: String) -> [String] {
        advice.components(after: start).compactMap { rest in
            rest.firstRange(of: end).map { String(rest[..<$0.lowerBound]) }
        }
    }

    @Test(arguments: [
        "2010-12", "2015 - 2016", "2003 - 04", "201112", "05/17/2024", "05/17/2024 to 06/18/2024", "2016/19",
        "2004/08", "2024/08",
    ])
    func readsPeriodsAsTheyAreProposed(_ period: String) throws {
        let finding = try #require(site("N01,\(period),41\n").read.diagnostics.first)
        let advice = try #require(finding.suggestion)
        let forms =
            finding.rule.code == "D125"
            ? advice.dropFirst("Write ".count).dropLast().split(separator: " or ").map { form in
                String(form.split(separator: " for ")[0])
            }
            : pieces(advice + " for", from: "rite ", to: " for") + pieces(advice, from: ", or ", to: " for the year")
                + pieces(advice, from: ", and ", to: " for several")
        #expect(!forms.isEmpty)
        for form in forms {
            let text = form.split(separator: ", or ").first.map(String.init) ?? form
            #expect(site("N01,\(text),41\n").findings.isEmpty, "\(text) of \(advice)")
        }
    }

    @Test(arguments: [
        "E0800013", "e08000013", "Knowsley (E08000013)", "Knowsley", "EO8000013", "E08000013 Knowsley", "E08000031",
    ])
    func readsCodesAsTheyAreProposed(_ code: String) throws {
        let finding = try #require(site("N01,2008,40\n\(code),2008,41\n").read.diagnostics.first)
        let advice = try #require(finding.suggestion)
        let offered = pieces(advice, from: "Did you mean ", to: " (") + pieces(advice, from: " is ", to: ".")
        #expect(offered == ["E08000013"])
        for code in offered { #expect(site("N01,2008,40\n\(code),2008,41\n").findings.isEmpty) }
    }

    @Test(arguments: ["**", "n/a", "-", "Data suppressed", "12*", "12 [q]"])
    func readsMarkersThatAreGivenAMeaning(_ cell: String) throws {
        let finding = try #require(site("N01,2008,\(cell)\n").read.diagnostics.first)
        #expect(finding.rule.code == "D107" && finding.suggestion?.contains("status_codes") == true)
        let marker = String(cell.drop { $0.isNumber || $0 == " " })
        let mapping = SmallSite.mapping(codes: [marker: cell.first == "1" ? .lowReliability : .notAvailable])
        #expect(site("N01,2008,\(cell)\n", mapping).findings.isEmpty)
    }

    @Test(arguments: [
        ("N01,2008,0.3\nN02,2008,0.4\n", ValueKind.proportion),
        ("N01,2008,31\nN01,2009,0.33\nN01,2010,34\n", .proportion),
    ])
    func takesSharesForWhatTheMappingSays(_ rows: String, _ kind: ValueKind) throws {
        let finding = try #require(site(rows, kind: kind).read.diagnostics.first)
        let scales = pieces(try #require(finding.suggestion), from: "scale: ", to: " in").compactMap(Double.init)
        #expect(!scales.isEmpty)
        for scale in scales { #expect(site(rows, kind: kind, SmallSite.mapping(scale: scale)).findings.isEmpty) }
        let values = pieces(try #require(finding.suggestion), from: "Write ", to: " if").filter { Double($0) != nil }
        for value in values { #expect(site(rows.replacing("0.33", with: value), kind: kind).findings.isEmpty) }
    }

    @Test(arguments: [
        ("N01,2008,180\n", ValueKind.proportion), ("N01,2008,-3\n", .count), ("N01,2008,11\n", .decile),
        ("N01,2041,3\n", .count),
    ])
    func takesAnOddityThatIsMeant(_ rows: String, _ kind: ValueKind) throws {
        var broken = site(rows, kind: kind)
        broken.asOf = CalendarDate(year: 2026, month: 5, day: 1)
        let advice = try #require(broken.read.diagnostics.first?.suggestion)
        let meant = pieces(advice, from: "meant: [", to: "]").compactMap(DataMapping.Oddity.init)
        #expect(meant.count == 1)
        var mended = site(rows, kind: kind, SmallSite.mapping(meant: Set(meant)))
        mended.asOf = broken.asOf
        #expect(mended.findings.isEmpty)
    }

    @Test func addsUpOrCountsRowsAsProposed() throws {
        let rows = "N01,2008,3\nN01,2008,3\n"
        let advice = try #require(site(rows).read.diagnostics.first?.suggestion)
        let words =
            pieces(advice + ".", from: "combine: ", to: " in") + pieces(advice, from: "write combine: ", to: ".")
        let ways = words.compactMap(DataMapping.Combination.init)
        #expect(ways == [.count, .sum])
        for way in ways {
            // Rows that are counted have nothing to add, or 1.
            let counted = way == .count ? rows.replacing(",3", with: ",1") : rows
            #expect(site(counted, SmallSite.mapping(combine: way)).findings.isEmpty)
        }
        #expect(site("N01,2008,3\nN01,2008,4\n").read.diagnostics.first?.suggestion?.contains("`combine: sum`") == true)
        #expect(
            site("N01,2008,3\nN01,2008,4\n", kind: .mean).read.diagnostics.first?.suggestion?.contains("sum") == false
        )
    }
}

extension String {
    /// What follows each of the places where a text stands.
    fileprivate func components(after text: String) -> [Substring] {
        ranges(of: text).map { self[$0.upperBound...] }
    }
}
