import { expect } from 'chai'
import { split } from '../phrases/split.ts'
import { languages } from '../words/index.ts'
import { frustration } from './frustration.ts'
import { toneOf } from './tone.ts'

/** None of these is among the examples that are learned from. */
const unseen = {
  fed: [
    'Three phone calls, two chats, zero results. Well done.',
    'I don’t care about your policy, I care about my money',
    'How is anyone supposed to trust you after this',
    'Every single promise you made was broken',
    'You have one job and you cannot do it',
    'I’m not going to explain all of this a sixth time',
    'You lot could not organise a picnic',
    'Why is it always me who has to call back',
    'I am stunned by how little you care',
    'This has cost me a whole week and you still do nothing',
    'Nobody there has the slightest idea what is happening with my order',
    'Save me the scripted apology and fix it',
    'You took the payment within seconds but the refund takes forever',
    'If this is how you treat people I want nothing to do with you',
    'I’ve never dealt with such an arrogant company',
    'Stop telling me to be patient when you keep losing my parcel',
  ],
  calm: [
    'Could you tell me which cable I need for the older model?',
    'The kettle leaks a little at the bottom',
    'I entered my date of birth wrong, can you correct it?',
    'Does the blue one come with a case as well?',
    'I tried the steps you sent and the light is still red',
    'My colleague cannot open the file I shared with her',
    'We ordered four chairs and three arrived',
    'Please move my appointment to Thursday',
    'The total at checkout is different from the cart',
    'I think the courier went to my old address',
    'How many users are included in the basic plan?',
    'the video stops after two minutes on my phone',
    'I would like to keep my number when I switch',
    'My payment failed, should I try another card?',
    'There is a crack in the lid, can I get a new one?',
    'Is there a way to see last year’s statements?',
  ],
}

describe('The tone of a message', () => {
  it('tells those who have had enough from the others in words it was never shown', () => {
    const score = (text: string) => frustration(text, []).score
    let right = 0
    for (const fed of unseen.fed)
      for (const calm of unseen.calm) right += score(fed) > score(calm) ? 1 : score(fed) === score(calm) ? 0.5 : 0
    expect(right / (unseen.fed.length * unseen.calm.length)).to.be.above(0.9)
  })

  it('never makes a message frustrated by itself', () => {
    for (const { mood } of languages)
      for (const line of `${mood.fed}\n${mood.calm}`.split('\n')) expect(toneOf(split(line).words)).to.be.within(0, 0.55)
  })

  it('is nothing where too few words are known', () => {
    expect(toneOf(split('Jag vill gärna ändra leveransadressen för beställningen').words)).to.equal(0)
    expect(toneOf(split('hello you').words)).to.equal(0)
    expect(toneOf(split('').words)).to.equal(0)
  })
})
