/// Figures in a k-d tree, split by value and by the distances of their limits.
///
/// Each test of two areas is monotone. A figure is the more clearly above another the higher it is, the larger its base
/// or the nearer its limit; and by exact tests the more cases and the fewer others it has. Where the test of the corner
/// of a node's box that is hardest to tell apart is clear, all of the node is; where that of the easiest is not, none
/// is. Only nodes with a border between the two are entered.
struct FigureTree {
    private struct Node {
        let range: Range<Int>
        let box: FigureBox
        /// Whether all its figures are equal.
        let isUniform: Bool
        /// The positions of its halves; empty for a leaf.
        var halves: [Int] = []
    }

    /// The most figures of a leaf.
    private static let leaf = 4

    private var figures: [ComparedFigure]
    private var nodes: [Node] = []

    /// Figures of which all have counts of one kind, or none has counts.
    init(_ figures: [ComparedFigure]) {
        self.figures = figures
        _ = build(figures.indices)
    }

    /// Adds the node of a range and those below it, log n deep; gives its position.
    ///
    /// Nil for no figures, and for numbers too large to be tested.
    private mutating func build(_ range: Range<Int>) -> Int? {
        guard let box = FigureBox(figures[range]), let first = figures[range].first else { return nil }
        let position = nodes.count
        let isUniform = figures[range].allSatisfy { $0 == first }
        nodes.append(Node(range: range, box: box, isUniform: isUniform))
        guard range.count > Self.leaf, !isUniform else { return position }
        let axis = box.axis
        figures[range].sort { $0.estimate[axis] < $1.estimate[axis] }
        let middle = range.lowerBound + range.count / 2
        let halves = [range.lowerBound..<middle, middle..<range.upperBound]
        nodes[position].halves = halves.compactMap { build($0) }
        return position
    }

    /// How many figures lie clearly on one side of a figure.
    ///
    /// - Parameter tests: grows by the number of tests made.
    func count(_ side: FigureBox.Side, of figure: ComparedFigure, tests: inout Int) -> Int {
        var count = 0
        var pending = nodes.isEmpty ? [] : [0]
        while let position = pending.popLast() {
            let node = nodes[position]
            guard node.box.reaches(side, of: figure) else { continue }
            if node.isUniform {
                tests += 1
                count += figures[node.range.lowerBound].isClear(side, of: figure) ? node.range.count : 0
            } else if node.box.isClear(side, of: figure, .hardest, tests: &tests) {
                count += node.range.count
            } else if node.box.isClear(side, of: figure, .easiest, tests: &tests) {
                pending += node.halves
                guard node.halves.isEmpty else { continue }
                tests += node.range.count
                count += figures[node.range].count { $0.isClear(side, of: figure) }
            }
        }
        return count
    }
}

/// The bounds of several figures, as far as tests of them go.
struct FigureBox {
    /// On which side of a figure others lie.
    enum Side: Int {
        case above, below
    }

    /// A corner: the one whose test is clear last, or the one whose test is clear first.
    enum Corner: Int {
        case hardest, easiest
    }

    private let values: ClosedRange<Double>
    /// How far the lower and the upper limits are from the values.
    private let down: ClosedRange<Double>
    private let up: ClosedRange<Double>
    /// For each side and corner the figure that the usual test takes.
    private let usual: [ComparedFigure]
    /// The corners with the fewest cases among the most others, and with the most cases among the fewest; nil without
    /// counts.
    private let exact: (lowest: ComparedFigure, highest: ComparedFigure)?

    /// Nil for no figures, and for numbers too large to be tested.
    init?(_ figures: ArraySlice<ComparedFigure>) {
        guard let values = Self.range(figures.lazy.map(\.estimate.value)),
            let down = Self.range(figures.lazy.map { $0.estimate[.down] }),
            let up = Self.range(figures.lazy.map { $0.estimate[.up] }),
            let lowest = Self.estimate(values.lowerBound, down.upperBound, up.lowerBound),
            let highest = Self.estimate(values.upperBound, down.lowerBound, up.upperBound)
        else { return nil }
        self.values = values
        self.down = down
        self.up = up
        let counts = figures.compactMap(\.counts)
        let corners = ComparedFigure.Counts.corners(of: counts)
        let whole = ComparedFigure.Counts.wholeBounds(of: counts)
        let order = [(0, lowest), (1, highest), (2, highest), (3, lowest)]
        usual = order.map { position, estimate in ComparedFigure(corners.map { $0[position] }, estimate) }
        exact = whole.map { (ComparedFigure($0.0, lowest), ComparedFigure($0.1, highest)) }
    }

    /// Something that a figure has more or less of.
    enum Axis {
        case value, down, up
    }

    /// What varies most, as far as it moves the difference that is clear: distances less than values.
    var axis: Axis {
        func width(_ range: ClosedRange<Double>) -> Double { range.upperBound - range.lowerBound }
        let (down, up) = (width(down), width(up))
        return width(values) > 0.7 * max(down, up) ? .value : down >= up ? .down : .up
    }

    /// Whether any figure lies on one side of a figure, clearly or not.
    func reaches(_ side: Side, of figure: ComparedFigure) -> Bool {
        side == .above ? values.upperBound > figure.estimate.value : values.lowerBound < figure.estimate.value
    }

    /// Whether a corner lies clearly on one side of a figure: the hardest by every test that may decide between the
    /// figure and one in the box, the easiest by any.
    func isClear(_ side: Side, of figure: ComparedFigure, _ corner: Corner, tests: inout Int) -> Bool {
        tests += 1
        let usual = usual[2 * side.rawValue + corner.rawValue]
        let test: ComparedFigure.Test =
            if case .share = usual.counts, figure.counts != nil { .pooled } else { .intervals }
        let isClear = usual.isClear(side, of: figure, by: test)
        guard isClear == (corner == .hardest), let exact, figure.mayBeFew(beside: exact.lowest, exact.highest) else {
            return isClear
        }
        tests += 1
        let isLowest = (side == .above) == (corner == .hardest)
        return (isLowest ? exact.lowest : exact.highest).isClear(side, of: figure, by: .exact)
    }

    private static func range(_ numbers: some Sequence<Double>) -> ClosedRange<Double>? {
        guard let least = numbers.min(by: <), let most = numbers.max(by: <) else { return nil }
        return least...most
    }

    private static func estimate(_ value: Double, _ down: Double, _ up: Double) -> Estimate? {
        Interval(lower: value - down, upper: value + up).flatMap { Estimate(value: value, interval: $0) }
    }
}

extension Estimate {
    /// The value, or how far a limit is from it.
    fileprivate subscript(axis: FigureBox.Axis) -> Double {
        switch axis {
        case .value: value
        case .down: value - interval.lower
        case .up: interval.upper - value
        }
    }
}

extension ComparedFigure {
    /// Whether the figure lies clearly on one side of another.
    fileprivate func isClear(_ side: FigureBox.Side, of other: ComparedFigure, by test: Test? = nil) -> Bool {
        direction(beside: other, by: test ?? self.test(beside: other)) == (side == .above ? .above : .below)
    }

    /// Whether fewer than five may be expected beside one of a box, by the least that can be expected.
    fileprivate func mayBeFew(beside lowest: ComparedFigure, _ highest: ComparedFigure) -> Bool {
        switch (counts, lowest.counts, highest.counts) {
        case (.share(let own), .share(let low), .share(let high)):
            let fewestOthers = high.base - high.count
            let most = own.base + high.count + low.base - low.count
            let least = min(own.count + low.count, own.base - own.count + fewestOthers)
            return min(own.base, low.count + fewestOthers) * least / most < ExactTest.leastExpected
        case (.rate(let own), .rate(let low), .rate(let high)):
            let share = (own.count + low.count) / (own.base + low.base)
            return min(own.base, high.base) * share < ExactTest.leastExpected
        default: return false
        }
    }
}

extension ComparedFigure.Counts {
    /// The corners by share and base, for each side the hardest and the easiest; nil for other counts, whose limits
    /// are tested.
    fileprivate static func corners(of counts: [Self]) -> [Self]? {
        let shares = counts.compactMap(\.share)
        guard let lowest = shares.lazy.map(\.share).min(), let highest = shares.lazy.map(\.share).max(),
            let least = shares.lazy.map(\.base).min(), let most = shares.lazy.map(\.base).max()
        else { return counts.first.map { Array(repeating: $0, count: 4) } }
        let corners = [(lowest, least), (highest, most), (highest, least), (lowest, most)]
        let found = corners.compactMap { Proportion(count: min($0 * $1, $1), base: $1).map(Self.share) }
        return found.count == corners.count ? found : nil
    }

    /// The fewest cases with the most others, or the largest base of events, and the reverse; nil for none.
    ///
    /// Exact tests round fractions to whole people, so that these lie on whole numbers outside of all.
    fileprivate static func wholeBounds(of counts: [Self]) -> (Self, Self)? {
        let shares = counts.compactMap(\.share)
        if let fewest = shares.lazy.map(\.count).min()?.rounded(.down),
            let most = shares.lazy.map(\.count).max()?.rounded(.up),
            let fewestOthers = shares.lazy.map({ $0.base - $0.count }).min()?.rounded(.down),
            let mostOthers = shares.lazy.map({ $0.base - $0.count }).max()?.rounded(.up),
            let low = Proportion(count: fewest, base: max(1, fewest + mostOthers)),
            let high = Proportion(count: most, base: max(1, most + fewestOthers))
        {
            return (.share(low), .share(high))
        }
        let rates = counts.compactMap(\.events)
        guard let fewest = rates.lazy.map(\.count).min(), let most = rates.lazy.map(\.count).max(),
            let smallest = rates.lazy.map(\.base).min(), let largest = rates.lazy.map(\.base).max(),
            let low = EventCount(count: fewest, base: largest), let high = EventCount(count: most, base: smallest)
        else { return nil }
        return (.rate(low), .rate(high))
    }

    private var share: Proportion? {
        if case .share(let share) = self { share } else { nil }
    }

    private var events: EventCount? {
        if case .rate(let events) = self { events } else { nil }
    }
}
