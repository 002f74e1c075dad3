/// Complementary suppression in one hierarchy: finds which further cells must be suppressed so that no suppressed one
/// can be derived from those still published.
///
/// The cells form a tree in which each parent is the sum of its children. A reader can subtract within each such sum,
/// and from one sum to the next. Three rules, kept for every parent, leave nothing to be derived:
///
/// - no sum has exactly one suppressed member: with none or two and more in every sum of a tree, any suppressed cell
///   can be raised along a path of suppressed cells that another one lowers, and all published cells still fit;
/// - what a published parent leaves for its suppressed children together is at least the threshold, because that
///   remainder can be derived and is itself a count of few people;
/// - a cell of 0 protects nothing, since readers know that counts are not negative.
///
/// The smallest cells go first, then the parent, so the loss is small but not always the smallest possible (that
/// would be a hard optimisation problem: Willenborg & de Waal 2001, "Elements of statistical disclosure control").
/// Ties go to the first in the list, so the result is the same each time. The work grows as n log n.
package struct HierarchicalSuppression {
    private let tree: CellTree
    private let threshold: Double
    private var suppressed: [Bool]
    /// The amount that is hidden in or under a suppressed cell: its own value at the foot of the tree, else that of its
    /// children.
    private var hidden: [Double]

    /// Whether each cell is to be suppressed, the primary ones included, in the order of the list.
    ///
    /// Nil where the lists differ in length, a parent is not in the list, parents form a cycle, a value is negative or
    /// not finite, or the threshold is negative or not finite.
    ///
    /// - Parameters:
    ///   - values: the values of the cells; nil where there is none, as where the source suppressed it.
    ///   - parents: the index of the cell each one is a part of, nil at the top.
    ///   - primary: which cells are unsafe in their own right.
    ///   - threshold: the smallest total that readers may derive for suppressed cells together.
    package static func suppressed(
        values: [Double?],
        parents: [Int?],
        primary: [Bool],
        threshold: Double
    ) -> [Bool]? {
        guard values.count == parents.count, values.count == primary.count, threshold >= 0, threshold.isFinite,
            values.allSatisfy({ value in value.map { $0 >= 0 && $0.isFinite } ?? true }),
            let tree = CellTree(values: values, parents: parents)
        else { return nil }
        var suppression = HierarchicalSuppression(tree: tree, threshold: threshold, suppressed: primary)
        for parent in tree.upwards { suppression.protect(parent) }
        return values.indices.map { suppression.suppressed[$0] && (primary[$0] || values[$0] != nil) }
    }

    private init(tree: CellTree, threshold: Double, suppressed: [Bool]) {
        self.tree = tree
        self.threshold = threshold
        self.suppressed = suppressed
        self.hidden = tree.values.indices.map { suppressed[$0] ? tree.values[$0] ?? 0 : 0 }
    }

    /// Makes the sum of one parent safe; the sums below it are safe already.
    private mutating func protect(_ parent: Int) {
        guard tree.isKnown(parent) || suppressed[parent] else { return }
        var members = tree.children(of: parent).filter { suppressed[$0] }
        if suppressed[parent] {
            if members.isEmpty {
                hideDownwards(from: parent)
            } else {
                hidden[parent] = hiddenTotal(members, of: parent)
            }
            return
        }
        guard !members.isEmpty else { return }
        var total = hiddenTotal(members, of: parent)
        var others = tree.children(of: parent).makeIterator()
        while members.count < 2 || total < threshold || total <= 0 {
            guard let next = others.next() else {
                suppressed[parent] = true
                break
            }
            guard !suppressed[next], let value = tree.values[next], value > 0 else { continue }
            suppress(next)
            members.append(next)
            total += hidden[next]
        }
        hidden[parent] = total
    }

    /// Suppresses a cell and, where its own parts would give it away, the smallest of these, and so on down.
    private mutating func suppress(_ cell: Int) {
        suppressed[cell] = true
        if tree.children(of: cell).contains(where: { suppressed[$0] }) { return }
        hideDownwards(from: cell)
    }

    /// Suppresses the smallest part of a suppressed cell, and the smallest part of that, to the foot of the tree.
    private mutating func hideDownwards(from top: Int) {
        var path = [top]
        var current = top
        while let part = smallestPart(of: current) {
            suppressed[part] = true
            path.append(part)
            current = part
            if tree.children(of: part).contains(where: { suppressed[$0] }) { break }
        }
        if !tree.children(of: current).contains(where: { suppressed[$0] }) {
            hidden[current] = tree.values[current] ?? 0
        }
        for cell in path { hidden[cell] = hidden[current] }
    }

    /// The first choice among the parts: the smallest above 0, else one that is 0, else one with parts of its own.
    private func smallestPart(of cell: Int) -> Int? {
        tree.children(of: cell).first { tree.values[$0] != nil || !tree.children(of: $0).isEmpty }
    }

    /// What the suppressed members of a sum hide together.
    ///
    /// Members whose value only their source knows count for what the parent leaves, or for nothing where that is not
    /// known either.
    private func hiddenTotal(_ members: [Int], of parent: Int) -> Double {
        let known = members.reduce(0) { $0 + hidden[$1] }
        let children = tree.children(of: parent)
        guard members.contains(where: { tree.values[$0] == nil }), let total = tree.values[parent],
            children.allSatisfy({ tree.values[$0] != nil || suppressed[$0] && tree.children(of: $0).isEmpty })
        else { return known }
        return known + max(0, total - children.reduce(0) { $0 + (tree.values[$1] ?? 0) })
    }
}

/// The cells of a hierarchy: a tree in which each parent is the sum of its children.
private struct CellTree {
    let values: [Double?]
    /// The parents, each after all parents below it.
    let upwards: [Int]

    private let starts: [Int]
    private let members: [Int]
    /// Whether a cell cannot be known: it has no value, and is at the top or under such a cell.
    private let isOpen: [Bool]

    /// Nil where a parent is not in the list or the parents form a cycle; expects lists of one length.
    init?(values: [Double?], parents: [Int?]) {
        let indices = values.indices
        guard parents.allSatisfy({ parent in parent.map(indices.contains) ?? true }) else { return nil }
        var starts = Array(repeating: 0, count: values.count + 1)
        for case let parent? in parents { starts[parent + 1] += 1 }
        for index in indices { starts[index + 1] += starts[index] }
        var next = starts
        var members = Array(repeating: 0, count: starts[values.count])
        for child in indices.sorted(by: { Self.places($0, before: $1, values) }) {
            guard let parent = parents[child] else { continue }
            members[next[parent]] = child
            next[parent] += 1
        }
        var downwards = indices.filter { parents[$0] == nil }
        var isOpen = values.map { _ in false }
        var done = 0
        while done < downwards.count {
            let cell = downwards[done]
            isOpen[cell] = values[cell] == nil && (parents[cell].map { isOpen[$0] } ?? true)
            downwards += members[starts[cell]..<starts[cell + 1]]
            done += 1
        }
        guard downwards.count == values.count else { return nil }
        self.values = values
        self.starts = starts
        self.members = members
        self.isOpen = isOpen
        self.upwards = downwards.reversed().filter { starts[$0] < starts[$0 + 1] }
    }

    /// The parts of a cell in the order in which they are suppressed: the smallest above 0 first, then any that are 0,
    /// then those without a value; equal ones in the order of the list.
    func children(of cell: Int) -> ArraySlice<Int> {
        members[starts[cell]..<starts[cell + 1]]
    }

    /// Whether a reader knows this cell or, if it has no value, might derive it from the sum it is part of.
    func isKnown(_ cell: Int) -> Bool {
        !isOpen[cell]
    }

    private static func places(_ first: Int, before second: Int, _ values: [Double?]) -> Bool {
        func key(_ index: Int) -> (Double, Int) {
            guard let value = values[index] else { return (.infinity, index) }
            return (value > 0 ? value : .greatestFiniteMagnitude, index)
        }
        return key(first) < key(second)
    }
}
