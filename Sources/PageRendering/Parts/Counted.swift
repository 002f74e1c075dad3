internal import Interpretation

/// A number of things in words: `1 postcode`, `1,204 postcodes`, `no postcodes`.
enum Counted {
    static func text(_ count: Int, _ one: String, _ several: String) -> String {
        switch count {
        case 0: "no \(several)"
        case 1: "1 \(one)"
        default: "\(FigureText.number(Double(count), decimals: 0)) \(several)"
        }
    }
}
