// The table of API calls for docs/: printed from the endpoints, so that the page can't tell of a call that isn't there.
import type { Endpoint } from '../lib/rest.ts'
import { problemTable } from '../model/problem.ts'
import { apiRoot } from './rest.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()

/** Markdown: under a heading for each tag a table of method, path, what it does, and the problem codes of its own. */
export const apiReference = (endpoints: readonly Endpoint[]): string =>
  [...Map.groupBy(endpoints, endpoint => endpoint.tag)]
    .map(([tag, calls]) => {
      const rows = calls.map(call => {
        const own = (call.problems ?? []).map(code => `\`${code}\``).join(' ')
        return `| \`${call.method.toUpperCase()} ${apiRoot}${call.path}\` | ${cell(call.summary)} | ${call.status ?? 200} | ${own} |`
      })
      return [`### ${tag}`, '', '| Call | What it does | Answers | Problems of its own |', '| --- | --- | --- | --- |', ...rows].join('\n')
    })
    .join('\n\n')

/** Markdown: every problem code with its status and title. */
export const problemReference = (): string =>
  [
    '| Code | Status | Meaning |',
    '| --- | --- | --- |',
    ...Object.entries(problemTable).map(([code, [status, title]]) => `| \`${code}\` | ${status} | ${cell(title)} |`),
  ].join('\n')
