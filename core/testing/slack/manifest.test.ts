import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect } from 'chai'
import { root } from '../../roof/settings/place.ts'
import { type Manifest, readManifest, usedOfSlack } from './manifest.ts'

const files = ['slack.yaml', 'slack-http.yaml']

const schema = join(process.env.SPECS_DIR ?? join(root, '../shared/specs'), 'slack-manifest.schema.json')
const why = existsSync(schema) || process.env.BEDS === 'required' ? '' : ' (skipped: no slack-manifest.schema.json; set SPECS_DIR)'

/** Without where Slack finds us. */
const unplaced = (manifest: Manifest): unknown =>
  JSON.parse(JSON.stringify(manifest, (name, value) => (['url', 'request_url', 'socket_mode_enabled'].includes(name) ? undefined : value)))

describe('The manifests for Slack', () => {
  for (const file of files)
    (why === '' ? it : it.skip)(`are what Slack takes: ${file}${why}`, () => {
      const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } })
      const valid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
      valid(readManifest(file))
      expect(valid.errors ?? []).to.deep.equal([])
    })

  it('differ only in how Slack reaches Threadline', () => {
    const [socket, http] = files.map(readManifest) as [Manifest, Manifest]
    expect(unplaced(http)).to.deep.equal(unplaced(socket))
    expect(socket.settings.socket_mode_enabled).to.equal(true)
    expect(http.settings.socket_mode_enabled).to.equal(false)
    const { event_subscriptions: events, interactivity } = http.settings
    const addresses = [events.request_url, interactivity.request_url, ...http.features.slash_commands.map(c => c.url)]
    expect(new Set(addresses)).to.deep.equal(new Set(['https://desk.example.com/slack/events']))
    expect(readFileSync(join(root, 'manifests/slack.yaml'), 'utf8')).not.to.match(/(?:request_)?url:/u)
  })

  describe('ask for what the code uses, and no more', () => {
    const { features, oauth_config: oauth, settings } = readManifest('slack.yaml')
    const used = usedOfSlack()

    it('slash commands', () => {
      expect(features.slash_commands.map(c => c.command).sort()).to.deep.equal(used.commands)
      // Otherwise people would be names, which are not theirs alone.
      expect(features.slash_commands.filter(c => c.should_escape !== true)).to.deep.equal([])
    })

    it('shortcuts', () => {
      expect(features.shortcuts.map(s => s.callback_id).sort()).to.deep.equal(used.shortcuts)
    })

    it('events', () => {
      expect([...settings.event_subscriptions.bot_events].sort()).to.deep.equal(used.events)
    })

    it('scopes', () => {
      expect([...oauth.scopes.bot].sort()).to.deep.equal(used.scopes)
    })
  })
})
