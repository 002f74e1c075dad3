internal import Analysis
internal import Localization
internal import Model
internal import Templates

extension RankedTable {
    /// Whether an area has no figure.
    var hasAbsent: Bool { !missing.isEmpty }

    /// The areas without a figure, counted: `9 regions`.
    var absentAreas: String {
        locale.format(
            .countedOfKind(count: missing.count, areas: text.noun(level, count: missing.count))
        )
    }

    /// Areas by the reason why they have no figure, reasons in the order in which they are met.
    var absent: [AbsenceGroup] {
        missing.prefix(Self.mostRows).grouped(byFew: reason).map { reason, areas in
            AbsenceGroup(reason: reason, places: links(to: areas))
        }
    }

    private func reason(_ area: AreaIndex) -> String {
        text.absences.reason(context.analyst.absence(of: area, indicator: position), of: indicator)
    }
}

/// Places without a figure for one and the same reason.
struct AbsenceGroup: TemplateContext {
    let reason: String
    let places: [LinkItem]

    static let fields = ContextFields<AbsenceGroup>(
        .text("reason", "Why they have none, in a sentence.", \.reason),
        .list("places", "The places.", \.places)
    )
}
