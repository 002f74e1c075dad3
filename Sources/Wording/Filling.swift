/// What goes into a blank: a text that is ready, or a number that also chooses the form of the words around it.
package enum Filling: Sendable {
    case text(Blank, String)
    case count(Blank, Int)
    /// A number with these decimals.
    case number(Blank, Double, decimals: Int)

    var blank: Blank {
        switch self {
        case .text(let blank, _), .count(let blank, _), .number(let blank, _, _): blank
        }
    }
}
