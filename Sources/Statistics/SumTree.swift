/// Figures in a tree in which each parent is the sum of its children.
struct SumTree {
    let values: [Double?]
    /// The parents, each after all parents below it.
    let upwards: [Int]

    private let starts: [Int]
    private let members: [Int]
    /// Figures that nobody has: without a value, and at the top or under such a figure.
    private let isOpen: [Bool]

    /// Nil where a parent is not in the list or the parents form a circle; expects lists of one length.
    init?(values: [Double?], parents: [Int?]) {
        let indices = values.indices
        guard parents.allSatisfy({ parent in parent.map(indices.contains) ?? true }) else { return nil }
        var starts = Array(repeating: 0, count: values.count + 1)
        for case let parent? in parents { starts[parent + 1] += 1 }
        for index in indices { starts[index + 1] += starts[index] }
        var next = starts
        var members = Array(repeating: 0, count: starts[values.count])
        for child in indices.sorted(by: { Self.goes($0, before: $1, values) }) {
            guard let parent = parents[child] else { continue }
            members[next[parent]] = child
            next[parent] += 1
        }
        var downwards = indices.filter { parents[$0] == nil }
        var isOpen = values.map { _ in false }
        var done = 0
        while done < downwards.count {
            let figure = downwards[done]
            isOpen[figure] = values[figure] == nil && (parents[figure].map { isOpen[$0] } ?? true)
            downwards += members[starts[figure]..<starts[figure + 1]]
            done += 1
        }
        guard downwards.count == values.count else { return nil }
        self.values = values
        self.starts = starts
        self.members = members
        self.isOpen = isOpen
        self.upwards = downwards.reversed().filter { starts[$0] < starts[$0 + 1] }
    }

    /// The parts of a figure in the order in which they are given up: the smallest above 0 first, then any that are 0,
    /// then those without a value; equal ones in the order of the list.
    func children(of figure: Int) -> ArraySlice<Int> {
        members[starts[figure]..<starts[figure + 1]]
    }

    /// Whether a reader has this figure or, if it has no value, might work it out from the sum it is part of.
    func isKnown(_ figure: Int) -> Bool {
        !isOpen[figure]
    }

    private static func goes(_ first: Int, before second: Int, _ values: [Double?]) -> Bool {
        func key(_ index: Int) -> (Double, Int) {
            guard let value = values[index] else { return (.infinity, index) }
            return (value > 0 ? value : .greatestFiniteMagnitude, index)
        }
        return key(first) < key(second)
    }
}
