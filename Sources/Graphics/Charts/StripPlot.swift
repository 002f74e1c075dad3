package import Templating

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

    private static let row = 18.0

    package var svg: HTML {
        let values = [all.lowest, all.highest] + [marked].compactMap { $0?.value } + comparators.map(\.value)
        let top = marked == nil ? 2.0 : 30.0
        let base = top + TickMarks.height
        let height = base + 18 + Double(comparators.count) * Self.row
        return frame.figure(height: height) { svg in
            guard let scale = ChartScale(values) else { return }
            svg.level("axis", y: base, from: 0, to: 100)
            if let marked { svg.upright("guide", x: scale.place(marked.value), from: 22, to: height - 4) }
            all.draw("all", on: scale, y: top, svg: &svg)
            if let own = TickMarks(inside) { own.draw("in", on: scale, y: top, svg: &svg) }
            drawEnds(y: base + 14, scale, &svg)
            for (position, comparator) in comparators.enumerated() {
                let y = base + 18 + Double(position) * Self.row
                let x = scale.place(comparator.value)
                svg.upright("other", x: x, from: top, to: base)
                svg.upright("other", x: x, from: y + 2, to: y + 15)
                SideLabel(comparator.label, beside: x, gap: 2.5).draw(comparator.label, y: y + 13, on: &svg)
            }
            if let marked {
                let x = scale.place(marked.value)
                mark.draw(x: x, y: 22, on: &svg)
                SideLabel(marked.label, above: x).draw(marked.label, y: 11, style: "here", on: &svg)
            }
        }
    }

    private func drawEnds(y: Double, _ scale: ChartScale, _ svg: inout SVGWriter) {
        guard all.lowest < all.highest else {
            return SideLabel(ends.lowest, above: scale.place(all.lowest)).draw(ends.lowest, y: y, on: &svg)
        }
        let low = better.map { $0.end == .low ? "\(ends.lowest) \($0.word)" : ends.lowest } ?? ends.lowest
        let high = better.map { $0.end == .high ? "\($0.word) \(ends.highest)" : ends.highest } ?? ends.highest
        // Narrow lines inside a wide scale have no room for both.
        guard
            TextWidth.percent(of: low) + TextWidth.percent(of: high) + 4 < scale.place(all.highest)
                - scale.place(all.lowest)
        else {
            return SideLabel("\(low) – \(high)", above: scale.place(all.lowest)).draw(
                "\(low) – \(high)",
                y: y,
                on: &svg
            )
        }
        svg.text(low, x: scale.place(all.lowest), y: y)
        svg.text(high, x: scale.place(all.highest), y: y, anchor: .end)
    }
}
