/// About how wide words are in a chart, whose texts are 13 pixels high.
enum TextWidth {
    /// The narrowest that a chart is ever shown, in pixels: a card on a telephone of 320.
    static let narrowest = 240.0

    /// In pixels, rather too much than too little: the page's fonts are not known here.
    static func of(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 7.2 : 13) }
    }

    /// The same in per cent of the narrowest chart.
    static func percent(of text: String) -> Double {
        of(text) / narrowest * 100
    }
}
