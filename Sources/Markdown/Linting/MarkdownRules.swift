package import Diagnostics

/// The rules for Markdown text itself; the title and the explanation of each are its documentation.
package enum MarkdownRules {
    package static let invalidUTF8 = Rule(
        "M101",
        "Text that is not UTF-8",
        """
        Content is read as UTF-8. Bytes that are not UTF-8 most often come from a file saved as Windows-1252 or \
        Latin-1, and would show as replacement characters where apostrophes and accents should be. Save the file as \
        UTF-8.
        """
    )
    package static let nulByte = Rule(
        "M102",
        "NUL byte in text",
        """
        A text file holds no NUL bytes; one that does is most likely a file of another kind, or saved as UTF-16. Save \
        it as UTF-8 text.
        """
    )
    package static let unknownNode = Rule(
        "M103",
        "Markdown element that Placard does not know",
        """
        The installed cmark library reported an element that Placard was not written for, so its content is left out. \
        This is a fault of Placard or of the installation, not of the text.
        """
    )
    package static let unknownFence = Rule(
        "M104",
        "Fenced block whose kind is nearly one of Placard's",
        """
        A fenced block is filled by Placard when the first word after its fence is table, areas, chart or map. \
        Another word makes it a block of code, shown as typed. A word that is one slip away from a kind is most \
        likely meant as that kind, and so is a block that has the keys of one.
        """
    )
    package static let unclosedFence = Rule(
        "M105",
        "Fenced block that is never closed",
        """
        A fenced block without a closing fence takes everything below it, which readers then see as code. Close it \
        with a line of the same marks, at least as many as opened it.
        """
    )
    package static let rawHTML = Rule(
        "M106",
        "Raw HTML",
        """
        HTML typed in Markdown is left out, so that nobody's page can run a script or break the layout. Write it in \
        Markdown instead. Comments are left out without a word.
        """
    )
    package static let unsafeAddress = Rule(
        "M107",
        "Address that could run a script or read a file",
        """
        Addresses with the schemes javascript, vbscript, file and data are left out, however they are spelt; only \
        images in PNG, GIF, JPEG or WebP may be given as data.
        """
    )
    package static let emptyTarget = Rule(
        "M108",
        "Reference that names nothing",
        """
        A link to `indicator:`, `area:` or `term:` must say which one after the colon, as in `[Speke](area:speke)`.
        """
    )
    package static let imageOfReference = Rule(
        "M109",
        "Image whose address is a reference",
        """
        `indicator:`, `area:` and `term:` can be linked to, but they are not pictures. Leave out the exclamation mark.
        """
    )
    package static let overlongRow = Rule(
        "M110",
        "Table row with too many cells",
        """
        A row has more cells than the table's header, and the ones too many are left out. Most often a cell's text \
        holds a pipe, which is typed as \\| there.
        """
    )
    package static let delimiterMismatch = Rule(
        "M111",
        "Table whose delimiter row does not fit its header",
        """
        The row of dashes below a table's header must have as many cells as the header. Otherwise the lines are an \
        ordinary paragraph, with pipes and dashes in it.
        """
    )
    package static let undefinedFootnote = Rule(
        "M112",
        "Reference to a footnote that is not there",
        """
        [^label] in a text refers to a footnote, which stands on a line of its own: [^label]: and its words. A footnote \
        begins at the start of a line, outside quotations, and has its first words on that line. For the marks \
        themselves, type \\[^ instead.
        """
    )
    package static let unusedFootnote = Rule(
        "M113",
        "Footnote that nothing refers to",
        """
        A footnote is shown where the text refers to it with [^label]. Without that it is left out.
        """
    )
    package static let repeatedFootnote = Rule(
        "M114",
        "Two footnotes with one label",
        """
        Every footnote of a text needs a label of its own. The first with a label counts. Capital letters make no \
        difference.
        """
    )
    package static let footnoteInLink = Rule(
        "M115",
        "Reference to a footnote inside a link",
        """
        A reference to a footnote is a link itself, and links cannot stand in one another. Put it after the link.
        """
    )

    package static let brokenLink = Rule(
        "M116",
        "Link or picture whose address cannot be read",
        """
        The address of a link or a picture stands in round brackets directly behind the square ones, and ends at the \
        first space. None stands in the name of a file, or behind the colon of `indicator:`, `area:` or `term:`. Where \
        nobody reads an address, nobody checks the figure beside it. For the signs themselves, type \\[ and \\].
        """
    )
    package static let openEmphasis = Rule(
        "M117",
        "Stars or underscores that set no words apart",
        """
        Bold words stand between two pairs of stars, without a space on the inner side: **very** important. With \
        one, or with a letter right behind the last star and a full stop or a bracket in front of it, readers would see \
        the stars. Stars between figures, 2*3*4, set the figure in the middle apart. For a star itself, type \\*.
        """
    )
    package static let leftoverMarkup = Rule(
        "M118",
        "Signs of Markdown or of templates in running text",
        """
        Readers would see the beginning of a picture, a heading, code, or a field of a template, because nothing \
        ends it or it stands where it means nothing. So do signs that other programs read, such as ~~ and ==. For the signs themselves, put a backslash in front, or set the \
        words in backticks.
        """
    )
    package static let openHeading = Rule(
        "M119",
        "Heading without a space behind its signs",
        """
        Between # and the words of a heading stands one ordinary space. Word processors put a no-break space there, \
        which looks the same.
        """
    )
    package static let pastedBullet = Rule(
        "M120",
        "Bullet of a word processor",
        """
        An item of a list begins with a hyphen and a space. A bullet or a dash pasted from a word processor is text, \
        and the items follow one another in one line.
        """
    )
    package static let wideSpace = Rule(
        "M121",
        "No-break space where an item of a list begins",
        """
        Behind the marker of an item stands an ordinary space, and in front of it nothing or ordinary spaces. A \
        no-break space looks the same, and makes running text of the list.
        """
    )
    package static let pastedTable = Rule(
        "M122",
        "Lines that were most likely meant as a table",
        """
        Cells pasted from a word processor or a spreadsheet have tabs between them, and run on as text. A table has \
        upright strokes between its cells and a line of dashes below its first line.
        """
    )
    package static let curlyFence = Rule(
        "M123",
        "Fence that is not made of backticks",
        """
        A block that Placard fills stands between lines of three backticks. Word processors turn them into quotation \
        marks, or put a no-break space in front, and readers would see the words of the block.
        """
    )
    package static let wordsInHTML = Rule(
        "M124",
        "Words and figures inside HTML",
        """
        A block typed as HTML is left out with all words in it, and without a tag that breaks a line or raises a \
        figure words run together and 10 to the third becomes 103. So that no figure is lost or changed, the site is \
        not written. Write headings and tables in Markdown, and raised figures as ² or ³.
        """
    )
    package static let indentedCode = Rule(
        "M125",
        "Code that was most likely not meant",
        """
        A tab or four spaces at the start of a line make code of it, in which signs of Markdown mean nothing: a \
        heading or a list set in so is shown as it is typed. Start the line at the margin; code goes between two \
        lines of three backticks.
        """
    )

    package static let gappyTable = Rule(
        "M140",
        "Table that leaves out too many cells",
        """
        A row of a table may leave out its last cells, and they are then empty. All tables of a text may leave out 20,000; \
        more is most likely a slip in the header, or a table that nobody could read on a page.
        """
    )

    package static let controlCharacter = Rule(
        "M141",
        "Invisible character in a text",
        """
        The text has a control character, most likely left behind by copying from another program, or a character \
        reference such as `&#1;` that stands for one. Nobody sees it, pages may not hold it, and browsers differ in what \
        they make of it. Delete it and type the characters around it again.
        """
    )

    package static let damagedLetters = Rule(
        "M142",
        "Letters that were decoded wrongly",
        """
        The text was once read in another encoding than it was written in, mostly by the program that it was copied \
        from: `Â£5` was £5, `cafÃ©` was café, `Itâ€™s` was It’s, and `�` stands for a sign that is lost. Type the sign \
        again. The text itself is sound UTF-8 now, so that saving it in another way mends nothing.
        """
    )

    /// All of them, in the order of their codes.
    package static let all: [Rule] = [
        invalidUTF8, nulByte, unknownNode, unknownFence, unclosedFence, rawHTML, unsafeAddress, emptyTarget,
        imageOfReference, overlongRow, delimiterMismatch, undefinedFootnote, unusedFootnote, repeatedFootnote,
        footnoteInLink, brokenLink, openEmphasis, leftoverMarkup, openHeading, pastedBullet, wideSpace, pastedTable,
        curlyFence, wordsInHTML, indentedCode, gappyTable, controlCharacter, damagedLetters,
    ]
}
