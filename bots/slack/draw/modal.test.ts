import type { InputBlock, ModalView } from '@slack/types'
import { expect } from 'chai'
import fc from 'fast-check'
import { now, wildText } from '#core/testing/slack/drawings.ts'
import { readBlocks } from '#core/testing/slack/read.ts'
import { type Field, type Verb, verbs } from '../../verbs.ts'
import { answersOf, askField, type Stated } from './answers.ts'
import { inputOf, modal, needsModal, rememberedOf } from './modal.ts'

const at = { now, zone: 'UTC', agents: [{ id: 'slack:UGRACE', name: 'Grace Hopper' }] }
const verb = (name: string): Verb => verbs.find(v => v.name === name)!
const inputs = (view: Pick<ModalView, 'blocks'>): InputBlock[] => view.blocks.filter((b): b is InputBlock => b.type === 'input')

/** What Slack tells once the modal is submitted as it stands, `typed` put in by label. */
const submitted = (
  view: Pick<ModalView, 'blocks'>,
  typed: Record<string, string> = {},
): { values: Record<string, Record<string, Stated>> } => ({
  values: Object.fromEntries(
    inputs(view).map(({ block_id, label, element }) => {
      const put = typed[label.text]
      const stated: Stated =
        element.type === 'plain_text_input'
          ? { type: element.type, value: put ?? element.initial_value ?? null }
          : element.type === 'multi_static_select'
            ? { type: element.type, selected_options: element.initial_options ?? [] }
            : {
                type: element.type,
                selected_option: put ? { value: put } : 'initial_option' in element ? (element.initial_option as { value: string }) : null,
              }
      return [block_id!, { [element.action_id!]: stated }]
    }),
  ),
})

describe('A verb’s modal', () => {
  it('is there for every verb that needs one, and asks for nothing that is known', () => {
    for (const one of verbs) {
      const view = modal(one, { session: 's' })
      expect(view.title.text, one.name).to.have.length.at.most(24)
      if (needsModal(one, {}, false, 's'))
        expect(inputs(view).length + (one.confirm || one.name === 'close' ? 1 : 0), one.name).to.be.greaterThan(0)
    }
    expect(inputs(modal(verb('scenario publish'), { input: { scenario: 'x' } }))).to.deep.equal([])
  })

  it('asks first whom it is about where what will be lost is to be read before', () => {
    const lost = [{ type: 'section', text: { type: 'mrkdwn', text: 'Will be lost: 3 sessions' } }] as const
    const known = { contact: [{ value: 'c1', text: 'Customer', about: 'first wrote 23 Nov, 16:20' }] }
    const first = modal(verb('contact erase'), { known, preface: lost })
    expect(inputs(first).map(({ block_id }) => block_id)).to.deep.equal(['field:contact'])
    expect([first.submit?.text, readBlocks(first.blocks).includes('Will be lost')]).to.deep.equal(['Next', false])
    const then = modal(verb('contact erase'), { known, preface: lost, input: { contact: 'c1' } })
    expect(inputs(then).map(({ block_id }) => block_id)).to.deep.equal(['field:sure'])
    expect([then.submit?.text, readBlocks(then.blocks).includes('Will be lost')]).to.deep.equal(['Erase for good', true])
  })

  it('is not needed where a button says it all', () => {
    expect(needsModal(verb('claim'), {})).to.equal(false)
    expect(needsModal(verb('release'), { to: 'ai' })).to.equal(false)
    expect(needsModal(verb('decide'), { draft: 7, verdict: 'approve' })).to.equal(false)
    expect(needsModal(verb('decide'), { draft: 7, verdict: 'edit' })).to.equal(true)
    expect(needsModal(verb('snooze'), {})).to.equal(true)
    expect(needsModal(verb('snooze'), { until: null })).to.equal(false)
    expect(needsModal(verb('contact block'), { contact: 'c' })).to.equal(true)
    expect(needsModal(verb('contact block'), { contact: 'c' }, true)).to.equal(false)
    expect(needsModal(verb('autopilot'), {})).to.equal(false)
  })

  it('turns into the input that the verb takes', () => {
    const view = modal(verb('snooze'), { session: 's' })
    const remembered = rememberedOf(view.private_metadata)!
    expect(remembered).to.deep.equal({ verb: 'snooze', session: 's', step: 'fill' })
    const input = inputOf(verb('snooze'), remembered, answersOf(submitted(view, { 'Until when': '2h' })), at)
    expect(verb('snooze').input.parse(input)).to.deep.equal({ until: now + 7_200_000 })
  })

  it('keeps what the button knew', () => {
    const view = modal(verb('decide'), { session: 's', word: 'edit', input: { draft: 7, verdict: 'edit' }, prefill: { text: 'Friday.' } })
    const input = inputOf(verb('decide'), rememberedOf(view.private_metadata)!, answersOf(submitted(view)), at)
    expect(input).to.deep.equal({ draft: 7, verdict: 'edit', text: 'Friday.' })
  })

  it('asks first which one, where the form then holds it as it stands', () => {
    const known = { scenario: ['Refunds', 'Tone'].map(text => ({ value: text.toLowerCase(), text })) }
    const first = modal(verb('scenario edit'), { known })
    expect(rememberedOf(first.private_metadata)!.step).to.equal('pick')
    expect(first.submit!.text).to.equal('Next')
    const input = inputOf(verb('scenario edit'), {}, answersOf(submitted(first, { 'Training scenario': 'tone' })), at)
    expect(input).to.deep.equal({ scenario: 'tone' })
    const next = modal(verb('scenario edit'), { input, prefill: { title: 'Tone', examples: [], instruction: 'Be kind.' } })
    expect(inputs(next).map(b => b.label.text)).to.deep.equal(['Title', 'Questions that trigger it', 'Instruction', 'Channels', 'Segments'])
    const back = inputOf(verb('scenario edit'), rememberedOf(next.private_metadata)!, answersOf(submitted(next)), at)
    expect(back).to.deep.equal({ scenario: 'tone', title: 'Tone', instruction: 'Be kind.', examples: [], channels: [], segments: [] })
  })

  it('adds and takes away tags in one go', () => {
    const tags = ['refund', 'vip'].map(text => ({ value: text, text }))
    const view = modal(verb('tags'), { session: 's', known: { remove: tags }, prefill: { remove: ['vip'] } })
    const input = inputOf(
      verb('tags'),
      rememberedOf(view.private_metadata)!,
      answersOf(submitted(view, { 'Tags to add': 'late\nparcel' })),
      at,
    )
    expect(verb('tags').input.parse(input)).to.deep.equal({ add: ['late', 'parcel'], remove: ['vip'] })
  })

  it('says whom the words reach, and what was wrong before', () => {
    const view = JSON.stringify(
      modal(verb('reply'), { session: 's', about: '#4521 Ada by email', error: 'Grace has it. Nothing was sent.' }),
    )
    expect(view).to.contain('#4521 Ada by email').and.contain('The customer reads this').and.contain('⛔ Grace has it. Nothing was sent.')
    expect(JSON.stringify(modal(verb('note'), { session: 's' }))).to.contain('Only the team reads this')
  })

  it('asks for a second press before a conversation is closed for good', () => {
    expect(needsModal(verb('close'))).to.equal(true)
    expect(readBlocks(modal(verb('close'), { session: 's' }).blocks)).to.contain('can not be opened again')
  })

  it('asks which customer where no conversation tells it', () => {
    expect(needsModal(verb('contact block'), {}, true)).to.equal(true)
    expect(needsModal(verb('contact block'), {}, true, 's')).to.equal(false)
    expect(readBlocks(modal(verb('contact show')).blocks)).to.contain('Customer: ______')
  })

  it('names the choices in words, and answers what they stand for', () => {
    const view = modal(verb('team new'))
    expect(JSON.stringify(view)).to.contain('Each in turn').and.contain('"value":"round_robin"')
  })

  it('offers the messages that a verb can be about', () => {
    const known = { of: [{ value: '9', text: 'Your card is on its way', about: 'Grace Hopper, 22 Nov, 19:40 UTC' }] }
    expect(JSON.stringify(modal(verb('redact'), { session: 's', known }))).to.contain('Your card is on its way')
  })

  it('gives numbers and yes or no as the verb wants them', () => {
    const view = modal(verb('settle'), { session: 's' })
    const input = inputOf(
      verb('settle'),
      rememberedOf(view.private_metadata)!,
      answersOf(submitted(view, { Message: '9', 'What to do': 'again' })),
      at,
    )
    expect(verb('settle').input.parse(input)).to.deep.equal({ of: 9, verdict: 'again' })
  })
})

describe('The fields of a form', () => {
  const text: Field = { name: 'text', label: 'Text', kind: 'text' }

  it('give back a text exactly as it was, however long', () => {
    fc.assert(
      fc.property(
        wildText(20_000).map(words => words.toWellFormed().trim()),
        words => {
          const answers = answersOf(submitted({ blocks: askField(text, { before: words }) }))
          expect(answers).to.deep.equal(words === '' ? {} : { text: words })
        },
      ),
    )
  })

  it('have room to go on where a text nearly fills its box', () => {
    expect(inputs({ blocks: askField(text, { before: 'x'.repeat(2500) }) })).to.have.length(2)
    expect(inputs({ blocks: askField(text, { before: 'x'.repeat(500) }) })).to.have.length(1)
    const answers = answersOf(submitted({ blocks: askField(text, { before: 'x'.repeat(2500) }) }, { 'Text, part 2': 'and on' }))
    expect(answers.text).to.equal(`${'x'.repeat(2500)}\nand on`)
  })

  it('leave a text alone that no form can hold', () => {
    const blocks = askField(text, { before: 'x'.repeat(100_000) })
    expect(inputs({ blocks })).to.have.length(0)
    expect(answersOf(submitted({ blocks }))).to.deep.equal({})
    expect(JSON.stringify(blocks)).to.contain('too long to be changed in Slack')
  })

  it('offer what is known, in groups where it is much, and always what is set already', () => {
    const known = Array.from({ length: 250 }, (_, i) => ({ value: `a${i}`, text: `Agent ${i}` }))
    const [block] = inputs({ blocks: askField({ name: 'to', label: 'Agent', kind: 'line' }, { known, before: 'elsewhere' }) })
    const element = block!.element
    expect(element.type).to.equal('static_select')
    if (element.type !== 'static_select') return
    expect(element.option_groups!.map(g => g.options.length)).to.deep.equal([100, 100, 51])
    expect(element.initial_option!.value).to.equal('elsewhere')
  })
})
