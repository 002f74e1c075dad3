import Graphics
import Templates
import Testing

@Suite struct IntervalBarsTests {
    private func row(_ value: Double, _ limits: ClosedRange<Double>? = nil, isMarked: Bool = false) -> IntervalBars.Row
    {
        IntervalBars.Row(label: "Sampleton", figure: "\(value)", value: value, limits: limits, isMarked: isMarked)
    }

    @Test func drawsBarsFromZeroWhereThatIsHonest() {
        var bars = SampleCharts.bars([row(50), row(100)])
        bars.fromZero = true
        #expect(bars.svg.markup.contains(#"<rect class="bar" x="0%" y="22" width="49%" height="10"/>"#))
        bars.fromZero = false
        #expect(!bars.svg.markup.contains("<rect"))
    }

    @Test func drawsBarsOfNegativeValuesToTheLeft() {
        var bars = SampleCharts.bars([row(-10), row(10)])
        bars.fromZero = true
        #expect(bars.svg.markup.contains(#"<rect class="bar" x="0%" y="22" width="49%""#))
    }

    @Test func drawsLimitsOnlyWhereTheyAreKnown() {
        let markup = SampleCharts.bars([row(5, 4...6), row(7)]).svg.markup
        #expect(markup.occurrences(of: #"class="limits""#) == 1)
    }

    @Test func namesComparatorsAboveTheRows() {
        var bars = SampleCharts.bars([row(5), row(9)])
        bars.comparators = [StripPlot.Mark(label: "Eastley 8", value: 8), StripPlot.Mark(label: "Westley 6", value: 6)]
        let markup = bars.svg.markup
        #expect(markup.contains(#"y="13">Westley 6</text>"#))
        #expect(markup.contains(#"y="30""#))
        #expect(markup.contains(">Eastley 8</text>"))
    }

    @Test func marksARowByShapeAndWeight() {
        #expect(SampleCharts.bars([row(5, isMarked: true), row(6)]).svg.markup.contains(#"class="here""#))
    }

    @Test(arguments: [[], [5], [5, 5], [.nan], [-1e308, 1e308]] as [[Double]])
    func holdsWhateverFiguresThereAre(_ values: [Double]) {
        let markup = SampleCharts.bars(values.map { row($0) }).svg.markup
        #expect(markup.hasSuffix("</figure>"))
        #expect(!markup.contains("%\"nan"))
    }
}
