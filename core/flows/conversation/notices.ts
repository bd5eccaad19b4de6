// What the house itself says to a customer, in the customer's language; English where it has none.

interface Notices {
  /** The conversation is with the team now. */
  handedOff: string
  /** The same to somebody who is visibly upset. */
  handedOffSorry: string
  /** Asked of somebody who could not be reached after leaving. */
  leaveAddress: string
  /** Labels of the form that asks for it. */
  email: string
  name: string
  /** Before the new words of a message that the channel could not change. */
  correction: string
}

const table: Record<string, Notices> = {
  en: {
    handedOff: 'I have passed your conversation to our team. A person will answer you here.',
    handedOffSorry: 'I am sorry about this. I have passed your conversation to our team, and a person will answer you here.',
    leaveAddress: 'If you might leave this page, write your email address here so that we can still reach you.',
    email: 'Email address',
    name: 'Name',
    correction: 'A correction to what I wrote before:',
  },
  de: {
    handedOff: 'Ich habe Ihr Gespräch an unser Team weitergegeben. Ein Mensch antwortet Ihnen hier.',
    handedOffSorry: 'Das tut mir leid. Ich habe Ihr Gespräch an unser Team weitergegeben, ein Mensch antwortet Ihnen hier.',
    leaveAddress: 'Falls Sie diese Seite verlassen: Schreiben Sie hier Ihre E-Mail-Adresse, damit wir Sie erreichen.',
    email: 'E-Mail-Adresse',
    name: 'Name',
    correction: 'Eine Berichtigung meiner früheren Nachricht:',
  },
  fr: {
    handedOff: 'J’ai transmis votre conversation à notre équipe. Une personne vous répondra ici.',
    handedOffSorry: 'Je suis désolé. J’ai transmis votre conversation à notre équipe, une personne vous répondra ici.',
    leaveAddress: 'Si vous quittez cette page, laissez ici votre adresse e-mail pour que nous puissions vous joindre.',
    email: 'Adresse e-mail',
    name: 'Nom',
    correction: 'Une correction de mon message précédent :',
  },
  es: {
    handedOff: 'He pasado tu conversación a nuestro equipo. Una persona te responderá aquí.',
    handedOffSorry: 'Lo siento. He pasado tu conversación a nuestro equipo y una persona te responderá aquí.',
    leaveAddress: 'Si vas a salir de esta página, escribe aquí tu correo electrónico para que podamos contactarte.',
    email: 'Correo electrónico',
    name: 'Nombre',
    correction: 'Una corrección de mi mensaje anterior:',
  },
  pt: {
    handedOff: 'Passei a sua conversa à nossa equipa. Uma pessoa vai responder-lhe aqui.',
    handedOffSorry: 'Lamento. Passei a sua conversa à nossa equipa e uma pessoa vai responder-lhe aqui.',
    leaveAddress: 'Se for sair desta página, escreva aqui o seu e-mail para que possamos contactá-lo.',
    email: 'E-mail',
    name: 'Nome',
    correction: 'Uma correção à minha mensagem anterior:',
  },
  it: {
    handedOff: 'Ho passato la conversazione al nostro team. Una persona ti risponderà qui.',
    handedOffSorry: 'Mi dispiace. Ho passato la conversazione al nostro team e una persona ti risponderà qui.',
    leaveAddress: 'Se lasci questa pagina, scrivi qui il tuo indirizzo email così possiamo raggiungerti.',
    email: 'Indirizzo email',
    name: 'Nome',
    correction: 'Una correzione al mio messaggio precedente:',
  },
  nl: {
    handedOff: 'Ik heb je gesprek doorgegeven aan ons team. Een medewerker antwoordt je hier.',
    handedOffSorry: 'Het spijt me. Ik heb je gesprek doorgegeven aan ons team en een medewerker antwoordt je hier.',
    leaveAddress: 'Als je deze pagina verlaat, laat hier dan je e-mailadres achter zodat we je kunnen bereiken.',
    email: 'E-mailadres',
    name: 'Naam',
    correction: 'Een correctie op mijn eerdere bericht:',
  },
  ar: {
    handedOff: 'لقد حوّلت محادثتك إلى فريقنا، وسيجيبك أحد الموظفين هنا.',
    handedOffSorry: 'نأسف لذلك. لقد حوّلت محادثتك إلى فريقنا، وسيجيبك أحد الموظفين هنا.',
    leaveAddress: 'إذا كنت ستغادر هذه الصفحة فاكتب هنا بريدك الإلكتروني لنتمكن من الوصول إليك.',
    email: 'البريد الإلكتروني',
    name: 'الاسم',
    correction: 'تصحيح لرسالتي السابقة:',
  },
}

/** The notices for a BCP 47 primary tag. */
export const noticesIn = (language: string | undefined): Notices => table[language ?? 'en'] ?? (table.en as Notices)
