import { expect } from 'chai'
import { isHinting, isTelling, toldOf } from './telling.ts'

describe('Whether a text tells its language', () => {
  const whole = {
    'Wo ist mein Paket?': 'de',
    'where is my order': 'en',
    'Gdzie jest moje zamówienie?': 'pl',
    'Siparişim nerede kaldı?': 'tr',
    'איפה ההזמנה שלי': 'he',
    注文はどこですか: 'ja',
    我的订单在哪里: 'zh',
    'أين طلبي من فضلك': 'ar',
    คำสั่งซื้อของฉันอยู่ที่ไหน: 'th',
  }
  for (const [text, language] of Object.entries(whole)) it(`is told by “${text}”`, () => expect(toldOf(text)).to.equal(language))

  const short =
    'ok|OK!|ja|no|si|Danke|ok danke|test|Rechnung|Hans Müller|Juan Carlos Rodríguez García|Dr. Anna-Lena von Berg|田中太郎|Иван Петров|iPhone 15 Pro|Kettle & Cup|AB-4711|Max Mustermann, Hauptstraße 5, 10115 Berlin|https://shop.example/wo/ist/mein/paket|https://a.example/x bitte ansehen|👍|{"wo": "ist", "mein": 1}|`wo ist mein paket`|'.split(
      '|',
    )
  for (const text of short) it(`is not told by “${text}”`, () => expect(isTelling(text), toldOf(text)).to.equal(false))

  it('is hinted at by two words that are no name', () => {
    expect(['Mitarbeiter bitte', 'ma commande perdue'].map(isHinting)).to.deep.equal([true, true])
    expect(['Hans Müller', 'ok danke', 'Rechnung', 'test'].map(isHinting)).to.deep.equal([false, false, false, false])
  })
})
