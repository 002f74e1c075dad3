internal import Templates

/// What stands above a chart: what is to be seen in it, and below that what is measured.
struct ChartHeading {
    private let title: String
    /// Nil where the title names it.
    private let statistic: String?

    /// - Parameters:
    ///   - title: what an editor wrote, which stands in the place of the finding; nil for nothing.
    ///   - finding: nil where nothing is said of the figures together.
    init(title: String? = nil, finding: String?, statistic: String) {
        let first = title ?? finding ?? statistic
        self.title = first
        self.statistic = first.lowercased().contains(statistic.lowercased()) ? nil : statistic
    }

    var markup: String {
        "<p class=\"chart-title\">\(Markup.escaped(title))</p>\n"
            + (statistic.map { "<p class=\"chart-statistic\">\(Markup.escaped($0))</p>\n" } ?? "")
    }
}
