import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knowledgeSourceKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

let dir = ''

knowledgeSourceKit({
  config,
  create,
  library: {
    async open() {
      dir = await mkdtemp(join(tmpdir(), 'threadline-folder-'))
      return { KNOWLEDGE_DIR: dir }
    },
    close: () => rm(dir, { recursive: true, force: true }),
    put: (name, { title, text }) => writeFile(join(dir, `${name}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`),
    remove: name => rm(join(dir, `${name}.md`)),
    break: () => rm(dir, { recursive: true }),
  },
})
