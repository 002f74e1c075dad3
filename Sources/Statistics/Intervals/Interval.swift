/// The range in which the true figure plausibly lies: two finite limits, in order, in the unit of the figure.
package struct Interval: Hashable, Sendable {
    /// The lower limit, never above the upper one.
    package let lower: Double
    /// The upper limit.
    package let upper: Double

    /// Two finite limits, the lower not above the upper, or nil.
    package init?(lower: Double, upper: Double) {
        guard lower.isFinite, upper.isFinite, lower <= upper else { return nil }
        self.lower = lower
        self.upper = upper
    }

    /// Whether a value lies between the limits or on one of them.
    package func contains(_ value: Double) -> Bool {
        lower <= value && value <= upper
    }

    /// Whether the two ranges have a point in common, be it only a limit.
    package func overlaps(_ other: Interval) -> Bool {
        lower <= other.upper && other.lower <= upper
    }

    /// The interval in another unit, such as per cent (100) or per 1,000; nil unless the factor is finite and not
    /// negative.
    package func scaled(by factor: Double) -> Interval? {
        guard factor >= 0 else { return nil }
        return Interval(lower: lower * factor, upper: upper * factor)
    }

    /// The standard error of a figure with these 95 % limits: (U − L) / 3.92, as for a normal distribution.
    package var standardError: Double {
        (upper - lower) / 3.92
    }
}

/// How sure an interval is: 95 % for comparisons and the reader's likely range, 99.8 % for trends and control limits.
package enum ConfidenceLevel: Hashable, Sendable, CaseIterable {
    /// 95 %: one in twenty such intervals misses the true figure.
    case ninetyFive
    /// 99.8 %: one in five hundred misses it.
    case ninetyNinePointEight

    /// The number of standard deviations on either side: the 97.5th or the 99.9th percentile of the normal
    /// distribution.
    package var z: Double {
        switch self {
        case .ninetyFive: 1.959_963_984_540_054
        case .ninetyNinePointEight: 3.090_232_306_167_813
        }
    }

    /// The probability left out at each end: 0.025 or 0.001.
    package var tail: Double {
        switch self {
        case .ninetyFive: 0.025
        case .ninetyNinePointEight: 0.001
        }
    }
}
