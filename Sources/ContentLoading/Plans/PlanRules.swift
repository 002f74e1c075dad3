internal import Diagnostics

/// What can be wrong with the text of an action plan.
enum PlanRules {
    static let noCommitment = Rule(
        "L101",
        "Plan without a commitment",
        """
        A plan says what partners commit themselves to. Each commitment starts with a heading of two signs: \
        `## Commitment:` followed by what is promised.
        """
    )
    static let noAction = Rule(
        "L102",
        "Commitment without an action",
        """
        A commitment that nobody does anything for is only a wish. List its actions under `### Actions`; where none are \
        published, write 'Not published.' there, and readers are told so.
        """
    )
    static let noOwner = Rule(
        "L103",
        "Action without an owner",
        """
        What nobody owns seldom happens, and a resident does not know whom to ask. Write owner: followed by a name \
        under the action, or owner: not published where the plan does not say.
        """
    )
    static let unknownField = Rule(
        "L104",
        "Field that means nothing",
        """
        A commitment takes theme, indicator, baseline and target; an action takes owner, due, stage, confidence, cost, \
        partners, start and action area; an issue of a forum takes area, raised, meeting, theme, people, status, answer, \
        plan, commitment and action. Fields are written key: value with a semicolon between them.
        """
    )
    static let unknownStage = Rule(
        "L105",
        "Unknown stage",
        "The stages are not started, under way, ongoing, paused, complete and stopped."
    )
    static let unknownConfidence = Rule(
        "L106",
        "Unknown confidence",
        "Confidence is on track, at risk, off track or not rated."
    )
    static let badDate = Rule(
        "L107",
        "Date that cannot be read",
        """
        Days are written YYYY-MM-DD. A month (2031-09) or a year (2031) stands for its last day where something is \
        due, and for its first where something starts. A spreadsheet may also have days as 30/09/2031, the day before the \
        month; where another date of the file can only have the month first, such days are refused.
        """
    )
    static let badTarget = Rule(
        "L108",
        "Target that cannot be read",
        """
        A target is a number and a date: 33 by 2032, or 33% by 2032-06. It is in the unit of the commitment's indicator. \
        Its date is a day, a month, a year or a financial year, and lies behind the period of the baseline.
        """
    )
    static let badBaseline = Rule(
        "L109",
        "Baseline that cannot be read",
        """
        A baseline is a number, with its unit behind it if you like: 27.1 or 27.1%. Its period, if you name it, stands \
        behind the word in, and is written as in the data: 27.1 in 2008, in 2008/09, in 2006 to 2008, in 2008 Q1 or in \
        2008-03. In other words it could be held against no figure of the data.
        """
    )
    static let contradictoryTick = Rule(
        "L110",
        "Tick and stage that disagree",
        "A ticked box [x] says that an action is complete. The stage written under it says otherwise. The stage is shown."
    )
    static let unknownHeading = Rule(
        "L111",
        "Heading that means nothing in a plan",
        """
        Under a commitment the headings are What needs to happen, Already happening, Gaps, Actions, You said, we did, \
        and Need: with the name of one. Under a need they are Already happening, Gaps and Actions. Text under any other \
        heading is shown, but in the introduction.
        """
    )
    static let wrongHeadingLevel = Rule(
        "L112",
        "Heading of the wrong level",
        """
        A commitment has two signs (##), its parts and its needs have three (###), and the parts of a need have four \
        (####). Otherwise the plan reads wrongly as plain text.
        """
    )
    static let noStatement = Rule(
        "L113",
        "Commitment that says nothing",
        "After `## Commitment:` stands what is promised, in one line."
    )
    static let noDescription = Rule(
        "L114",
        "Action that says nothing",
        "The first line of an action says what is to be done; its fields stand on the lines below."
    )
    static let noAnswer = Rule(
        "L115",
        "Entry of 'You said, we did' that is not one",
        "An entry reads 'You said: … We did: …', or 'You said: … No, because: …'. A request without an answer is neither."
    )
    static let partTwice = Rule(
        "L116",
        "Part of a commitment written twice",
        "A commitment has each part once, and so has each of its needs. The texts are shown one after the other."
    )
    static let fieldTwice = Rule(
        "L117",
        "Field written twice",
        "Of a field that is written twice nobody can tell which value was meant. The first is used."
    )
    static let emptyUpdate = Rule(
        "L118",
        "Update that says nothing",
        "An update reads update 2031-06-01: followed by what was done."
    )
    static let strayText = Rule(
        "L119",
        "Text where a list is expected",
        "Actions, and what was said and done, are lists: each starts with a hyphen."
    )
    static let emptyField = Rule(
        "L120",
        "Field without a value",
        "Write a value after the colon, or leave the field out."
    )
    static let strayHeading = Rule(
        "L121",
        "Heading among the commitments that starts none",
        "Text under such a heading belongs to no commitment, so it is shown in the plan's introduction."
    )
    static let startAfterDue = Rule(
        "L122",
        "Action that starts after it is due",
        "One of the two dates is wrong."
    )
    static let partOutsideCommitment = Rule(
        "L123",
        "Part of a commitment before any commitment",
        "Needs, actions and gaps belong to a commitment, so its heading must come first."
    )
    static let textAfterFields = Rule(
        "L124",
        "Text directly under a commitment's fields",
        "The fields of a commitment stand in a paragraph of their own. Put an empty line between them and any text."
    )

    static let unknownCommitment = Rule(
        "L125",
        "Row of a spreadsheet that names no commitment",
        """
        Each row of a plan's spreadsheet of actions says which commitment its action belongs to: by the words of the \
        commitment's heading, by the name in its address (the part after #), or by its number in the plan.
        """
    )

    static let fieldsNotApart = Rule(
        "L126",
        "Two fields without a semicolon between them",
        """
        Fields on one line have a semicolon between them: owner: Volunteer Centre; due: 2031-03-31. With a comma, a full \
        stop or nothing, the second field becomes a part of the value of the first, and an action is never due.
        """
    )

    static let unknownBox = Rule(
        "L127",
        "Box that is neither open nor ticked",
        """
        An action begins with [ ], or with [x] where it is done. Other signs in the box, such as a hyphen or a cross, say \
        something else to everybody: write the stage in words.
        """
    )
    static let badPeriod = Rule(
        "L128",
        "Period of a plan that cannot be read",
        """
        The key period says which time a plan covers, and by it readers are told whether the plan is still to come, goes \
        on or is over. Write 2031, 2031/32, 2031 to 2034, April 2031 to March 2034, from April 2031 or until 2034. Of \
        other words nobody can tell, so nothing in the plan is told as going on.
        """
    )

    static let noNeedName = Rule(
        "L129",
        "Need without a name",
        "After `### Need:` stands what is needed, in a word or two: it is the name of its row in the commitment's table."
    )
    static let needTwice = Rule(
        "L130",
        "Need written twice",
        """
        A commitment has each need once. What stands below the second is shown behind what stands below the first. The \
        same need may well stand under another commitment.
        """
    )
    static let emptyNeed = Rule(
        "L131",
        "Need that says nothing",
        """
        Below `### Need:` stand its own `#### Already happening`, `#### Gaps` and `#### Actions`, or text. Where nothing \
        is known of it, write 'Not published.', and readers are told so.
        """
    )
    static let unknownNeed = Rule(
        "L132",
        "Row of a spreadsheet that names a need which is not there",
        """
        The column need of a plan's spreadsheet of actions names one of the needs of the row's commitment, in the words \
        of its heading. A cell that is empty leaves the action to the whole commitment.
        """
    )

    static let unknownActionArea = Rule(
        "L133",
        "Action in an action area that is not there",
        """
        The field action area of an action, or the column action_area of a spreadsheet, names an action area of the plan \
        in the words of its heading, `## Action area: Volunteering`.
        """
    )
    static let unusedActionArea = Rule(
        "L134",
        "Action area without an action",
        """
        The plan has an action area that none of its actions names. Actions stand under their commitments, and say with \
        the field action area where else they belong.
        """
    )
    static let actionAreaTwice = Rule(
        "L135",
        "Action area written twice",
        "A plan has each action area once. What stands below the second is shown behind what stands below the first."
    )
    static let noActionAreaName = Rule(
        "L136",
        "Action area without a name",
        "After `## Action area:` stands its name, by which actions say that they belong to it."
    )

    static let all: [Rule] = [
        noCommitment, noAction, noOwner, unknownField, unknownStage, unknownConfidence, badDate, badTarget, badBaseline,
        contradictoryTick, unknownHeading, wrongHeadingLevel, noStatement, noDescription, noAnswer, partTwice,
        fieldTwice,
        emptyUpdate, strayText, emptyField, strayHeading, startAfterDue, partOutsideCommitment, textAfterFields,
        unknownCommitment, fieldsNotApart, unknownBox, badPeriod, noNeedName, needTwice, emptyNeed, unknownNeed,
        unknownActionArea, unusedActionArea, actionAreaTwice, noActionAreaName,
    ]
}
