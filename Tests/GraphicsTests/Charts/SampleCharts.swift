import Graphics

/// Charts of made-up figures.
enum SampleCharts {
    static let frame = ChartFrame(id: "c", title: "Sample", description: "What is to be seen.", caption: "A caption.")

    static func strip(_ values: [Double], marked: Double? = nil, name: String = "Sampleton") -> StripPlot? {
        guard let all = TickMarks(values) else { return nil }
        var strip = StripPlot(frame: frame, all: all, ends: ("\(all.lowest)", "\(all.highest)"))
        strip.marked = marked.map { StripPlot.Mark(label: "\(name) \($0)", value: $0) }
        return strip
    }

    static func trend(_ points: [TrendSeries.Point]) -> TrendLine {
        TrendLine(frame: frame, own: TrendSeries(label: "Sampleton", points: points), ends: ("2008", "2012")) {
            value,
            _ in "\(value)"
        }
    }

    static func bars(_ rows: [IntervalBars.Row]) -> IntervalBars {
        IntervalBars(frame: frame, rows: rows) { value, _ in "\(value)" }
    }
}

extension StringProtocol {
    /// How often a piece of text occurs.
    func occurrences(of part: String) -> Int {
        indices.count { self[$0...].hasPrefix(part) }
    }
}
