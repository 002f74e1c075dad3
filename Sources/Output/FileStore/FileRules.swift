package import Diagnostics

/// What can be odd about the folders that editors keep.
package enum FileRules {
    package static let brokenLink = Rule(
        "F101",
        "Link that leads nowhere",
        """
        A symbolic link in the site's folders points at something that is not there, or at itself. What it stood for \
        is missing from the site. Put the file back, or remove the link.
        """
    )

    package static let linkOutside = Rule(
        "F102",
        "Link that leads out of the site's folder",
        """
        A symbolic link in the site's folders points at a place outside them. Such a link is not followed: a site must \
        not depend on, or publish, what happens to lie elsewhere on one computer. Copy the file into the site's folder.
        """
    )

    package static let folderReadBefore = Rule(
        "F103",
        "Link to a folder that is read already",
        """
        A symbolic link points at a folder that is read under another name, so following it would publish everything \
        in that folder twice, or go round for ever. The link is passed over. Remove it.
        """
    )

    package static let notAFile = Rule(
        "F104",
        "Neither a file nor a folder",
        """
        A pipe, socket or device lies in the site's folders. It has no content that could be read, and is passed over. \
        Move it elsewhere.
        """
    )

    package static let unreadableName = Rule(
        "F105",
        "File that cannot be found by its name",
        """
        A folder lists a file that cannot be opened under that name: its name is not UTF-8, or the file was removed \
        while the site was read. Give the file another name, or build again.
        """
    )

    /// Every rule of reading folders, in the order of the codes.
    package static let all: [Rule] = [brokenLink, linkOutside, folderReadBefore, notAFile, unreadableName]
}
