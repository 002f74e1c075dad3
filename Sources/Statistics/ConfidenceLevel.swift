/// How sure an interval is: 95 % for comparisons and the reader's likely range, 99.8 % for trends and control limits.
package enum ConfidenceLevel: Hashable, Sendable, CaseIterable {
    case ninetyFive
    case ninetyNinePointEight

    /// The number of standard deviations on either side: the 97.5th or the 99.9th percentile of the normal distribution.
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
