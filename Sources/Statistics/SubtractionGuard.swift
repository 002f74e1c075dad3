/// Finds which further figures must be withheld so that no withheld one can be worked out, whatever sums they are in.
///
/// A reader who knows every shown figure, every sum, and that no count is negative, can work out the least and the most
/// that a withheld figure can be. It is protected where it can be raised to the threshold and by a whole number at
/// least, or, where it is not below the threshold, at least changed by a whole number. Nothing less hides it: a figure
/// that cannot reach the threshold is known to be about few people, and one that cannot change is known.
///
/// Protection is proved and not supposed: other numbers are found that fit everything shown. They are looked for close
/// to the figure first, then further away; where none are found, the figure most in the way is withheld too. The choice
/// is not always the smallest possible, which would be a hard optimisation problem (Willenborg & de Waal 2001, "Elements
/// of statistical disclosure control"), and it is the same each time. What is withheld later never undoes a proof.
package struct SubtractionGuard {
    private let sums: FigureSums
    private var isWithheld: [Bool]
    private var twins = TwinFigures()
    /// Figures that still need a proof.
    private var waiting: [Int] = []

    /// Which figures to withhold, those that are withheld in their own right included, in the order of the figures.
    package static func withheld(in sums: FigureSums) -> [Bool] {
        let primary = sums.kinds.map { $0 == .withheld }
        guard primary.contains(true) else { return primary }
        if let parents = sums.parents,
            let found = SecondarySuppression.withheld(
                values: sums.given,
                parents: parents,
                primary: primary,
                threshold: sums.threshold
            )
        {
            return found
        }
        var guarding = SubtractionGuard(sums)
        for figure in primary.indices where primary[figure] { guarding.withhold(figure) }
        guarding.proveAll()
        return guarding.isWithheld
    }

    private init(_ sums: FigureSums) {
        self.sums = sums
        isWithheld = sums.kinds.map { _ in false }
    }

    private mutating func withhold(_ figure: Int) {
        isWithheld[figure] = true
        twins.add(figure, in: sums)
        waiting.append(figure)
    }

    private mutating func proveAll() {
        var next = 0
        while next < waiting.count {
            let figure = waiting[next]
            while !isProtected(figure), let further = obstacle(to: figure) { withhold(further) }
            next += 1
        }
    }

    // MARK: Proof

    /// The values of which a figure must be able to take one, in the order in which they are tried.
    private func targets(of figure: Int) -> [Double] {
        let value = sums.values[figure]
        let raised = value.rounded(.up) + 1
        if value < sums.threshold { return [max(sums.threshold, raised)] }
        let lowered = value.rounded(.down) - 1
        return lowered >= 0 ? [lowered, raised] : [raised]
    }

    private func isProtected(_ figure: Int) -> Bool {
        let targets = targets(of: figure).filter { hasRoom(figure, toBe: $0) }
        if targets.isEmpty { return false }
        if targets.contains(where: { twins.allow(figure, toBe: $0, in: sums) }) { return true }
        for reach in [12, 60, 300] {
            let near = OtherFigures(of: figure, in: sums, reach: reach, isUnknown: isUnknown)
            if targets.contains(where: near.fit) { return true }
            if near.isComplete { return false }
        }
        return false
    }

    /// Whether readers do not see a figure that may be something else than it is.
    private func isUnknown(_ figure: Int) -> Bool {
        switch sums.kinds[figure] {
        case .latent: true
        case .absent: !sums.sumsBelow[figure].isEmpty
        case .shown, .withheld: isWithheld[figure]
        }
    }

    // MARK: Choice

    /// The shown figure to withhold next, because it keeps another from changing; nil where nothing is left to withhold.
    ///
    /// The sums of the figure itself come first, the tightest before the others; then those further away.
    private func obstacle(to figure: Int) -> Int? {
        let needed = (targets(of: figure).last ?? 0) - sums.values[figure]
        let own = (sums.sumsBelow[figure] + sums.sumsAbove[figure])
            .map { (room: room(for: figure, in: sums.sums[$0]), sum: $0) }
            .filter { $0.room < needed }
            .sorted { ($0.room, $0.sum) < ($1.room, $1.sum) }
        for (_, position) in own {
            if let found = candidate(in: sums.sums[position], beside: figure) { return found }
        }
        let around = unknownFigures(around: figure)
        return firstCandidate(around) { $0 < 1 } ?? firstCandidate(around) { _ in true }
    }

    /// The first figure to give up in a sum that leaves one of some figures as much room as is asked for.
    private func firstCandidate(_ figures: [Int], _ isMeant: (Double) -> Bool) -> Int? {
        for member in figures {
            for position in sums.sumsBelow[member] + sums.sumsAbove[member] {
                let sum = sums.sums[position]
                guard isMeant(room(for: member, in: sum)) else { continue }
                if let found = candidate(in: sum, beside: member) { return found }
            }
        }
        return nil
    }

    /// The unknown figures that sums lead to from one, itself first, the nearest before the others.
    private func unknownFigures(around figure: Int) -> [Int] {
        var seen: Set<Int> = [figure]
        var figures = [figure]
        var next = 0
        while next < figures.count {
            for position in sums.sumsBelow[figures[next]] + sums.sumsAbove[figures[next]] {
                for member in [sums.sums[position].whole] + sums.sums[position].parts.map(\.figure)
                where isUnknown(member) && seen.insert(member).inserted {
                    figures.append(member)
                }
            }
            next += 1
        }
        return figures
    }

    /// Whether each sum of a figure alone would let it be another number, which spares trying most that cannot be.
    private func hasRoom(_ figure: Int, toBe target: Double) -> Bool {
        let change = target - sums.values[figure]
        return (sums.sumsBelow[figure] + sums.sumsAbove[figure]).allSatisfy { position in
            let sum = sums.sums[position]
            if change > 0 { return room(for: figure, in: sum) >= change }
            return isUnknown(sum.whole) && sum.whole != figure
                || sum.parts.contains { $0.figure != figure && isUnknown($0.figure) }
        }
    }

    /// How much a figure can be raised in one sum while all other sums let everything change.
    private func room(for figure: Int, in sum: FigureSums.Sum) -> Double {
        let others = sum.parts.filter { $0.figure != figure && isUnknown($0.figure) }
        if sum.whole == figure { return others.isEmpty ? -1 : .infinity }
        if isUnknown(sum.whole) { return .infinity }
        let weight = sum.parts.first { $0.figure == figure }?.weight ?? 1
        return others.reduce(0) { $0 + $1.weight * sums.values[$1.figure] } / weight
    }

    /// The figure of a sum to give up: of the parts above 0 one that is in as many sums together with the figure as
    /// can be, and the smallest of these; else the whole, else any part.
    private func candidate(in sum: FigureSums.Sum, beside figure: Int) -> Int? {
        let parts = sum.parts.map(\.figure).filter { $0 != figure && isShown($0) }
        let own = Set(sums.sumsAbove[figure])
        let best = parts.filter { sums.values[$0] > 0 }.min { left, right in
            let shared = (own.intersection(sums.sumsAbove[left]).count, own.intersection(sums.sumsAbove[right]).count)
            if shared.0 != shared.1 { return shared.0 > shared.1 }
            return (sums.values[left], left) < (sums.values[right], right)
        }
        return best ?? (isShown(sum.whole) && sum.whole != figure ? sum.whole : parts.first)
    }

    private func isShown(_ figure: Int) -> Bool {
        sums.kinds[figure] == .shown && !isWithheld[figure]
    }
}
