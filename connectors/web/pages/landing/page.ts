// The landing page: what this is, the conversation itself, and the one line that puts it on another page.
import { html } from '#core/lib/html.ts'
import type { WidgetLook } from '../../wire.ts'

/** The tag an operator puts on a page. */
export const embedTag = (publicUrl: string): string => `<script src="${encodeURI(publicUrl)}/widget.js" async></script>`

const origin = (url: string): string => (URL.canParse(url) ? new URL(url).origin : url)

const settings: [string, string][] = [
  ['data-inline="#help"', 'Fills that element of your page instead of floating over it.'],
  ['data-title="Acme Help"', 'The name at the top.'],
  ['data-accent="#7c3aed"', 'Your colour.'],
  ['data-lang="de"', 'The widget’s language, if it is not that of your page.'],
  ['data-token="…"', 'Who is signed in on your page, proven by your backend.'],
  ['data-name, data-email', 'The same as a claim. Shown to your team as not proven.'],
]

const row = ([name, about]: [string, string]): string => `<div><dt><code>${html(name)}</code></dt><dd>${html(about)}</dd></div>`

/** The page's HTML. References are relative, so it also works behind a path prefix. */
export const landingPage = (look: WidgetLook, publicUrl: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="description" content="Ask a question and get an answer with its source, or a person.">
<title>${html(look.title)} · Threadline</title>
<link rel="stylesheet" href="web/landing.css">
<link rel="icon" href="data:,">
<script src="web/landing.js" defer></script>
</head>
<body>
<main>
<section class="about">
<p class="brand"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><circle cx="9" cy="8" r="4"/><path d="M9 12v7a6 6 0 0 0 6 6h4"/><circle cx="23" cy="25" r="4"/></svg>Threadline</p>
<h1>Answers first.<br>People when it matters.</h1>
<ul class="points">
<li>Ask in your own words: the answer comes from this team’s own articles and says where from.</li>
<li>What the AI is not sure of goes to a person, with the whole conversation, and nobody asks you twice.</li>
<li>Self-hosted: agents answer in Slack or a terminal, programs over the API, and there is no dashboard to learn.</li>
</ul>
<div class="embed">
<h2>Put it on your own page</h2>
<div class="snippet"><pre><code id="tag">${html(embedTag(publicUrl))}</code></pre><button type="button" data-copy="#tag">Copy</button></div>
<details>
<summary>Settings and content security policy</summary>
<dl>${settings.map(row).join('')}</dl>
<p>With a strict policy, allow <code>${html(origin(publicUrl))}</code> in <code>script-src</code> and <code>connect-src</code>. Styles need no exception. If you restrict Trusted Types, allow the policy <code>threadline</code>.</p>
</details>
</div>
</section>
<section class="try" aria-label="Conversation" id="conversation"></section>
</main>
<script src="widget.js" data-inline="#conversation" async></script>
</body>
</html>
`
