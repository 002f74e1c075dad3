internal import Diagnostics

/// What can be wrong with a site as a whole.
enum PlacardRules {
    static let unusedFile = Rule(
        "F120",
        "File that reaches no page",
        """
        A file of the content folder is not of a kind that Placard reads, or no indicator names it. What it says \
        appears nowhere, which is rarely what its author meant. Check its folder and the end of its name.
        """
    )

    static let all: [Rule] = [unusedFile]
}
