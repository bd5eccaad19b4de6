import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Connector } from '../ports/connector.ts'
import { withParts } from '../roof/commands/tables.ts'
import { findFolders } from '../roof/parts/folders.ts'
import { isConnector } from '../roof/parts/plugs.ts'
import { root } from '../roof/settings/place.ts'
import { type Claim, claims, proofs } from './channel-claims.ts'
import type { About } from './kits/connector/about.ts'
import { connectorChecks } from './kits/connector.ts'

const read = (file: string): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '')

const kitTests = readdirSync(join(root, 'connectors'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.kit.test.ts'))

/** What the vendor of a connector's kit test does not play, by the reasons that stand there or where that vendor is; of several, what one of them does not. */
const unplayed = ({ channel }: Pick<Connector, 'channel'>): string[] | undefined => {
  const files = kitTests.filter(file => file.startsWith(`${channel}/`)).map(file => `connectors/${file}`)
  if (files.length === 0) return undefined
  const vendors = files.flatMap(file =>
    [...read(file).matchAll(/from '#(core\/testing\/(?!kits\/)[^']+)'/gu)].map(([, path]) => String(path)),
  )
  const blocks = [...files, ...vendors].flatMap(file =>
    [...read(file).matchAll(/\bwithout(?::| =) \{([\s\S]*?)\}\n?/gu)].map(([, block]) => block),
  )
  return blocks.flatMap(block => [...String(block).matchAll(/(?:^|\n)\s*(\w+):/gu)].map(([, ability]) => String(ability)))
}

const aboutOf = (connector: Connector, lacks: readonly string[]): About => {
  const platform = new Proxy({} as About['platform'], {
    get: (_, ability: string) => {
      if (ability === 'without') return Object.fromEntries(lacks.map(one => [one, 'it has none']))
      return lacks.includes(ability) ? undefined : {}
    },
  })
  return { connector, platform, secrets: [] }
}

/** Why a claim is not proven; undefined where it is. */
const unproven = (connector: Connector, { column, checks }: Claim): string | undefined => {
  const lacks = unplayed(connector)
  if (lacks === undefined) return `${connector.channel} has no kit test`
  const about = aboutOf(connector, lacks)
  const asked = connectorChecks.filter(check => checks.includes(check.name) && check.without?.(about) === undefined)
  if (asked.length > 0) return undefined
  const proof = proofs[connector.channel]?.[column]
  const where = `${connector.channel} claims “${column}”`
  if (!proof) return `${where}, and no check of the kit is asked of it: name the test that proves it in core/testing/channel-claims.ts`
  return read(proof.file).includes(proof.title) ? undefined : `${where}, and ${proof.file} has no test “${proof.title}”`
}

describe('What channels say they can', () => {
  let connectors: Connector[]
  before(async function () {
    this.timeout(30_000)
    connectors = await withParts(await findFolders(root), parts => parts.filter(isConnector))
  })

  it('is proven, each claim by a check of the kit that is asked of it or by a named test', async () => {
    // A folder that is missing here has a required variable without an example: then nobody would ask for its proofs.
    const folders = (await findFolders(root)).filter(({ room }) => room === 'connectors').map(({ config }) => config.name)
    expect(connectors.map(({ channel }) => channel)).to.have.members(folders)
    const lacking = connectors.flatMap(connector =>
      claims.flatMap(claim => (claim.says(connector) === undefined ? [] : (unproven(connector, claim) ?? []))),
    )
    expect(lacking).to.deep.equal([])
  })

  it('names checks that there are, and no test for what is not claimed', () => {
    const names = connectorChecks.map(({ name }) => name)
    expect(claims.flatMap(({ checks }) => checks).filter(name => !names.includes(name))).to.deep.equal([])
    const idle = connectors.flatMap(connector =>
      Object.keys(proofs[connector.channel] ?? {}).filter(
        column => claims.find(claim => claim.column === column)?.says(connector) === undefined,
      ),
    )
    expect(idle).to.deep.equal([])
  })

  it('does not pass without a proof', () => {
    const email = connectors.find(({ channel }) => channel === 'email')!
    const claimed = (column: string): Claim => claims.find(claim => claim.column === column)!
    const boasting: Connector = { ...email, templates: async () => [] }
    expect(unproven(boasting, claimed('Templates'))).to.match(/^email claims “Templates”, and no check of the kit/)
    expect(unproven(boasting, claimed('Files'))).to.equal(undefined)
    expect(unproven({ ...email, channel: 'fax' }, claimed('Files'))).to.equal('fax has no kit test')
  })
})
