package import Templates

/// All that a strip shows but the area that it marks, so that strips of many areas share one drawing.
package struct StripBackdrop: Sendable {
    private static let row = 18.0

    private let scale: ChartScale?
    /// All but its name, its description, the two places of the line that leads up to the mark, and the mark itself.
    private let stencil: SVGStencil

    /// - Parameters:
    ///   - id: unique on the page.
    ///   - caption: how to read the drawing.
    ///   - all: the areas along the line.
    ///   - inside: those of them that stand out.
    ///   - comparators: larger areas, each in a row below.
    ///   - ends: the lowest and the highest value in words.
    ///   - better: the better end and the word for it; nil where neither is.
    ///   - hasMark: whether there is to be room for a mark.
    ///   - value: one that must find a place along the line too.
    package init(
        id: String,
        caption: String?,
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
        let height = base + 18 + Double(comparators.count) * Self.row
        let scale = ChartScale([all.lowest, all.highest] + comparators.map(\.value) + [value].compactMap(\.self))
        self.scale = scale
        stencil = ChartFrame.stencil(id: id, caption: caption, height: height) { svg in
            guard let scale else { return }
            svg.level("axis", y: base, from: 0, to: 100)
            if hasMark {
                svg.element(
                    "line",
                    .style("guide"),
                    .placeholder("x1", .place),
                    .placeholder("x2", .place),
                    .number("y1", 22),
                    .number("y2", base)
                )
            }
            all.draw("all", on: scale, y: top, svg: &svg)
            if let own = TickMarks(inside) { own.draw("in", on: scale, y: top, svg: &svg) }
            Self.drawEnds(of: all, ends, better, y: base + 14, scale, &svg)
            for (position, comparator) in comparators.enumerated() {
                let y = base + 18 + Double(position) * Self.row
                let x = scale.place(comparator.value)
                svg.upright("other", x: x, from: top, to: base)
                svg.upright("other", x: x, from: y + 2, to: y + 15)
                SideLabel(comparator.label, beside: x, gap: 2.5).draw(comparator.label, y: y + 13, on: &svg)
            }
            if hasMark { svg.add(SVGPlaceholder.mark) }
        }
    }

    /// The strip with an area marked on it.
    ///
    /// - Parameter marked: an area whose value the line holds; nil where there is no room for a mark.
    package func figure(
        title: String,
        description: String,
        marking marked: StripPlot.Mark?,
        as mark: ChartMark
    ) -> HTML {
        let place = marked.flatMap { marked in scale?.place(marked.value) } ?? 0
        let svg = stencil.filled { placeholder, svg in
            switch placeholder {
            case .title: svg.add(title)
            case .description: svg.add(description)
            case .place: svg.add(percent: place)
            case .mark:
                guard let marked else { return }
                mark.draw(x: place, y: 22, on: &svg)
                SideLabel(marked.label, above: place).draw(marked.label, y: 11, style: "here", on: &svg)
            }
        }
        return svg.html
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
