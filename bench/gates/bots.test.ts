import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'chai'
import { intentsIn, labelOf } from './bots.ts'
import { partOf, repositories } from './repositories.ts'

const files: Record<string, string> = {
  'data/nlu.yml':
    'nlu:\n- intent: human_handoff\n  examples: |\n    - a person please\n    - call [Ada](name)\n    - /human_handoff\n- synonym: x\n  examples: |\n    - y\n',
  'data/stories.yml': 'stories:\n- story: s\n  steps:\n  - intent: greet\n  - action: utter_greet\n',
  'nlu.md': '## intent: greet\n- hello\n\n## synonym:x\n- y\n',
  'intents/Human_usersays_de.json': JSON.stringify([{ data: [{ text: 'mit ' }, { text: 'jemandem' }] }]),
  'workspace.json': JSON.stringify({ language: 'es', intents: [{ intent: 'agente', examples: [{ text: 'un agente' }] }] }),
  'list.json': JSON.stringify({ intents: [{ tag: 'bye', patterns: ['bye'] }] }),
  'hitl.json': JSON.stringify({ name: 'hitl', utterances: { fr: ['un humain'] } }),
  'table.csv': 'INTENT_NAME,UTTERANCES\nREP,"a rep, please"\n',
  'broken.json': '{',
}

describe('Texts of chatbots', () => {
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'bots-'))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  })
  after(() => rmSync(folder, { recursive: true }))

  it('are read by intent from every kind of file, without stories, synonyms and what buttons send', () => {
    const read = intentsIn(folder).map(({ intent, texts, language }) => [intent, texts, language ?? ''])
    expect(read).to.have.deep.members([
      ['human_handoff', ['a person please', 'call Ada'], ''],
      ['greet', ['hello'], ''],
      ['Human', ['mit jemandem'], 'de'],
      ['agente', ['un agente'], 'es'],
      ['bye', ['bye'], ''],
      ['hitl', ['un humain'], 'fr'],
      ['REP', ['a rep, please'], ''],
    ])
  })

  it('are none where no checkout is', () => {
    expect(intentsIn(join(folder, 'nowhere'))).to.deep.equal([])
  })

  it('are labelled by the names of the intents alone', () => {
    for (const name of [
      'human_handoff',
      'INFO_SPEAK_TO_REP',
      'Connect with live agent',
      'escalar_humano',
      'Weiterleitung_Mitarbeiter',
      'callback',
    ])
      expect(labelOf(name), name).to.equal('wish')
    for (const name of ['greet', 'bot_challenge', 'chitchat/ask_ishuman', 'smalltalk.agent.age', 'order_status'])
      expect(labelOf(name), name).to.equal('other')
    for (const name of ['handoff', 'trigger_handoff', 'contact_us', 'out_of_scope', 'confirmacion_escalar_humano'])
      expect(labelOf(name), name).to.equal(undefined)
  })

  it('belong to one half by the name of the repository, each named once', () => {
    expect(new Set(repositories.map(name => name.toLowerCase())).size).to.equal(repositories.length)
    expect(partOf('AmFamMLTeam/ACID')).to.equal('tune')
    expect(partOf('gras64/RASA-german-demo')).to.equal(partOf('gras64/rasa-german-demo')).and.to.equal('held')
  })
})
