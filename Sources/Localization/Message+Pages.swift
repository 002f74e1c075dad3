/// Messages with arguments about pages, lists, briefings and action plans.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “{count} figures”.
    package static func countedFigures(count: Int) -> Self { Self(.`countedFigures(count:)`, .count(count)) }

    /// Says “{count} indicators”.
    package static func countedIndicators(count: Int) -> Self { Self(.`countedIndicators(count:)`, .count(count)) }

    /// Says “{count} postcodes”.
    package static func countedPostcodes(count: Int) -> Self { Self(.`countedPostcodes(count:)`, .count(count)) }

    /// Says “{count} names”.
    package static func countedNames(count: Int) -> Self { Self(.`countedNames(count:)`, .count(count)) }

    /// Says “{count} more places”.
    package static func countedMorePlaces(count: Int) -> Self { Self(.`countedMorePlaces(count:)`, .count(count)) }

    /// Says “{count} commitments”.
    package static func countedCommitments(count: Int) -> Self { Self(.`countedCommitments(count:)`, .count(count)) }

    /// Says “{count} plans”.
    package static func countedPlans(count: Int) -> Self { Self(.`countedPlans(count:)`, .count(count)) }

    /// Says “{count} concerns”.
    package static func countedConcerns(count: Int) -> Self { Self(.`countedConcerns(count:)`, .count(count)) }

    /// Says “{count} gaps”.
    package static func countedGaps(count: Int) -> Self { Self(.`countedGaps(count:)`, .count(count)) }

    /// Says “{count} actions”.
    package static func countedActions(count: Int) -> Self { Self(.`countedActions(count:)`, .count(count)) }

    /// Says “All {count} briefings about this”.
    package static func countedAllBriefings(count: Int) -> Self { Self(.`countedAllBriefings(count:)`, .count(count)) }

    /// Says “{count} briefings”.
    package static func countedBriefings(count: Int) -> Self { Self(.`countedBriefings(count:)`, .count(count)) }

    /// Says “{count} {areas}”.
    package static func countedOfKind(count: Int, areas: String) -> Self {
        Self(.`countedOfKind(count:areas:)`, .count(count), .text(areas))
    }

    /// Says “{count} {areas} with a figure”.
    package static func countedWithFigure(count: Int, areas: String) -> Self {
        Self(.`countedWithFigure(count:areas:)`, .count(count), .text(areas))
    }

    /// Says “{count} {areas} with figures for several periods”.
    package static func countedWithSeries(count: Int, areas: String) -> Self {
        Self(.`countedWithSeries(count:areas:)`, .count(count), .text(areas))
    }

    /// Says “{count} {areas} with a figure for {period}, and {number} for another period”.
    package static func countedWithFigureFor(count: Int, areas: String, period: String, number: String) -> Self {
        Self(
            .`countedWithFigureFor(count:areas:period:number:)`,
            .count(count),
            .text(areas),
            .text(period),
            .text(number)
        )
    }

    /// Says “{name} – {what}”.
    package static func pageTitle(name: String, what: String) -> Self {
        Self(.`pageTitle(name:what:)`, .text(name), .text(what))
    }

    /// Says “Correction: {name}”.
    package static func pageCorrection(name: String) -> Self { Self(.`pageCorrection(name:)`, .text(name)) }

    /// Says “{indicator}: what it is, why it matters, and the figure for every place”.
    package static func pageIndicatorAbout(indicator: String) -> Self {
        Self(.`pageIndicatorAbout(indicator:)`, .text(indicator))
    }

    /// Says “Places: {letter}”.
    package static func pageFindLetter(letter: String) -> Self { Self(.`pageFindLetter(letter:)`, .text(letter)) }

    /// Says “Every place on this site whose name begins with {letter}”.
    package static func pageFindLetterAbout(letter: String) -> Self {
        Self(.`pageFindLetterAbout(letter:)`, .text(letter))
    }

    /// Says “Postcodes: {name}”.
    package static func pageDistrict(name: String) -> Self { Self(.`pageDistrict(name:)`, .text(name)) }

    /// Says “The places that postcodes beginning with {name} lie in”.
    package static func pageDistrictAbout(name: String) -> Self { Self(.`pageDistrictAbout(name:)`, .text(name)) }

    /// Says “Figures, plans and briefings about {name} and the places in it”.
    package static func pageSummaryAbout(name: String) -> Self { Self(.`pageSummaryAbout(name:)`, .text(name)) }

    /// Says “Figures, plans and briefings about {name}”.
    package static func pageNeighbourhoodAbout(name: String) -> Self {
        Self(.`pageNeighbourhoodAbout(name:)`, .text(name))
    }

    /// Says “Figures, plans and briefings about {name} in {other}”.
    package static func pageNeighbourhoodInAbout(name: String, other: String) -> Self {
        Self(.`pageNeighbourhoodInAbout(name:other:)`, .text(name), .text(other))
    }

    /// Says “{name}: handout”.
    package static func pageHandout(name: String) -> Self { Self(.`pageHandout(name:)`, .text(name)) }

    /// Says “Former {kind}”.
    package static func pageFormer(kind: String) -> Self { Self(.`pageFormer(kind:)`, .text(kind)) }

    /// Says “{name} (until {year})”.
    package static func pageNameUntil(name: String, year: String) -> Self {
        Self(.`pageNameUntil(name:year:)`, .text(name), .text(year))
    }

    /// Says “{kind} in {other}”.
    package static func pageKindIn(kind: String, other: String) -> Self {
        Self(.`pageKindIn(kind:other:)`, .text(kind), .text(other))
    }

    /// Says “{count} {areas} in {place} have a page here”.
    package static func pagePlacesHere(count: Int, areas: String, place: String) -> Self {
        Self(.`pagePlacesHere(count:areas:place:)`, .count(count), .text(areas), .text(place))
    }

    /// Says “{kinds} in {place} have pages here”.
    package static func pageKindsHere(kinds: String, place: String) -> Self {
        Self(.`pageKindsHere(kinds:place:)`, .text(kinds), .text(place))
    }

    /// Says “This site counts {count} {areas} in {place}”.
    package static func pagePlacesCounted(count: Int, areas: String, place: String) -> Self {
        Self(.`pagePlacesCounted(count:areas:place:)`, .count(count), .text(areas), .text(place))
    }

    /// Says “This site counts {kinds} in {place}”.
    package static func pageKindsCounted(kinds: String, place: String) -> Self {
        Self(.`pageKindsCounted(kinds:place:)`, .text(kinds), .text(place))
    }

    /// Says “It also keeps the pages of {count} that are no more”.
    package static func pageFormerKept(count: Int) -> Self { Self(.`pageFormerKept(count:)`, .count(count)) }

    /// Says “No figure”, then “{reason}”.
    package static func pageNoFigureBecause(reason: String) -> Self {
        Self(.`pageNoFigureBecause(reason:)`, .text(reason))
    }

    /// Says “Source: {source}”.
    package static func pageSource(source: String) -> Self { Self(.`pageSource(source:)`, .text(source)) }

    /// Says “Sources: {source}”.
    package static func pageSources(source: String) -> Self { Self(.`pageSources(source:)`, .text(source)) }

    /// Says “{indicator}: {areas}”.
    package static func pageLevelCaption(indicator: String, areas: String) -> Self {
        Self(.`pageLevelCaption(indicator:areas:)`, .text(indicator), .text(areas))
    }

    /// Says “{name}: {what}”.
    package static func pageAbbreviation(name: String, what: String) -> Self {
        Self(.`pageAbbreviation(name:what:)`, .text(name), .text(what))
    }

    /// Says “This briefing was to be reviewed by {date}”, then “Parts of it may be out of date”.
    package static func briefingReviewDue(date: String) -> Self { Self(.`briefingReviewDue(date:)`, .text(date)) }

    /// Says “{name}: briefings”.
    package static func briefingFeed(name: String) -> Self { Self(.`briefingFeed(name:)`, .text(name)) }

    /// Says “R{number}”.
    package static func briefingRecommendation(number: String) -> Self {
        Self(.`briefingRecommendation(number:)`, .text(number))
    }

    /// Says “{name} about {what}”.
    package static func briefingFeedAbout(name: String, what: String) -> Self {
        Self(.`briefingFeedAbout(name:what:)`, .text(name), .text(what))
    }

    /// Says “Briefings: {what}”.
    package static func briefingListOf(what: String) -> Self { Self(.`briefingListOf(what:)`, .text(what)) }

    /// Says “{name}, page {number}”.
    package static func briefingListPage(name: String, number: String) -> Self {
        Self(.`briefingListPage(name:number:)`, .text(name), .text(number))
    }

    /// Says “{name} ({date})”, then “{what}”, then “{source}”.
    package static func briefingCitation(name: String, date: String, what: String, source: String) -> Self {
        Self(.`briefingCitation(name:date:what:source:)`, .text(name), .text(date), .text(what), .text(source))
    }

    /// Says “{date}”, then “{what}”, then “{source}”.
    package static func briefingCitationUnsigned(date: String, what: String, source: String) -> Self {
        Self(.`briefingCitationUnsigned(date:what:source:)`, .text(date), .text(what), .text(source))
    }

    /// Says “{kind}, {what}”.
    package static func attachmentDetails(kind: String, what: String) -> Self {
        Self(.`attachmentDetails(kind:what:)`, .text(kind), .text(what))
    }

    /// Says “{number} kB”.
    package static func attachmentKilobytes(number: FixedDecimal) -> Self {
        Self(.`attachmentKilobytes(number:)`, .number(number))
    }

    /// Says “{number} MB”.
    package static func attachmentMegabytes(number: FixedDecimal) -> Self {
        Self(.`attachmentMegabytes(number:)`, .number(number))
    }

    /// Says “Table: {what}”.
    package static func textTable(what: String) -> Self { Self(.`textTable(what:)`, .text(what)) }

    /// Says “Note {number}”.
    package static func notesReference(number: String) -> Self { Self(.`notesReference(number:)`, .text(number)) }

    /// Says “Back to the text from note {number}”.
    package static func notesBack(number: String) -> Self { Self(.`notesBack(number:)`, .text(number)) }

    /// Says “Back to place {count} in the text that has note {number}”.
    package static func notesBackAgain(count: String, number: String) -> Self {
        Self(.`notesBackAgain(count:number:)`, .text(count), .text(number))
    }

    /// Says “{value} by {date}”.
    package static func targetBy(value: String, date: String) -> Self {
        Self(.`targetBy(value:date:)`, .text(value), .text(date))
    }

    /// Says “{target}, for {place}”.
    package static func targetOf(target: String, place: String) -> Self {
        Self(.`targetOf(target:place:)`, .text(target), .text(place))
    }

    /// Says “The latest figure has passed the target by {amount}”.
    package static func targetPassed(amount: String) -> Self { Self(.`targetPassed(amount:)`, .text(amount)) }

    /// Says “{Amount} to go”.
    package static func targetToGo(amount: String) -> Self { Self(.`targetToGo(amount:)`, .text(amount)) }

    /// Says “The latest figure is {amount} from the target”.
    package static func targetAway(amount: String) -> Self { Self(.`targetAway(amount:)`, .text(amount)) }

    /// Says “{count} open actions are due for an update”.
    package static func planUpdateDue(count: Int) -> Self { Self(.`planUpdateDue(count:)`, .count(count)) }

    /// Says “{count} commitments name gaps and have no open action”.
    package static func planOpenGaps(count: Int) -> Self { Self(.`planOpenGaps(count:)`, .count(count)) }

    /// Says “{count} needs name gaps, and no open action is for them”.
    package static func planOpenNeeds(count: Int) -> Self { Self(.`planOpenNeeds(count:)`, .count(count)) }

    /// Says “{update} (Need: {need})”.
    package static func planUpdateForNeed(update: String, need: String) -> Self {
        Self(.`planUpdateForNeed(update:need:)`, .text(update), .text(need))
    }

    /// Says “{name}: {counted}”.
    package static func planGapsOf(name: String, counted: String) -> Self {
        Self(.`planGapsOf(name:counted:)`, .text(name), .text(counted))
    }

    /// Says “{name}: updates on action plans”.
    package static func planFeed(name: String) -> Self { Self(.`planFeed(name:)`, .text(name)) }

    /// Says “Due: {what}”.
    package static func planCalendarDue(what: String) -> Self { Self(.`planCalendarDue(what:)`, .text(what)) }

    /// Says “Not published in this plan: {what}”.
    package static func planNotPublished(what: String) -> Self { Self(.`planNotPublished(what:)`, .text(what)) }

    /// Says “The plan has {first} and {last}”.
    package static func planHolds(first: String, last: String) -> Self {
        Self(.`planHolds(first:last:)`, .text(first), .text(last))
    }

    /// Says “{count} actions are overdue”.
    package static func planOverdue(count: Int) -> Self { Self(.`planOverdue(count:)`, .count(count)) }

    /// Says “{count} commitments have no published action”.
    package static func planIdle(count: Int) -> Self { Self(.`planIdle(count:)`, .count(count)) }

    /// Says “{count} open actions have no published owner”.
    package static func planWithoutOwner(count: Int) -> Self { Self(.`planWithoutOwner(count:)`, .count(count)) }

    /// Says “{count} open actions have no published due date”.
    package static func planWithoutDueDate(count: Int) -> Self { Self(.`planWithoutDueDate(count:)`, .count(count)) }

    /// Says “Figures about {place} itself”.
    package static func pageOwnFigures(place: String) -> Self { Self(.`pageOwnFigures(place:)`, .text(place)) }

    /// Says “Where no figure is shown, there is none for {place}”.
    package static func pageRestWithoutFigure(place: String) -> Self {
        Self(.`pageRestWithoutFigure(place:)`, .text(place))
    }

    /// Says “Figures for {place} as a whole”.
    package static func pageWiderFigures(place: String) -> Self { Self(.`pageWiderFigures(place:)`, .text(place)) }

    /// Says “About {place}”.
    package static func pageAboutPlace(place: String) -> Self { Self(.`pageAboutPlace(place:)`, .text(place)) }

    /// Says “There is no action plan for {place} on this site”.
    package static func pageNoPlans(place: String) -> Self { Self(.`pageNoPlans(place:)`, .text(place)) }

    /// Says “The {areas} in {place}”.
    package static func pageOverview(areas: String, place: String) -> Self {
        Self(.`pageOverview(areas:place:)`, .text(areas), .text(place))
    }

    /// Says “Most need by the {count} figures in which a test can tell places apart: {first}”, then “Least: {last}”.
    package static func pageMostNeed(count: Int, first: String, last: String) -> Self {
        Self(.`pageMostNeed(count:first:last:)`, .count(count), .text(first), .text(last))
    }

    /// Says “Most need by the {count} figures in which a test can tell places apart: {first}”, then “Least: {last}” and
    /// “Not counted, because there is no margin of error: {what}”.
    package static func pageMostNeedBut(count: Int, first: String, last: String, what: String) -> Self {
        Self(.`pageMostNeedBut(count:first:last:what:)`, .count(count), .text(first), .text(last), .text(what))
    }

    /// Says “When the figures are of: {what}”.
    package static func pagePeriodsOfThemes(what: String) -> Self { Self(.`pagePeriodsOfThemes(what:)`, .text(what)) }

    /// Says “How many figures are clearly better or worse than in {place}”, then what the other signs mean.
    package static func pageSignsBeside(place: String) -> Self { Self(.`pageSignsBeside(place:)`, .text(place)) }

    /// Says the same of the nearest of several places that has the figure.
    package static func pageSignsBesideNearest(places: String) -> Self {
        Self(.`pageSignsBesideNearest(places:)`, .text(places))
    }

    /// Says “Not in the table, because nothing could be tested: {what}”.
    package static func pageUntestedThemes(what: String) -> Self { Self(.`pageUntestedThemes(what:)`, .text(what)) }

    /// Says “{value} ({period})”.
    package static func pageFigureOf(value: String, period: String) -> Self {
        Self(.`pageFigureOf(value:period:)`, .text(value), .text(period))
    }

    /// Says “{What} of the {count} comparisons tested on this page could look different by chance alone”.
    package static func chanceNote(what: String, count: Int) -> Self {
        Self(.`chanceNote(what:count:)`, .text(what), .count(count))
    }
}
