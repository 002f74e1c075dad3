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

    static let controlCharacter = Rule(
        "F121",
        "Control character in a text file",
        """
        The file holds an invisible control character, often left behind by copying from another program. A page, a \
        feed and a calendar may not have it, so it is read as a space. Delete it.
        """
    )

    static let noMemory = Rule(
        "F122",
        "What a build did cannot be kept for the next one",
        """
        Placard keeps what it did in the folder .placard beside the content, so that the next build makes only what has \
        changed. It could not write there, so that the next build makes everything again. The site is complete. Give \
        the account that builds the right to write there, or free some space.
        """
    )

    static let all: [Rule] = [unusedFile, controlCharacter, noMemory]
}
