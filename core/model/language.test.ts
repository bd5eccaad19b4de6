import { expect } from 'chai'
import { languageName, primaryTag, readLanguage } from './language.ts'

describe('A language as a person says it', () => {
  it('is read by its tag or its English name, in any case', () => {
    for (const said of ['de', 'DE', 'de-AT', ' German ', 'german']) expect(readLanguage(said), said).to.equal('de')
    expect(readLanguage('pt_BR')).to.equal('pt')
    expect(readLanguage('Portuguese')).to.equal('pt')
  })

  it('is none where nobody speaks it', () => {
    for (const said of ['', 'x', 'qq', 'und', 'Elvish', '12', 'de de', '../de']) expect(readLanguage(said), said).to.equal(undefined)
  })

  it('has a name, and a tag without its region', () => {
    expect(languageName('de')).to.equal('German')
    expect(languageName('not a tag')).to.equal(undefined)
    expect(primaryTag('zh-Hant-TW')).to.equal('zh')
  })
})
