import { expect } from 'chai'
import fc from 'fast-check'
import { mask } from './mask.ts'

/** Cost in milliseconds of processor time, which a busy machine does not change. */
const cost = (run: () => void): number => {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const checkDigit = (digits: string): string => {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 1 ? value : value * 2 > 9 ? value * 2 - 9 : value * 2
  }
  return String((10 - (sum % 10)) % 10)
}
const card = (prefix: string, length: number, rest: string): string => {
  const body = (prefix + rest).slice(0, length - 1)
  return body + checkDigit(body)
}
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 20, maxLength: 20 }).map(all => all.join(''))
const network = fc.constantFrom<[string, number]>(
  ['4', 16],
  ['4', 19],
  ['4', 13],
  ['51', 16],
  ['55', 16],
  ['2221', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['36', 14],
  ['305', 14],
  ['6011', 16],
  ['65', 16],
  ['644', 16],
  ['622126', 16],
  ['62', 19],
  ['3530', 16],
  ['2200', 16],
  ['5018', 16],
  ['6759', 18],
)
const cardNumber = fc.tuple(network, digits).map(([[prefix, length], rest]) => card(prefix, length, rest))

const iban = (country: string, account: string): string => {
  const number = `${account}${country}00`.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))
  const check = 98n - (BigInt(number) % 97n)
  return country + String(check).padStart(2, '0') + account
}
const ibanNumber = fc
  .tuple(fc.constantFrom('DE', 'ES', 'NL', 'GB', 'FR', 'IT', 'PT', 'SA', 'AE', 'BE', 'CH', 'NO', 'MT'), digits, digits)
  .map(([country, a, b]) => {
    const d = a + b
    const account: Record<string, string> = {
      DE: d.slice(0, 18),
      ES: d.slice(0, 20),
      NL: `ABNA${d.slice(0, 10)}`,
      GB: `NWBK${d.slice(0, 14)}`,
      FR: `${d.slice(0, 10)}ABC${d.slice(0, 10)}`,
      IT: `X${d.slice(0, 22)}`,
      PT: d.slice(0, 21),
      SA: `${d.slice(0, 2)}${d.slice(0, 18)}`,
      AE: d.slice(0, 19),
      BE: d.slice(0, 12),
      CH: d.slice(0, 17),
      NO: d.slice(0, 11),
      MT: `MALT${d.slice(0, 23)}`,
    }
    return iban(country, account[country]!)
  })

/** Writes digits as people and programs do, and as those do who want to slip through. */
const disguise: ((number: string) => string)[] = [
  n => n,
  n => n.replace(/(.{4})(?=.)/g, '$1 '),
  n => n.replace(/(.{4})(?=.)/g, '$1-'),
  n => n.replace(/(.{4})(?=.)/g, '$1.'),
  n => n.replace(/(.{4})(?=.)/g, '$1 - '),
  n => n.replace(/(.{4})(?=.)/g, '$1\n'),
  n => n.replace(/(.{4})(?=.)/g, '$1\r\n'),
  n => n.replace(/(.{4})(?=.)/g, '$1\u00a0'),
  n => n.replace(/(.{4})(?=.)/g, '$1\u2009\u2013\u2009'),
  n => n.replace(/(.{4})(?=.)/g, '$1,'),
  n => n.replace(/(.)(?=.)/g, '$1 '),
  n => n.replace(/(.)(?=.)/g, '$1\u200b'),
  n => n.replace(/(.)(?=.)/g, '$1\u2060\ufeff'),
  n => n.replace(/(.)(?=.)/g, '$1\u00ad'),
  n => n.replace(/\d/g, d => String.fromCodePoint(0xff10 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x660 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x6f0 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x966 + Number(d))),
  n => n.replace(/\d/g, d => String.fromCodePoint(0x1d7ce + Number(d))),
  n => n.replace(/\d/g, '$&\ufe0f\u20e3'),
  n => n.replace(/(.{4})(?=.)/g, '$1\u202c \u202d'),
]
const around = fc.constantFrom<[string, string]>(
  ['', ''],
  ['My card is ', '.'],
  ['Bitte ', ' prüfen'],
  ['visa:', ', exp 12/29'],
  ['(', ')'],
  ['“', '”'],
  ['بطاقتي ', ' شكرا'],
  ['paid 20 with ', '\nthanks'],
  ['😀', '😀'],
)

const plainDigits = (text: string): string => text.normalize('NFKC').replace(/[^\d٠-٩۰-۹०-९]/g, '')

describe('Masking cards', () => {
  it('leaves nothing but the last four digits, whatever stands between the others', () => {
    fc.assert(
      fc.property(cardNumber, fc.constantFrom(...disguise), around, (number, write, [before, behind]) => {
        const { text, masked } = mask(before + write(number) + behind)
        expect(masked, write(number)).to.include('card')
        const shown = /\[card ending (\d{4})\]/.exec(text)?.[1] ?? ''
        expect(number).to.contain(shown)
        expect(plainDigits(text.replace(shown, '')).length).to.be.at.most(4)
      }),
      { numRuns: 1500 },
    )
  })

  const cards: [string, string][] = [
    ['My card 4242 4242 4242 4242 was charged twice', 'My card [card ending 4242] was charged twice'],
    ['amex 3782 822463 10005', 'amex [card ending 0005]'],
    ['4111111111111111,5555555555554444', '[card ending 1111],[card ending 4444]'],
    ['old 4012-8888-8888-1881 new 5105 1051 0510 5100', 'old [card ending 1881] new [card ending 5100]'],
    ['Order 12345 4242 4242 4242 4242', 'Order 12345 [card ending 4242]'],
    ['It was refused: 4539578763621486', 'It was refused: [card ending 1486]'],
    ['I am telling you 4539578763621486 no', 'I am telling you [card ending 1486] no'],
    ['the refund. 4539578763621486', 'the refund. [card ending 1486]'],
    ['Charged for the order 4539578763621486, a Visa', 'Charged for the order [card ending 1486], a Visa'],
    ['order paid with card 4539578763621486', 'order paid with card [card ending 1486]'],
    ['Visa4242424242424242exp12/27cvv123', 'Visa[card ending 4242]exp12/27cvv[cvv]'],
    ['mycardis4242424242424242thanks', 'mycardis[card ending 4242]thanks'],
    ['my card number is 42424242424242421229123', 'my card number is [card ending 4242]'],
    ['maestro 6304 0000 0000 0000', 'maestro [card ending 0000]'],
    ['card 586824160825533338', 'card [card ending 3338]'],
  ]
  for (const [text, expected] of cards)
    it(`turns “${text}” into “${expected}”`, () => {
      expect(mask(text).text).to.equal(expected)
    })

  const stays = [
    'order 4539578763621486',
    'Bestellnummer: 4539578763621486',
    'My tracking number is 4539578763621486',
    'Tracking 9400 1102 0088 1234 5678 90',
    '1Z999AA10123456784',
    'RR123456785DE',
    '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    '12345678-1234-1234-1234-123456789012',
    'd41d8cd98f00b204e9800998ecf8427e',
    'sha 4242424242424242abcdef0123456789',
    'call +49 151 12345678 or +1 (415) 555-2671',
    'call +4915112345678',
    '0049 151 12345678',
    '192.168.1.10 and 2001:db8::ff00:42:8329',
    '2024-01-15 10:30 until 2024-01-16 11:45',
    '15.01.2024, 16.01.2024, 17.01.2024',
    'order #100234567 of 3 items for 1,234.56',
    'invoice INV-2024-0012345',
    'EAN 4006381333931, ISBN 978-3-16-148410-0',
    'IMEI 490154203237518',
    'SIM 89 4902 0000 0000 0000 13',
    '4242 4242 4242 4241',
    '1234567890123456',
    'timestamps 1700000000000 and 1712345678901',
    '52.5200080, 13.4049540',
    'https://shop.example/orders/1002345?item=42&v=20240115',
    '4 8 15 16 23 42',
    'I bought 2 and paid 5 of them on 12 5 2024 at 10 30',
  ]
  for (const text of stays)
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })
})

describe('Masking bank accounts and national ids', () => {
  it('leaves nothing of an IBAN but its last two characters', () => {
    fc.assert(
      fc.property(
        ibanNumber,
        fc.constantFrom<(n: string) => string>(
          n => n,
          n => n.toLowerCase(),
          n => n.replace(/(.{4})(?=.)/g, '$1 '),
          n => n.replace(/(.{4})(?=.)/g, '$1-'),
          n => n.replace(/(.{2})(?=.)/g, '$1 '),
          n => n.replace(/(.{4})(?=.)/g, '$1\n'),
          n => n.replace(/(.)(?=.)/g, '$1\u200b'),
          n => n.replace(/[0-9A-Z]/g, c => String.fromCodePoint(c.charCodeAt(0) - 0x21 + 0xff01)),
        ),
        around,
        (number, write, [before, behind]) => {
          const { text, masked } = mask(before + write(number) + behind)
          expect(masked).to.include('iban')
          expect(text.toUpperCase()).to.equal(`${before}[iban ending ${number.slice(-2)}]${behind}`.toUpperCase())
        },
      ),
      { numRuns: 800 },
    )
  })

  it('does not take words for an IBAN', () => {
    for (const text of [
      'is 12 items in my basket for 3456 people',
      'DE89 3704 0044 0532 0130 01',
      'at 10 20 30 40 50 60 70 80 90 10',
      'GB 12 ABCD 1234',
      'no 15 12 34 567 89 10',
    ])
      expect(mask(text), text).to.deep.equal({ text, masked: [] })
  })

  const ids: [string, string][] = [
    ['my ssn is 078-05-1123', 'ssn'],
    ['078 05 1123', 'ssn'],
    ['SSN:078051123', 'ssn'],
    ['social security number 078051123', 'ssn'],
    ['912-70-1234', 'ssn'],
    ['NI number AB123456C', 'national id'],
    ['AB 12 34 56 C', 'national id'],
    ['NHS 943 476 5919', 'national id'],
    ['DNI 12345678Z', 'national id'],
    ['NIE X1234567L', 'national id'],
    ['codice fiscale RSSMRA85T10A562S', 'national id'],
    ['1 85 05 78 006 084 91', 'national id'],
    ['Steuer-ID 86 095 742 719', 'national id'],
    ['SV-Nummer 65 170839 J 003', 'national id'],
    ['NIF 123456789', 'national id'],
    ['BSN 111222333', 'national id'],
    ['85.07.30-033.28', 'national id'],
    ['AHV 756.9217.0769.85', 'national id'],
    ['529.982.247-25', 'national id'],
    ['meu CPF é 52998224725', 'national id'],
    ['PESEL 44051401359', 'national id'],
    ['personnummer 811218-9876', 'national id'],
    ['131052-308T', 'national id'],
    ['SIN 046 454 286', 'national id'],
    ['Aadhaar 2341 2341 2346', 'national id'],
    ['12.345.678-5', 'national id'],
    ['20-12345678-6', 'national id'],
  ]
  for (const [text, kind] of ids)
    it(`masks “${text}”`, () => {
      const result = mask(text)
      expect(result.masked).to.deep.equal([kind])
      expect(result.text).to.contain(`[${kind}]`).and.not.match(/\d{2}/)
    })

  for (const text of [
    '000-12-3456',
    '666-12-3456',
    '123-00-4567',
    '123-45-0000',
    'part 123-456-789',
    'ticket AB123456C',
    '12345678A',
    'zip 12345-6789',
    '111.222.333-44',
    'phone 555-01-23456',
    'call 060 56 8591 77',
  ])
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })
})

describe('Masking secrets', () => {
  const body = (length: number) => 'a1B2c3D4e5F6g7H8'.repeat(8).slice(0, length)
  const upper = (length: number) => 'A1B2C3D4E5F6G7H8'.repeat(8).slice(0, length)
  const hex = (length: number) => 'a1b2c3d4e5f60718'.repeat(8).slice(0, length)
  const secrets: [string, string][] = [
    ['an OpenAI key', `sk-${body(40)}`],
    ['a project key', `sk-proj-${body(48)}`],
    ['an Anthropic key', `sk-ant-api03-${body(40)}`],
    ['a live Stripe key', `${['sk', 'live'].join('_')}_${body(24)}`],
    ['a restricted Stripe key', `${['rk', 'live'].join('_')}_${body(24)}`],
    ['a webhook secret', `whsec_${body(32)}`],
    ['a GitHub token', `ghp_${body(36)}`],
    ['a fine-grained GitHub token', `github_pat_${body(22)}_${body(40)}`],
    ['a GitLab token', `glpat-${body(20)}`],
    ['a Slack token', `${['xoxb', '123456789012'].join('-')}-${body(24)}`],
    ['a Slack app token', `${['xapp', '1'].join('-')}-A0${upper(10)}-123-${hex(40)}`],
    ['an AWS key id', `AKIA${upper(16)}`],
    ['a Google key', `AIza${body(35)}`],
    ['an npm token', `npm_${body(36)}`],
    ['a SendGrid key', `SG.${body(22)}.${body(43)}`],
    ['a Hugging Face token', `hf_${body(34)}`],
    ['a Shopify token', `shpat_${hex(32)}`],
    ['a signed token', `eyJ${body(20)}.eyJ${body(30)}.${body(40)}`],
    ['a Slack webhook', `https://hooks.slack.com/services/T0${upper(8)}/B0${upper(8)}/${body(24)}`],
    ['a Discord webhook', `https://discord.com/api/webhooks/123456789012345678/${body(60)}`],
    ['a Telegram token', `123456789:${body(35)}`],
    ['a private key', `-----BEGIN RSA PRIVATE KEY-----\n${body(64)}\n${body(64)}\n-----END RSA PRIVATE KEY-----`],
    ['a private key cut off', `-----BEGIN OPENSSH PRIVATE KEY-----\n${body(64)}\n${body(20)}`],
  ]
  for (const [name, secret] of secrets)
    it(`takes ${name} out whole`, () => {
      for (const [before, behind] of [
        ['', ''],
        ['my key is ', ' ok?'],
        ['key="', '"'],
        ['(', ').'],
      ]) {
        if (behind !== '' && name.endsWith('cut off')) continue
        const { text, masked } = mask(`${before}${secret}${behind}`)
        expect(masked).to.deep.equal(['secret'])
        expect(text).to.equal(`${before}[secret]${behind}`)
      }
    })

  const said: [string, string][] = [
    [`Authorization: Bearer ${body(30)}`, 'Authorization: Bearer [secret]'],
    [`api_key=${body(20)}&x=1`, 'api_key=[secret]&x=1'],
    [`my API key is ${body(20)}`, 'my API key is [secret]'],
    [`mein API-Schlüssel lautet: ${body(20)}`, 'mein API-Schlüssel lautet: [secret]'],
    [`AWS_SECRET_ACCESS_KEY=${body(40)}`, 'AWS_SECRET_ACCESS_KEY=[secret]'],
    [`twilio auth token ${hex(32)}`, 'twilio auth token [secret]'],
    [`our twilio secret: SK${hex(32)}`, 'our twilio secret: [secret]'],
    ['postgres://bob:hunter2@db.example/x', 'postgres://bob:[password]@db.example/x'],
  ]
  for (const [text, expected] of said)
    it(`turns “${text.slice(0, 30)}…” into “${expected}”`, () => {
      expect(mask(text).text).to.equal(expected)
    })

  for (const text of [
    `commit ${hex(40)}`,
    `the file ${hex(32)} is missing`,
    'task-management-software-for-teams-2024',
    'the sk-some-long-slovak-locale-name',
    'https://example.com/a/very/long/path/with-many-words/index.html?utm_source=newsletter',
    'What is the token ring?',
    'Bearer of bad news',
    'our secret: be nice',
  ])
    it(`leaves “${text.slice(0, 40)}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })
})

describe('Masking passwords', () => {
  const passwords: [string, string][] = [
    ['my password is hunter2', 'my password is [password]'],
    ['My Password is: Tr0ub4dor&3.', 'My Password is: [password].'],
    ['pw: letmein', 'pw: [password]'],
    ['password = "correct horse battery"', 'password = "[password]"'],
    ['user bob, pass: s3cret, please check', 'user bob, pass: [password], please check'],
    ['password hunter22', 'password [password]'],
    ['the password for my shop account is Blue4Sky', 'the password for my shop account is [password]'],
    ['I changed my password to Winter2024! and now I am locked out', 'I changed my password to [password]! and now I am locked out'],
    ['hunter2 is my password', '[password] is my password'],
    ['Login: bob\nPassword: sunshine flowers\nthanks', 'Login: bob\nPassword: [password]\nthanks'],
    ['my password is sunshine, can you check?', 'my password is [password], can you check?'],
    ['Mein Passwort lautet Geheim123', 'Mein Passwort lautet [password]'],
    ['Kennwort: sonnenschein', 'Kennwort: [password]'],
    ['mon mot de passe est soleil44', 'mon mot de passe est [password]'],
    ['mdp : azerty', 'mdp : [password]'],
    ['mi contraseña es perro99', 'mi contraseña es [password]'],
    ['MI CONTRASENA ES PERRO99', 'MI CONTRASENA ES [password]'],
    ['clave: mariposa', 'clave: [password]'],
    ['minha senha é gato2020', 'minha senha é [password]'],
    ['palavra-passe: Lisboa1', 'palavra-passe: [password]'],
    ['la mia password è Roma1900', 'la mia password è [password]'],
    ['mijn wachtwoord is Tulp123', 'mijn wachtwoord is [password]'],
    ['كلمة المرور هي sahara77', 'كلمة المرور هي [password]'],
    ['الباسورد: ahmed1990', 'الباسورد: [password]'],
    ['my pin is 4711', 'my pin is [pin]'],
    ['card code: 123', 'card code: [cvv]'],
    ['CVV 987', 'CVV [cvv]'],
    ['meine Geheimzahl ist 1234', 'meine Geheimzahl ist [pin]'],
  ]
  for (const [text, expected] of passwords)
    it(`turns “${text}” into “${expected}”`, () => {
      expect(mask(text).text).to.equal(expected)
    })

  for (const text of [
    'my password is wrong',
    'my password is not working',
    'I forgot my password',
    'password reset does not work',
    'The password reset link is broken',
    'is my password still valid?',
    'what is the password policy?',
    'my password was changed by someone',
    'Mein Passwort ist falsch',
    'Passwort vergessen',
    'mon mot de passe est incorrect',
    'mot de passe oublié',
    'mi contraseña no funciona',
    'minha senha não funciona',
    'la mia password è sbagliata',
    'mijn wachtwoord is verlopen',
    'كلمة المرور خاطئة',
    'how do I change my pin?',
    'pin code 560001',
    'the pass is too expensive',
    'my password manager is great',
  ])
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text)).to.deep.equal({ text, masked: [] })
    })
})

describe('Masking addresses and telephone numbers', () => {
  it('happens only where it is asked for', () => {
    const text = 'I am ada@example.com, call me at +49 151 12345678'
    expect(mask(text)).to.deep.equal({ text, masked: [] })
    expect(mask(text, { emails: true }).text).to.equal('I am [email], call me at +49 151 12345678')
    expect(mask(text, { phones: true }).text).to.equal('I am ada@example.com, call me at [phone]')
    expect(mask(text, { emails: true, phones: true }).masked).to.deep.equal(['email', 'phone'])
  })

  for (const phone of [
    '+1 (415) 555-2671',
    '415-555-2671',
    '(415) 555-2671',
    '+442079460958',
    '020 7946 0958',
    '030/1234567',
    '06 12 34 56 78',
    '612 345 678',
    '+971 50 123 4567',
    '(11) 91234-5678',
    '668 5702',
    '+33 (0)1 23 45 67 89',
    '415-555-2671 ext. 12',
  ])
    it(`knows ${phone}`, () => {
      expect(mask(`Reach us: ${phone}.`, { phones: true }).text).to.equal('Reach us: [phone].')
    })

  const numbers =
    'order 4539578|#100234567|INV-2024-00123|1Z999AA10123456784|9400110200881234567890|3fa85f64-5717-4562-b3fc-2c963f66afa6|192.168.1.10|10.0.0.255:8080|version 1.2.3.4|$1,234,567.89|1.234.567,89 €|978-3-16-148410-0|52.520008, 13.404954|12:30 - 14:45|2019-2023|90210-1234|2024-01-15 08:00|03/27/2011|31/8/2011|15.01.2024|SKU 88-4412-9|part 123-456-789|#4521|1234567890|20240115|100-98-77|page 123-125|12345|case 00123456|ref 83920174'
  for (const number of numbers.split('|'))
    it(`knows that “${number}” is none`, () => {
      expect(mask(number, { phones: true, emails: true }).masked).to.deep.equal([])
    })
})

describe('Masking IP addresses', () => {
  for (const ip of ['192.168.1.10', '10.0.0.255', '2001:db8::8a2e:370:7334', 'fe80::1', '::ffff:192.0.2.1', '2001:DB8:0:0:8:800:200C:417A'])
    it(`knows ${ip}`, () => {
      expect(mask(`I come from ${ip}.`, { ips: true })).to.deep.equal({ text: 'I come from [ip].', masked: ['ip'] })
      expect(mask(`I come from ${ip}.`).masked).to.deep.equal([])
    })

  for (const text of [
    'version 1.2.3.4',
    'v1.2.3.4',
    '1.2.3',
    '256.1.1.1',
    '12:30:45',
    'std::vector',
    '10.000.000 €',
    '15.01.2024 10:30',
    'Foo::bar',
  ])
    it(`leaves “${text}” as it is`, () => {
      expect(mask(text, { ips: true })).to.deep.equal({ text, masked: [] })
    })
})

describe('Masking anything', () => {
  const piece = fc.oneof(
    cardNumber,
    ibanNumber,
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    digits.map(d => d.slice(0, 9)),
    fc.constantFrom(
      ' ',
      '\n',
      '-',
      ' is ',
      ': ',
      'my password ',
      'pin ',
      'card ',
      'order ',
      '078-05-1123',
      'eyJ',
      'sk-',
      '[card ending 4242]',
      '[password]',
      'ssn ',
      'tracking ',
      '+',
      '@example.com',
      'https://a:b@',
      '４',
      '\u200b',
      'cvv ',
    ),
  )
  const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''))

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (given, contact) => {
        const options = { emails: contact, phones: contact }
        const once = mask(given, options).text
        expect(mask(once, options).text).to.equal(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('changes a text only where it says so, and names each kind once', () => {
    fc.assert(
      fc.property(text, given => {
        const { text: result, masked } = mask(given)
        expect(result === given).to.equal(masked.length === 0)
        expect(new Set(masked).size).to.equal(masked.length)
      }),
    )
  })

  it('leaves what stands around a find untouched, down to the invisible characters', () => {
    expect(mask('a\u200bb\u00a0“4242 4242 4242 4242” ３\u00ad').text).to.equal('a\u200bb\u00a0“[card ending 4242]” ３\u00ad')
  })

  it('takes time in proportion to the length of a hostile text', () => {
    const hostile = [
      '4',
      '4 ',
      '4242 4242 4242 4242 ',
      '4242-',
      'DE89',
      'de 89 3704 0044 0532 0130 0',
      'eyJ.',
      'eyJa-',
      'sk-',
      '-----BEGIN RSA PRIVATE KEY-----',
      'password is ',
      'pw ',
      'my password for the shop of the ',
      'a@',
      'a.',
      '078-05-',
      '+49 ',
      'token=',
      'https://a:',
      'secret_api_',
      'é',
      '４',
      '\u200b',
      'pin 12 ',
      'is my password ',
      'AB 12 34 56 ',
      '6 5 ',
    ]
    for (const part of hostile) {
      const given = part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000)
      mask(given.slice(0, 5000), { emails: true, phones: true })
      expect(
        cost(() => mask(given, { emails: true, phones: true })),
        part,
      ).to.be.below(1000)
    }
  })
})
