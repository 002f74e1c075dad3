package import Diagnostics

/// One figure of one indicator for one area and period.
///
/// There is either a value, or a status that says why there is none. Zero is a value.
package struct Observation: Hashable, Sendable {
    /// Where the figure comes from.
    package enum Basis: UInt8, Hashable, Sendable {
        /// As the source published it.
        case published
        /// Added up by Placard from smaller areas.
        case derived
    }

    /// The area that it is about.
    package var area: AreaIndex
    /// The time that it speaks of.
    package var period: Period
    /// In the indicator's unit: per cent for a proportion, not a share of 1.
    package var value: Double?
    /// The lower end of the 95 % interval, in the indicator's unit.
    package var lower: Double?
    /// The upper end of the 95 % interval, in the indicator's unit.
    package var upper: Double?
    /// How many were counted.
    package var numerator: Double?
    /// Among how many; for a survey, the number of replies.
    package var denominator: Double?
    /// What a reader must know about it, or why there is no value.
    package var status: FigureStatus
    /// The source's own words, or how Placard came to it; nil where there is nothing to say.
    package var note: String?
    /// Whether numerator and denominator are those of the value: false where they give another figure, as those beside
    /// an age-standardised rate or a weighted share do.
    package var countsBelong: Bool
    /// The unit to which the source rounds the figures of this level and period, such as 1 or 0.1; nil where that is
    /// not known, and for figures that Placard worked out.
    package var roundedTo: Double?
    /// Whether it was published, or added up.
    package var basis: Basis
    /// For a derived figure, the share of the parts' base that the figure covers, 0 to 1; nil for a published one.
    package var coverage: Double?
    /// The row it was read from; nil for a derived figure.
    package var declaredAt: SourceLocation?

    /// Puts a figure together from its parts.
    package init(
        area: AreaIndex,
        period: Period,
        value: Double?,
        lower: Double? = nil,
        upper: Double? = nil,
        numerator: Double? = nil,
        denominator: Double? = nil,
        countsBelong: Bool = true,
        roundedTo: Double? = nil,
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
        self.countsBelong = countsBelong
        self.roundedTo = roundedTo
        self.status = status
        self.note = note
        self.basis = basis
        self.coverage = coverage
        self.declaredAt = declaredAt
    }
}

/// What a reader must know about a figure, or why there is none.
///
/// The shorthand in brackets is the one that the UK's Government Analysis Function recommends for tables.
package enum FigureStatus: UInt8, Hashable, Sendable, CaseIterable {
    /// An ordinary figure.
    case normal
    /// `[x]` there is no figure.
    case notAvailable
    /// `[c]` withheld so that nobody can be identified.
    case confidential
    /// `[z]` the question does not arise here.
    case notApplicable
    /// `[low]` above zero, and rounds to it.
    case roundsToZero
    /// `[u]` too few replies to rely on.
    case lowReliability
    /// `[e]` estimated.
    case estimated
    /// `[p]` provisional.
    case provisional
    /// `[r]` revised since it was first published.
    case revised
    /// `[b]` not comparable with earlier periods.
    case seriesBreak
    /// `[f]` worked out for a time to come, and not measured.
    case forecast
    /// `[ns]` not statistically significant, as its source has tested it.
    case notSignificant
    /// `[w]` the survey met nobody to count, which is no zero.
    case noneRecorded
    /// `lim` the source says only what the figure is above, `>95`; the note has its words. No shorthand of the Analysis
    /// Function.
    case onlyLimit

    /// The shorthand without brackets as data files and the `status` mapping of an indicator write it; empty for
    /// `normal`.
    package var shorthand: String {
        switch self {
        case .normal: ""
        case .notAvailable: "x"
        case .confidential: "c"
        case .notApplicable: "z"
        case .roundsToZero: "low"
        case .lowReliability: "u"
        case .estimated: "e"
        case .provisional: "p"
        case .revised: "r"
        case .seriesBreak: "b"
        case .forecast: "f"
        case .notSignificant: "ns"
        case .noneRecorded: "w"
        case .onlyLimit: "lim"
        }
    }

    /// Reads the shorthand, with or without brackets and in any case; nil for anything else.
    package init?(shorthand text: String) {
        var code = text.lowercased()
        if code.hasPrefix("["), code.hasSuffix("]") { code = String(code.dropFirst().dropLast()) }
        guard let status = Self.allCases.first(where: { $0.shorthand == code }) else { return nil }
        self = status
    }
}

extension FigureStatus {
    /// The one of two that a reader must rather know.
    package func graver(_ other: FigureStatus) -> FigureStatus {
        gravity >= other.gravity ? self : other
    }

    private var gravity: Int {
        switch self {
        case .normal: 0
        case .revised: 1
        case .provisional: 2
        case .estimated: 3
        case .notSignificant: 4
        case .lowReliability: 5
        case .forecast: 6
        case .seriesBreak: 7
        case .roundsToZero: 8
        case .onlyLimit: 9
        case .noneRecorded: 10
        case .notApplicable: 11
        case .notAvailable: 12
        case .confidential: 13
        }
    }
}
