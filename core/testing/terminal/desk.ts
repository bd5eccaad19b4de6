// The terminal desk as an agent has it before them, at a Threadline that runs elsewhere.
import { root } from '../../roof/settings/place.ts'
import { openTerminal, type Terminal } from './tmux.ts'

/** Opens `npm run desk` for the agent of this name; resolves when it waits for a line. */
export const openDesk = async (house: { url: string; key: string }, agent: string): Promise<Terminal> => {
  const desk = openTerminal({
    columns: 110,
    rows: 45,
    folder: root,
    command: [process.execPath, 'main.ts', 'desk'],
    env: { THREADLINE_URL: house.url, THREADLINE_API_KEY: house.key, AGENT_NAME: agent },
  })
  await desk.see(/desk ›/)
  return desk
}
