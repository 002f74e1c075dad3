/// A period as an editor names it: `2008`, `2022/23`, `May 2024`.
package struct PeriodName: Sendable {
    /// The years that a period of a report can be in; others are slips, such as 0027 for 2027.
    package static let likelyYears = 1901...2199

    /// The editor's words.
    package let text: String
    /// What they may mean.
    package let readings: PeriodReadings

    /// Nil for words that are no period, and for years that no report is about.
    package init?(_ text: String) {
        let readings = PeriodParser.readings(of: text)?.filter {
            Self.likelyYears.contains($0.start.year) && Self.likelyYears.contains($0.end.year)
        }
        guard let readings, readings.systems != [.monthsFirst], !readings.isEmpty else { return nil }
        self.text = text
        self.readings = readings
    }

    /// The period that it names where no data tell; nil where it may be several.
    package var alone: Period? { readings.alone }

    /// The periods that it may name where no data tell.
    package var possible: [Period] {
        alone.map { [$0] } ?? readings.systems.filter { $0 != .monthsFirst }.compactMap { readings[$0] }
    }

    /// Whether a period is meant, or may be: of `2008-09` and data by financial years it is 2008/09.
    package func mayMean(_ period: Period) -> Bool {
        period.isNamed(text) || readings.contains(period)
    }
}
