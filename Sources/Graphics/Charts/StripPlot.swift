package import Templates

/// All areas of a level along one line, one of them marked and larger areas below.
///
/// Each larger area has a row of its own, so that no two labels can meet at any width.
package struct StripPlot: Sendable {
    /// A labelled place on the line.
    package struct Mark: Sendable {
        /// The name and the figure, in words.
        package let label: String
        /// Where it is on the line.
        package let value: Double

        /// A place with its label.
        package init(label: String, value: Double) {
            self.label = label
            self.value = value
        }
    }

    /// Which end of the line is the better one.
    package enum BetterEnd: Sendable {
        /// The left or the right end.
        case low, high
    }

    /// The words around the chart.
    package var frame: ChartFrame
    /// The values of all areas of the level.
    package let all: TickMarks
    /// Those of the areas that the page is about; empty where it is about one.
    package var inside: [Double] = []
    /// The area that the chart is about; nil where there is none.
    package var marked: Mark?
    /// The shape that is drawn at the marked area.
    package var mark = ChartMark.untested
    /// Larger areas, each in a row below the line.
    package var comparators: [Mark] = []
    /// The lowest and the highest value in words.
    package let ends: (lowest: String, highest: String)
    /// The better end and the word for it; nil where neither is.
    package var better: (end: BetterEnd, word: String)?

    /// A strip without a mark and comparators.
    package init(frame: ChartFrame, all: TickMarks, ends: (lowest: String, highest: String)) {
        self.frame = frame
        self.all = all
        self.ends = ends
    }

    /// The chart as a `figure` element.
    package var svg: HTML {
        let backdrop = StripBackdrop(
            id: frame.id,
            caption: frame.caption,
            all: all,
            inside: inside,
            comparators: comparators,
            ends: ends,
            better: better,
            hasMark: marked != nil,
            reaching: marked?.value
        )
        return backdrop.figure(title: frame.title, description: frame.description, marking: marked, as: mark)
    }
}
