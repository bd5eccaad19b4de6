// `npm run replay SESSION SEQ`: a decision of the AI made again from its record, by the running Threadline, and held against what it was.
import type { Decided, Replay } from '../../ports/replay.ts'
import { findRunning } from './running.ts'

const usage = 'Say which decision: npm run replay -- SESSION SEQ, such as npm run replay -- 4521 7. The desk shows both.'

const lines = (title: string, { decision, confidence, threshold, reasons, text, calls, gates }: Decided): string[] => [
  `${title}: ${decision}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}, confidence ${confidence.toFixed(2)}, needs ${threshold.toFixed(2)}`,
  ...gates.map(({ gate, fired, why }) => `    ${fired ? '✗' : '·'} ${gate}${why ? `: ${why}` : ''}`),
  ...calls.map(({ action }) => `    asks for ${action}`),
  ...(text === '' ? [] : text.split('\n').map(line => `    ${line}`)),
]

/** The replay as people read it. */
export const told = ({ question, answerer, was, now, differences }: Replay): string[] => [
  `Asked: ${question}`,
  `Answerer: ${answerer.name} (${answerer.model})`,
  '',
  ...lines('It was', was),
  '',
  ...(now ? lines('Now', now) : ['It could not be decided again.']),
  '',
  ...(differences.length === 0 ? ['The same decision.'] : ['Different:', ...differences.map(each => `  - ${each}`)]),
]

/** Answers 0 where the decision is the same, 1 where it is not or there is none. */
export const replayDecision = async (
  [session, seq]: string[],
  print: (line: string) => void = line => process.stdout.write(`${line}\n`),
): Promise<number> => {
  if (session === undefined || !/^\d+$/u.test(seq ?? '')) {
    print(usage)
    return 1
  }
  const running = await findRunning()
  if ('trouble' in running) {
    print(running.trouble)
    return 1
  }
  try {
    const replay = await running.remote.queries.replay(session, Number(seq))
    for (const line of told(replay)) print(line)
    return replay.differences.length === 0 ? 0 : 1
  } catch (error) {
    print(error instanceof Error ? error.message : String(error))
    return 1
  }
}
