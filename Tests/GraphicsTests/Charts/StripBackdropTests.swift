import Graphics
import Templates
import Testing

@Suite struct StripBackdropTests {
    private func backdrop() throws -> StripBackdrop {
        StripBackdrop(
            id: "c",
            caption: "A caption.",
            all: try #require(TickMarks([10, 20, 30])),
            comparators: [StripPlot.Mark(label: "Eastley 21", value: 21)],
            ends: ("10.0", "30.0"),
            better: (.high, "better →"),
            hasMark: true
        )
    }

    @Test(arguments: [10.0, 20, 30])
    func drawsWhatAPlotOfItsOwnWould(_ value: Double) throws {
        var plot = try #require(SampleCharts.strip([10, 20, 30], marked: value))
        plot.mark = .better
        plot.comparators = [StripPlot.Mark(label: "Eastley 21", value: 21)]
        plot.better = (.high, "better →")
        let drawn = try backdrop().figure(
            title: plot.frame.title,
            description: plot.frame.description,
            marking: plot.marked,
            as: plot.mark
        )
        #expect(drawn == plot.svg)
    }

    @Test func keepsNothingOfTheAreaItWasFilledInForBefore() throws {
        let backdrop = try backdrop()
        let mark = { StripPlot.Mark(label: $0, value: $1) }
        let first = backdrop.figure(title: "One", description: "1", marking: mark("Northley", 10), as: .worse)
        let second = backdrop.figure(title: "Two", description: "2", marking: mark("Southley", 30), as: .better)
        #expect(first.markup.contains("Northley") && first.markup.contains(#"x1="2%""#))
        #expect(!second.markup.contains("Northley") && second.markup.contains(#"x1="98%""#))
    }

    @Test func escapesWhatItIsFilledInWith() throws {
        let hostile = "</title><script>"
        let mark = StripPlot.Mark(label: hostile, value: 20)
        let drawn = try backdrop().figure(title: hostile, description: hostile, marking: mark, as: .higher)
        #expect(!drawn.markup.contains("<script>"))
    }
}
