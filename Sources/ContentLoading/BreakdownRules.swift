internal import Diagnostics

/// What can be wrong with the groups of an indicator.
enum BreakdownRules {
    static let notOneBreakdown = Rule(
        "C150",
        "Rows of groups of no breakdown, or of several",
        """
        The key by of a mapping names one breakdown that the indicator has. Figures of two at once, such as women by age, \
        are not read: take the rows of everybody in the other one with where.
        """
    )
    static let noTotal = Rule(
        "C151",
        "Groups without a figure of everybody",
        """
        A mapping without by gives the figure of everybody, and one with by that of groups. The figures of groups stand \
        under that of everybody and are not added up to it by themselves, because groups may leave people out or have \
        some twice. Of a count whose groups are all there are, the breakdown says so: total: sum.
        """
    )
    static let groupWithoutMapping = Rule(
        "C152",
        "Group that no mapping gives",
        """
        Each group that an indicator lists must be given by a mapping of its data, or its table would have a row \
        without any figure.
        """
    )
    static let tooFewGroups = Rule(
        "C153",
        "Breakdown of fewer than two groups",
        """
        A breakdown sets groups beside each other. One group alone is an indicator of its own.
        """
    )

    static let groupNamedLikeEverybody = Rule(
        "C154",
        "Group with the id all",
        """
        In the column group of the files to download the word all stands for everybody. A group of that id could be \
        taken for the total.
        """
    )

    static let sumOfNoCounts = Rule(
        "C155",
        "Groups to add up that are no counts",
        """
        total: sum makes the figure of everybody from the counts of groups. Percentages, rates and averages of groups do \
        not add up to those of everybody.
        """
    )
    static let totalGivenTwice = Rule(
        "C156",
        "Figure of everybody from two places",
        """
        With total: sum in a breakdown the figure of everybody is the sum of its groups. A mapping without by, or a second \
        breakdown with total: sum, gives another one, and the two may differ.
        """
    )

    /// The rules in the order of their codes.
    static let all = [
        notOneBreakdown, noTotal, groupWithoutMapping, tooFewGroups, groupNamedLikeEverybody, sumOfNoCounts,
        totalGivenTwice,
    ]
}
