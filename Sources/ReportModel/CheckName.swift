/// What `placard check` looks for beside the faults that a build finds, each by the name it has in `site.yml`.
public enum CheckName: String, Hashable, Sendable, CaseIterable {
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
}
