/// Words beside a mark, on the side where they have room.
struct SideLabel: Hashable {
    enum Anchor: String {
        case start, middle, end
    }

    let anchor: Anchor
    /// In per cent of the width.
    let x: Double

    /// To the right of a mark, to its left where they would leave the chart there, at the nearer edge where neither
    /// fits.
    ///
    /// - Parameters:
    ///   - mark: in per cent of the width.
    ///   - gap: between the middle of the mark and the words, in per cent.
    init(_ text: String, beside mark: Double, gap: Double = 3.5) {
        let width = TextWidth.percent(of: text)
        if mark + gap + width <= 100 {
            self.init(anchor: .start, x: mark + gap)
        } else if mark - gap - width >= 0 {
            self.init(anchor: .end, x: mark - gap)
        } else {
            self.init(anchor: mark < 50 ? .end : .start, x: mark < 50 ? 100 : 0)
        }
    }

    /// Above a mark, in bold, moved aside as far as the edges of the chart ask for.
    init(_ text: String, above mark: Double) {
        let half = TextWidth.percent(of: text) * TextWidth.bold / 2
        if mark - half < 0 {
            self.init(anchor: .start, x: 0)
        } else if mark + half > 100 {
            self.init(anchor: .end, x: 100)
        } else {
            self.init(anchor: .middle, x: mark)
        }
    }

    private init(anchor: Anchor, x: Double) {
        self.anchor = anchor
        self.x = x
    }

    /// - Parameter y: the line that the letters stand on.
    func draw(_ text: String, y: Double, style: String? = nil, on svg: inout SVGWriter) {
        svg.text(text, x: x, y: y, anchor: anchor, style: style)
    }
}

/// An estimate of how wide words are in a chart, whose texts are 13 pixels high.
enum TextWidth {
    /// The narrowest that a chart is ever shown, in pixels: a card on a telephone of 320.
    static let narrowest = 240.0

    /// How much wider bold letters are.
    static let bold = 1.12

    /// In pixels, rather too much than too little: the page's fonts are not known here.
    static func of(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 7.2 : 13) }
    }

    /// The width in per cent of the narrowest chart.
    static func percent(of text: String) -> Double {
        of(text) / narrowest * 100
    }
}

/// Breaks a label into lines, between words where there are any.
enum LineBreaker {
    /// At most four lines; what is more ends in an ellipsis.
    ///
    /// - Parameters:
    ///   - width: the most letters of a line of several words.
    ///   - longest: the most letters of a word that has a line for itself.
    static func lines(of text: String, width: Int, longest: Int) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(word.count <= longest ? String(word) : word.prefix(longest - 1) + "…")
            }
        }
        guard lines.count > 4 else { return lines }
        // The last line is the figure, which must not be lost.
        return Array(lines.prefix(2)) + ["…"] + lines.suffix(1)
    }
}

/// Moves labels apart along one direction as little as it takes, so that none covers another.
package enum LabelSpread {
    /// A label: where its middle wants to be, and how much room it takes.
    package struct Label: Sendable {
        /// Where its middle wants to be, in any unit.
        package let middle: Double
        /// How much room it takes, in the same unit.
        package let size: Double

        /// A label at its place of choice.
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
