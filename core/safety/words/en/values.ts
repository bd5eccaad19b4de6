// English: words around numbers and secrets. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const values: Language['values'] = {
  card: `
    card|visa|mastercard|master card|maestro|amex|american express|discover|diners|credit|debit|cc|pan|payment method|cvv|cvc|
    expiry|exp
  `,
  other: `
    order|tracking|parcel|package|shipment|shipping|waybill|consignment|invoice|imei|iccid|sim|ean|gtin|isbn|upc|barcode|
    serial|sku|booking|reservation|ticket|case|reference|ref|transaction id|transaction|phone|mobile|telephone|tel|cell|
    whatsapp|fax
  `,
  link: 'number|numbers|num|no|nr|id|code|ref|reference|is|was|are|my|the|of|for|it|its',
  phone: `
    phone|telephone|tel|mobile|cell|cellphone|call me|call us|ring me|reach me|text me|whatsapp|fax|contact number|sms|phone
    number
  `,
  password: 'password|passwd|passwort|pass word|pwd|pw|passcode|pass code|passphrase|pass phrase|pass|passw',
  pin: 'pin|pin code|pin number|pincode',
  cvv: 'cvv|cvv2|cvc|cvc2|csc|security code|card code|verification value|cv2',
  key: `
    api key|apikey|api token|secret key|secret|access key|access token|auth token|client secret|private key|signing key|
    webhook secret|bearer token|refresh token|token|account key
  `,
  is: 'is|was|being|equals|are|its|it is',
  to: 'to|as|with',
  things: `
    reset|manager|link|field|page|recovery|policy|change|protection|hint|screen|form|email|requirements|requirement|rules|
    length|box|prompt|reminder|generator|strength|window|app|settings|option|button|expiry|format
  `,
  state: `
    wrong|incorrect|not|expired|invalid|never|always|still|being|too|no|reset|rejected|refused|the|a|an|my|your|correct|right|
    fine|ok|okay|good|bad|weak|strong|secure|safe|broken|lost|forgotten|required|needed|missing|unknown|different|same|empty|
    blank|blocked|locked|compromised|stolen|leaked|hacked|changed|saved|stored|hidden|displayed|shown|visible|encrypted|
    accepted|working|recognized|recognised|easy|hard|long|short|old|new|updated|set|used|protected|sent|in|on|at|it|i|we|you|
    they|there|here|this|that|what|how|why|where|when|which|case|also|now|just|only|already|again|apparently|somehow|supposed|
    going|getting|failing|denied|unable|because|but|and|or|so|if|for|to|from|of|by|with|as|up|out|manager|change|forgot|please|
    help|email|link|field|page|recovery|security|policy|issue|issues|problem|problems|protection|verification|be|can|cannot|
    cant|does|doesnt|do|dont|should|will|wont|must|has|have|isnt|not working|acceptable|temporary|default|mandatory|optional|
    sensitive|outdated|unchanged|resetting|causing|taking|asking|one|ones|something|nothing|anything|all|none|below|above|
    private|confidential|secret|later|soon|masked|redacted
  `,
}
