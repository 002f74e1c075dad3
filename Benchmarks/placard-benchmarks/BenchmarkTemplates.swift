import Diagnostics

/// The templates of the benchmark's page.
enum BenchmarkTemplates {
    static let files = [
        SourceFile(
            path: "Templates/page.mustache",
            text: """
                <!doctype html>
                <title>{{title}}</title>
                <h1>{{title}} <small>{{code}}</small></h1>
                <p>{{summary}}</p>
                {{{intro}}}
                {{#cards}}
                {{>card}}
                {{/cards}}

                """
        ),
        SourceFile(
            path: "Templates/card.mustache",
            text: """
                <section id="{{identifier}}"{{#isHigh}} class="high"{{/isHigh}}>
                <h2>{{title}}</h2>
                <p><b>{{value}}{{unit}}</b> {{period}}, {{rank}}</p>
                <p>{{sentence}}</p>
                {{#range}}
                <p>Likely range {{range}}</p>
                {{/range}}
                {{^range}}
                <p>No range is published</p>
                {{/range}}
                {{{chart}}}
                <footer>{{source}}</footer>
                </section>

                """
        ),
    ]
}
