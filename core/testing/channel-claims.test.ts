import { existsSync, readFileSync } from 'node:fs'
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

/** What the vendor of a connector's kit test does not play, by the reasons that stand there. */
const unplayed = ({ channel }: Connector): string[] => {
  const [, block = ''] = /\bwithout: \{([\s\S]*?)\n\s*\}/u.exec(read(`connectors/${channel}/${channel}.kit.test.ts`)) ?? []
  return [...block.matchAll(/^\s*(\w+):/gmu)].map(([, ability]) => String(ability))
}

const aboutOf = (connector: Connector): About => {
  const lacks = unplayed(connector)
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
  const about = aboutOf(connector)
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
    const [web] = connectors.filter(({ channel }) => channel === 'web')
    const claimed = (column: string): Claim => claims.find(claim => claim.column === column)!
    const fax: Connector = { ...web!, channel: 'fax', traits: { ...web!.traits, pull: false, receipts: 'read' }, edit: async () => {} }
    expect(unproven(fax, claimed('Receipts'))).to.match(/^fax claims “Receipts”, and no check of the kit/)
    expect(unproven(fax, claimed('Edits'))).to.equal(undefined)
  })
})
