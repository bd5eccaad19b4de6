// Words of the terminal itself, beside the verbs that every desk has.
import { type Card, helpCard } from '../cards.ts'

/** They leave the desk. */
export const leaving: readonly string[] = ['exit', 'quit', 'bye']

/** They close the open session here, and change nothing in it. */
export const back: readonly string[] = ['back', 'leave']

/** What completion offers of them. */
export const ownWords: readonly string[] = ['exit', 'back', 'clear', 'attach', 'link']

/** What `help` adds here. */
export const ownHelp: Card = {
  ...helpCard([]),
  heading: 'In this terminal',
  blocks: [
    {
      kind: 'rows',
      dense: true,
      rows: [
        { title: '4521', detail: 'open a session: it is followed live, and verbs mean it' },
        { title: '#4521 claim', detail: 'a verb for another session than the one that is open' },
        { title: 'reply', detail: 'alone: every line goes to the customer, until an empty line; /VERB and // note still work' },
        { title: 'attach PATH [TEXT]', detail: 'send a file to the customer of the open session, with words or without' },
        { title: 'link 7', detail: 'the addresses of the files of message ·7, whole, to open or copy; they work for a day' },
        { title: 'action import PATH', detail: 'import actions from an OpenAPI document of this machine' },
        { title: 'back', detail: 'close the open session here; the session itself stays as it is. With none open: you are no longer away' },
        { title: '\\ at the end', detail: 'the line goes on in a next one; Alt-Enter does too, and pasted lines stay together' },
        { title: 'Ctrl-C', detail: 'clear the line; at an empty one, stop replying or leave a question' },
        { title: 'exit, Ctrl-D', detail: 'leave the desk' },
      ],
    },
  ],
}
