import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { knowledgeSourceKit } from '#core/testing/index.ts'
import { config } from './config.ts'
import { create } from './index.ts'

// The place that is read, played: change it to what the vendor's own pages say.
const pages = new Map<string, { title: string; text: string }>()
let broken = false
let server: Server

knowledgeSourceKit({
  config,
  create,
  variables: { SAMPLE_URL: 'http://127.0.0.1:9' },
  library: {
    async open() {
      pages.clear()
      broken = false
      server = createServer((_req, res) => {
        const all = [...pages].map(([id, page]) => ({ id, ...page }))
        res.writeHead(broken ? 500 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(all))
      })
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      return { SAMPLE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
    async put(name, page) {
      pages.set(name, page)
    },
    async remove(name) {
      pages.delete(name)
    },
    async break() {
      broken = true
    },
  },
})
