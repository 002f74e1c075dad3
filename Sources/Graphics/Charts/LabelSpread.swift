/// Moves labels apart along one direction as little as it takes, so that none covers another.
package enum LabelSpread {
    /// A label: where its middle wants to be, and how much room it takes.
    package struct Label: Sendable {
        package let middle: Double
        package let size: Double

        package init(middle: Double, size: Double) {
            self.middle = middle
            self.size = size
        }
    }

    /// The middles of the labels, in their order.
    ///
    /// Labels keep the order of the middles that they want. They stay between the limits where there is room for all,
    /// and else go on beyond the upper one.
    package static func middles(of labels: [Label], between lower: Double, and upper: Double) -> [Double] {
        let order = labels.indices.sorted { (labels[$0].middle, $0) < (labels[$1].middle, $1) }
        // Blocks of labels that touch; a block is moved as one.
        var blocks: [(start: Double, size: Double, members: [Int])] = []
        for index in order {
            let label = labels[index]
            var block = (start: label.middle - label.size / 2, size: label.size, members: [index])
            block.start = fitted(block.start, block.size, lower, upper)
            while let last = blocks.last, last.start + last.size > block.start {
                blocks.removeLast()
                let weight = Double(last.members.count) / Double(last.members.count + block.members.count)
                // Where each part would have the joint block begin, by the number of its labels.
                let start = last.start * weight + (block.start - last.size) * (1 - weight)
                let size = last.size + block.size
                block = (fitted(start, size, lower, upper), size, last.members + block.members)
            }
            blocks.append(block)
        }
        var middles = [Double](repeating: 0, count: labels.count)
        for block in blocks {
            var at = block.start
            for member in block.members {
                middles[member] = at + labels[member].size / 2
                at += labels[member].size
            }
        }
        return middles
    }

    private static func fitted(_ start: Double, _ size: Double, _ lower: Double, _ upper: Double) -> Double {
        max(lower, min(start, upper - size))
    }
}
