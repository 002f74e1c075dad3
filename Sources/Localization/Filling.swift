/// What goes into a blank: a text that is ready, or a number that also chooses the form of the words around it.
package struct Filling: Sendable {
    enum Value: Sendable {
        case text(String)
        case count(Int)
        case number(Double, decimals: Int)
    }

    let blank: Blank
    let value: Value

    package static func text(_ blank: Blank, _ text: String) -> Filling {
        Filling(blank: blank, value: .text(text))
    }

    package static func count(_ blank: Blank, _ count: Int) -> Filling {
        Filling(blank: blank, value: .count(count))
    }

    /// A number with these decimals.
    package static func number(_ blank: Blank, _ number: Double, decimals: Int) -> Filling {
        Filling(blank: blank, value: .number(number, decimals: decimals))
    }
}
