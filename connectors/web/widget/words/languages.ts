// The languages that the widget speaks besides English: primary tags of BCP 47.

export const languages = ['de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'sv', 'tr', 'ar', 'he', 'ja', 'zh']
