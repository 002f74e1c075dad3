/// Finds which further figures must be withheld so that no withheld one can be worked out from those still shown.
///
/// The figures form a tree in which each parent is the sum of its children. A reader can subtract within each such sum,
/// and from one sum to the next. Three rules, kept for every parent, leave nothing to be worked out:
///
/// - no sum has exactly one withheld member: with none or two and more in every sum of a tree, any withheld figure can
///   be raised along a path of withheld figures that another one lowers, and all shown figures still fit;
/// - what a shown parent leaves for its withheld children together is at least the threshold, because that remainder
///   can be worked out and is itself a figure about few people;
/// - a figure of 0 protects nobody, since readers know that counts are not negative.
///
/// The smallest figures go first, then the parent, so the loss is small but not always the smallest possible (that
/// would be a hard optimisation problem: Willenborg & de Waal 2001, "Elements of statistical disclosure control").
/// Ties go to the first in the list, so the result is the same each time. The work grows as n log n.
package struct SecondarySuppression {
    private let tree: SumTree
    private let threshold: Double
    private var withheld: [Bool]
    /// What is hidden in or under a withheld figure: its own value at the foot of the tree, else that of its children.
    private var hidden: [Double]

    /// Which figures to withhold, the given ones included, in the order of the list.
    ///
    /// Nil where the lists differ in length, a parent is not in the list, parents form a circle, a value is negative or
    /// not finite, or the threshold is negative or not finite.
    ///
    /// - Parameters:
    ///   - values: the figures; nil where there is none. A withheld figure may be nil, as when its source withheld it.
    ///   - parents: the index of the figure each one is a part of, nil at the top.
    ///   - primary: which are withheld in their own right.
    ///   - threshold: the smallest total that may be worked out for withheld figures together.
    package static func withheld(
        values: [Double?],
        parents: [Int?],
        primary: [Bool],
        threshold: Double
    ) -> [Bool]? {
        guard values.count == parents.count, values.count == primary.count, threshold >= 0, threshold.isFinite,
            values.allSatisfy({ value in value.map { $0 >= 0 && $0.isFinite } ?? true }),
            let tree = SumTree(values: values, parents: parents)
        else { return nil }
        var suppression = SecondarySuppression(tree: tree, threshold: threshold, withheld: primary)
        for parent in tree.upwards { suppression.protect(parent) }
        return values.indices.map { suppression.withheld[$0] && (primary[$0] || values[$0] != nil) }
    }

    private init(tree: SumTree, threshold: Double, withheld: [Bool]) {
        self.tree = tree
        self.threshold = threshold
        self.withheld = withheld
        self.hidden = tree.values.indices.map { withheld[$0] ? tree.values[$0] ?? 0 : 0 }
    }

    /// Makes the sum of one parent safe; the sums below it are safe already.
    private mutating func protect(_ parent: Int) {
        guard tree.isKnown(parent) || withheld[parent] else { return }
        var members = tree.children(of: parent).filter { withheld[$0] }
        if withheld[parent] {
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
                withheld[parent] = true
                break
            }
            guard !withheld[next], let value = tree.values[next], value > 0 else { continue }
            hide(next)
            members.append(next)
            total += hidden[next]
        }
        hidden[parent] = total
    }

    /// Withholds a figure and, where its own parts would give it away, the smallest of these, and so on down.
    private mutating func hide(_ figure: Int) {
        withheld[figure] = true
        if tree.children(of: figure).contains(where: { withheld[$0] }) { return }
        hideDownwards(from: figure)
    }

    /// Withholds the smallest part of a withheld figure, and the smallest part of that, to the foot of the tree.
    private mutating func hideDownwards(from top: Int) {
        var path = [top]
        var current = top
        while let part = smallestPart(of: current) {
            withheld[part] = true
            path.append(part)
            current = part
            if tree.children(of: part).contains(where: { withheld[$0] }) { break }
        }
        if !tree.children(of: current).contains(where: { withheld[$0] }) { hidden[current] = tree.values[current] ?? 0 }
        for figure in path { hidden[figure] = hidden[current] }
    }

    /// The first choice among the parts: the smallest above 0, else one that is 0, else one with parts of its own.
    private func smallestPart(of figure: Int) -> Int? {
        tree.children(of: figure).first { tree.values[$0] != nil || !tree.children(of: $0).isEmpty }
    }

    /// What the withheld members of a sum hide together.
    ///
    /// Members whose value only their source knows count for what the parent leaves, or for nothing where that is not
    /// known either.
    private func hiddenTotal(_ members: [Int], of parent: Int) -> Double {
        let known = members.reduce(0) { $0 + hidden[$1] }
        let children = tree.children(of: parent)
        guard members.contains(where: { tree.values[$0] == nil }), let whole = tree.values[parent],
            children.allSatisfy({ tree.values[$0] != nil || withheld[$0] && tree.children(of: $0).isEmpty })
        else { return known }
        return known + max(0, whole - children.reduce(0) { $0 + (tree.values[$1] ?? 0) })
    }
}
