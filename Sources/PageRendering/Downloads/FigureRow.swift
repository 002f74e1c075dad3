internal import ReportModel

/// One row of a file of figures.
struct FigureRow: Hashable, Sendable {
    let area: String
    let name: String
    let indicator: String
    let period: String
    /// Nil in a row that says why there is no figure, and then so is every other number.
    let value: Double?
    let lower: Double?
    let upper: Double?
    let numerator: Double?
    let denominator: Double?
    let status: String
    let note: String
    let basis: String

    /// A figure, or what its source says about why there is none.
    ///
    /// A withheld figure leaves no number behind, and neither does a row without a value: a base beside a gap could
    /// give it away.
    init(_ observation: Observation, area: Area, indicator: Indicator) {
        let isShown = observation.value != nil && observation.status != .confidential
        self.area = area.code.text
        name = area.name
        self.indicator = indicator.id.text
        period = PeriodCode.of(observation.period)
        value = isShown ? observation.value : nil
        lower = isShown ? observation.lower : nil
        upper = isShown ? observation.upper : nil
        numerator = isShown ? observation.numerator : nil
        denominator = isShown ? observation.denominator : nil
        let isBare = !isShown && observation.status == .normal
        status = (isBare ? FigureStatus.notAvailable : observation.status).shorthand
        note = observation.note ?? ""
        basis =
            switch observation.basis {
            case .published: "published"
            case .derived: "derived"
            }
    }

    /// A row for an area of which the indicator has nothing at all.
    init(absent status: FigureStatus, note: String, area: Area, indicator: Indicator) {
        self.area = area.code.text
        name = area.name
        self.indicator = indicator.id.text
        period = ""
        value = nil
        lower = nil
        upper = nil
        numerator = nil
        denominator = nil
        self.status = status.shorthand
        self.note = note
        basis = ""
    }

    func number(_ column: FigureColumn) -> Double? {
        switch column {
        case .value: value
        case .lower: lower
        case .upper: upper
        case .numerator: numerator
        case .denominator: denominator
        case .area, .name, .indicator, .period, .status, .note, .basis: nil
        }
    }

    func text(_ column: FigureColumn) -> String {
        switch column {
        case .area: area
        case .name: name
        case .indicator: indicator
        case .period: period
        case .status: status
        case .note: note
        case .basis: basis
        case .value, .lower, .upper, .numerator, .denominator: ""
        }
    }
}
