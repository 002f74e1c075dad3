package import Templates

/// Several small charts of one kind side by side, each with a caption.
///
/// Charts of one thing share a scale; charts of different things each have their own, and their ends say so.
package struct SmallMultiples: Sendable {
    /// One small chart, which says in its frame what it shows.
    private enum Chart: Sendable {
        case strip(StripPlot)
        case trend(TrendLine)

        var svg: HTML {
            switch self {
            case .strip(let strip): strip.svg
            case .trend(let trend): trend.svg
            }
        }
    }

    private let charts: [(heading: HTML, chart: Chart)]

    /// Charts of different things, each with a scale of its own and with what stands above it.
    package init(_ strips: [(heading: HTML, chart: StripPlot)]) {
        charts = strips.map { ($0.heading, .strip($0.chart)) }
    }

    /// Charts of one thing: all axes hold what any of them must hold, so that equal heights are equal figures.
    package init(sharing trends: [TrendLine]) {
        let series = trends.flatMap { [$0.own] + $0.others }
        let limits = trends.flatMap(\.own.known).compactMap(\.limits).flatMap { [$0.lowerBound, $0.upperBound] }
        let known = series.flatMap(\.known)
        let values = known.compactMap(\.value) + limits
        let times = known.map(\.time)
        let ends = (values: [values.min(), values.max()], times: [times.min(), times.max()])
        charts = trends.map { trend in
            var trend = trend
            trend.shared = (ends.values.compactMap(\.self), ends.times.compactMap(\.self))
            return (HTML(trusted: ""), .trend(trend))
        }
    }

    /// The charts as a list.
    package var svg: HTML {
        let items = charts.map { "<li>\($0.heading.markup)\($0.chart.svg.markup)</li>" }
        return HTML(trusted: "<ul class=\"multiples\">\(items.joined())</ul>")
    }
}
