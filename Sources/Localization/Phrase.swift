/// Everything that Placard says in sentences and words of its own.
///
/// Each has a key in the file of words, made from its name: `figureStatement` is `statement` in the group `figure`. A
/// language that lacks one is reported. Templates have words of their own.
package enum Phrase: Int, Hashable, Sendable, CaseIterable {
    case numberPercent, numberUnit, numberRange, numberPercentagePoints, numberPoints, numberOutOf,
        numberScore, numberLessThan, numberBase, numberCountOf, numberCountOfBase

    case timeDay, timeMonth, timeQuarter, timeSplitYear, timeSchoolYear, timeSpan

    case figureStatement, figureZero, figureZeroLimit, figurePeopleCounted, figureRoundsToZero,
        figureLowReliability, figureEstimated, figureProvisional, figureRevised, figureSeriesBreak,
        figureOnlyPart, figureAllParts, figureSomeParts, figureSmallArea, figureSmallAreas,
        figureNewerIsMissing, figureNone

    case whyLowReliability, whyWithheld, whyNotApplicable, whyRoundsToZero, whyTooLittleCovered,
        whyNotAvailable, whyNoneGiven

    case absentNotCollected, absentNotAvailable, absentWithheld, absentTooFewReplies, absentNotApplicable,
        absentNoSingleFigure, absentDoesNotAddUp, absentNoFigure, absentNoneItself, absentNoBlocks,
        absentOnlyPartMissing, absentAllPartsMissing, absentPartsOfUnknownSize, absentPartsTooSmall,
        absentFirstTenth, absentWider

    case absentHereNotCollected, absentHereNotAvailable, absentHereNotApplicable, absentHereDoesNotAddUp,
        absentHereTooLittleCovered, absentHereNoPart, absentHerePartsOfUnknownSize, absentHereNoBlocks

    case comparisonHigher, comparisonHigherBare, comparisonLower, comparisonLowerBare, comparisonUnclear,
        comparisonUnclearCounts, comparisonBeside, comparisonBesideList, comparisonBesideMore,
        comparisonUntested, comparisonUntestedWhole, comparisonUntestedCounts, comparisonUntestedPart

    case methodBenchmark, methodRestByCounts, methodRestByIntervals, methodDifference

    case outcomeBetter, outcomeWorse, outcomeHigher, outcomeLower, outcomeSimilar, outcomeNotCompared,
        outcomeNotTested, outcomeJointThan, outcomeJointFrom, outcomeJointAgainst

    case changeBetter, changeWorse, changeHigher, changeLower, changeNone, changeTooFew, changeUntested,
        changeUntestedPart

    case indicatorHighIsGood, indicatorLowIsGood, indicatorNoJudgement, indicatorProportion,
        indicatorProportionOf, indicatorRate, indicatorCount, indicatorMean, indicatorScore, indicatorRank,
        indicatorDecile, indicatorNounProportion, indicatorNounRate, indicatorNounCount, indicatorNounMean,
        indicatorNounScore, indicatorNounRank, indicatorNounDecile

    case rankOrdinal, rankJoint, rankLikelyOne, rankLikely, rankPlace, rankAmong, rankAmongUntested,
        rankNotTested, rankBestFirst, rankHighestFirst, rankOnlyChance, rankNotApart

    case variationBeyondChance, variationOnlyChance, variationApart, variationNotApart, variationUntested

    case besideCounts, besideUntested, besideUntestedOther, besideByChance, besideTestedJudged, besideTested

    case gapExtremes, gapNone, gapRatio, gapFewerPeople, gapMorePeople, gapClear, gapUnclear, gapUntested,
        gapAndMore

    case matrixBetter, matrixWorse, matrixHigher, matrixLower, matrixSimilar, matrixNotTested, matrixNoFigure

    case priorityRange, priorityReason, priorityReasonPeople, priorityOfIndicators

    case targetWithinRange, targetTowards, targetNoForecast, targetFromIt, targetNoTrend, targetTooFew,
        targetTrendUntested, targetTrendPart, targetDatePassed, targetBy, targetAt, targetPassed,
        targetUnsure, targetToGo, targetAway, targetBetter, targetWorse, targetHigher, targetLower,
        targetNoChange, targetUntested, targetNoLaterFigure, targetSeriesBreak, targetOverlap, targetPart,
        targetNoPlace

    case countedFigures, countedIndicators, countedPostcodes, countedNames, countedMorePlaces,
        countedCommitments, countedPlans, countedConcerns, countedGaps, countedActions, countedAllBriefings,
        countedBriefings, countedOfKind, countedNoActions, countedNoCommitments, countedNoFigures,
        countedNoIndicators, countedNoPostcodes, countedNoNames

    case pageHome, pageFind, pagePlaces, pageIndicators, pageThemes, pageBriefings, pagePlans, pageSearch,
        pageGlossary, pageData, pageNotFound, pageByPostcode, pageOtherTheme, pageLargerArea, pageALargerArea,
        pagePlace, pageIndicator, pageTitle, pageCorrection, pageIndicatorAbout, pageIndicatorsAbout,
        pageFindAbout, pageFindLetter, pageFindLetterAbout, pagePostcodesAbout, pageDistrict,
        pageDistrictAbout, pagePlansAbout, pagePlacesAbout, pageThemesAbout, pageSearchAbout,
        pageGlossaryAbout, pageDataAbout, pageBriefingsAbout, pageSummaryAbout, pageNeighbourhoodAbout,
        pageNeighbourhoodInAbout, pageHandout, pageFormer, pageNameUntil, pageKindIn, pageElsewhere,
        pageNoPlaces, pageNoFigures, pageNoFigureBecause, pageSource, pageSources, pageLevelCaption,
        pageAbbreviation

    case searchPage, searchBriefing, searchPlan, searchTheme, searchTerm

    case briefingReviewDue, briefingSuperseded, briefingSupersededElsewhere, briefingArchived,
        briefingInBrief, briefingCurrent, briefingDueForReview, briefingIsSuperseded, briefingIsArchived,
        briefingFeed, briefingRecommendations, briefingRecommendation, briefingGetInvolved,
        briefingNotesToEditors, briefingFeedAbout, briefingByYear, briefingByAuthor, briefingByTheme,
        briefingByArea, briefingNoAuthor, briefingLatest, briefingListOf, briefingListPage, briefingCitation,
        briefingCitationUnsigned

    case attachmentDetails, attachmentKilobytes, attachmentMegabytes

    case notesTitle, notesReference, notesBack, notesBackAgain

    case planUpdateDue, planOpenGaps, planIsOverdue, planIsUpdateDue, planIsOwnerless, planIsIdle,
        planHasOpenGaps, planNoPlace, planGapsOf, planFeed, planCalendarDue, planNotPublished, planPartOwner,
        planPartPeriod, planPartNeeds, planPartHappening, planPartGaps, planPartIndicator, planPartTargets,
        planPartActions, planPartOwners, planPartDates, planPartSaid, planDraft, planAgreed, planClosed,
        planIsDraft, planIsAgreed, planIsClosed, planHolds, planOverdue, planIdle, planNoOwner,
        planWithoutOwner, planNoDueDate, planWithoutDueDate, planNotStarted, planUnderWay, planOngoing,
        planPaused, planComplete, planStopped, planStageNotStated, planOnTrack, planAtRisk, planOffTrack,
        planNotRated

    case statusNormal, statusNotAvailable, statusConfidential, statusNotApplicable, statusRoundsToZero,
        statusLowReliability, statusEstimated, statusProvisional, statusRevised, statusSeriesBreak

    case columnArea, columnName, columnIndicator, columnPeriod, columnValue, columnLower, columnUpper,
        columnNumerator, columnDenominator, columnStatus, columnNote, columnBasis

    case actionColumnDates, actionColumnStage, actionColumnConfidence, actionColumnOverdue,
        actionColumnUpdates, actionColumnNote

    case chartLabel, chartStatement, chartStrip, chartSpread, chartEnds, chartTicks, chartShape, chartInside,
        chartBetterHigh, chartBetterLow, chartTrend, chartChange, chartBand, chartHollow, chartBreak,
        chartTarget, chartLimits, chartFirst, chartFigure, chartRange, chartPeriod, chartWorst, chartBest,
        chartBeside, chartOutcome, chartTable

    case chanceOne, chanceSeveral

    case mapAbout, mapPlace, mapPlaceWithout, mapTitle, mapLowestFifth, mapSecondFifth, mapMiddleFifth,
        mapFourthFifth, mapHighestFifth, mapGroup, mapOneGroup, mapBelow, mapFrom, mapBetween, mapEntry,
        mapMissing, mapElsewhere, mapNoFigureThen, mapNotDrawn, mapTiles, mapTilesByName, mapFiguresOf,
        mapPlacesOf, mapPlacesAbout, mapWhere, mapKilometres, mapMetres
}
