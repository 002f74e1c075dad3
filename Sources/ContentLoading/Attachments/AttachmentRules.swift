package import Diagnostics

/// What can be wrong with the pictures and attachments of texts.
package enum AttachmentRules {
    package static let missingFile = Rule(
        "E101",
        "Picture or attachment that is not there",
        """
        A text shows a picture, or offers an attachment, and no file is where it says. A file is looked for in the folder \
        of the text first, and then from the content folder: `pictures/garden.jpg`. Capital letters count.
        """
    )

    package static let unusableFile = Rule(
        "E102",
        "File that cannot be published",
        """
        Pictures are PNG, JPEG or SVG, up to 5 megabytes. Attachments are PDF, Word, Excel, PowerPoint, OpenDocument, CSV, \
        text, ZIP or pictures, up to 25 megabytes. A file must be what its name says. Pages and programs are not \
        published, because they could run in the name of the site.
        """
    )

    package static let unsuitableName = Rule(
        "E103",
        "File whose name cannot stand in an address",
        """
        A published file keeps its name, so that links to it last. The name, and that of every folder, must have only \
        letters from A to Z, digits, hyphens, underscores and full stops, and begin with none of the latter.
        """
    )

    package static let heavyPicture = Rule(
        "E104",
        "Picture that takes long to load",
        """
        A picture in a text has more than 500 kilobytes. Readers with a slow connection, or who pay for what they load, \
        wait for it. Pages show pictures at most 700 pixels wide, so that 1,400 pixels are enough for every screen.
        """
    )

    package static let privateFile = Rule(
        "E105",
        "Attachment that the site is made from",
        """
        Files in `areas` and `indicators` are what the site works out its figures from. They may have figures that are \
        withheld because they are about too few people, so they are not published as they are. The site offers its own \
        figures as CSV.
        """
    )

    package static let all: [Rule] = [missingFile, unusableFile, unsuitableName, heavyPicture, privateFile]
}
