// Arabic: what people commit themselves to, and what they say they have done. How phrases are written stands in ../language.ts.
import type { Language } from '../language.ts'

export const promise: Language['promise'] = {
  will: ['سوف', '(سأرسل|سنرسل|سأعيد|سنعيد|سأتصل|سنتصل|سنقوم|سأقوم|سنرد|ستصلك|ستستلم|سيصلك|سيتم|نعدك|أعدك|نضمن)'],
  done: ['(لقد)? (أرسلنا|أرسلت|أعدنا|أعدت|ألغينا|ألغيت|غيرنا|غيرت|تحققنا|تحققت)', '(تم|لقد تم) (إرسال|رد|إلغاء|تغيير|استرداد)'],
  not: ['(سنحتاج|سأحتاج|سوف نحتاج)'],
}
