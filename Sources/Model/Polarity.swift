/// Which direction is good.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
    case highIsGood = "high-is-good"
    case lowIsGood = "low-is-good"
    case noJudgement = "no-judgement"
}
