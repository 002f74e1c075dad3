/// What stands where the site would, as long as no build was good: the findings are laid over it.
enum StandInPage {
    static let bytes = Array(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Not built yet</title>
        </head>
        <body>
        <main>
        <h1>There is nothing to see yet</h1>
        <p>Something has to be mended before the site can be shown. This page says what, and shows the site once that is \
        done.</p>
        <noscript><p>This page needs JavaScript to say it. The terminal says it as well.</p></noscript>
        </main>
        </body>
        </html>

        """.utf8
    )
}
