/// The classes of a choropleth map: values put into a few class intervals, the lowest first.
///
/// Equal values are never in different classes, and no class is empty unless its breaks were given.
package struct ChoroplethClasses: Hashable, Sendable {
    /// How the class breaks are found.
    package enum Method: Hashable, Sendable {
        /// Classes of about equal size, as far as ties allow; fewer where there are fewer different values.
        case quantiles(Int)
        /// Breaks at these values, each the lowest of its class, and one class below them.
        case breaks([Double])
    }

    /// The values of one class.
    package struct Members: Hashable, Sendable {
        /// Counted from 1 at the lowest class.
        package let number: Int
        /// The lowest value that is in it.
        package let lowest: Double
        /// The highest value that is in it.
        package let highest: Double
        /// How many values it has.
        package let count: Int
    }

    /// How many classes there are, with and without values.
    package let count: Int
    /// The class of each value, from 1; nil for one that is missing.
    package let numbers: [Int?]
    /// The classes that have values, from the lowest to the highest.
    package let members: [Members]

    /// Classifies values; those that are nil or not finite are in no class.
    package init(of values: [Double?], by method: Method) {
        let values = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
        let breaks: [Double]
        switch method {
        case .quantiles(let most):
            breaks = QuantileBreaks.breaks(of: values.compactMap(\.self), into: most)
            count = values.contains { $0 != nil } && most > 0 ? breaks.count + 1 : 0
        case .breaks(let typed):
            breaks = Set(typed.filter(\.isFinite)).sorted()
            count = breaks.count + 1
        }
        numbers =
            count == 0 ? values.map { _ in nil } : values.map { $0.map { value in 1 + breaks.count { $0 <= value } } }
        var members: [Int: Members] = [:]
        for (value, number) in zip(values, numbers) {
            guard let value, let number else { continue }
            let known = members[number]
            members[number] = Members(
                number: number,
                lowest: min(known?.lowest ?? value, value),
                highest: max(known?.highest ?? value, value),
                count: (known?.count ?? 0) + 1
            )
        }
        self.members = members.values.sorted { $0.number < $1.number }
    }

    /// Whether each class has about its share of all values: from half of it to 1.6 times as many.
    ///
    /// Only then may a class be called a fifth.
    package var areEven: Bool {
        let total = members.reduce(0) { $0 + $1.count }
        return members.count == count
            && members.allSatisfy { $0.count * count * 2 > total && $0.count * count * 5 < total * 8 }
    }
}

/// The class breaks of values in classes of about equal size.
private enum QuantileBreaks {
    /// A run of values next to one another that are to be in one class.
    private struct Run {
        /// Different values, the lowest first, and how often each occurs.
        var values: [(value: Double, count: Int)]
        var count: Int { values.reduce(0) { $0 + $1.count } }
        var sign: Double { values.first.map { $0.value == 0 ? 0 : $0.value < 0 ? -1 : 1 } ?? 0 }
    }

    /// The lowest value of each class but the first.
    ///
    /// Where the quantile groups by rank have gaps, because many values are alike, or put a fall together with no
    /// change, the values that occur most often get a class each, and the others are split as evenly as can be.
    static func breaks(of values: [Double], into most: Int) -> [Double] {
        guard most > 0, !values.isEmpty else { return [] }
        let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        let different = counts.keys.sorted().map { (value: $0, count: counts[$0] ?? 0) }
        if different.count <= most { return different.dropFirst().map(\.value) }
        return ranked(values, into: most) ?? split(different, into: most, total: values.count)
    }

    /// By rank; nil where a group would be empty or much too large, or would hold zero and values below it.
    private static func ranked(_ values: [Double], into most: Int) -> [Double]? {
        let numbers = QuantileGroup.groups(of: values, into: most, order: .lowestFirst)
        var lowest: [Double?] = Array(repeating: nil, count: most)
        var sizes = Array(repeating: 0, count: most)
        var hasZero = Array(repeating: false, count: most)
        for (value, number) in zip(values, numbers) {
            guard let number else { return nil }
            lowest[number - 1] = min(lowest[number - 1] ?? value, value)
            sizes[number - 1] += 1
            if value == 0 { hasZero[number - 1] = true }
        }
        let share = (values.count + most - 1) / most
        let found = lowest.compactMap(\.self)
        let isMixed = zip(found, hasZero).contains { $0 < 0 && $1 }
        guard found.count == most, sizes.allSatisfy({ $0 * 5 <= share * 8 }), !isMixed else { return nil }
        return Array(found.dropFirst())
    }

    private static func split(_ different: [(value: Double, count: Int)], into most: Int, total: Int) -> [Double] {
        var runs: [Run] = []
        var isOpen = false
        for entry in different {
            let isHeavy = entry.count * most >= total
            let run = Run(values: [entry])
            if isOpen, !isHeavy, runs[runs.count - 1].sign == run.sign {
                runs[runs.count - 1].values.append(entry)
            } else {
                runs.append(run)
            }
            isOpen = !isHeavy
        }
        while runs.count > most { join(&runs) }
        while runs.count < most, divide(&runs) {}
        return runs.dropFirst().compactMap(\.values.first?.value)
    }

    /// Puts the two neighbours together that have the fewest values; those of one sign before others.
    private static func join(_ runs: inout [Run]) {
        let pairs = runs.indices.dropLast().map { position in
            (
                runs[position].sign == runs[position + 1].sign ? 0 : 1, runs[position].count + runs[position + 1].count,
                position
            )
        }
        guard let (_, _, position) = pairs.min(by: <) else { return }
        runs[position].values += runs[position + 1].values
        runs.remove(at: position + 1)
    }

    /// Divides the run with the most values among those of several different ones, as near to its middle as it goes.
    ///
    /// - Returns: false where every run has one value only.
    private static func divide(_ runs: inout [Run]) -> Bool {
        let divisible = runs.indices.filter { runs[$0].values.count > 1 }
        guard let position = divisible.max(by: { (runs[$0].count, $1) < (runs[$1].count, $0) }) else { return false }
        let run = runs[position]
        var below = 0
        var best = (distance: Int.max, place: 1)
        for place in 1..<run.values.count {
            below += run.values[place - 1].count
            let distance = abs(2 * below - run.count)
            if distance < best.distance { best = (distance, place) }
        }
        runs[position].values = Array(run.values[..<best.place])
        runs.insert(Run(values: Array(run.values[best.place...])), at: position + 1)
        return true
    }
}
