package import Diagnostics

/// Why a site may not be written into a folder.
package enum OutputRules {
    package static let unsafePath = Rule(
        "F201",
        "Address that cannot be a file",
        """
        A page or download has an address that cannot be a file in the output folder: it is empty, absolute, climbs out \
        with "..", has an empty part, a backslash or a control character, a part longer than 240 bytes, is itself longer \
        than 1,000 bytes, is a name that Placard keeps for itself, or has a part that Windows cannot have: one with \
        < > : " | ? *, one that ends with a point or a space, or the name of a device such as con or nul. Give the page \
        or file another name.
        """
    )

    package static let samePath = Rule(
        "F202",
        "Two files with one address",
        """
        Two pages or downloads have the same address, so one would replace the other. Give one of them another slug.
        """
    )

    package static let differsInCase = Rule(
        "F203",
        "Addresses that differ only in their letters' case",
        """
        Two addresses differ only in capital and small letters, or in how an accented letter is put together. On many \
        computers and web servers those are one file, and one page would replace the other. Give one of them another \
        slug.
        """
    )

    package static let fileForFolder = Rule(
        "F204",
        "File where a folder is needed",
        """
        One page's address is a file, and another's lies in a folder of the same name. A disk can hold only one of them.
        """
    )

    package static let foreignFile = Rule(
        "F205",
        "Somebody else's file in the way",
        """
        The output folder holds something under a name that the site needs, and no earlier build is recorded as having \
        made it. It is not replaced, because it may be somebody's work. Move it away, give the page another slug, or \
        build into another folder. (The record is the file .placard-manifest in the output folder: where it was lost, \
        empty the folder and build again.)
        """
    )

    package static let unreadableManifest = Rule(
        "F206",
        "Record of the last build cannot be read",
        """
        The file .placard-manifest in the output folder is damaged or was written by another version. It says which \
        files an earlier build made; without it, pages that are gone from the site stay in the folder. Empty the folder \
        and build again to be rid of them.
        """
    )

    package static let partOverSite = Rule(
        "F207",
        "Part of a site where the whole one is",
        """
        A build with --part makes some of the site's files, and takes away those that an earlier build made in the same \
        folder. Here that would be the rest of the site. Build each part into a folder of its own, and join them with \
        "placard join".
        """
    )

    package static let notAPart = Rule(
        "F208",
        "Folder that holds no finished part of a site",
        """
        A folder given to "placard join" is not what a build with --part left: it is not there, its record \
        (.placard-manifest, a hidden file) is missing or damaged, the build was stopped half-way, or it holds a whole \
        site. Where parts are sent from one machine to another, the record has to go along; many programs leave hidden \
        files out unless told otherwise.
        """
    )

    package static let otherBuild = Rule(
        "F209",
        "Parts of different builds",
        """
        Parts fit together only where they were made of the same content and templates, by the same Placard with the \
        same libraries, on the same day (--as-of) and with the same options. Else one page could say something other \
        than the next. Build the parts again where all of that is equal.
        """
    )

    package static let missingPart = Rule(
        "F210",
        "Missing part of a site",
        """
        "placard join" needs every part of a site once. Build the missing part with --part, and give its folder too.
        """
    )

    package static let repeatedPart = Rule(
        "F211",
        "Part of a site given twice",
        """
        Two folders given to "placard join" hold the same part, or one folder is given twice. Leave one of them out.
        """
    )

    package static let changedPart = Rule(
        "F212",
        "File of a part that is not as it was built",
        """
        A part lacks a file that its record lists, or has it with other bytes. It may have been changed by hand, cut \
        off on the way from another machine, or altered by a program that converts line ends. Build the part again, or \
        copy it again byte for byte.
        """
    )

    package static let foreignStaging = Rule(
        "F130",
        "Something else in the place of files that wait",
        """
        Placard keeps the name .placard-new in the output folder for a folder of its own: new pages wait there until all \
        of them are made, and the files that they replace until the site is complete. Something that Placard did not \
        make has that name or lies in there. It is not removed, because it may be somebody's work. Move it away.
        """
    )

    package static let deniedAccess = Rule(
        "F131",
        "Output folder that may not be read or written",
        """
        The user who builds may not look into the output folder, or into a folder in it, or may not change what is \
        there. Often somebody else built there once, such as an administrator. Give the user the right to read and \
        write there, or build into another folder.
        """
    )

    package static let stagingLeft = Rule(
        "F132",
        "Files of the last site that could not be removed",
        """
        The site is complete, but files of the last one are still in the folder .placard-new in the output folder, \
        because the disk refused to remove them. The next build removes them. Remove them yourself before the folder is \
        published.
        """
    )

    /// Every rule of writing, in the order of the codes.
    package static let all: [Rule] = [
        unsafePath, samePath, differsInCase, fileForFolder, foreignFile, unreadableManifest, partOverSite, notAPart,
        otherBuild,
        missingPart, repeatedPart, changedPart, foreignStaging, deniedAccess, stagingLeft,
    ]
}

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
