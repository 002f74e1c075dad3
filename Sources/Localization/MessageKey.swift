/// The key of a message: a sentence or a few words that Placard says.
///
/// A key without arguments is a message of its own. One with arguments is named, in Swift's notation, as the function
/// of `Message` that makes it: `figureZeroLimit(value:)`. Name and labels are all that a file of words has to know:
/// that message stands there as `figure.zero_limit` and may hold `{value}`. Those of the group `label` are put in, and
/// filled, by templates.
package enum MessageKey: Int, Hashable, Sendable, CaseIterable {
    case `numberPercent(number:)`, `numberUnit(number:unit:)`, `numberRange(lower:upper:)`,
        `numberPercentagePoints(amount:)`, `numberPoints(amount:)`, numberOutOf, numberScore, numberDeprivation,
        `numberLessThan(value:)`, `numberAbout(value:)`,
        `numberBase(total:counted:)`, `numberCountOf(count:total:)`, `numberCountOfBase(count:total:counted:)`

    case `timeDay(day:month:year:)`, `timeMonth(month:year:)`, `timeQuarter(from:to:year:)`, `timeSplitYear(from:end:)`,
        `timeSchoolYear(year:)`, `timeSpan(from:to:)`, `timeInPeriod(period:)`,
        `timeDataOf(period:what:)`, `timeDataOfWithin(period:what:)`

    case `figureStatement(place:value:period:)`, `figureZero(total:counted:place:period:)`, `figureZeroLimit(value:)`,
        figurePeopleCounted, figureRoundsToZero, figureLowReliability, figureEstimated, figureProvisional,
        figureRevised, figureSeriesBreak, figureForecast, figureNotSignificant, `figureOnlyPart(part:)`,
        `figureAllParts(count:parts:)`,
        `figureSomeParts(parts:share:)`, figureSmallArea, figureSmallAreas, `figureNewerIsMissing(period:reason:)`,
        figureNone, figureRangePublished, figureRangeWilson, figureRangeByar, figureRangeExact, figureRangeMidPExact,
        figureRangeSurvey, `figureRangeLevel(what:)`, `figureRangeMore(first:last:)`, `figureRangesAre(what:)`,
        `figureRangeMidP(range:)`, `figureLink(figure:what:place:)`

    case `frequencyAbout(count:total:)`

    case whyLowReliability, whyWithheld, whyNotApplicable, whyRoundsToZero, whyTooLittleCovered, whyNotAvailable,
        whyNoneGiven, whyNoneRecorded, whyOnlyLimit

    case `absentNotCollected(place:)`, `absentNotAvailable(place:)`, absentWithheld, absentTooFewReplies,
        `absentNotApplicable(place:)`, `absentNoSingleFigure(place:)`, `absentDoesNotAddUp(count:parts:kind:)`,
        `absentNoFigure(place:)`, `absentNoneItself(place:)`, absentNoBlocks, `absentOnlyPartMissing(part:)`,
        `absentAllPartsMissing(total:parts:)`, `absentPartsOfUnknownSize(count:total:parts:)`,
        `absentPartsTooSmall(count:total:parts:share:)`, `absentFirstTenth(count:total:parts:period:)`,
        `absentFirstOfTenths(count:total:parts:period:)`, `absentNamedTenth(count:total:parts:period:what:)`,
        `absentLastTenth(count:)`, `absentNoneInFirstTenth(total:parts:period:)`,
        `absentNoneInFirstOfTenths(total:parts:period:)`, `absentNoneInNamedTenth(total:parts:period:what:)`,
        absentNoneInLastTenth, `absentWider(other:value:period:)`, `absentNotYetThere(place:month:)`,
        `absentNoLongerThere(place:month:)`, `absentNoneRecorded(place:)`, `absentOnlyLimit(place:value:)`

    case absentHereNotCollected, absentHereNotAvailable, absentHereNotApplicable, `absentHereDoesNotAddUp(kind:)`,
        absentHereTooLittleCovered, absentHereNoPart, absentHerePartsOfUnknownSize, absentHereNoBlocks,
        absentHereOnlySmaller, `absentHereNotYetThere(month:)`, `absentHereNoLongerThere(month:)`,
        absentHereNoneRecorded, `absentHereOnlyLimit(value:)`

    case `comparisonHigher(difference:other:value:)`, `comparisonHigherBare(other:value:)`,
        `comparisonLower(difference:other:value:)`, `comparisonLowerBare(other:value:)`,
        `comparisonUnclear(other:value:place:range:)`, `comparisonUnclearCounts(other:value:total:counted:)`,
        `comparisonBeside(other:value:)`, `comparisonBesideList(what:)`, `comparisonBesideMore(first:last:)`,
        comparisonUntested, `comparisonUntestedWhole(place:other:)`, `comparisonUntestedCounts(other:)`,
        `comparisonUntestedPart(other:)`, `comparisonUnclearBoth(other:value:)`, `comparisonOnlyChance(what:)`,
        `comparisonSame(other:value:)`, `comparisonRounded(other:value:)`,
        `comparisonNone(place:period:)`, `comparisonNoLarger(period:)`, comparisonFullCount,
        `comparisonPart(share:value:other:)`, `comparisonPartOnly(share:other:)`, `comparisonPartCell(share:)`,
        `comparisonShortHigher(difference:other:)`,
        `comparisonShortLower(difference:other:)`, `comparisonShortOther(outcome:joint:other:)`

    case `methodBenchmark(other:)`, `methodRestByCounts(other:difference:)`, `methodRestByIntervals(other:difference:)`,
        `methodDifference(difference:range:)`, `methodBoth(other:difference:)`,
        `methodRestByLimits(other:difference:)`, `methodExact(other:)`

    case outcomeBetter, outcomeWorse, outcomeHigher, outcomeLower, outcomeSimilar, outcomeNotCompared, outcomeNotTested,
        outcomeJointThan, outcomeJointFrom, outcomeJointAgainst

    case `changeBetter(from:to:otherValue:value:)`, `changeWorse(from:to:otherValue:value:)`,
        `changeHigher(from:to:otherValue:value:)`, `changeLower(from:to:otherValue:value:)`, `changeNone(since:)`,
        changeBeyondChance,
        `changeTooFew(count:)`, `changeTooFewInARow(count:)`, `changeTooFewOfSeason(count:)`, changeUntested,
        changeUntestedSome, changeUntestedFull,
        changeUntestedPart, `changeNoDirection(since:)`, changeTooFewCounted,
        changeOneYear, changeOnePeriod, `changeEnds(otherValue:from:value:to:)`,
        `changeLarger(other:otherValue:value:)`,
        `changeLargerSame(other:value:)`,
        `changeEarlier(from:to:otherValue:value:)`, `changeOfEarlierAreas(to:areas:)`, `changeOfEarlierArea(to:place:)`,
        `changeShort(value:from:)`, `changeBefore(value:from:)`, `changeTitleBefore(what:value:from:)`,
        `changeTitleHighest(what:value:from:)`, `changeTitleLowest(what:value:from:)`,
        `changeTitleRisen(place:otherValue:from:value:to:)`,
        `changeTitleFallen(place:otherValue:from:value:to:)`, `changeTitleNone(place:since:)`,
        `changeTitleNoDirection(place:since:)`, `changeTitleEnds(place:otherValue:from:value:to:)`

    case indicatorHighIsGood, indicatorLowIsGood, indicatorNoJudgement, indicatorProportion,
        `indicatorProportionOf(counted:)`, `indicatorRate(unit:)`, indicatorCount, indicatorMean,
        indicatorMedian, indicatorScore,
        indicatorRank, indicatorDecile, indicatorNounProportion, indicatorNounRate, indicatorNounCount,
        indicatorNounMean, indicatorNounMedian, indicatorNounScore, indicatorNounRank, indicatorNounDecile

    case `rankOrdinal(count:)`, `rankJoint(rank:)`, `rankLikelyOne(rank:)`, `rankLikely(from:to:)`,
        `rankPlace(rank:likely:)`, `rankGroup(total:areas:)`, `rankGroupThen(total:areas:)`,
        `rankGroupWithFigure(total:areas:)`, `rankGroupThenWithFigure(total:areas:)`, `rankWithout(count:)`,
        `rankFirst(first:)`, `rankNotes(first:last:)`, `rankWithNotes(what:notes:)`, `rankAmong(rank:group:)`,
        `rankAmongUntested(rank:group:)`, `rankAmongUntestedSome(rank:group:)`, `rankAmongUntestedFull(rank:group:)`,
        `rankOfPeriod(period:what:)`, rankNotTested, rankBestFirst, rankHighestFirst, `rankOnlyChance(areas:)`,
        `rankTooClose(group:)`, rankPlaceTooClose

    case `variationBeyondChance(areas:)`, `variationOnlyChance(areas:)`, variationUntested,
        `variationUntestedSome(areas:)`, variationUntestedFull

    case `besideCounts(other:value:period:count:areas:lower:upper:)`, `besideSame(count:)`, `besideTooClose(count:)`,
        besideUntested, besideUntestedOther,
        `besideTestedJudged(count:other:better:worse:similar:)`,
        `besideTested(count:other:upper:lower:similar:)`

    case `gapExtremes(first:value:last:otherValue:period:difference:)`, `gapNone(value:period:)`, `gapRatio(ratio:)`,
        `gapTitleBest(areas:first:value:last:otherValue:)`, `gapTitleHighest(areas:first:value:last:otherValue:)`,
        `gapTitleSame(areas:value:)`, `gapTitleOnlyChance(areas:)`, `gapTitlePeriod(what:period:)`,
        `gapFewerPeople(count:place:other:)`,
        `gapMorePeople(count:place:other:)`, `gapFewer(count:place:other:)`, `gapMore(count:place:other:)`, gapClear,
        gapUnclear, gapUntested, `gapAndMore(first:count:)`, `gapEnd(place:value:)`,
        `gapEndOfSeveral(place:count:value:)`, `gapEndLowest(what:)`, `gapEndHighest(what:)`

    case `matrixBetter(count:)`, `matrixWorse(count:)`, `matrixHigher(count:)`, `matrixLower(count:)`,
        matrixNoFigure

    case `priorityRange(from:to:)`, `priorityReason(indicator:value:period:)`,
        `priorityReasonPeople(indicator:value:period:count:)`, `priorityReasonCount(indicator:value:period:count:)`,
        `priorityMore(count:)`,
        `priorityOfIndicators(count:total:)`, `priorityPlace(rank:count:)`, `priorityTooFewMeasures(areas:count:)`,
        `priorityOneTheme(areas:count:)`, `priorityTooFewAreas(areas:)`

    case targetWithinRange, targetTowards, targetNoForecast, targetFromIt, targetNoTrend, targetTooFew,
        targetTrendUntested, targetTrendPart, targetDatePassed, `targetBy(value:date:)`, `targetOf(target:place:)`,
        targetAt,
        `targetPassed(amount:)`, targetUnsure, `targetToGo(amount:)`, `targetAway(amount:)`, targetBetter, targetWorse,
        targetHigher, targetLower, targetNoChange, targetUntested, targetNoLaterFigure, targetSeriesBreak,
        targetOverlap, targetPart, targetNoPlace

    case `countedFigures(count:)`, `countedIndicators(count:)`, `countedPostcodes(count:)`, `countedNames(count:)`,
        `countedMorePlaces(count:)`, `countedCommitments(count:)`, `countedPlans(count:)`, `countedConcerns(count:)`,
        `countedGaps(count:)`, `countedIssues(count:)`, `countedForums(count:)`, `countedActions(count:)`,
        `countedAllBriefings(count:)`, `countedBriefings(count:)`,
        `countedOfKind(count:areas:)`, `countedWithFigure(count:areas:)`,
        `countedWithSeries(count:areas:)`,
        `countedWithFigureFor(count:areas:period:number:)`, countedNoActions, countedNoCommitments,
        countedNoFigures, countedNoIndicators,
        countedNoPostcodes, countedNoNames

    case pageHome, pageFind, pagePlaces, pageIndicators, pageThemes, pageBriefings, pagePlans, pageIssues, pageSearch,
        pageGlossary,
        pageData, pageNotFound, pageMoved, pageByPostcode, pageOtherTheme, pageLargerArea, pageALargerArea, pagePlace,
        pageIndicator, `pageTitle(name:what:)`, `pageCorrection(name:)`, `pageIndicatorAbout(indicator:)`,
        pageIndicatorsAbout, pageFindAbout, `pageFindLetter(letter:)`, `pageFindLetterAbout(letter:)`,
        pagePostcodesAbout, `pageDistrict(name:)`, `pageDistrictAbout(name:)`, pagePlansAbout, pageIssuesAbout,
        pagePlacesAbout,
        pageThemesAbout, pageSearchAbout, pageGlossaryAbout, pageDataAbout, pageBriefingsAbout,
        `pageSummaryAbout(name:)`, `pageNeighbourhoodAbout(name:)`, `pageNeighbourhoodInAbout(name:other:)`,
        `pageHandout(name:)`, `pageFormer(kind:)`, `pageNameUntil(name:year:)`,
        `pageKindIn(kind:other:)`, `pagePlacesHere(count:areas:place:)`, `pageKindsHere(kinds:place:)`,
        `pagePlacesCounted(count:areas:place:)`, `pageKindsCounted(kinds:place:)`, `pageFormerKept(count:)`,
        pageFormerNotCounted,
        pageElsewhere, pageNoPlaces, pageNoFigures, `pageNoFigureBecause(reason:)`, `pageSource(source:)`,
        `pageRestWithoutFigure(place:)`,
        `pageSources(source:)`, `pageLevelCaption(indicator:areas:)`, `pageAbbreviation(name:what:)`,
        `pageOwnFigures(place:)`, `pageWiderFigures(place:)`, `pageAboutPlace(place:)`, `pageNoPlans(place:)`,
        `pageOverview(areas:place:)`, `pageMostNeed(count:first:last:)`,
        `pageMostNeedBut(count:first:last:what:)`,
        `pagePeriodsOfThemes(what:)`, `pageSignsBeside(place:)`, `pageSignsBesideNearest(places:)`,
        pageSignsOfOverview,
        `pageUntestedThemes(what:)`,
        `pageFigureOf(value:period:)`

    case labelAbbreviations, labelAboutFigure, labelAboutPlaces, labelAboutSite, labelAccessAbout, labelAccessAim,
        labelAccessAxe, labelAccessColour, labelAccessFiles, labelAccessHandout, labelAccessKeyboard, labelAccessLimits,
        labelAccessNames, labelAccessNarrow, labelAccessNobody, labelAccessNu, labelAccessOff, labelAccessScheme,
        labelAccessScript, labelAccessTables, labelAccessTell, labelAccessTellUs, labelAccessTested, labelAccessTests,
        labelAccessTitle, labelAccessTrouble, labelAccessZoom, labelActionArea, labelActionPlan, labelActions,
        labelActionsAsCsv,
        labelActionsForWhole, labelActionsForWholeThen, labelActionsThen, labelAddedUp, labelAddedUpByUs, labelAlike,
        labelAllActionsAsCsv, labelAllBriefings,
        labelAllDates, labelAllDistricts, labelAllIssuesAsCsv, `labelAllFiguresFor(period:)`, labelAllLetters,
        `labelAllOf(count:)`,
        `labelAllPeriods(indicator:areas:)`, `labelAllPeriodsOf(places:)`, labelAllPlaces, labelAllPlansInOne,
        labelAlreadyHappening, labelAlsoKnown, `labelAndMore(more:)`, labelAsFile, `labelAsFileOf(place:)`,
        labelAsTable, labelAtGlance, labelAllThemes, labelAnsweredBy,
        labelAtomFeed, labelAttachments, labelAuthor, `labelBarsFromTo(lowest:highest:)`,
        `labelBarsWithLine(lowest:highest:line:)`, labelBasedOn, labelBaseline, `labelBesideArea(area:)`,
        labelBestInside, labelBoundary, labelBreadcrumb, labelBriefing, labelBriefingIsAbout, labelBriefings,
        labelBriefingsLead, labelByActionArea, labelCalendarDates, labelCannotTell, `labelChance(tested:chance:)`,
        `labelChooseByName(names:)`, labelChooseName, labelCiteBriefing, labelCode, labelColumns,
        `labelCommitmentNumber(number:statement:)`, labelCommitments, labelComparedBy, labelConcernIs,
        labelConcernsGapsActions, labelConcernsWithoutAction, labelConfidence, labelConfidenceThen, labelCost,
        `labelCountedOnce(indicators:)`, `labelCountsNot(areas:)`, labelCredits, labelCsv,
        `labelCsvFormulas(equals:plus:minus:at:)`,
        labelCsvText, labelDataLead, `labelDataOfPlaces(page:csv:json:columns:)`, `labelDataOfSmaller(areas:csv:json:)`,
        labelDatesAsCalendar,
        labelDistricts,
        labelDownload, labelDownloads, labelDue, `labelDueForUpdate(actions:)`, `labelDueOn(date:)`,
        `labelEarlierInFile(file:)`, labelEnded, `labelEnds(count:)`, labelEveryPlace, labelEveryPlaceFigure,
        labelEverySource, labelFarApart, labelFeed, labelFeedOfUpdates, `labelFeedTitle(site:)`,
        `labelFeedTitleAbout(site:what:)`, labelFigure, labelFigureOfThen, labelFigures, `labelFiguresUnder(licence:)`,
        labelFigureToWatch, `labelFilesOfIndicator(data:columns:name:)`, labelFind, labelFindByPostcode,
        labelFinderFailed, labelForMachines, labelForProgram, labelForSpreadsheet, labelFoundFirst, labelForum,
        labelForums,
        `labelFoundMany(count:)`, `labelFoundMistake(name:)`, labelFoundOne, `labelFromPlan(plan:)`,
        `labelGapInPlans(gap:count:)`, labelGaps, labelGapsByTheme, labelGapsByThemeNow, labelGapsNamed, labelGapsThen,
        labelGetInTouch, labelGlanceIs, labelGlossaryLead, labelGoOn, labelGreatestNeedBy, labelGroup, labelGroups,
        labelGroupsOfBriefings, `labelGroupsOverTime(indicator:groups:place:)`, labelHandout, labelHandoutLarge,
        labelHandoutOnline, labelHandoutUsual, labelHowFar, labelHowFarApart, labelHowFiles, labelHowWeKnow, labelIn,
        `labelInAll(gaps:)`, labelInBrief, labelIndicator, labelIndicatorsLead, labelInList, labelIssues,
        labelIssuesAnswered, labelIssuesByPlace, labelIssuesLead, labelIssuesOfSeveral, labelIssuesWholeList,
        `labelIsToAct(owners:)`, labelKeptFigures, labelKeyFigures, labelKindOfFigure, `labelKnownOn(date:)`,
        labelLatest, labelLatestBriefings, `labelLatestFor(place:)`, labelLedBy, `labelLedHere(name:)`,
        `labelLedOn(address:)`, `labelLessNeed(count:areas:)`, labelLetters, `labelLicence(licence:)`,
        `labelLicenceIs(licence:)`, labelLikelyRange, labelLookedOver, labelMayBeChance,
        labelMoreAbout, `labelMoreInFile(count:areas:file:)`, labelMoreOnEach, labelMorePlaces, labelMoreThere,
        labelMostNeed, `labelNameSee(name:place:)`, labelNearby, labelNeed, labelNeedByNeed, labelNeeds,
        `labelNeedsOf(statement:)`,
        labelNeedsToHappen,
        `labelNeitherPlan(places:)`, `labelNewBriefings(feed:)`, `labelNewBriefingsOfThis(feed:)`, labelNextDates,
        labelNewestIssues, `labelNextFigures(date:)`, labelNoActionArea, labelNoActionInArea, labelNoActions,
        labelNoBecause,
        labelNobodyWrote,
        labelNoBriefings, labelNoBriefingYet, labelNoCalendar, labelNoCalendarToCome,
        labelNoDate, labelNoDueDates, labelNoFigure,
        labelNoFigureOnPage, labelNoFigures, labelNoFiguresHere, labelNoIndicatorInParticular, labelNoIssues,
        labelNoIndicators, labelNoLarger, labelNoLicence, labelNoneNamed, labelNoPageYet,
        labelNoPlaceInParticular, labelNoPlacesToCompare, labelNoPlan, labelNoPlanChanges, labelNoPlansYet,
        labelNoPostcodes, `labelNoRoom(places:)`, labelNote, labelNoteInData, labelNoTerms, labelNoTermsYet,
        labelNotesInData, labelNotFoundLead, labelNoThemeInParticular, labelNoThemes, labelNothingBetter,
        labelNothingChanged, labelNothingMeasured, labelNothingStandsOut, labelNothingTested,
        labelNothingWorse, `labelNotInOrder(places:)`, labelNotKnown, labelNotMeasured, labelNotSent, labelNotStated,
        `labelOfItsActions(reported:)`, labelOfPlansHere, labelOfPlansHereNow, `labelOfWhat(what:)`, labelOnePeriodOnly,
        `labelOnlyChanceOut(areas:indicators:)`, labelOnlyLimit, labelOnThisPage,
        `labelOrderIs(areas:count:indicators:)`, labelOrderLimits, `labelOrderOf(areas:)`, `labelOrFind(postcodes:)`,
        labelOthersIn, labelOtherThemes, labelOtherWords, labelOverdue, `labelOverdueActions(actions:)`, labelOverdueOn,
        labelOverTime, labelOwner, labelPagesOfList, labelPartners, labelPartsOfSite, labelPeople, labelPeopleNotKnown,
        labelPeriod, labelPlace, `labelPlaceGuess(text:)`, labelPlaceHint, `labelPlaceLike(text:)`, labelPlacesAsFile,
        labelPlacesFound,
        labelPlacesFromAToZ, labelPlacesLead, labelPlacesPage, labelPlacesTooClose, `labelPlaceUnknown(text:)`,
        labelPlan, labelPlanIsOver, labelPlanNoPlace, labelPlanNoStages, labelPlansFor, labelPlansInside,
        labelPlansLead, labelPoints, labelPointsExponential, `labelPostcodeEnded(year:places:)`, labelPostcodeHint,
        labelPostcodeOnEdge, labelPostcodesLead, labelPostcodesLike, `labelPostcodesToFind(postcodes:)`,
        `labelPostcodeUnknown(text:)`, labelPrintBothSides, labelProgressByTheme, labelPublished,
        `labelPublishedBy(publisher:)`, `labelPublishedOn(date:)`, labelRaisedOn, labelRange,
        `labelRangesInFiles(limits:shown:)`,
        labelRank, `labelRankedFrom(first:areas:)`, labelRanksUntested, labelResultOne, `labelResultsAll(count:)`,
        `labelResultsGuess(text:)`, `labelResultsInstead(text:)`, labelResultsMore, `labelResultsNone(text:)`,
        `labelResultsPart(shown:count:)`, `labelResultsWithout(text:)`, labelReviewBy, labelRowsOfPlans,
        labelRowsWithoutFigure, labelSameActionAreas, labelSameArea, labelSearchFailed, labelSearchFor, labelSearchHint,
        labelSearchNeedsScript, labelSeeAlso, labelSharedGapsFirst, labelShow, labelSideBySide, labelSignsOfOrder,
        labelSignsOfTable, labelSignsSideBySide, `labelSiteLicence(licence:)`, labelSkip, `labelSomePostcodes(names:)`,
        `labelSortBy(column:)`, `labelSortedDown(column:)`, `labelSortedUp(column:)`, labelSource, labelSources,
        labelSpread, labelStage, labelStageThen, labelStandsOut, labelStarts, labelStartSubject,
        `labelStartWith(places:)`, labelStatus, labelStatusCodes, labelStatusColumn, `labelTakesPlaceOf(briefing:)`,
        labelTarget, labelTargetThen, labelTermsMean, labelTermsUsed, labelTested, labelThatIs, labelTheActionsAsCsv,
        labelTheIssuesAsCsv,
        labelTheme, labelThemesLead, labelThePlace, labelThisSite, labelToBeLedBy, `labelToChange(indicator:)`,
        labelUnplanned, labelUntestedFacts, `labelUntestedOut(indicators:)`, labelUpdates, labelUsedFor, labelWaiting,
        labelWasDue,
        labelWasHappening,
        labelWasLedBy, `labelWasToAct(owners:)`, `labelWasToChange(indicator:)`, labelWasToHappen, labelWasToStart,
        labelWaysToList, labelWeDid, `labelWeights(themes:)`, labelWhat, labelWhatItIs, labelWhatMatters,
        labelWhatWasSaid,
        labelWhatReported, labelWhereNeeds, `labelWho(owners:)`, labelWiderOnly, labelWithoutFigure,
        labelWithoutPlanSeeAbove, labelWordEndings, labelWordsToLookFor, labelWorstInside, labelYourPlace,
        labelYourPostcodeOrPlace, labelYourView, labelYouSaid, labelYouSaidWeDid

    case `handoutBack(place:)`, `handoutCode(place:)`, `handoutAll(place:what:)`, `handoutAllSources(place:)`,
        `handoutPlansOf(place:)`, `handoutSide(number:total:)`, `handoutTell(name:)`, `handoutTellAt(name:address:)`,
        `handoutWider(place:other:)`

    case `homeChance(what:count:)`, `homeFinding(indicator:place:)`, `homeHolds(count:areas:)`

    case issueRaised, issueLookedAt, issueAgreed, issueDone, issueRefused, `issuePeople(count:)`,
        `issueUnanswered(count:)`, issueUnderThreeMonths, issueUnderSixMonths, issueUnderYear, issueYearOrMore,
        issueAgeUnknown

    case searchPage, searchBriefing, searchPlan, searchForum, searchTheme, searchTerm

    case `briefingReviewDue(date:)`, briefingSuperseded, briefingSupersededElsewhere, briefingArchived, briefingInBrief,
        briefingCurrent, briefingDueForReview, briefingIsSuperseded, briefingIsArchived, `briefingFeed(name:)`,
        briefingRecommendations, `briefingRecommendation(number:)`, briefingGetInvolved, briefingNotesToEditors,
        `briefingFeedAbout(name:what:)`, briefingByYear, briefingByAuthor, briefingByTheme, briefingByArea,
        briefingNoAuthor, briefingLatest, `briefingListOf(what:)`, `briefingListPage(name:number:)`,
        `briefingCitation(name:date:what:source:)`, `briefingCitationUnsigned(date:what:source:)`

    case `attachmentDetails(kind:what:)`, `attachmentKilobytes(number:)`, `attachmentMegabytes(number:)`

    case `textTable(what:)`

    case noteBlock, noteBlocks, noteEarlierArea, noteEarlierAreas, `noteTotal(count:parts:share:)`,
        `noteTotalWeighted(count:parts:share:)`, `noteOnlyPartMissing(part:)`, `noteAllPartsMissing(count:parts:)`,
        `noteOnlyPartOfUnknownSize(part:)`, `noteAllPartsOfUnknownSize(count:parts:)`,
        `noteSomePartsOfUnknownSize(count:total:parts:)`, `noteOnlyPartTooSmall(part:share:)`,
        `noteAllPartsTooSmall(count:parts:share:)`, `noteSomePartsTooSmall(count:total:parts:share:)`,
        `noteOnlyPartUncounted(part:)`, `noteAllPartsUncounted(count:parts:)`,
        `noteSomePartsUncounted(count:total:parts:)`, `notePublishedFor(what:)`, `noteAddedUpFor(what:)`,
        `noteArea(name:code:)`, `noteNaming(what:places:)`, `noteRough(what:)`, `noteMore(first:last:)`, noteOfGroups

    case notesTitle, `notesReference(number:)`, `notesBack(number:)`, `notesBackAgain(count:number:)`

    case `planUpdateDue(count:)`, `planOpenGaps(count:)`, `planOpenNeeds(count:)`, `planUpdateForNeed(update:need:)`,
        planIsOverdue, planIsUpdateDue, planIsOwnerless, planIsIdle,
        planHasOpenGaps, planNoPlace, `planGapsOf(name:counted:)`, `planFeed(name:)`, `planCalendarDue(what:)`,
        `planNotPublished(what:)`, planPartOwner, planPartPeriod, planPartNeeds, planPartHappening, planPartHappened,
        planPartGaps,
        planPartIndicator, planPartTargets, planPartActions, planPartOwners, planPartDates, planPartSaid, planDraft,
        planAgreed, planClosed, planIsDraft, planIsAgreed, planIsClosed, `planHolds(first:last:)`,
        `planOverdue(count:)`, `planIdle(count:)`, planNoOwner, `planWithoutOwner(count:)`, planNoDueDate,
        `planWithoutDueDate(count:)`, planNotStarted, planUnderWay, planOngoing, planPaused, planComplete, planStopped,
        planStageNotStated, planOnTrack, planAtRisk, planOffTrack, planNotRated, planNow, planNext, planPast, planPlans,
        planActing, planActed, planToAct, `planWhenFor(period:)`, `planWhenUntil(date:)`, `planWhenFrom(date:)`,
        `planPlanned(when:)`, `planPlannedOver(when:)`, `planPlannedNews(when:date:)`, `planPlannedClosed(when:)`,
        `planPlannedAhead(when:)`, planNoDates, planNothingSince, `planDraftOf(period:)`, `planIsDraftOf(period:)`,
        `planPastOf(period:)`, `planLatestNews(date:)`, `planCovers(period:)`, `planRuns(when:)`,
        `planReportedComplete(count:total:)`, planNoneReportedComplete, `planElsewhere(count:)`, planIsNotReported,
        `planNotReported(count:)`, `planCalendarWasDue(what:)`, planNextSteps,
        planPlannedSteps

    case statusNormal, statusNotAvailable, statusConfidential, statusNotApplicable, statusRoundsToZero,
        statusLowReliability, statusEstimated, statusProvisional, statusRevised, statusSeriesBreak,
        statusForecast, statusNotSignificant, statusNoneRecorded, statusOnlyLimit

    case columnArea, columnName, columnIndicator, columnPeriod, columnDataOf, columnValue, columnLower, columnUpper,
        columnNumerator,
        columnDenominator, columnStatus, columnNote, columnBasis, columnShown, columnShownLower, columnShownUpper,
        columnLimits, columnTitle, columnUnit, columnMultiplier, columnSource, columnBreakdown, columnGroup,
        columnGroupTitle

    case actionColumnNeed, actionColumnArea, actionColumnDates, actionColumnStage, actionColumnConfidence,
        actionColumnOverdue,
        actionColumnUpdates,
        actionColumnNote

    case `chartLabel(place:value:)`, `chartStatement(place:value:)`, `chartStrip(indicator:place:total:areas:period:)`,
        `chartSpread(indicator:total:areas:period:)`, `chartEnds(lower:upper:)`, `chartTicks(total:areas:)`,
        `chartShape(total:areas:)`, `chartInside(areas:place:total:)`, chartBetterHigh, chartBetterLow,
        `chartTrend(indicator:place:)`, `chartChange(place:otherValue:from:value:to:)`, `chartBand(what:)`, chartHollow,
        chartBreak, `chartTarget(value:)`, `chartLimits(what:)`, `chartFirst(first:total:areas:)`,
        `chartBetween(total:)`, `chartAllFor(period:)`, `chartNoFigure(period:places:)`,
        `chartNoFigures(count:period:)`, `chartLatestEnds(first:total:areas:)`, chartFigure, chartRange,
        chartPeriod, chartWorst, chartBest, chartBeside, chartOutcome, `chartTable(what:)`,
        `chartFinding(place:what:)`, `chartSentence(what:)`

    case chanceOne, `chanceSeveral(count:)`, `chanceNote(what:count:)`

    case `mapAbout(areas:range:)`, `mapPlace(place:value:what:)`, `mapPlaceWithout(place:reason:)`,
        `mapTitle(indicator:areas:period:)`, mapLowestFifth, mapSecondFifth, mapMiddleFifth, mapFourthFifth,
        mapHighestFifth, `mapGroup(number:total:)`, mapOneGroup, `mapBelow(value:)`, `mapFrom(value:)`,
        `mapBetween(lower:upper:)`, `mapEntry(what:range:)`, mapMissing, mapElsewhere, `mapNoFigureThen(period:)`,
        `mapNotDrawn(places:)`, `mapTiles(kind:)`, `mapTilesByName(kind:)`, `mapNamedTiles(kind:)`,
        `mapAsTiles(areas:)`, `mapFiguresOf(indicator:)`, `mapPlaces(areas:)`, `mapPlacesOf(place:areas:)`,
        `mapPlacesAbout(areas:)`, `mapWhere(place:other:)`, `mapKilometres(number:)`, `mapMetres(number:)`
}

extension MessageKey {
    private var spelling: MessageSpelling { MessageSpelling.all[rawValue] }

    /// Where the message stands in the file of words: `figure` and `small_areas`.
    package var path: (group: String, name: String) { (spelling.group, spelling.name) }

    /// The whole path as editors know it: `figure.small_areas`.
    package var fullPath: String { "\(spelling.group).\(spelling.name)" }

    /// The names of its placeholders, in the order of the arguments: `other_value`.
    package var placeholders: [String] { spelling.placeholders }

    /// Whether templates put it in and fill its placeholders: it has no function of `Message`.
    package var isOfTemplates: Bool { spelling.group == "label" }

    /// Whether its number stands for a place in an order, `3rd`, and chooses the form by the rules for such numbers.
    package var isOrdinal: Bool { self == .`rankOrdinal(count:)` }
}
