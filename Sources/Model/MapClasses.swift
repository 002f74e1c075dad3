/// How a map puts figures into classes.
public enum MapClasses: Hashable, Sendable {
    /// Classes of about equal size.
    case quantiles(Int)
    /// Classes that begin at these figures, in the indicator's unit, and one below them.
    case breaks([Double])

    /// More classes than this cannot be told apart by their shades.
    public static let most = 5

    /// What is made where nobody asks for anything else.
    public static let usual = MapClasses.quantiles(most)
}
