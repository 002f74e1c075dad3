/// What sort of number an indicator is, which decides how it may be added up and compared.
public enum ValueKind: String, Hashable, Sendable, CaseIterable {
    /// A share of a base, in per cent: numerator of denominator.
    case proportion
    /// Events per so many people: numerator over denominator times a multiplier.
    case rate
    /// A number of things; adds up by summing.
    case count
    /// An average of individual values; does not add up without its base.
    case mean
    /// An index value; never adds up.
    case score
    /// A position among areas, 1 first; never adds up.
    case rank
    /// A tenth of areas, 1 first; never adds up.
    case decile

    /// Whether figures of parts can give the figure of the whole from numerator and denominator.
    public var addsUp: Bool {
        self == .proportion || self == .rate || self == .count
    }
}
