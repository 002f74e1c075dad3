/// The classes of a choropleth map: values put into a few class intervals, the lowest first.
///
/// Equal values are never in different classes.
package struct ChoroplethClasses: Hashable, Sendable {
    /// How the class breaks are found.
    package enum Method: Hashable, Sendable {
        /// Classes of about equal size; fewer where there are fewer different values.
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
        switch method {
        case .quantiles(let most):
            let different = Set(values.compactMap(\.self)).count
            count = max(min(most, different), 0)
            numbers = QuantileGroup.groups(of: values, into: count, order: .lowestFirst)
        case .breaks(let typed):
            let breaks = Set(typed.filter(\.isFinite)).sorted()
            count = breaks.count + 1
            numbers = values.map { value in value.map { value in 1 + breaks.count { $0 <= value } } }
        }
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
}
