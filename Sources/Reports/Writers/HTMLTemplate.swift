// The page as a Mustache template: only structure here, words come from Wording, numbers from the tables.

/// The templates of the HTML report.
enum HTMLTemplate {
    /// The page. `{{…}}` is escaped by `MarkupContentType`; `{{{…}}}` is used for our own SVG and CSS only.
    static let page = """
        {{% CONTENT_TYPE:VERNIER_MARKUP}}<!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="generator" content="vernier {{vernier}}, wording {{wording}}">
        <title>{{headline}} · vernier</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <header>
        <p class="kicker">vernier · audit of <code>{{suiteID}}</code> · {{items}}</p>
        <h1>{{headline}}</h1>
        {{#void}}<p class="void" role="note"><strong>✗ Void.</strong> {{void}}</p>
        {{/void}}
        <ul class="states">
        {{#states}}<li><strong>{{word}}</strong> {{meaning}}{{#reason}} <span class="why">{{reason}}</span>{{/reason}}</li>
        {{/states}}</ul>
        {{#measures}}<p class="measures">What the suite measures: {{measures}}</p>{{/measures}}
        </header>
        <main>
        <section id="verdicts" aria-labelledby="h-verdicts">
        <h2 id="h-verdicts">{{tally}}</h2>
        {{#hasCards}}<p class="note">The claim examined of each model: its score on the published items is what it scores on items like them. Ranges are {{level}} intervals.{{#chance}} Dashed: blind guessing.{{/chance}}</p>{{/hasCards}}
        <div class="cards">
        {{#cards}}{{>card}}{{/cards}}
        </div>
        {{#hasMore}}<details><summary>{{moreLabel}}</summary><div class="cards">
        {{#moreCards}}{{>card}}{{/moreCards}}
        </div></details>{{/hasMore}}
        </section>
        <section id="limits" aria-labelledby="h-limits">
        <h2 id="h-limits">What was not checked</h2>
        <ul>
        {{#limits}}<li>{{.}}</li>
        {{/limits}}</ul>
        </section>
        {{#sections}}<section id="{{id}}" aria-labelledby="h-{{id}}">
        <h2 id="h-{{id}}">{{headline}}</h2>
        {{#figures}}<figure><div class="frame">{{{svg}}}</div></figure>
        {{/figures}}{{#tables}}{{>table}}
        {{/tables}}{{#notes}}<p class="source">{{.}}</p>
        {{/notes}}{{#foldedTables}}<details><summary>{{caption}}</summary>
        {{>table}}
        </details>
        {{/foldedTables}}</section>
        {{/sections}}<section id="changes" aria-labelledby="h-changes" class="changes">
        <h2 id="h-changes">What would change this verdict</h2>
        <ul>
        {{#changes}}<li>{{.}}</li>
        {{/changes}}</ul>
        </section>
        </main>
        <footer>
        <h2>Made from</h2>
        <dl>
        {{#provenance}}<dt>{{name}}</dt><dd>{{value}}</dd>
        {{/provenance}}</dl>
        <p>To check this report: <code>vernier verify DIR</code>, with the folder that holds <code>record.json</code>, recomputes the verdict from the record alone.</p>
        <p>Who ran this audit, who paid for it, when, and when it expires are not part of the record: ask whoever hands it to you.</p>
        </footer>
        </body>
        </html>

        """

    /// The verdict on one model. A partial starts with the content type again: it does not inherit the page's.
    static let card = """
        {{% CONTENT_TYPE:VERNIER_MARKUP}}<article class="card {{finding}}">
        <h3><span class="name">{{model}}</span></h3>
        <p class="verdict"><span class="mark" aria-hidden="true">{{mark}}</span> <strong>{{claim}}</strong> <span class="words">{{words}}</span></p>
        {{#strip}}<div class="strip">{{{strip}}}</div>{{/strip}}
        <dl class="numbers">
        <div><dt>Published</dt><dd><b>{{score}}</b> <span>{{scoreInterval}}</span> <span>n = {{n}} items</span></dd></div>
        <div><dt>Twins</dt><dd><b>{{twin}}</b> <span>{{twinInterval}}</span>{{#twinNote}} <span>{{twinNote}}</span>{{/twinNote}}</dd></div>
        <div><dt>Gap</dt><dd><b>{{gap}}</b> <span>{{gapInterval}}</span>{{#hasGap}} <span>points</span>{{/hasGap}}</dd></div>
        </dl>
        <p class="sentence">{{sentence}} <strong>{{decision}}</strong></p>
        <p class="certainty">Certainty: <span class="steps" aria-hidden="true">{{steps}}</span> <strong>{{certainty}}</strong></p>
        <ul class="reasons">
        {{#reasons}}<li>{{.}}</li>
        {{/reasons}}</ul>
        <dl class="says">
        <dt>You may say</dt>{{#may}}<dd>{{.}}</dd>{{/may}}
        <dt>You may not say</dt>{{#mayNot}}<dd>{{.}}</dd>{{/mayNot}}
        <dt>Ask for</dt>{{#ask}}<dd>{{.}}</dd>{{/ask}}
        </dl>
        {{#others}}<p class="other">{{.}}</p>
        {{/others}}<p class="link"><a href="#{{anchor}}">the numbers</a></p>
        </article>

        """

    /// A table.
    static let table = """
        {{% CONTENT_TYPE:VERNIER_MARKUP}}<div class="table"><table>
        <caption>{{caption}}</caption>
        <thead><tr>{{#columns}}<th scope="col"{{#isNumber}} class="num"{{/isNumber}}>{{name}}</th>{{/columns}}</tr></thead>
        <tbody>
        {{#rows}}<tr{{#anchor}} id="{{anchor}}"{{/anchor}}><th scope="row">{{heading}}</th>{{#cells}}<td{{#isNumber}} class="num"{{/isNumber}}>{{text}}</td>{{/cells}}</tr>
        {{/rows}}</tbody>
        </table></div>
        """
}
