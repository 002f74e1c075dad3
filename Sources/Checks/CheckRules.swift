package import Diagnostics

/// What `placard check` finds beside the faults of a build; `checks` in `site.yml` says how much each matters.
///
/// Each rule is documented by its own title and text.
package enum CheckRules {
    package static let unexplainedAbbreviation = Rule(
        "K101",
        "Abbreviation that is never explained",
        """
        `unexplained_abbreviation`. Two or more capital letters that the text does not write out, as in \
        `Town Forum Network (TFN)`, and that glossary.yml does not have. Whoever does not know the letters cannot follow. \
        Write the words, or add the abbreviation to the glossary: it is then written out on each page. \
        Documentation/Checks.md says which capitals do not count.
        """
    )
    package static let unlinkedTerm = Rule(
        "K102",
        "Term of the glossary that is not linked",
        """
        `unlinked_term`. The text uses a term of glossary.yml and nothing leads from it to the glossary, because the front \
        matter says `terms: false` or the glossary says `automatic: false` of the term. Link it once, where it is used \
        in the sense of the glossary: `[compact](term:compact)`. A single word with `automatic: false` is found only with a \
        capital letter within a sentence, since it is an everyday word otherwise.
        """
    )
    package static let longSentence = Rule(
        "K103",
        "Sentence that is too long",
        """
        `long_sentence`. A sentence has more words than `sentence_words` of site.yml allows, 25 unless it says otherwise. \
        Readers have forgotten the beginning when they come to the end. Make two sentences of it, or a list.
        """
    )
    package static let hardText = Rule(
        "K104",
        "Text that is hard to read",
        """
        `hard_text`. The reading grade of a text is above the `reading_grade` of site.yml, 9 unless it says otherwise. The \
        grade is the Automated Readability Index: 4.71 × letters per word + 0.5 × words per sentence − 21.43. Texts of \
        fewer than 100 words are not graded. Short sentences lower it most.
        """
    )
    package static let wordToAvoid = Rule(
        "K105",
        "Word that has a plainer one",
        """
        `word_to_avoid`. An entry of glossary.yml says of this word, with `avoid` and `use`, that a plainer one does as \
        well. Quotations and code are left alone.
        """
    )
    package static let impersonalPhrase = Rule(
        "K106",
        "Phrase that does not say whose view it is",
        """
        `impersonal_phrase`. `It is felt that` and its like leave out who feels it, so that nobody can ask. Say who: \
        residents, the council, you.
        """
    )
    package static let vagueLink = Rule(
        "K107",
        "Link that does not say where it leads",
        """
        `vague_link`. Many readers go from link to link, with the keyboard or by ear, and hear nothing else. Links named \
        `click here`, `more` or by an address all sound alike to them, and a link without words is not there at all. Link \
        the words that name what is there (WCAG 2.4.4).
        """
    )
    package static let skippedHeading = Rule(
        "K108",
        "Heading that leaves out a level",
        """
        `skipped_heading`. Headings of a text begin with `##`, because the page's title is above them, and each goes at \
        most one level deeper than the one before. Readers who go from heading to heading take a gap for a missing part.
        """
    )
    package static let tableWithoutHeader = Rule(
        "K109",
        "Table whose columns have no names",
        """
        `table_without_header`. The first row of a table says what each column holds; only its first cell, above the names \
        of the rows, may be empty. Without it a cell read aloud means nothing (WCAG 1.3.1).
        """
    )
    package static let pictureWithoutWords = Rule(
        "K110",
        "Picture without words",
        """
        `picture_without_words`. What stands between the square brackets of a picture is read to those who cannot see it. \
        Say what it shows. A picture that says nothing has the title `decorative` (WCAG 1.1.1).
        """
    )
    package static let briefingPastReview = Rule(
        "K111",
        "Briefing past its review date",
        """
        `briefing_past_review`. The day that the key `review` of a current briefing names has passed. Read it again, and \
        give it a later day or another status.
        """
    )
    package static let oldProfile = Rule(
        "K112",
        "Profile that was reviewed long ago",
        """
        `old_profile`. The day that the key `reviewed` of a profile names is more than `profile_months` of site.yml ago, 24 \
        unless it says otherwise.
        """
    )
    package static let lostFragment = Rule(
        "K113",
        "Link to a part that a page does not have",
        """
        `lost_fragment`. What follows the `#` of a link to another page of the site is the name of no part of it, so that \
        readers come to its top. Links within a text, and to pages that are not there, are errors of the build (P102).
        """
    )
    package static let overdueAction = Rule(
        "K114",
        "Open action whose day has passed",
        """
        `overdue_action`. An action of a plan was due before the day of the check, and its stage is neither complete nor \
        stopped. Plans that are closed are left alone, and so are those whose time is over (K118).
        """
    )
    package static let oldUpdate = Rule(
        "K115",
        "Action without a recent update",
        """
        `old_update`. An action is under way, ongoing or paused, and its latest update, or its start where it has none, is \
        more than `update_months` of site.yml ago, 6 unless it says otherwise. Plans that are closed are left alone, and so are those whose time is over (K118).
        """
    )

    package static let unlinkedPlace = Rule(
        "K116",
        "Place that is named and not linked",
        """
        `unlinked_place`. The text names a place of the site and nowhere links to it. Only names count that mean one place, \
        in running text; a capital letter beside the name makes it part of another. A profile need not link to its own area.
        """
    )

    package static let futureDate = Rule(
        "K117",
        "Day that is still to come",
        """
        `future_date`. A briefing, an update of an action or the review of a profile has a day after that of the check. \
        Pages and feeds show it all the same, so a slip of the keyboard puts it at the top of every list.
        """
    )

    package static let planPastPeriod = Rule(
        "K118",
        "Plan whose time is over with open actions",
        """
        `plan_past_period`. The `period` of a plan is over before the day of the check, it is not closed, and at least one \
        of its actions is neither complete nor stopped. Pages tell of such a plan as of what was planned once. Write \
        `status: closed`, or the time that the plan covers now.
        """
    )

    package static let markupOnPages = Rule(
        "K119",
        "Markup that readers see on a page",
        """
        `markup_on_pages`. The finished pages have signs of Markdown, HTML or a template in what readers see. Those of texts \
        and values are reported where they are typed; this finds what templates, the words of a language and settings bring \
        in.
        """
    )

    /// Every rule of the module, in the order of their codes.
    package static let all: [Rule] = [
        unexplainedAbbreviation, unlinkedTerm, longSentence, hardText, wordToAvoid, impersonalPhrase, vagueLink,
        skippedHeading, tableWithoutHeader, pictureWithoutWords, briefingPastReview, oldProfile, lostFragment,
        overdueAction, oldUpdate, unlinkedPlace, futureDate, planPastPeriod, markupOnPages,
    ]
}
