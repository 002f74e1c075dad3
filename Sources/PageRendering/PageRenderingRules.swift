package import Diagnostics

/// What can be wrong with the pages as a whole.
package enum PageRenderingRules {
    package static let pathClash = Rule(
        "P101",
        "Two pages with one address",
        """
        Two things on the site would be written to the same file, so that one would hide the other. The address of a \
        page comes from a slug, an identifier or a file's name; rename one of the two.
        """
    )

    package static let all: [Rule] = [pathClash]
}
