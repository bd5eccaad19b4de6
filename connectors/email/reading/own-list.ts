// A support address may itself be a group, such as a Google Group, that passes mails on to the mailbox: they carry the signs of a list, and are
// customers' mails all the same. Whoever wrote one is named in other headers where DMARC made the group put itself into From.
// RFC 2369, RFC 2919, https://support.google.com/a/answer/2368153
import type { Headers } from './headers.ts'
import type { Mailbox } from './letter.ts'

/** The address as a List-Id has it. */
const idOf = (address: string): string => address.toLowerCase().replace('@', '.')

/** What a group of ours adds for its members: neither a newsletter's way out nor anybody's own words. */
const groupsOwn = /groups\.google\.com|googlegroups-manage|@googlegroups\.com/iu

/** Whether what makes it a list's mail comes from a list that is one of our own addresses, and nothing says that another list wrote to that. */
export const isByOwnList = (headers: Headers, own: readonly string[]): boolean => {
  const ids = headers.all('list-id').map(value => (/<([^<>]*)>/u.exec(value)?.[1] ?? value).trim().toLowerCase())
  const lists = headers.all('mailing-list').map(value => /\blist\s+([^\s;]+)/iu.exec(value)?.[1]?.toLowerCase() ?? '')
  if (ids.length + lists.length === 0) return false
  if (!ids.every(id => own.some(address => idOf(address) === id)) || !lists.every(list => own.includes(list))) return false
  const ways = [...headers.all('list-unsubscribe'), ...headers.all('x-mailing-list')]
  return ways.every(way => groupsOwn.test(way) || own.some(address => way.toLowerCase().includes(address)))
}

/** Of the mailing list that passed a mail on: what is sent there goes to everybody on it. */
export const isOfItsList = (header: (name: string) => string | undefined, address: string): boolean => {
  const ids = header('list-id') ?? ''
  const posts = `${header('list-post') ?? ''} ${header('mailing-list') ?? ''} ${header('x-mailing-list') ?? ''}`.toLowerCase()
  return ids.toLowerCase().includes(`<${idOf(address)}>`) || posts.split(/[\s<>:;,?"]+/u).includes(address)
}

/** Who wrote it, as the group says. */
export const writerBehind = (mailboxes: (name: string) => Mailbox[]): Mailbox | undefined =>
  mailboxes('x-original-from')[0] ?? mailboxes('x-original-sender')[0]
