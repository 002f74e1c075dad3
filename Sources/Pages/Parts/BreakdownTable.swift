internal import Analysis
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// The groups of one breakdown in one area: a table, a chart and what the two that are furthest apart come to.
struct BreakdownTable: PagePart {
    private let figures: BreakdownFigures
    private let comparison: GroupComparison
    private let indicator: Indicator
    private let area: AreaIndex
    private let period: Period
    let scope: PageScope

    static let fields = ContextFields<BreakdownTable>(
        .text("title", "The heading of the table: By sex.", \.figures.breakdown.title),
        .text("short", "The short title of the indicator.", \.indicator.short),
        .html("period", "The period of all its figures.") { $0.context.times.period($0.period, of: $0.indicator) },
        .text("placeInSentence", "The place as it stands in a sentence.") { $0.text.name(of: $0.site.areas[$0.area]) },
        .list("rows", "The groups.", \.rows),
        .optionalHTML("chart", "The same as a chart; missing for fewer than two figures.", \.chart),
        .textList("words", "Which two are furthest apart, and whether that is more than chance.", \.words),
        .list("changes", "How the groups with figures of several periods have changed up to this one.") {
            $0.changes.map { GroupChangeRow(name: $0.name, words: $0.words) }
        },
        .optionalText(
            "changesFinding",
            "What was found of all these changes alike, such as that five periods are needed."
        ) {
            $0.sharedFinding
        }
    )

    /// A table for each breakdown of an indicator with a group that has a row for the area and period.
    ///
    /// - Parameter position: of the indicator, in `Site.indicators`.
    static func all(of position: Int, area: AreaIndex, period: Period, in scope: PageScope) -> [BreakdownTable] {
        let figures = scope.site.indicators[position]
        return figures.breakdowns.compactMap { groups in
            GroupComparison(groups, of: figures.indicator, area: area, period: period).map {
                BreakdownTable(
                    figures: groups,
                    comparison: $0,
                    indicator: figures.indicator,
                    area: area,
                    period: period,
                    scope: scope
                )
            }
        }
    }

    private var rows: [GroupRow] {
        comparison.members.map { member in
            GroupRow(
                name: member.title,
                figure: member.observation.flatMap { text.figures.value($0, of: indicator) },
                reason: member.observation.flatMap { $0.value == nil ? reason($0.status) : nil }
                    ?? locale.format(.figureNone),
                range: member.observation.flatMap { row in
                    member.limits.map { text.indicators.likelyRange($0, of: row, indicator) }
                }
            )
        }
    }

    private func reason(_ status: FigureStatus) -> String? {
        status == .normal ? nil : locale.format(status.meaning)
    }

    // MARK: What it comes to

    private var words: [String] {
        guard let pair = comparison.pair, let higher = pair.higher.observation, let lower = pair.lower.observation,
            let first = text.figures.value(higher, of: indicator), let last = text.figures.value(lower, of: indicator)
        else { return [] }
        let time = text.period(period, of: indicator)
        guard first != last, let difference = text.figures.difference(higher, from: lower, of: indicator) else {
            return []
        }
        let apart = locale.format(
            .gapExtremes(
                first: pair.higher.title,
                value: first,
                last: pair.lower.title,
                otherValue: last,
                period: time,
                difference: difference
            )
        )
        let tested: MessageKey =
            switch pair.outcome {
            case .better, .worse, .higher, .lower: .gapClear
            case .noClearDifference: .gapUnclear
            case .notCompared: .gapUntested
            }
        return [apart, locale.format(tested)]
    }

    // MARK: Over time

    /// The groups with figures of several periods, none of them later than that of the table.
    private var series: [(name: String, change: ChangeFormatter.GroupChange)] {
        zip(figures.breakdown.groups, figures.columns).compactMap { group, columns in
            let series = columns.observations(of: area).filter { $0.period.end <= period.end }
            return text.changes.change(of: series, indicator).map { (group.title, $0) }
        }
    }

    /// What was found of every group alike; nil where the groups differ, and each then says its own.
    private var sharedFinding: String? {
        let findings = Set(series.map(\.change.finding))
        return findings.count == 1 ? findings.first.flatMap(\.self) : nil
    }

    private var changes: [(name: String, words: String)] {
        let shared = sharedFinding
        return series.map { name, change in
            let finding = shared == nil ? change.finding : nil
            return (name, [change.ends, finding].compactMap(\.self).joined(separator: " "))
        }
    }

    private var chart: HTML? {
        let bars = comparison.members.compactMap { member -> IntervalBars.Row? in
            guard let row = member.observation, let value = row.value else { return nil }
            return IntervalBars.Row(
                label: member.title,
                figure: context.charts.words.figure(row, of: indicator),
                value: value,
                limits: member.limits?.range
            )
        }
        guard bars.count > 1 else { return nil }
        let names = [indicator.id.text, figures.breakdown.id.text, site.areas[area].slug].map(AnchorName.of)
        var chart = IntervalBars(
            frame: ChartFrame(
                id: "groups-" + names.joined(separator: "-"),
                title: "\(indicator.short): \(figures.breakdown.title)",
                description: words.joined(separator: " "),
                caption: locale.format(.chartAllFor(period: text.period(period, of: indicator)))
            ),
            rows: bars,
            number: context.charts.words.axisNumber(of: indicator)
        )
        chart.fromZero = [.proportion, .rate, .count].contains(indicator.kind)
        return chart.svg
    }
}

/// How the figure of one group has changed.
struct GroupChangeRow: TemplateContext {
    let name: String
    let words: String

    static let fields = ContextFields<GroupChangeRow>(
        .text("name", "The group.", \.name),
        .text("words", "Its first and last figure with their periods, and what was found where groups differ.", \.words)
    )
}

/// One group in a table of groups.
struct GroupRow: TemplateContext {
    let name: String
    let figure: String?
    let reason: String
    let range: String?

    static let fields = ContextFields<GroupRow>(
        .text("name", "The group.", \.name),
        .optionalText("figure", "Its figure with its unit; missing where there is none.", \.figure),
        .text("reason", "Why it has no figure.", \.reason),
        .optionalText("range", "Its likely range; missing where it is not known.", \.range)
    )
}
