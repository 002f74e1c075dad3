package import Templates

/// All areas of a level along one line, one of them marked and larger areas below.
///
/// Each larger area has a row of its own, so that no two labels can meet at any width.
package struct StripPlot: Sendable {
    /// A labelled place on the line.
    package struct Mark: Sendable {
        package let label: String
        package let value: Double

        package init(label: String, value: Double) {
            self.label = label
            self.value = value
        }
    }

    /// Which end of the line is the better one.
    package enum BetterEnd: Sendable {
        case low, high
    }

    package var frame: ChartFrame
    package let all: TickMarks
    /// Those of the areas that the page is about; empty where it is about one.
    package var inside: [Double] = []
    package var marked: Mark?
    package var mark = ChartMark.untested
    package var comparators: [Mark] = []
    /// The lowest and the highest value in words.
    package let ends: (lowest: String, highest: String)
    /// The better end and the word for it; nil where neither is.
    package var better: (end: BetterEnd, word: String)?

    package init(frame: ChartFrame, all: TickMarks, ends: (lowest: String, highest: String)) {
        self.frame = frame
        self.all = all
        self.ends = ends
    }

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
