/// An indicator together with all its figures, published and derived.
public final class IndicatorFigures: Sendable {
    public let indicator: Indicator
    public let columns: ObservationColumns

    public init(indicator: Indicator, columns: ObservationColumns) {
        self.indicator = indicator
        self.columns = columns
    }
}
