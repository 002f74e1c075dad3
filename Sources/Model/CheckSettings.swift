public import Diagnostics

/// What `site.yml` says about the findings of `placard check`.
public struct CheckSettings: Hashable, Sendable {
    /// What a check counts as where the site says so.
    public enum Weight: String, Hashable, Sendable, CaseIterable {
        case off, warning, error
    }

    /// Checks that are not named here are warnings.
    public var weights: [CheckName: Weight]
    /// The highest reading grade of a text: years of school in the United States.
    public var readingGrade: Int
    /// The most words in a sentence.
    public var sentenceWords: Int
    /// How many months the review of a profile holds.
    public var profileMonths: Int
    /// How many months an action that is under way may be without an update.
    public var updateMonths: Int

    public init(
        weights: [CheckName: Weight] = [:],
        readingGrade: Int = 9,
        sentenceWords: Int = 25,
        profileMonths: Int = 24,
        updateMonths: Int = 6
    ) {
        self.weights = weights
        self.readingGrade = readingGrade
        self.sentenceWords = sentenceWords
        self.profileMonths = profileMonths
        self.updateMonths = updateMonths
    }

    /// How much a finding of a check matters; nil where the site does not want it.
    public func severity(of check: CheckName) -> Diagnostic.Severity? {
        switch weights[check] ?? .warning {
        case .off: nil
        case .warning: .warning
        case .error: .error
        }
    }
}
