// The page on which an admin scans the code: its address is a secret of minutes, and it draws each new code by itself.
import type { Router } from 'express'
import type { Linking, Shown } from './linking.ts'

const words = async ({ qr, code, linked, failed }: Shown): Promise<string> => {
  if (linked) return `<p class="big">✓ ${linked}</p><p>is linked. You can close this page.</p>`
  if (failed) return `<p>It was not linked: ${failed.replace(/[<&]/g, '')}.</p><p>Ask for a new code at the desk.</p>`
  if (code)
    return `<p class="big">${code.slice(0, 4)}-${code.slice(4)}</p><p>On the phone: WhatsApp › Linked devices › Link a device › Link with phone number instead.</p>`
  if (qr)
    return `${await (await import('qrcode')).default.toString(qr, { type: 'svg', margin: 2 })}<p>On the phone: WhatsApp › Linked devices › Link a device.</p>`
  return '<p>WhatsApp is being asked for a code …</p>'
}

const page = (body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">
<meta http-equiv="refresh" content="3"><title>Link WhatsApp</title>
<style>body{font:18px system-ui;max-width:24rem;margin:2rem auto;text-align:center}svg{width:100%}.big{font:700 2rem ui-monospace,monospace}</style>
</head><body>${body}</body></html>`

export const linkingPage =
  (linking: Pick<Linking, 'look'>) =>
  (router: Router): void => {
    router.get('/whatsapp/link/:id', async (req, res) => {
      const shown = await linking.look(String(req.params.id))
      res.set({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      })
      if (shown === undefined)
        res
          .status(404)
          .type('html')
          .send(page('<p>This code has run out. Ask for a new one at the desk.</p>').replace(/<meta http-equiv[^>]*>/, ''))
      else res.type('html').send(page(await words(shown)))
    })
  }
