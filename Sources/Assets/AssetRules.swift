package import Diagnostics

/// What can be wrong with the look of a site: its stylesheets, its colours and its logo.
///
/// Each rule is documented by its own title and text.
package enum AssetRules {
    package static let missingImport = Rule(
        "A101",
        "Stylesheet that does not exist",
        """
        A stylesheet imports another that is neither in the site's own `templates/assets` nor among those that come with \
        Placard, so that every page would lack what it says. The path is read from the folder of the file that imports it.
        """
    )

    package static let importLoop = Rule(
        "A102",
        "Stylesheets that import each other",
        """
        A stylesheet imports itself, directly or by way of others, so that there is no order to put them in. Take one \
        of the imports out.
        """
    )

    package static let unusableImport = Rule(
        "A103",
        "Import that cannot be put in place",
        """
        All stylesheets are joined into one file, so an import must stand before all rules, name a file of the site in \
        quotation marks, and have no condition. Write a condition as `@media` into the file itself, and put a copy of a \
        stylesheet of somebody else's beside your own: pages ask nothing of other servers.
        """
    )

    package static let unfinished = Rule(
        "A104",
        "Part of a stylesheet that does not end",
        """
        A comment, a text in quotation marks or a block in braces is opened and not closed, or closed and not opened. \
        In the file that all stylesheets are joined into, it would spoil those that come after it.
        """
    )

    package static let lowContrast = Rule(
        "A110",
        "Colour that some readers cannot tell",
        """
        A colour of `branding` in `site.yml` differs too little from what it stands on: words need a contrast of 4.5 to \
        1, marks one of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). It is worked out for the light and for the dark scheme. The \
        message names the nearest colour that passes.
        """
    )

    package static let missingLogo = Rule(
        "A111",
        "Logo that does not exist",
        """
        `logo` of `branding` in `site.yml` is the path of a file from the content folder, and no file is there.
        """
    )

    package static let unusableLogo = Rule(
        "A112",
        "File that cannot be a logo",
        """
        The logo must be SVG or PNG, as the end of its name says, and no larger than 100 kilobytes: every page shows it.
        """
    )

    package static let unsafeDrawing = Rule(
        "A113",
        "Drawing with script or with something from elsewhere",
        """
        An SVG file can run script, move, and fetch other files. A logo or a picture may do none of it, so elements such \
        as `script` and `animate`, attributes such as `onload`, and addresses that lead out of the drawing are refused; so \
        are document types, and whatever is no XML. What is published is written anew from what draws something: notes of \
        drawing programs are left out. Most of these programs can save a plain SVG.
        """
    )

    package static let unstrippedPicture = Rule(
        "A114",
        "Picture whose metadata cannot be removed",
        """
        Photographs say where and when they were taken, and by whom. Pictures are published without that, which can be \
        done with JPEG, PNG, WebP and GIF that are whole, but not with AVIF and HEIC, nor with a photograph inside a \
        drawing. Save the picture again, as one of these or without its metadata.
        """
    )

    /// Every rule of this module, by code.
    package static let all: [Rule] = [
        missingImport, importLoop, unusableImport, unfinished, lowContrast, missingLogo, unusableLogo, unsafeDrawing,
        unstrippedPicture,
    ]
}
