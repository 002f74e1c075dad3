import Graphics
import Templates
import TestRandom
import Testing

@Suite struct StripPlotTests {
    @Test func drawsOneTickForAreasAtOnePlace() throws {
        let strip = try #require(SampleCharts.strip([1, 2, 2, 2, 3]))
        // Three ticks: the one in the middle is taller.
        #expect(strip.svg.markup.contains(#"d="m0 20v-15m50-5v20m50 0v-15""#))
    }

    @Test func drawsThousandsOfAreasInAFewHundredBytes() throws {
        var generator = SeededRandom(seed: 3)
        let values = (0..<30_000).map { _ in Double.random(in: 0...100, using: &generator) }
        let all = try #require(TickMarks(values))
        #expect(all.isShape)
        let strip = StripPlot(frame: SampleCharts.frame, all: all, ends: ("0", "100"))
        #expect(strip.svg.markup.utf8.count < 1_600)
    }

    @Test func marksTheAreaByAShapeAndItsName() throws {
        var strip = try #require(SampleCharts.strip([10, 20, 30], marked: 20))
        strip.mark = .worse
        let markup = strip.svg.markup
        #expect(markup.contains(#"<svg x="50%" y="22"><path class="m worse""#))
        #expect(markup.contains(#"<text x="50%" y="11" text-anchor="middle" class="here">Sampleton 20.0</text>"#))
    }

    @Test func givesEachLargerAreaARowOfItsOwn() throws {
        var strip = try #require(SampleCharts.strip([10, 20, 30], marked: 20))
        strip.comparators = [
            StripPlot.Mark(label: "Eastley 21", value: 21), StripPlot.Mark(label: "Sampleshire 21", value: 21),
        ]
        let markup = strip.svg.markup
        #expect(markup.contains(#"y="81">Eastley 21</text>"#))
        #expect(markup.contains(#"y="99">Sampleshire 21</text>"#))
    }

    @Test func makesRoomForALargerAreaOutsideTheLine() throws {
        var strip = try #require(SampleCharts.strip([10, 20]))
        strip.comparators = [StripPlot.Mark(label: "Eastley 40", value: 40)]
        // The ticks end at a third of the way.
        #expect(strip.svg.markup.contains(#"<svg x="2%" y="2" width="32%""#))
    }

    @Test func saysWhichEndIsBetter() throws {
        var strip = try #require(SampleCharts.strip([10, 30]))
        strip.better = (.high, "better →")
        #expect(strip.svg.markup.contains(">better → 30.0</text>"))
        strip.better = (.low, "← better")
        #expect(strip.svg.markup.contains(">10.0 ← better</text>"))
    }

    @Test func drawsConstantValuesInTheMiddle() throws {
        let strip = try #require(SampleCharts.strip([5, 5, 5], marked: 5))
        #expect(strip.svg.markup.contains(#"<line class="all" x1="50%" x2="50%""#))
        #expect(strip.svg.markup.occurrences(of: ">5.0</text>") == 1)
    }

    @Test func keepsNamesInsideAtTheEdges() throws {
        let strip = try #require(SampleCharts.strip([10, 20], marked: 20, name: "Sampleton upon Eastley"))
        #expect(strip.svg.markup.contains(#"<text x="100%" y="11" text-anchor="end" class="here">"#))
    }

    @Test func drawsNothingOfNoFiniteValue() {
        #expect(SampleCharts.strip([]) == nil)
        #expect(SampleCharts.strip([.nan, .infinity]) == nil)
    }

    @Test func escapesHostileNames() throws {
        let strip = try #require(SampleCharts.strip([1, 2], marked: 1, name: "</text><script>"))
        #expect(!strip.svg.markup.contains("<script>"))
    }

    @Test func namesAndDescribesItself() throws {
        let markup = try #require(SampleCharts.strip([1, 2])).svg.markup
        #expect(markup.hasPrefix(#"<figure class="chart"><svg role="img" aria-labelledby="c c-about""#))
        #expect(markup.contains(#"<title id="c">Sample</title><desc id="c-about">What is to be seen.</desc>"#))
        #expect(markup.hasSuffix("<figcaption>A caption.</figcaption></figure>"))
    }
}
