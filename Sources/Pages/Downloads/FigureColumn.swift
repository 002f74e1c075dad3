internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model

/// One column of the files of figures, in the order in which they stand.
///
/// The header of the files and their CSVW description come from here, in English like all that programs read.
enum FigureColumn: String, CaseIterable, Sendable {
    case area, name, indicator, period
    case dataOf = "data_of"
    case value, lower, upper, numerator, denominator, status, note, basis, shown
    case shownLower = "shown_lower"
    case shownUpper = "shown_upper"
    case limits, title, unit, multiplier, source
    case breakdown, group
    case groupTitle = "group_title"

    /// What stands in `group` where a figure is of everybody; no group may be called that (C154).
    static let everybody = Breakdown.reservedGroup.text

    /// The columns of the files of a site: those that tell groups apart only where an indicator has any.
    static func columns(of site: Site) -> [FigureColumn] {
        let hasGroups = site.indicators.contains { !$0.indicator.breakdowns.isEmpty }
        return allCases.filter { hasGroups || ![.breakdown, .group, .groupTitle].contains($0) }
    }

    /// How it is described for programs, and for somebody who has not seen the site.
    var description: TableDescription.Column {
        TableDescription.Column(
            name: rawValue,
            title: words.title,
            explanation: words.explanation,
            datatype: datatype,
            isRequired: [.area, .name, .indicator, .title, .source, .group].contains(self)
        )
    }

    private var datatype: JSONValue {
        switch self {
        case .status: TableDescription.oneOf(FigureStatus.allCases.map(\.shorthand).filter { !$0.isEmpty })
        case .basis: TableDescription.oneOf(["published", "derived"])
        case .limits: TableDescription.oneOf(Limits.Method.allCases.map(\.rawValue))
        case .value, .lower, .upper, .numerator, .denominator, .shown, .shownLower, .shownUpper, .multiplier:
            .text("decimal")
        case .area, .name, .indicator, .period, .dataOf, .note, .title, .unit, .source, .breakdown, .group, .groupTitle:
            .text("string")
        }
    }

    /// What stands in the column, for readers of the page about the data: the same in the site's language.
    var meaning: MessageKey { words.meaning }

    private var words: (title: String, meaning: MessageKey, explanation: String) {
        switch self {
        case .area:
            ("Area code", .columnArea, "The area's official code, or this site's own for a place that has none.")
        case .name: ("Area name", .columnName, "The area's name.")
        case .indicator:
            ("Indicator", .columnIndicator, "The identifier of the indicator, as in the address of its page.")
        case .period:
            (
                "Period", .columnPeriod,
                "The time the figure speaks of: a year, a month, a day, or an ISO 8601 interval of a first day and a length. Empty where there is no figure for any period."
            )
        case .dataOf:
            (
                "Time of the data", .columnDataOf,
                "The time that the figure measures, where that is another than the period: an index of 2019 may rest on data of 2015/16."
            )
        case .value:
            (
                "Value", .columnValue,
                "The figure in the indicator's unit, not rounded. Empty where there is none; 0 means zero."
            )
        case .lower:
            (
                "Lower limit", .columnLower,
                "The lower end of the 95% interval, not rounded. The column limits says where it comes from."
            )
        case .upper:
            ("Upper limit", .columnUpper, "The upper end of the 95% interval, on the same terms as the lower.")
        case .numerator: ("Numerator", .columnNumerator, "The number counted, where it is known.")
        case .denominator:
            ("Denominator", .columnDenominator, "The number it was counted among, where it is known.")
        case .status:
            (
                "Status", .columnStatus,
                "Shorthand for what to know about the figure, or for why there is none. Empty for an ordinary figure."
            )
        case .note:
            (
                "Note", .columnNote,
                "A note in words: the source's own, how a derived figure was made, or why there is none."
            )
        case .basis:
            (
                "Basis", .columnBasis,
                "published: as the source gives it. derived: added up for this site from smaller areas. Empty where there is no figure."
            )
        case .shown: ("Value as shown", .columnShown, "The value rounded as the pages show it.")
        case .shownLower:
            ("Lower limit as shown", .columnShownLower, "The lower limit rounded as the pages show it.")
        case .shownUpper:
            ("Upper limit as shown", .columnShownUpper, "The upper limit rounded as the pages show it.")
        case .limits:
            (
                "Method of the limits", .columnLimits,
                "published: as the source gives them. Worked out for this site: wilson, from numerator and denominator of a share (Wilson’s score method); byar, of a rate (Byar’s method), and poisson where it has fewer than ten events (exact); mid-p, where an exact test was made because few are expected; survey, from the answers in several areas. Empty where there are none."
            )
        case .title: ("Indicator title", .columnTitle, "The indicator in words.")
        case .unit: ("Unit", .columnUnit, "The unit of the value, its limits and the figures as shown.")
        case .multiplier:
            (
                "Multiplier", .columnMultiplier,
                "What numerator over denominator is multiplied by: 100 for a share in per cent, 1000 for a rate per 1,000 people. Empty for other figures."
            )
        case .source: ("Source", .columnSource, "The publication the figures come from, and who publishes it.")
        case .breakdown:
            (
                "Breakdown", .columnBreakdown,
                "What the group is one of, such as sex or age. Empty where the figure is of everybody."
            )
        case .group:
            (
                "Group", .columnGroup,
                "The group the figure is of. all: everybody. The groups of a breakdown are parts of everybody and must not be added to it."
            )
        case .groupTitle:
            (
                "Group in words", .columnGroupTitle,
                "The group as the pages name it. Empty where the figure is of everybody."
            )
        }
    }
}

extension FigureStatus {
    /// The shorthand for a reason why there is no figure.
    init(_ absence: Absence) {
        switch absence {
        case .notCollected, .notAvailable, .tooLittleCovered, .noBlocks, .onlySmaller: self = .notAvailable
        case .withheld: self = .confidential
        case .tooFewReplies: self = .lowReliability
        case .roundsToZero: self = .roundsToZero
        case .noneRecorded: self = .noneRecorded
        case .onlyLimit: self = .onlyLimit
        case .notApplicable, .doesNotAddUp, .notYetThere, .noLongerThere: self = .notApplicable
        }
    }

    /// What the shorthand of the status column means, in a sentence.
    var meaning: MessageKey {
        switch self {
        case .normal: .statusNormal
        case .notAvailable: .statusNotAvailable
        case .confidential: .statusConfidential
        case .notApplicable: .statusNotApplicable
        case .roundsToZero: .statusRoundsToZero
        case .lowReliability: .statusLowReliability
        case .estimated: .statusEstimated
        case .provisional: .statusProvisional
        case .revised: .statusRevised
        case .seriesBreak: .statusSeriesBreak
        case .forecast: .statusForecast
        case .notSignificant: .statusNotSignificant
        case .noneRecorded: .statusNoneRecorded
        case .onlyLimit: .statusOnlyLimit
        }
    }
}
