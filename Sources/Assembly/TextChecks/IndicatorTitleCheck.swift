internal import Diagnostics
internal import Model

/// Looks for indicators whose titles end with a year that their latest figures are not of: as a rule the data were
/// brought up to date and the title was not.
struct IndicatorTitleCheck {
    /// Words right before a year that is not that of the figures.
    private static let others: Set<Substring> = ["by", "until", "to", "vision", "base", "prices", "census"]

    let site: Site

    func diagnostics() -> [Diagnostic] {
        site.indicators.compactMap { figures in
            let indicator = figures.indicator
            guard !indicator.means(.periods), let latest = figures.columns.periods.max() else { return nil }
            let title = indicator.title
            guard let typed = TypedYear.all(in: title).last, typed.isDate, isLast(title), !TypedYear.compares(title),
                title.lowercased().split(whereSeparator: { !$0.isLetter }).last.map({ !Self.others.contains($0) })
                    ?? true,
                !typed.mayMean(latest)
            else { return nil }
            let measured = indicator.measuredTime(of: latest) ?? ""
            guard !TypedYear.all(in: measured).contains(where: { $0.year == typed.year || $0.last == typed.year })
            else {
                return nil
            }
            return Diagnostic(
                AssemblyRules.indicatorTitleOfAnotherTime,
                .warning,
                "the title says \(typed.year), and the latest figures are for \(latest.linkName)",
                at: indicator.declaredAt,
                explanation: "The title is \(Diagnostic.quote(title)).",
                suggestion: "Leave the year out: pages say which time each figure is for. If it is right, write meant: "
                    + "[periods] in the indicator's data.",
                effect: "Readers take the figures for those of \(typed.year)."
            )
        }
    }

    /// Whether a title ends with a number, in brackets or without.
    private func isLast(_ title: String) -> Bool {
        title.last { !$0.isWhitespace && !")].".contains($0) }?.isNumber ?? false
    }
}
