// Dutch: messages of customers who have had enough, and plain ones, that the tone is learned from.
import type { Examples } from '../language.ts'

export const examples: Examples = {
  fed: `
    Al drie weken reageert er niemand
    Jullie hebben mijn geld gepakt en ik heb niets gekregen
    Hoe kun je zo incompetent zijn
    Ik ben jullie smoesjes zat
    Dit is de slechtste service die ik ooit heb meegemaakt
    Hou op met mij aan het lijntje te houden
    Jullie robot begrijpt er niets van
    Ik heb alles al uitgelegd, lezen jullie wel?
    Zo ga je niet met klanten om
    Ik ben enorm teleurgesteld en vertel dit aan iedereen
    Elke keer krijg ik een ander antwoord
    Ik wacht nog steeds op mijn geld en het boeit niemand
    Nooit meer koop ik iets bij jullie
    Maken jullie een grapje of zo?
    Mijn geduld is nu echt op
    Ik word van het kastje naar de muur gestuurd
    Jullie hebben onze vakantie verpest
    Ik eis nu meteen een verklaring
    Waarom liegen jullie tegen mij
    Dit is gewoon diefstal
    Jullie zouden je moeten schamen
    Als ik morgen niets hoor stap ik naar de rechter
    Waar betaal ik eigenlijk voor
    Wat een gebrek aan respect
    Ik word gek van deze nutteloze chat
    Geef me mijn geld terug, stelletje oplichters
  `,
  calm: `
    Wanneer komt mijn bestelling aan?
    Ik wil mijn adres wijzigen
    De app sluit af als ik hem open
    Ik heb de verkeerde maat gekregen
    Hoe lang duurt een terugbetaling?
    Mijn account is sinds gisteren geblokkeerd
    Kan ik op factuur betalen?
    Het pakket is beschadigd, wat moet ik doen?
    Ik kan de link om te resetten niet vinden
    De code werkt bij mij niet
    Wilt u de bestelling annuleren?
    Zijn jullie op zaterdag open?
    Er is twee keer afgeschreven
    Ik heb een kopie van de factuur nodig
    Waar zie ik mijn contract?
    Het apparaat gaat na de update niet meer aan
    Er was niemand thuis toen de bezorger kwam
    Ik heb nog geen bevestiging ontvangen
    Leveren jullie ook in België?
    De pagina is erg traag
    Kunt u het nog een keer uitleggen?
    Ik wacht sinds maandag op het pakket
    Mijn kortingscode werd niet geaccepteerd
    Ja, het nummer klopt
    Ik vroeg me af of het er ook in blauw is
    Er zit een kras op het scherm
  `,
}
