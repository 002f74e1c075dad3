package import Templating

/// Several small charts of one kind side by side, each with a caption.
///
/// Charts of one thing share a scale; charts of different things each have their own, and their ends say so.
package struct SmallMultiples: Sendable {
    /// One small chart, which says in its frame what it shows.
    package enum Chart: Sendable {
        case strip(StripPlot)
        case trend(TrendLine)

        fileprivate var svg: HTML {
            switch self {
            case .strip(let strip): strip.svg
            case .trend(let trend): trend.svg
            }
        }
    }

    package let charts: [Chart]

    package init(_ charts: [Chart]) {
        self.charts = charts
    }

    package var svg: HTML {
        let items = charts.map { "<li>\($0.svg.markup)</li>" }
        return HTML(trusted: "<ul class=\"multiples\">\(items.joined())</ul>")
    }
}
