extension Phrase {
    /// What can be filled in where the phrase is used.
    package var blanks: [Blank] {
        switch self {
        case .numberPercentagePoints, .numberPoints, .targetPassed, .targetToGo, .targetAway: [.amount]
        case .rankOnlyChance, .rankNotApart, .variationBeyondChance, .variationOnlyChance, .variationApart,
            .variationNotApart:
            [.areas]
        case .changeTooFew, .rankOrdinal, .matrixBetter, .matrixWorse, .matrixHigher, .matrixLower, .matrixSimilar,
            .matrixNotTested, .countedFigures, .countedIndicators, .countedPostcodes, .countedNames, .countedMorePlaces,
            .countedCommitments, .countedActions, .countedBriefings, .planOverdue, .planIdle,
            .planWithoutOwner, .planWithoutDueDate, .chanceSeveral:
            [.count]
        case .indicatorProportionOf: [.counted]
        case .briefingReviewDue: [.date]
        case .pageIndicatorAbout: [.indicator]
        case .absentHereDoesNotAddUp, .pageFormer: [.kind]
        case .pageFindLetter, .pageFindLetterAbout: [.letter]
        case .pageCorrection, .pageDistrict, .pageDistrictAbout, .pageSummaryAbout, .pageNeighbourhoodAbout,
            .pageHandout,
            .briefingFeed:
            [.name]
        case .numberPercent: [.number]
        case .comparisonUntestedCounts, .comparisonUntestedPart, .methodBenchmark: [.other]
        case .figureOnlyPart, .absentOnlyPartMissing: [.part]
        case .absentNotCollected, .absentNotAvailable, .absentNotApplicable, .absentNoSingleFigure, .absentNoFigure,
            .absentNoneItself:
            [.place]
        case .rankJoint, .rankLikelyOne: [.rank]
        case .gapRatio: [.ratio]
        case .pageNoFigureBecause: [.reason]
        case .changeNone: [.since]
        case .pageSource, .pageSources: [.source]
        case .indicatorRate: [.unit]
        case .numberLessThan, .figureZeroLimit, .gapNone: [.value]
        case .comparisonBesideList, .besideByChance: [.what]
        case .timeSchoolYear: [.year]
        case .pageLevelCaption: [.areas, .indicator]
        case .gapAndMore: [.count, .first]
        case .figureAllParts: [.count, .parts]
        case .numberCountOf, .priorityOfIndicators: [.count, .total]
        case .numberBase: [.counted, .total]
        case .targetBy: [.date, .value]
        case .methodRestByCounts, .methodRestByIntervals: [.difference, .other]
        case .methodDifference: [.difference, .range]
        case .timeSplitYear: [.end, .from]
        case .comparisonBesideMore, .planHolds: [.first, .last]
        case .timeSpan, .rankLikely, .priorityRange: [.from, .to]
        case .priorityReason: [.indicator, .value]
        case .pageKindIn: [.kind, .other]
        case .rankPlace: [.likely, .rank]
        case .numberRange: [.lower, .upper]
        case .timeMonth: [.month, .year]
        case .pageNeighbourhoodInAbout: [.name, .other]
        case .pageTitle, .pageAbbreviation: [.name, .what]
        case .countedOfKind: [.areas, .count]
        case .numberUnit: [.number, .unit]
        case .comparisonUntestedWhole: [.other, .place]
        case .comparisonBeside, .comparisonHigherBare, .comparisonLowerBare: [.other, .value]
        case .figureSomeParts: [.parts, .share]
        case .absentAllPartsMissing: [.parts, .total]
        case .figureNewerIsMissing: [.period, .reason]
        case .rankAmongUntested: [.areas, .rank, .total]
        case .numberCountOfBase: [.count, .counted, .total]
        case .priorityReasonPeople: [.count, .indicator, .value]
        case .absentDoesNotAddUp: [.count, .kind, .parts]
        case .gapFewerPeople, .gapMorePeople: [.count, .other, .place]
        case .absentPartsOfUnknownSize, .absentFirstTenth: [.count, .parts, .total]
        case .timeDay: [.day, .month, .year]
        case .comparisonHigher, .comparisonLower: [.difference, .other, .value]
        case .timeQuarter: [.from, .to, .year]
        case .absentWider: [.other, .period, .value]
        case .figureStatement: [.period, .place, .value]
        case .rankAmong: [.areas, .likely, .rank, .total]
        case .absentPartsTooSmall: [.count, .parts, .share, .total]
        case .comparisonUnclearCounts: [.counted, .other, .total, .value]
        case .figureZero: [.counted, .period, .place, .total]
        case .briefingCitationUnsigned: [.date, .source, .what]
        case .briefingCitation: [.date, .name, .source, .what]
        case .changeBetter, .changeWorse, .changeHigher, .changeLower: [.from, .otherValue, .to, .value]
        case .comparisonUnclear: [.other, .place, .range, .value]
        case .besideTestedJudged: [.better, .count, .other, .similar, .worse]
        case .besideTested: [.count, .lower, .other, .similar, .upper]
        case .gapExtremes: [.difference, .first, .last, .otherValue, .value]
        case .besideCounts: [.areas, .count, .lower, .number, .other, .period, .upper, .value]
        default: []
        }
    }
}
