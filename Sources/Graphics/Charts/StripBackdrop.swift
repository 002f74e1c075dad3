package import Templating

/// All that a strip shows but the area that it marks, so that strips of many areas share one drawing.
package struct StripBackdrop: Sendable {
    private static let row = 18.0

    private let scale: ChartScale?
    /// In pixels.
    private let height: Double
    /// What lies below the line that leads up to the mark.
    private let axis: [UInt8]
    /// What lies above it.
    private let places: [UInt8]

    /// - Parameters:
    ///   - all: the areas along the line.
    ///   - inside: those of them that stand out.
    ///   - comparators: larger areas, each in a row below.
    ///   - ends: the lowest and the highest value in words.
    ///   - better: the better end and the word for it; nil where neither is.
    ///   - hasMark: whether there is to be room for a mark.
    ///   - value: one that must find a place along the line too.
    package init(
        all: TickMarks,
        inside: [Double] = [],
        comparators: [StripPlot.Mark],
        ends: (lowest: String, highest: String),
        better: (end: StripPlot.BetterEnd, word: String)?,
        hasMark: Bool,
        reaching value: Double? = nil
    ) {
        let top = hasMark ? 30.0 : 2.0
        let base = top + TickMarks.height
        height = base + 18 + Double(comparators.count) * Self.row
        scale = ChartScale([all.lowest, all.highest] + comparators.map(\.value) + [value].compactMap(\.self))
        var axis = SVGWriter(capacity: 128)
        var places = SVGWriter()
        if let scale {
            axis.level("axis", y: base, from: 0, to: 100)
            all.draw("all", on: scale, y: top, svg: &places)
            if let own = TickMarks(inside) { own.draw("in", on: scale, y: top, svg: &places) }
            Self.drawEnds(of: all, ends, better, y: base + 14, scale, &places)
            for (position, comparator) in comparators.enumerated() {
                let y = base + 18 + Double(position) * Self.row
                let x = scale.place(comparator.value)
                places.upright("other", x: x, from: top, to: base)
                places.upright("other", x: x, from: y + 2, to: y + 15)
                SideLabel(comparator.label, beside: x, gap: 2.5).draw(comparator.label, y: y + 13, on: &places)
            }
        }
        self.axis = axis.bytes
        self.places = places.bytes
    }

    /// The strip with an area marked on it.
    ///
    /// - Parameter marked: an area whose value the line holds; nil where there is no room for a mark.
    package func figure(_ frame: ChartFrame, marking marked: StripPlot.Mark?, as mark: ChartMark) -> HTML {
        frame.figure(height: height) { svg in
            svg.append(drawn: axis)
            let place = marked.flatMap { marked in scale?.place(marked.value) }
            if let place { svg.upright("guide", x: place, from: 22, to: height - 4) }
            svg.append(drawn: places)
            guard let marked, let place else { return }
            mark.draw(x: place, y: 22, on: &svg)
            SideLabel(marked.label, above: place).draw(marked.label, y: 11, style: "here", on: &svg)
        }
    }

    private static func drawEnds(
        of all: TickMarks,
        _ ends: (lowest: String, highest: String),
        _ better: (end: StripPlot.BetterEnd, word: String)?,
        y: Double,
        _ scale: ChartScale,
        _ svg: inout SVGWriter
    ) {
        let start = scale.place(all.lowest)
        let end = scale.place(all.highest)
        guard all.lowest < all.highest else {
            return SideLabel(ends.lowest, above: start).draw(ends.lowest, y: y, on: &svg)
        }
        let low = better.map { $0.end == .low ? "\(ends.lowest) \($0.word)" : ends.lowest } ?? ends.lowest
        let high = better.map { $0.end == .high ? "\($0.word) \(ends.highest)" : ends.highest } ?? ends.highest
        // Narrow lines inside a wide scale have no room for both.
        guard TextWidth.percent(of: low) + TextWidth.percent(of: high) + 4 < end - start else {
            let both = "\(low) – \(high)"
            return SideLabel(both, above: start).draw(both, y: y, on: &svg)
        }
        svg.text(low, x: start, y: y)
        svg.text(high, x: end, y: y, anchor: .end)
    }
}
