// The bed for mails: a real Dovecot and a real Postfix on free ports in a folder of their own, started as root and ended by their process ids.
// `npm run beds` installs them (Debian: dovecot-imapd, dovecot-lmtpd, postfix). Every USER@desk.test and USER@customer.test has a mailbox, with
// the password `secret`.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { createTransport, type SendMailOptions } from 'nodemailer'

export interface PostOffice {
  imapUrl(address: string): string
  smtpUrl(address: string): string
  /** A customer's own mail program sends this. */
  send(mail: SendMailOptions): Promise<void>
  /** All raw mails in a mailbox, the oldest first. */
  mailbox(address: string, folder?: string): Promise<string[]>
  /** Ends every connection to the mailboxes and takes no new one, until the counter opens again. Mails come in meanwhile. */
  closeCounter(): void
  openCounter(): void
  stop(): Promise<void>
}

const isThere = ['/usr/sbin/dovecot', '/usr/sbin/postfix'].every(existsSync) && process.getuid?.() === 0
const required = process.env.BEDS === 'required'

/** Why tests against Dovecot and Postfix are skipped, to stand in their title; empty where they run. */
export const whyNoPostOffice = isThere || required ? '' : ' (skipped: needs dovecot and postfix, run as root; npm run beds)'

export const describeAtPostOffice = (title: string, body: (this: Mocha.Suite) => void): void =>
  void (whyNoPostOffice === '' ? describe : describe.skip)(`${title}${whyNoPostOffice}`, body)

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Asks where tokens are known, and takes whom that names as the user. */
const oauthConf = (tokens: string): string => `
introspection_mode = auth
introspection_url = ${tokens}
username_attribute = username
active_attribute = active
active_value = true
timeout_msecs = 15000
`

const dovecotConf = (place: string, ports: { imap: number; lmtp: number; auth: number }, tokens?: string): string => `
protocols = imap lmtp
listen = 127.0.0.1
base_dir = ${place}/run
state_dir = ${place}/run
instance_name = threadline-${ports.imap}
log_path = ${place}/dovecot.log
mail_location = maildir:${place}/store/%u
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login${tokens === undefined ? '' : ' xoauth2'}
${
  tokens === undefined
    ? ''
    : `passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${place}/oauth2.conf
}`
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${place}/store/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${ports.lmtp}
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = ${ports.auth}
  }
}
protocol lmtp {
  postmaster_address = postmaster@desk.test
}
lda_mailbox_autocreate = yes
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no
`

const mainCf = (place: string, ports: { lmtp: number; auth: number }): string => `
compatibility_level = 3.6
queue_directory = ${place}/spool
data_directory = ${place}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
meta_directory = ${place}/postfix
maillog_file = ${place}/postfix.log
maillog_file_prefixes = ${place}
myhostname = mx.desk.test
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = desk.test, customer.test
virtual_mailbox_maps = static:ok
recipient_delimiter = +
virtual_transport = lmtp:inet:127.0.0.1:${ports.lmtp}
default_transport = error:outbound delivery disabled
relay_transport = error:outbound delivery disabled
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:${ports.auth}
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination
minimal_backoff_time = 1s
maximal_backoff_time = 2s
queue_run_delay = 1s
alias_maps =
alias_database =
`

/** The services as Debian has them, out of their chroots, and our own port in the place of 25. */
const masterCf = (smtp: number): string => {
  const services = execFileSync('/usr/sbin/postconf', ['-M'], { encoding: 'utf8' }).trim().split('\n')
  const kept = services.filter(
    line => /^\S+\s+unix\s/u.test(line) && !/\s(?:uucp|maildrop|ifmail|bsmtp|scalemail-backend|mailman)\s/u.test(line),
  )
  const free = kept.map(line => line.replace(/^(\S+\s+\S+\s+\S+\s+\S+\s+)\S+/u, '$1n'))
  return [...free, `127.0.0.1:${smtp} inet n - n - - smtpd`, 'postlog unix-dgram n - n - 1 postlogd', ''].join('\n')
}

/** Opens the counters; resolves once both answer. `tokens`: the address at which tokens of OAuth 2 are looked into (RFC 7662); they are taken then. */
export const openPostOffice = async ({ tokens }: { tokens?: string } = {}): Promise<PostOffice> => {
  const place = mkdtempSync(join(tmpdir(), 'threadline-post-'))
  chmodSync(place, 0o755)
  for (const name of ['run', 'store', 'spool', 'data', 'postfix']) mkdirSync(join(place, name))
  execFileSync('chown', ['mail:mail', join(place, 'store')])
  execFileSync('chown', ['postfix', join(place, 'data')])
  const [imap, lmtp, auth, smtp] = [await freePort(), await freePort(), await freePort(), await freePort()]
  const conf = join(place, 'dovecot.conf')
  writeFileSync(conf, dovecotConf(place, { imap, lmtp, auth }, tokens))
  if (tokens !== undefined) writeFileSync(join(place, 'oauth2.conf'), oauthConf(tokens))
  writeFileSync(join(place, 'postfix/main.cf'), mainCf(place, { lmtp, auth }))
  writeFileSync(join(place, 'postfix/master.cf'), masterCf(smtp))
  for (const name of ['postfix-files', 'dynamicmaps.cf']) {
    const from = join('/etc/postfix', name)
    if (existsSync(from)) cpSync(from, join(place, 'postfix', name))
  }
  for (const name of ['postfix-files.d', 'dynamicmaps.cf.d']) mkdirSync(join(place, 'postfix', name), { recursive: true })

  const answers = async (port: number, what: string): Promise<void> => {
    for (const end = Date.now() + 20_000; ; await new Promise(resolve => setTimeout(resolve, 50))) {
      const isUp = await new Promise<boolean>(resolve => {
        const socket = connect(port, '127.0.0.1')
        socket.once('data', () => {
          socket.destroy()
          resolve(true)
        })
        socket.once('error', () => resolve(false))
        socket.setTimeout(2000, () => {
          socket.destroy()
          resolve(false)
        })
      })
      if (isUp) return
      const logs = ['dovecot.log', 'postfix.log'].map(name => join(place, name)).filter(existsSync)
      if (Date.now() > end)
        throw new Error(`${what} did not start: ${logs.map(file => readFileSync(file, 'utf8').slice(-1500)).join('\n')}`)
    }
  }

  const pidIn = (file: string): number | undefined =>
    existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) || undefined : undefined

  const ended = async (pid: number): Promise<void> => {
    for (const end = Date.now() + 10_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 30)))
      try {
        process.kill(pid, 0)
      } catch {
        return
      }
  }

  const end = async (file: string): Promise<void> => {
    const pid = pidIn(file)
    if (pid === undefined) return
    process.kill(pid, 'SIGTERM')
    await ended(pid)
  }

  const started = (command: string, args: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
      let said = ''
      child.stderr.on('data', data => {
        said += data
      })
      child.once('error', reject)
      child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${command}: ${said}`))))
    })

  await started('/usr/sbin/dovecot', ['-c', conf])
  await answers(imap, 'Dovecot')
  await started('/usr/sbin/postfix', ['-c', join(place, 'postfix'), 'start'])
  await answers(smtp, 'Postfix')

  // Between the mailboxes and who reads them, so that this way can be cut alone.
  const passing = new Set<Socket>()
  let isOpen = true
  const counter = createServer(socket => {
    if (!isOpen) {
      socket.destroy()
      return
    }
    const behind = connect(imap, '127.0.0.1')
    for (const [one, other] of [
      [socket, behind],
      [behind, socket],
    ] as const) {
      passing.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        passing.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>(resolve => counter.listen(0, '127.0.0.1', resolve))
  const { port: counterPort } = counter.address() as { port: number }
  const cut = (): void => {
    isOpen = false
    for (const socket of passing) socket.destroy()
  }

  const user = (address: string): string => encodeURIComponent(address)
  return {
    imapUrl: address => `imap://${user(address)}:secret@127.0.0.1:${counterPort}`,
    smtpUrl: address => `smtp://${user(address)}:secret@127.0.0.1:${smtp}`,
    async send(mail) {
      const transport = createTransport({ host: '127.0.0.1', port: smtp, ignoreTLS: true })
      await transport.sendMail(mail)
      transport.close()
    },
    async mailbox(address, folder = 'INBOX') {
      const client = new ImapFlow({
        host: '127.0.0.1',
        port: imap,
        secure: false,
        doSTARTTLS: false,
        auth: { user: address, pass: 'secret' },
        logger: false,
      })
      client.on('error', () => {})
      await client.connect()
      try {
        const open = await client.mailboxOpen(folder)
        if (open.exists === 0) return []
        const all: string[] = []
        for await (const { source } of client.fetch('1:*', { source: true })) all.push(source?.toString() ?? '')
        return all
      } finally {
        await client.logout()
      }
    },
    closeCounter: cut,
    openCounter() {
      isOpen = true
    },
    async stop() {
      cut()
      await new Promise<void>(resolve => counter.close(() => resolve()))
      await end(join(place, 'spool/pid/master.pid'))
      await end(join(place, 'run/master.pid'))
      rmSync(place, { recursive: true, force: true })
    },
  }
}
