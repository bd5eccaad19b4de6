import { expect } from 'chai'
import { mask } from '../mask.ts'

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
