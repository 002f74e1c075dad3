internal import Diagnostics

/// What can be wrong with what people raised, and with the answers.
enum IssueRules {
    static let noIssue = Rule(
        "L137",
        "Forum without an issue",
        """
        A file of the folder issues says what people raised: in a list under `## Issues`, or in a spreadsheet that the \
        key issues of its front matter names.
        """
    )
    static let noWords = Rule(
        "L138",
        "Issue without words",
        "An issue says what was raised: behind the hyphen in a text, in the column issue in a spreadsheet."
    )
    static let badDate = Rule(
        "L139",
        "Time of an issue that cannot be read",
        """
        An issue was raised on a day, YYYY-MM-DD, in a month, 2031-09, or in a year, 2031 or 2031/32. A spreadsheet may \
        also have days as 30/09/2031, the day before the month. How long an issue has waited is counted from the last \
        day of that time.
        """
    )
    static let unknownStatus = Rule(
        "L140",
        "Unknown status of an issue",
        "The status of an issue is raised, being looked at, agreed, done or no."
    )
    static let badCount = Rule(
        "L141",
        "Number of people that cannot be read",
        "The field people says how many people raised an issue: a whole number of 1 or more, without words."
    )
    static let noReason = Rule(
        "L142",
        "No without a reason",
        "People who are told no have a right to know why. The field answer of the issue says it."
    )
    static let untiedAnswer = Rule(
        "L143",
        "Answer that names nothing",
        """
        What was agreed is a commitment of a plan, which the field commitment names, or one of its actions. What was \
        done has at least a few words in the field answer.
        """
    )
    static let unknownPlan = Rule(
        "L144",
        "Answer in a plan that is not there",
        """
        The key plan of a forum, or the field plan of an issue, names the plan that has the commitment: by the name of \
        its file, or by its title. Without it the commitment of an issue can be found only where the site has one plan.
        """
    )
    static let unknownCommitment = Rule(
        "L145",
        "Answer by a commitment that is not there",
        """
        The field commitment of an issue names a commitment of the plan: by the words of its heading, by its number, or \
        by the name of its place on the page.
        """
    )
    static let unknownAction = Rule(
        "L146",
        "Answer by an action that is not there",
        """
        The field action of an issue names an action in the words that the plan has for it. Without the field \
        commitment, they must be those of one action of the plan alone.
        """
    )
    static let answerWithoutStatus = Rule(
        "L147",
        "Answer to an issue that has none",
        """
        An issue whose status is raised, or not given, has no answer yet. One that names an answer or a commitment is \
        being looked at, agreed, done or no.
        """
    )
    static let raisedLater = Rule(
        "L148",
        "Issue of the future",
        "An issue was raised on a day after the day of the site, which is a slip in most cases."
    )
    static let personalColumn = Rule(
        "L149",
        "Column that may say who somebody is",
        """
        A spreadsheet of issues has no columns of names, e-mail addresses, telephone numbers or addresses, not even \
        some that no page shows: whoever sees the files of the site could read them. Placard knows such columns by \
        their names alone, so that somebody has to look at the others.
        """
    )
    static let personalDetail = Rule(
        "L150",
        "Issue that may say who somebody is",
        """
        What people raised is published without their names. Mr, Mrs, Ms and the like with a surname, e-mail addresses \
        and telephone numbers are found; a name alone, or a story that only one person can tell, is not. Somebody has \
        to read every issue before it is published.
        """
    )
    static let strayText = Rule(
        "L151",
        "Text among issues",
        "Under `## Issues` stands a list, an item for each issue. Other text belongs above that heading."
    )

    static let all: [Rule] = [
        noIssue, noWords, badDate, unknownStatus, badCount, noReason, untiedAnswer, unknownPlan, unknownCommitment,
        unknownAction, answerWithoutStatus, raisedLater, personalColumn, personalDetail, strayText,
    ]
}
