package import Diagnostics

/// What can be wrong with the pages as a whole.
package enum PageRules {
    package static let pathClash = Rule(
        "P101",
        "Two pages with one address",
        """
        Two things on the site would be written to the same file, so that one would hide the other. The address of a \
        page comes from a slug, an identifier or a file's name; rename one of the two.
        """
    )

    package static let brokenLink = Rule(
        "P102",
        "Link that leads nowhere",
        """
        A link in a text may be a web address (http:, https:), mailto:, tel:, one of Placard's own (`area:`, \
        `indicator:`, `term:`), #name for a heading of the same text, or the address of a page from the site's root, \
        such as /about/. Addresses relative to the file are not understood, because a text and its page lie in different folders.
        """
    )

    package static let missingPicture = Rule(
        "P103",
        "Picture that is not on the site",
        """
        A picture whose address begins with a slash is looked for among the files of the site, such as those of \
        `templates/assets`, and is not there. Put the file beside the text, and write its name without a slash before it.
        """
    )

    package static let foreignPicture = Rule(
        "P104",
        "Picture on another server",
        """
        Pages load nothing from other servers: whoever runs those would learn who reads the page, and the picture may \
        be gone tomorrow. Put the file beside the text and write its name.
        """
    )

    package static let unusableCard = Rule(
        "P105",
        "Card that cannot be shown",
        """
        The picture that other sites show beside a link to this one, the key card of site.yml, has to be a PNG or JPEG \
        file of the site, at least 600 by 315 pixels, best 1200 by 630, and at most 5 MB.
        """
    )

    package static let liveOldAddress = Rule(
        "P106",
        "Old address that a page has",
        """
        `old_addresses` of site.yml leads readers on from addresses that pages had once. This one belongs to a page of \
        the site now. Take the line out, or give that page another slug, identifier or file name.
        """
    )

    package static let lostSuccessor = Rule(
        "P107",
        "Old address that leads nowhere",
        """
        The address that `old_addresses` of site.yml gives in place of an old one is neither that of a page nor an old \
        one itself, or old addresses lead to one another in a circle. Write the address that the page has now.
        """
    )

    package static let nearlyPart = Rule(
        "P108",
        "Heading that is nearly that of a part",
        """
        Parts of a briefing such as In brief and Recommendations are told by their headings, which are in the site's \
        language. One with a slip in it is an ordinary heading: the part is not set apart, and its recommendations have no \
        numbers.
        """
    )

    /// Every rule of pages, in the order of the codes.
    package static let all: [Rule] = [
        pathClash, brokenLink, missingPicture, foreignPicture, unusableCard, liveOldAddress, lostSuccessor,
        nearlyPart,
    ]
}
