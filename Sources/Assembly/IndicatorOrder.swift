internal import Model

/// Puts indicators in the order readers meet them: by their first theme in `themes.yml`, then by file.
struct IndicatorOrder {
    let themes: [Theme]

    func sorted(_ indicators: [IndicatorFigures]) -> [IndicatorFigures] {
        let places = Dictionary(zip(themes.map(\.id), themes.indices)) { first, _ in first }
        func place(_ indicator: Indicator) -> Int {
            indicator.themes.lazy.compactMap { places[$0.value] }.first ?? themes.count
        }
        return indicators.enumerated()
            .sorted { (place($0.element.indicator), $0.offset) < (place($1.element.indicator), $1.offset) }
            .map(\.element)
    }
}
