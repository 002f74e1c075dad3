import Graphics
import Templates
import Testing

@Suite struct TrendLineTests {
    private func points(_ values: [Double?]) -> [TrendSeries.Point] {
        values.enumerated().map { TrendSeries.Point(time: 2008 + Double($0.offset), value: $0.element) }
    }

    @Test func drawsNoLineAcrossAMissingFigure() {
        let series = TrendSeries(label: "Sampleton", points: points([1, 2, nil, 4, 5]))
        #expect(series.runs.map { $0.map(\.time) } == [[2008, 2009], [2011, 2012]])
    }

    @Test func drawsNoLineAcrossAPeriodThatIsLeftOut() {
        let points = [2008.0, 2009, 2011, 2012].map { TrendSeries.Point(time: $0, value: 1) }
        let series = TrendSeries(label: "Sampleton", points: points)
        #expect(series.runs.map { $0.map(\.time) } == [[2008, 2009], [2011, 2012]])
    }

    @Test func joinsPeriodsThatAreAlwaysFarApart() {
        let points = [2001.0, 2011, 2021].map { TrendSeries.Point(time: $0, value: 1) }
        #expect(TrendSeries(label: "Sampleton", points: points).runs.count == 1)
    }

    @Test func endsTheLineAtABreakAndMarksIt() {
        let points = [
            TrendSeries.Point(time: 2008, value: 1), TrendSeries.Point(time: 2009, value: 2),
            TrendSeries.Point(time: 2010, value: 9, isBreak: true), TrendSeries.Point(time: 2011, value: 8),
        ]
        #expect(TrendSeries(label: "Sampleton", points: points).runs.map(\.count) == [2, 2])
        #expect(SampleCharts.trend(points).svg.markup.occurrences(of: #"class="break""#) == 1)
        #expect(!SampleCharts.trend(self.points([1, 2])).svg.markup.contains(#"class="break""#))
    }

    @Test func drawsProvisionalFiguresHollow() {
        let points = [
            TrendSeries.Point(time: 2008, value: 1), TrendSeries.Point(time: 2009, value: 2, isProvisional: true),
        ]
        let markup = SampleCharts.trend(points).svg.markup
        #expect(markup.occurrences(of: #"class="hollow""#) == 1)
        // A dot for the first alone.
        #expect(markup.occurrences(of: #"class="own dots""#) == 1)
        #expect(markup.occurrences(of: "h0") == 1)
    }

    @Test func showsTheLikelyRangeOnlyWhereItIsKnown() {
        let known = [
            TrendSeries.Point(time: 2008, value: 1, limits: 0...2),
            TrendSeries.Point(time: 2009, value: 2, limits: 1...3),
        ]
        #expect(SampleCharts.trend(known).svg.markup.contains(#"class="band""#))
        #expect(!SampleCharts.trend(points([1, 2])).svg.markup.contains(#"class="band""#))
    }

    @Test func drawsATargetWithItsWords() {
        var trend = SampleCharts.trend(points([1, 2]))
        trend.target = TrendLine.Target(value: 3, label: "target 3 by 2032")
        let markup = trend.svg.markup
        #expect(markup.contains(#"class="target""#))
        #expect(markup.contains(">target 3 by</text>"))
        #expect(markup.contains(">2032</text>"))
    }

    @Test func namesEveryLineWithoutCoveringAName() throws {
        var trend = SampleCharts.trend(points([1, 2]))
        trend.others = ["Eastley", "Westley", "Sampleshire"].map { TrendSeries(label: $0, points: points([1, 2])) }
        let markup = trend.svg.markup
        let rows = markup.split(separator: "<text x=\"60%\" y=\"").dropFirst().compactMap {
            Double($0.prefix { $0 != "\"" })
        }
        #expect(rows.count == 4)
        #expect(zip(rows.dropFirst(), rows).allSatisfy { abs($0.0 - $0.1) >= 14 })
    }

    @Test(arguments: [[], [nil], [5], [5, 5, 5], [-3, -9], [1e300, -1e300], [.nan, 1]] as [[Double?]])
    func holdsWhateverFiguresThereAre(_ values: [Double?]) {
        let markup = SampleCharts.trend(points(values)).svg.markup
        #expect(markup.hasSuffix("</figure>"))
        #expect(!markup.contains("nan") && !markup.contains("inf"))
    }

    @Test func isTheSameEveryTime() {
        #expect(SampleCharts.trend(points([1, 3, 2])).svg == SampleCharts.trend(points([1, 3, 2])).svg)
    }
}
