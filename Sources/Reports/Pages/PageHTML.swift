// A page as HTML: one file, no script, no network, readable in the dark and in grey print.

import Mustache

/// Writes a `ReportPage` as HTML5.
enum PageHTML {
    static func write(_ page: ReportPage) throws -> String {
        // Registered before parsing; an unregistered type makes the parser throw, so nothing is ever left unescaped.
        MustacheContentTypes.register(MarkupContentType(), named: "VERNIER_MARKUP")
        do {
            var library = MustacheLibrary()
            try library.register(HTMLTemplate.table, named: "table")
            return try MustacheTemplate(string: template).render(context(page), library: library)
        } catch {
            throw ReportError("template", "The page template does not parse; reinstall vernier.", cause: error)
        }
    }

    private static func context(_ page: ReportPage) -> [String: Any] {
        [
            "kicker": VisibleText.of(page.kicker), "headline": VisibleText.of(page.headline), "style": HTMLStyle.sheet,
            "lead": page.lead.map { VisibleText.of($0, limit: 2000) },
            "limits": page.limits.map { VisibleText.of($0, limit: 2000) }, "hasLimits": !page.limits.isEmpty,
            "provenance": page.provenance.map { ["name": $0.name, "value": VisibleText.of($0.value)] },
            "sections": page.sections.enumerated().map { number, section -> [String: Any] in
                [
                    "id": "s\(number + 1)", "headline": VisibleText.of(section.headline),
                    "figures": section.figures.map { ["svg": $0.markup] },
                    "sentences": section.sentences.map { VisibleText.of($0, limit: 2000) },
                    "tables": section.tables.filter { !$0.rows.isEmpty }.map(\.context),
                    "notes": section.notes.map { VisibleText.of($0, limit: 2000) },
                ]
            },
        ]
    }

    /// `{{…}}` is escaped by `MarkupContentType`; `{{{…}}}` is our own SVG and CSS only.
    private static let template = """
        {{% CONTENT_TYPE:VERNIER_MARKUP}}<!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>{{headline}} · vernier</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <header>
        <p class="kicker">{{kicker}}</p>
        <h1>{{headline}}</h1>
        {{#lead}}<p class="measures">{{.}}</p>
        {{/lead}}</header>
        <main>
        {{#sections}}<section id="{{id}}" aria-labelledby="h-{{id}}">
        <h2 id="h-{{id}}">{{headline}}</h2>
        {{#figures}}<figure><div class="frame">{{{svg}}}</div></figure>
        {{/figures}}{{#sentences}}<p>{{.}}</p>
        {{/sentences}}{{#tables}}{{>table}}
        {{/tables}}{{#notes}}<p class="source">{{.}}</p>
        {{/notes}}</section>
        {{/sections}}{{#hasLimits}}<section id="limits" aria-labelledby="h-limits">
        <h2 id="h-limits">What was not examined</h2>
        <ul>
        {{#limits}}<li>{{.}}</li>
        {{/limits}}</ul>
        </section>
        {{/hasLimits}}</main>
        <footer>
        <h2>Made from</h2>
        <dl>
        {{#provenance}}<dt>{{name}}</dt><dd>{{value}}</dd>
        {{/provenance}}</dl>
        </footer>
        </body>
        </html>

        """
}
