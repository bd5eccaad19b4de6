// How a page looks that a customer opens from a message: one column, no script, nothing loaded from anywhere.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { toHtml } from '../../lib/dialects/html.ts'
import { webUrl } from '../../lib/dialects/reader.ts'
import { html } from '../../lib/html.ts'
import type { AnswerPage, RatingPage } from '../../ports/pages.ts'
import { wordsIn } from './words.ts'

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8')
const style = `${read('../../lib/paper.css')}${read('./page.css')}`

/** The style stands in the page, known by its hash; a form goes nowhere but here; no frame shows it. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const rightToLeft = new Set(['ar', 'he'])

const page = (language: string, title: string, body: string): string => `<!doctype html>
<html lang="${language}" dir="${rightToLeft.has(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow, noarchive">
<title>${html(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${html(title)}</h1>
${body}
</main>
</body>
</html>
`

const list = (title: string, items: { title: string; url?: string | undefined }[]): string => {
  if (items.length === 0) return ''
  const line = ({ title, url }: { title: string; url?: string | undefined }): string => {
    const href = webUrl(url)
    return `<li>${href === undefined ? html(title) : `<a href="${html(href)}" rel="noopener nofollow">${html(title)}</a>`}</li>`
  }
  return `<h2>${html(title)}</h2>\n<ul>${items.map(line).join('')}</ul>`
}

/** A message of ours, whole. */
export const answerHtml = ({ language: tag, author, name, at, text, sources, attachments }: AnswerPage): string => {
  const { language, words } = wordsIn(tag)
  const from = name ?? (author === 'ai' ? words.ai : words.team)
  const when = new Date(at).toISOString()
  const written = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  return page(
    language,
    words.whole,
    `<p class="from">${html(from)} · <time datetime="${when}">${html(written)}</time></p>
<article dir="auto">${toHtml(text)}</article>
${list(words.sources, sources)}
${list(
  words.files,
  attachments.map(({ name, url }) => ({ title: name, url })),
)}`,
  )
}

const choice =
  (chosen: number | undefined) =>
  (label: string, at: number): string => {
    const score = at + 1
    const checked = score === chosen ? ' checked' : ''
    return `<label><input type="radio" name="score" value="${score}"${checked} required><span><b>${score}</b> ${html(label)}</span></label>`
  }

/** The form, with what was given before. `chosen`: by the link that led here. `missing`: the form was sent without a score. */
export const ratingHtml = (
  { language: tag, open, score }: RatingPage,
  { chosen, missing }: { chosen?: number | undefined; missing?: boolean } = {},
): string => {
  const { language, words } = wordsIn(tag)
  if (open) return page(language, words.rate, `<p role="status">${html(words.notYet)}</p>`)
  const before = score === undefined ? '' : `<p role="status" class="done">${html(words.rated(score))}</p>`
  const mistake = missing ? `<p role="alert" class="mistake">${html(words.missing)}</p>` : ''
  return page(
    language,
    words.rate,
    `${before}${mistake}<form method="post">
<fieldset><legend class="unseen">${html(words.rate)}</legend>${words.scores.map(choice(chosen ?? score)).join('')}</fieldset>
<label class="comment" for="comment">${html(words.comment)}</label>
<textarea id="comment" name="comment" rows="4" maxlength="2000" dir="auto"></textarea>
<button>${html(words.submit)}</button>
</form>`,
  )
}

/** In the place of a page that is not there. */
export const absentHtml = (tag: string | undefined, why: 'gone' | 'never'): string => {
  const { language, words } = wordsIn(tag)
  return page(language, words[why], '')
}
