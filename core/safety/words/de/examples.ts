// German: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
  fed: `
    Seit drei Wochen meldet sich keiner bei mir
    Sie haben mein Geld genommen und liefern nicht
    Wie kann man nur so inkompetent sein
    Ich habe die Nase voll von Ihren Ausreden
    Das ist der schlechteste Service, den ich je erlebt habe
    Hören Sie auf, mich hinzuhalten
    Ich werde hier nur noch vertröstet
    Ihr Bot versteht überhaupt nichts
    Was soll dieser Unsinn, ich habe alles schon erklärt
    So geht man nicht mit Kunden um
    Ich bin maßlos enttäuscht und werde das überall erzählen
    Können Sie überhaupt lesen?
    Jedes Mal bekomme ich eine andere Antwort
    Ich warte immer noch auf mein Geld und keinen interessiert es
    Nie wieder bestelle ich bei Ihnen
    Das darf doch wohl nicht wahr sein
    Wollen Sie mich für dumm verkaufen?
    Meine Geduld ist jetzt wirklich am Ende
    Ständig werde ich von einem zum anderen geschickt
    Ihr habt mir das Weihnachtsfest versaut
    Ich verlange sofort eine Erklärung
    Warum lügen Sie mich an
    Das ist reine Abzocke
    Schämt euch für diesen Laden
    Wenn ich bis morgen nichts höre, gehe ich zur Verbraucherzentrale
    Wozu zahle ich eigentlich für diesen Mist
  `,
  calm: `
    Wann kommt meine Bestellung an?
    Ich möchte meine Adresse ändern
    Die App stürzt beim Öffnen ab
    Ich habe die falsche Größe bekommen
    Wie lange dauert eine Erstattung?
    Mein Konto ist seit gestern gesperrt
    Kann ich auf Rechnung bezahlen?
    Das Paket war beschädigt, was soll ich tun?
    Ich finde den Link zum Zurücksetzen nicht
    Der Code funktioniert bei mir nicht
    Bitte stornieren Sie die Bestellung
    Haben Sie am Samstag geöffnet?
    Es wurde zweimal abgebucht
    Ich brauche eine Kopie der Rechnung
    Wo sehe ich meinen Vertrag?
    Das Gerät geht nach dem Update nicht mehr an
    Niemand war zu Hause, als der Fahrer kam
    Ich habe noch keine Bestätigung erhalten
    Liefern Sie auch in die Schweiz?
    Die Seite lädt sehr langsam
    Könnten Sie mir das bitte noch einmal erklären?
    Ich warte seit Montag auf das Paket
    Mein Gutschein wurde nicht angenommen
    Ja, die Nummer stimmt
    Ich wollte fragen, ob es das auch in Blau gibt
    Der Bildschirm hat einen Kratzer
  `,
}
