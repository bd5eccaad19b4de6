// Where people do not answer in a conversation: what the customer is told instead of being handed off. Nothing is left without an answer.
import { lookup } from '../../lib/lookup.ts'
import type { Considered } from './considered.ts'
import type { Conclusion } from './thought.ts'

interface Words {
  /** Before how people are reached. */
  wish: string
  /** Nothing was found that is sure enough. */
  unsure: string
}

const table: Record<string, Words> = lookup({
  en: {
    wish: 'I am an automated assistant, and people do not answer in this chat.',
    unsure: 'I do not know the answer to that. Could you say it in other words?',
  },
  de: {
    wish: 'Ich bin ein automatischer Assistent, und in diesem Chat antworten keine Menschen.',
    unsure: 'Darauf weiß ich keine Antwort. Können Sie es mit anderen Worten sagen?',
  },
  fr: {
    wish: 'Je suis un assistant automatique, et personne ne répond dans cette discussion.',
    unsure: 'Je ne connais pas la réponse. Pouvez-vous le dire autrement ?',
  },
  es: {
    wish: 'Soy un asistente automático y en este chat no responden personas.',
    unsure: 'No sé la respuesta. ¿Puede decirlo con otras palabras?',
  },
  pt: {
    wish: 'Sou um assistente automático e neste chat não respondem pessoas.',
    unsure: 'Não sei a resposta. Pode dizê-lo com outras palavras?',
  },
  it: {
    wish: 'Sono un assistente automatico e in questa chat non rispondono persone.',
    unsure: 'Non conosco la risposta. Può dirlo con altre parole?',
  },
  nl: {
    wish: 'Ik ben een automatische assistent; in deze chat antwoorden geen mensen.',
    unsure: 'Daar weet ik geen antwoord op. Kunt u het anders zeggen?',
  },
  ar: {
    wish: 'أنا مساعد آلي، ولا يجيب أشخاص في هذه المحادثة.',
    unsure: 'لا أعرف الإجابة عن ذلك. هل يمكنك قوله بكلمات أخرى؟',
  },
  pl: {
    wish: 'Jestem automatycznym asystentem, a na tym czacie nie odpowiadają ludzie.',
    unsure: 'Nie znam na to odpowiedzi. Czy możesz ująć to inaczej?',
  },
  sv: {
    wish: 'Jag är en automatisk assistent, och i den här chatten svarar inga människor.',
    unsure: 'Det vet jag inte svaret på. Kan du säga det med andra ord?',
  },
  tr: {
    wish: 'Ben otomatik bir asistanım ve bu sohbette insanlar yanıt vermiyor.',
    unsure: 'Bunun yanıtını bilmiyorum. Başka sözcüklerle anlatabilir misiniz?',
  },
  he: {
    wish: 'אני עוזר אוטומטי, ובצ׳אט הזה לא עונים אנשים.',
    unsure: 'אין לי תשובה על כך. אפשר לנסח את זה אחרת?',
  },
  ja: {
    wish: '私は自動応答アシスタントです。このチャットでは担当者による回答は行っていません。',
    unsure: 'その答えはわかりません。別の言い方でお尋ねいただけますか。',
  },
  zh: {
    wish: '我是自动助手，此聊天中没有人工回复。',
    unsure: '我不知道这个问题的答案。您能换一种说法吗？',
  },
})

/** The same conclusion, or, where a switch keeps people out of it, what is told in place of the handoff. It counts as no answer. */
export const withoutPeople = ({ matter, handoff, language, shown, answer }: Considered, conclusion: Conclusion): Conclusion => {
  const [reason, ...more] = conclusion.reasons ?? []
  if (conclusion.decision !== 'handoff' || more.length > 0 || matter.purpose === 'draft') return conclusion
  const isKept = (reason === 'requested' && !handoff.wish) || (reason === 'low_confidence' && !handoff.unsure)
  if (!isKept) return conclusion
  // What was shown was right: to say now that nothing is known would contradict it.
  if (shown)
    return {
      decision: 'answer',
      class: answer?.class ?? 'synthesised',
      text: shown.text,
      sources: answer?.sources ?? [],
      held: true,
      why: `${conclusion.why} The handoff switches keep people out of it, so it stays with what was shown.`,
    }
  const words = table[language] ?? table.en!
  const text = [reason === 'requested' ? words.wish : words.unsure, ...(handoff.reach ? [handoff.reach] : [])].join(' ')
  return {
    decision: 'clarify',
    class: 'clarifying',
    text,
    why: `${conclusion.why} The handoff switches keep people out of it, so the customer is told ${handoff.reach ? 'how they are reached' : 'that the AI does not know'}.`,
  }
}
