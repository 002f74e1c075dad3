/// Words beside a mark, on the side where they have room.
struct SideLabel: Hashable {
    enum Anchor: String {
        case start, middle, end
    }

    let anchor: Anchor
    /// In per cent of the width.
    let x: Double

    /// To the right of a mark, to its left where they would leave the chart there, at the nearer edge where neither fits.
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

    /// Above a mark, moved aside as far as the edges of the chart ask for.
    init(_ text: String, above mark: Double) {
        let half = TextWidth.percent(of: text) / 2
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
