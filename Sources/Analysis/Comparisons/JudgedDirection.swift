internal import Model
internal import Statistics

/// A clear difference by what it means: good or bad where a direction is either, else up or down.
package enum JudgedDirection: Hashable, Sendable {
    case better
    case worse
    /// Up, where neither direction is good or bad.
    case higher
    /// Down, where neither direction is good or bad.
    case lower

    /// Nil where the direction is not clear.
    init?(_ direction: Direction, by polarity: Polarity) {
        switch (direction, polarity) {
        case (.unclear, _): return nil
        case (.above, .noJudgement): self = .higher
        case (.below, .noJudgement): self = .lower
        case (.above, .highIsGood), (.below, .lowIsGood): self = .better
        case (.below, .highIsGood), (.above, .lowIsGood): self = .worse
        }
    }
}
