/// Messages with arguments about pages, lists, briefings and action plans.
///
/// Each passes its arguments in the order of its key.
extension Message {
    package static func countedFigures(count: Int) -> Self { Self(.`countedFigures(count:)`, .count(count)) }
    package static func countedIndicators(count: Int) -> Self { Self(.`countedIndicators(count:)`, .count(count)) }
    package static func countedPostcodes(count: Int) -> Self { Self(.`countedPostcodes(count:)`, .count(count)) }
    package static func countedNames(count: Int) -> Self { Self(.`countedNames(count:)`, .count(count)) }
    package static func countedMorePlaces(count: Int) -> Self { Self(.`countedMorePlaces(count:)`, .count(count)) }
    package static func countedCommitments(count: Int) -> Self { Self(.`countedCommitments(count:)`, .count(count)) }
    package static func countedPlans(count: Int) -> Self { Self(.`countedPlans(count:)`, .count(count)) }
    package static func countedConcerns(count: Int) -> Self { Self(.`countedConcerns(count:)`, .count(count)) }
    package static func countedGaps(count: Int) -> Self { Self(.`countedGaps(count:)`, .count(count)) }
    package static func countedActions(count: Int) -> Self { Self(.`countedActions(count:)`, .count(count)) }
    package static func countedAllBriefings(count: Int) -> Self { Self(.`countedAllBriefings(count:)`, .count(count)) }
    package static func countedBriefings(count: Int) -> Self { Self(.`countedBriefings(count:)`, .count(count)) }
    package static func countedOfKind(count: Int, areas: String) -> Self {
        Self(.`countedOfKind(count:areas:)`, .count(count), .text(areas))
    }

    package static func pageTitle(name: String, what: String) -> Self {
        Self(.`pageTitle(name:what:)`, .text(name), .text(what))
    }
    package static func pageCorrection(name: String) -> Self { Self(.`pageCorrection(name:)`, .text(name)) }
    package static func pageIndicatorAbout(indicator: String) -> Self {
        Self(.`pageIndicatorAbout(indicator:)`, .text(indicator))
    }
    package static func pageFindLetter(letter: String) -> Self { Self(.`pageFindLetter(letter:)`, .text(letter)) }
    package static func pageFindLetterAbout(letter: String) -> Self {
        Self(.`pageFindLetterAbout(letter:)`, .text(letter))
    }
    package static func pageDistrict(name: String) -> Self { Self(.`pageDistrict(name:)`, .text(name)) }
    package static func pageDistrictAbout(name: String) -> Self { Self(.`pageDistrictAbout(name:)`, .text(name)) }
    package static func pageSummaryAbout(name: String) -> Self { Self(.`pageSummaryAbout(name:)`, .text(name)) }
    package static func pageNeighbourhoodAbout(name: String) -> Self {
        Self(.`pageNeighbourhoodAbout(name:)`, .text(name))
    }
    package static func pageNeighbourhoodInAbout(name: String, other: String) -> Self {
        Self(.`pageNeighbourhoodInAbout(name:other:)`, .text(name), .text(other))
    }
    package static func pageHandout(name: String) -> Self { Self(.`pageHandout(name:)`, .text(name)) }
    package static func pageFormer(kind: String) -> Self { Self(.`pageFormer(kind:)`, .text(kind)) }
    package static func pageNameUntil(name: String, year: String) -> Self {
        Self(.`pageNameUntil(name:year:)`, .text(name), .text(year))
    }
    package static func pageKindIn(kind: String, other: String) -> Self {
        Self(.`pageKindIn(kind:other:)`, .text(kind), .text(other))
    }
    package static func pageNoFigureBecause(reason: String) -> Self {
        Self(.`pageNoFigureBecause(reason:)`, .text(reason))
    }
    package static func pageSource(source: String) -> Self { Self(.`pageSource(source:)`, .text(source)) }
    package static func pageSources(source: String) -> Self { Self(.`pageSources(source:)`, .text(source)) }
    package static func pageLevelCaption(indicator: String, areas: String) -> Self {
        Self(.`pageLevelCaption(indicator:areas:)`, .text(indicator), .text(areas))
    }
    package static func pageAbbreviation(name: String, what: String) -> Self {
        Self(.`pageAbbreviation(name:what:)`, .text(name), .text(what))
    }

    package static func briefingReviewDue(date: String) -> Self { Self(.`briefingReviewDue(date:)`, .text(date)) }
    package static func briefingFeed(name: String) -> Self { Self(.`briefingFeed(name:)`, .text(name)) }
    package static func briefingRecommendation(number: String) -> Self {
        Self(.`briefingRecommendation(number:)`, .text(number))
    }
    package static func briefingFeedAbout(name: String, what: String) -> Self {
        Self(.`briefingFeedAbout(name:what:)`, .text(name), .text(what))
    }
    package static func briefingListOf(what: String) -> Self { Self(.`briefingListOf(what:)`, .text(what)) }
    package static func briefingListPage(name: String, number: String) -> Self {
        Self(.`briefingListPage(name:number:)`, .text(name), .text(number))
    }
    package static func briefingCitation(name: String, date: String, what: String, source: String) -> Self {
        Self(.`briefingCitation(name:date:what:source:)`, .text(name), .text(date), .text(what), .text(source))
    }
    package static func briefingCitationUnsigned(date: String, what: String, source: String) -> Self {
        Self(.`briefingCitationUnsigned(date:what:source:)`, .text(date), .text(what), .text(source))
    }

    package static func attachmentDetails(kind: String, what: String) -> Self {
        Self(.`attachmentDetails(kind:what:)`, .text(kind), .text(what))
    }
    package static func attachmentKilobytes(number: FixedDecimal) -> Self {
        Self(.`attachmentKilobytes(number:)`, .number(number))
    }
    package static func attachmentMegabytes(number: FixedDecimal) -> Self {
        Self(.`attachmentMegabytes(number:)`, .number(number))
    }

    package static func notesReference(number: String) -> Self { Self(.`notesReference(number:)`, .text(number)) }
    package static func notesBack(number: String) -> Self { Self(.`notesBack(number:)`, .text(number)) }
    package static func notesBackAgain(count: String, number: String) -> Self {
        Self(.`notesBackAgain(count:number:)`, .text(count), .text(number))
    }

    package static func targetBy(value: String, date: String) -> Self {
        Self(.`targetBy(value:date:)`, .text(value), .text(date))
    }
    package static func targetPassed(amount: String) -> Self { Self(.`targetPassed(amount:)`, .text(amount)) }
    package static func targetToGo(amount: String) -> Self { Self(.`targetToGo(amount:)`, .text(amount)) }
    package static func targetAway(amount: String) -> Self { Self(.`targetAway(amount:)`, .text(amount)) }

    package static func planUpdateDue(count: Int) -> Self { Self(.`planUpdateDue(count:)`, .count(count)) }
    package static func planOpenGaps(count: Int) -> Self { Self(.`planOpenGaps(count:)`, .count(count)) }
    package static func planGapsOf(name: String, counted: String) -> Self {
        Self(.`planGapsOf(name:counted:)`, .text(name), .text(counted))
    }
    package static func planFeed(name: String) -> Self { Self(.`planFeed(name:)`, .text(name)) }
    package static func planCalendarDue(what: String) -> Self { Self(.`planCalendarDue(what:)`, .text(what)) }
    package static func planNotPublished(what: String) -> Self { Self(.`planNotPublished(what:)`, .text(what)) }
    package static func planHolds(first: String, last: String) -> Self {
        Self(.`planHolds(first:last:)`, .text(first), .text(last))
    }
    package static func planOverdue(count: Int) -> Self { Self(.`planOverdue(count:)`, .count(count)) }
    package static func planIdle(count: Int) -> Self { Self(.`planIdle(count:)`, .count(count)) }
    package static func planWithoutOwner(count: Int) -> Self { Self(.`planWithoutOwner(count:)`, .count(count)) }
    package static func planWithoutDueDate(count: Int) -> Self { Self(.`planWithoutDueDate(count:)`, .count(count)) }
}
