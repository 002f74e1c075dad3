/// What `site.yml` says about how areas are put in the order of need.
public struct PrioritySettings: Hashable, Sendable {
    /// How places become points before they are averaged.
    public enum Scale: String, Hashable, Sendable, CaseIterable {
        /// Evenly.
        case linear
        /// The neediest tenth is spread over half the scale, so that strengths do not cancel problems.
        case exponential
    }

    /// What a theme counts, beside 1 for every theme that is not named.
    public struct Weight: Hashable, Sendable {
        public let theme: Located<Theme.ID>
        /// 0 or more.
        public let weight: Double

        public init(theme: Located<Theme.ID>, weight: Double) {
            self.theme = theme
            self.weight = weight
        }
    }

    public var scale: Scale
    public var weights: [Weight]
    /// The indicators that count; nil for all that can.
    public var indicators: [Located<Indicator.ID>]?

    public init(scale: Scale = .linear, weights: [Weight] = [], indicators: [Located<Indicator.ID>]? = nil) {
        self.scale = scale
        self.weights = weights
        self.indicators = indicators
    }
}

extension Indicator {
    /// Whether it can say where need is: one direction is good, and its figures may be put in order.
    public var showsNeed: Bool {
        switch kind {
        case .proportion, .rate, .mean, .score: polarity != .noJudgement
        case .count, .rank, .decile: false
        }
    }
}
