package import Diagnostics

/// What `site.yml` says about the findings of `placard check`.
package struct CheckSettings: Hashable, Sendable {
    /// What a check counts as where the site says so.
    package enum Weight: String, Hashable, Sendable, CaseIterable {
        /// It is not looked for.
        case off
        /// It is said.
        case warning
        /// It is said, and the command fails.
        case error
    }

    /// Checks that are not named here are warnings.
    package var weights: [CheckName: Weight]
    /// The highest reading grade of a text: years of school in the United States.
    package var readingGrade: Int
    /// The most words that a sentence may have without a finding.
    package var sentenceWords: Int
    /// How many months the review of a profile holds.
    package var profileMonths: Int
    /// How many months an action that is under way may be without an update.
    package var updateMonths: Int

    /// Takes what `site.yml` says; the defaults are what holds where it says nothing.
    package init(
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
    package func severity(of check: CheckName) -> Diagnostic.Severity? {
        switch weights[check] ?? .warning {
        case .off: nil
        case .warning: .warning
        case .error: .error
        }
    }
}

/// What `placard check` looks for beside the faults that a build finds, each by the name it has in `site.yml`.
package enum CheckName: String, Hashable, Sendable, CaseIterable {
    case unexplainedAbbreviation = "unexplained_abbreviation"
    case unlinkedTerm = "unlinked_term"
    case longSentence = "long_sentence"
    case hardText = "hard_text"
    case wordToAvoid = "word_to_avoid"
    case impersonalPhrase = "impersonal_phrase"
    case vagueLink = "vague_link"
    case skippedHeading = "skipped_heading"
    case tableWithoutHeader = "table_without_header"
    case pictureWithoutWords = "picture_without_words"
    case briefingPastReview = "briefing_past_review"
    case oldProfile = "old_profile"
    case lostFragment = "lost_fragment"
    case overdueAction = "overdue_action"
    case oldUpdate = "old_update"
    case unlinkedPlace = "unlinked_place"
    case futureDate = "future_date"
    case planPastPeriod = "plan_past_period"
    case markupOnPages = "markup_on_pages"
}
