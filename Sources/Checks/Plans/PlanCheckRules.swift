package import Diagnostics

/// What plans leave undone, told from the whole site.
package enum PlanCheckRules {
    package static let unansweredConcern = Rule(
        "L201",
        "Concern without a commitment",
        """
        A figure of the plan's area is worse than the nearest larger area's by a test, and no commitment of the area's \\
        plans names its indicator or has its theme. Readers see it among the area's concerns, and find nothing that \\
        anybody promises. Add a commitment, give one of them the theme, or list the indicator in the plan's front matter \
        under leaves_out and say in its text why.
        """
    )
    package static let unansweredGap = Rule(
        "L202",
        "Gap without an open action",
        """
        A commitment says what is missing, and all of its actions are complete or stopped. Add an action, or take out \\
        the gap if it is closed.
        """
    )

    package static let all: [Rule] = [unansweredConcern, unansweredGap]
}
