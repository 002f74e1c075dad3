extension Sequence {
    /// The elements by a key, the groups in the order in which their keys are met.
    func grouped<Key: Hashable>(by key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        var positions: [Key: Int] = [:]
        var groups: [(key: Key, elements: [Element])] = []
        for element in self {
            let key = key(element)
            if let known = positions[key] {
                groups[known].elements.append(element)
            } else {
                positions[key] = groups.count
                groups.append((key, [element]))
            }
        }
        return groups
    }

    /// Groups elements by a few keys, such as long texts, that are cheaper to compare than to hash.
    func grouped<Key: Equatable>(byFew key: (Element) -> Key) -> [(key: Key, elements: [Element])] {
        reduce(into: []) { groups, element in
            let key = key(element)
            if let known = groups.firstIndex(where: { $0.key == key }) {
                groups[known].elements.append(element)
            } else {
                groups.append((key, [element]))
            }
        }
    }
}

extension Sequence where Element: Comparable {
    /// The elements that have a date, the newest first and those of one date in their own order.
    func newestFirst<Date: Comparable>(_ date: (Element) -> Date?) -> [Element] {
        compactMap { element in date(element).map { (element: element, date: $0) } }
            .sorted { ($1.date, $0.element) < ($0.date, $1.element) }.map(\.element)
    }
}

extension Array {
    /// So many elements from each end; all where there are no more.
    func ends(_ each: Int) -> [Element] {
        count <= 2 * each ? self : Array(prefix(each) + suffix(each))
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, in the order in which they are met.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
