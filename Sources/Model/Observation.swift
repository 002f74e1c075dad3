public import Diagnostics

/// One figure of one indicator for one area and period.
///
/// There is either a value, or a status that says why there is none. Zero is a value.
public struct Observation: Hashable, Sendable {
    /// Where the figure comes from.
    public enum Basis: UInt8, Hashable, Sendable {
        /// As the source published it.
        case published
        /// Added up by Placard from smaller areas.
        case derived
    }

    public var area: AreaIndex
    public var period: Period
    /// In the indicator's unit: per cent for a proportion, not a share of 1.
    public var value: Double?
    /// The lower end of the 95 % interval, in the indicator's unit.
    public var lower: Double?
    /// The upper end of the 95 % interval, in the indicator's unit.
    public var upper: Double?
    public var numerator: Double?
    public var denominator: Double?
    public var status: FigureStatus
    public var note: String?
    public var basis: Basis
    /// For a derived figure, the share of the parts' base that the figure covers, 0 to 1; nil for a published one.
    public var coverage: Double?
    /// The row it was read from; nil for a derived figure.
    public var declaredAt: SourceLocation?

    public init(
        area: AreaIndex,
        period: Period,
        value: Double?,
        lower: Double? = nil,
        upper: Double? = nil,
        numerator: Double? = nil,
        denominator: Double? = nil,
        status: FigureStatus = .normal,
        note: String? = nil,
        basis: Basis = .published,
        coverage: Double? = nil,
        declaredAt: SourceLocation? = nil
    ) {
        self.area = area
        self.period = period
        self.value = value
        self.lower = lower
        self.upper = upper
        self.numerator = numerator
        self.denominator = denominator
        self.status = status
        self.note = note
        self.basis = basis
        self.coverage = coverage
        self.declaredAt = declaredAt
    }
}
