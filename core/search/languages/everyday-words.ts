// Words that customers write in each language and in hardly any other: what tells the language of a message without function words.
import { lookup } from '../../lib/lookup.ts'

const lists: Record<string, string> = lookup({
  en: `account address answer app bank bill broken browser business button cancel cancelled card cart chat checkout click code company connect
    contact customer damaged data delay delete delivered delivery discount download email error exchange file fix forgot free help hours
    invoice issue item language late link log login lost mail message missing money name news notification offer online ordered overview package
    page parcel password pay payment phone picture price product purchase received refund remove renew reset return room save screen search
    security send service settings shipping shoes shop sign size software store subscription team ticket track tracking transfer update upgrade
    upload website wrong`,
  de: `abbrechen abgelaufen abo abonnement adresse anfrage ankommen anmelden anmeldung ansprechpartner antwort ausloggen automatisch bank
    bearbeiten benachrichtigung benutzer bestätigung bestellen bestellt bestellung betrag bezahlen bezahlt bild datei daten datum defekt einloggen
    einstellungen empfangen entfernen ergebnis ersetzen erstattung fehler fehlermeldung firma frage freischalten funktion geändert gebühr gelöscht
    geld geliefert geschäft größe gutschein handy herunterladen hilfe hochladen karte kasse kaufen kennwort konto kosten kostenlos kunde kündigen
    kündigung laden lieferung löschen mitarbeiter nachricht name öffnen öffnungszeiten paket passwort preis produkt rabatt rechnung reklamation
    rückgabe rückerstattung schicken schuhe seite sendung sicherheit sprache stornieren termin überweisung umtausch unternehmen ungültig
    verbinden vergessen verlängern verloren versand vertrag webseite wechseln zahlen zahlung zugang zugriff zurück zurücksetzen`,
  fr: `abonnement achat acheter adresse afficher affiche aide ajouter annulation annuler arrivé attente banque bouton boutique cadeau cassé
    changement changer chaussures choisir clavier client code colis commande commander compte connecter connexion contacter courriel créer date
    débloquer délai désabonner désactiver dossier données échange écran endommagé enregistrer entreprise envoi envoyer erreur espace facture
    fichier fonctionnalité fournir frais gratuit horaires identifiant imprimer impossible inscrire langue lien ligne livraison livré magasin
    manquant message modifier montant mot oublié ouvrir ouverture page paiement panier paramètres passe payer perdu personne plainte prix produit
    profil promotion quitte rappel reçu réduction réception remboursé remboursement remplacer renouveler rendez réponse réclamation
    réinitialiser résilier résultat retard retour sécurité service site suivi supprimer taille téléphone télécharger vendre vérifier ville virement`,
  es: `abrir aceptar actualizar ahora ajustes añadir anular aplicación archivo archivos ayuda ayudar banco borrar botón buscar cambio cancelación
    cancelar carrito cerrar ciudad cliente clave código compañía compra comprar conectar conexión configuración contraseña correo crear crea cuenta
    cupón datos defectuoso descargar descuento desde devolución devolver dinero dirección dispositivo ejecuta ejecutar eliminar elimina empresa
    enviar envía envío enlace entrega entregado error escribir específico estado factura fecha gratis guardar hablar horario idioma imprimir
    información iniciar intercambio llegado llegar mensaje mostrar muestra nombre número oferta olvidado olvidé página pago pagar pantalla paquete
    pedido pedidos perdido persona precio pregunta producto queja recibido recibir recibo red reembolso registrar registro renovar respuesta
    restablecer reunión roto seguridad servicio sesión sitio solicitud suscripción talla tarjeta teléfono tienda trabajo transferencia usuario
    vender verificar vídeo zapatos`,
  pt: `abrir aceitar ajudar alterar aplicativo apagar arquivo assinatura atendimento atrasado atualizar banco baixar boleto botão cadastro
    cancelamento cancelar carrinho cartão chegar chegou cidade cliente código compra comprar computador comprovante conectar conexão configuração
    configurações conta correio criar cria cupom dados data defeito deletar desconto devolução devolver dinheiro dispositivo editar encomenda
    empresa endereço entrar entrega entregue enviar envia envio erro escolher esqueci excluir executa fatura falar fechar ficheiro funcionário
    gratuito guardar horário idioma imprimir informação link loja mensagem mostrar mudar nome nota número oferta pagamento pagar página palavra
    pedido perdi pessoa prazo preço presente problema produto quebrado reclamação recebi receber recibo rede reembolso registro remover renovar
    resposta restaurar sapatos segurança senha serviço sessão site tamanho tarefa tela telefone transferência troca trocar usuário utilizador
    vender verificar voltar`,
  it: `abbonamento abbonarsi acquistare acquisto aggiornare aggiungere aiutare annullamento annullare aperto aprire arrivato assistenza attivare
    azienda banca bonifico buono cambio cancellare carrello carta chiudere cliente codice collegamento comprare comprato conferma connessione
    consegna consegnato contattare conto corriere creare crea dati dimenticato dipendente dispositivo disdire documento eliminare elimina errore
    fattura gratis gratuito guasto immagine impossibile impostazioni indirizzo informazioni inserire inviare invia invio lingua mancante
    messaggio modificare mostra mostrare negozio nome numero offerta ordinare ordinato ordine orari orario pacco pagamento pagare pagina parola
    perso persona posta prezzo prodotto profilo recuperare reclamo reimpostare rendere reso ricevere ricevuto ricevuta rimborso rimuovere
    rinnovare risposta rotto sbloccare sbagliato scadenza scaricare scarpe schermo sconto servizio sicurezza sito soldi spedire spedito
    spedizione stampare taglia telefono tessera utente vendere verificare`,
  nl: `aanbieding aankoop aanmaken aanmelden aanpassen abonnement account adres afspraak annuleren annulering antwoord apparaat bank bedrag
    bedrijf beschadigd bestand bestanden bestellen besteld bestelling betalen betaald betaling bevestiging bezorgd bezorging bijwerken dienst
    downloaden foutmelding fout gebruiker gebruikersnaam gegevens geld geleverd geldig gestuurd gratis grootte herstellen hulp inloggen instellen
    instellingen kaart kapot kassa klacht klant knop kopen korting kosten kwijt levering leveren lidmaatschap maat medewerker melding naam
    nieuwsbrief nummer omruilen ontvangen ontvangst onjuist openen openingstijden opslaan opzeggen overboeking overzicht pakket pakketje
    pagina persoon prijs product rekening retour retourneren schoenen scherm sluiten stad sturen taal telefoon terugbetaling terugsturen
    terugkrijgen toegang toevoegen veiligheid vergeten verkeerd verkopen verlengen verloren versturen verwijderen verzenden verzending
    verzonden vraagje wachtwoord webwinkel wijzigen winkel winkelwagen zending zoeken`,
  sv: `abonnemang adress aktivera användare användarnamn arbete avbeställa avboka avbryta avgift bekräftelse beställa beställning beställt betala
    betalat betalning bild bort byta butik data datum enhet erbjudande faktura fel felmeddelande filer filen fråga fungerar företag få förlorat
    försenad förstör glömt gratis hemsida hitta hjälp hjälpa ingår innehåll installera inställningar klaga klicka konto kontot kort kostar
    kundtjänst kund kvitto köp köpa köpt ladda lager leverans levererad lista logga lösenord lösenordet mejl meddelande namn nyckel nyhetsbrev
    ny nytt nummer nätet oss paket pengar person pris problem produkt prenumeration rabatt redigera retur returnera ringa sida sidan skapa skicka
    skickat skor skriva skärm snabbt språk spåra spårning stad starta storlek stänga svar säkerhet säga säljer söka ta telefon tid tillbaka tillgång
    tjänst trasig uppdatera uppsägning varor visa visar återbetalning återställa ändra ångra öppettider öppna`,
  da: `abonnement adgang adresse afbestille aflevering aktivere annullere arbejde bekræftelse bestilling bestilt bestille beløb betale betaling
    betalt billede bruger brugernavn butik bytte besked data dato enhed faktura fejl fejlmeddelelse filer filen find finde firma fortryde
    forsinket forsendelse funktion fungerer få gebyr gemme genstand glemt gratis hjemmeside hjælp hjælpe hente indhold indkøbskurv indstillinger
    installere klage klik konto kontoen kort koster kunde kundeservice kvittering køb købe købt ladet levering leveret liste logge lukke
    adgangskode adgangskoden meddelelse mistet navn nummer nyhedsbrev nyt oprette opdatere opsige pakke pakken penge person pris problem
    produkt rabat refusion returnere ringe rettelse sende sendt side siden sikkerhed skifte skrive skærm sko sprog spore spørgsmål størrelse
    svar sælger søge telefon tid tilbage tilbagebetaling tjeneste varer vise viser virker ødelagt ændre åbne åbningstider`,
  no: `abonnement adresse aktivere angre arbeid avbestille avbryte bekreftelse bestilling bestilt bestille beløp betale betaling betalt bilde
    bruker brukernavn butikk bytte data dato enhet faktura feil feilmelding filer filen finne firma forsinket forsendelse funksjon fungerer
    gebyr glemt gratis hjelp hjelpe hjemmeside hente innhold innlogging innstillinger installere klage klikk konto kontoen kort koster kunde
    kundeservice kvittering kjøp kjøpe kjøpt levering levert liste logge lukke melding mistet navn nummer nyhetsbrev nytt opprette oppdatere
    ordre pakke pakken passord passordet penger person pris problem produkt rabatt refusjon returnere ringe sende sendt side siden sikkerhet
    skifte skrive skjerm sko språk spore spørsmål størrelse svar selger søke telefon tid tilbake tilbakebetaling tilgang tjeneste varer vise
    viser virker ødelagt endre åpne åpningstider`,
  pl: `adres aktualizacja aktywować anulować anulowanie aplikacja bank bezpieczeństwo błąd błędu brak buty cena chcę chciałbym chciałabym czas dane
    data dodać dokument dostawa dostać dostarczone dostęp działa ekran faktura firma godziny hasło hasła informacja informacje imię język karta
    klient klienta klucz konto konta kontakt koszt koszyk kupić kupiłem kurier liczba link lista logowanie miasto mail nazwa numer nowy nowe
    obsługa odbiór odpowiedź odzyskać opłata oferta otrzymałem otwarcia otworzyć paczka paczki paragon pieniądze plik pliki płatność płacić
    pomoc pomocy pracownik problem produkt promocja przelew przesyłka przycisk pytanie rabat rachunek reklamacja rezygnacja rozmiar serwis sklep
    sprawdzić sprzedaż status strona strony subskrypcja szukać telefon towar uszkodzony użytkownik usługa usunąć ustawienia wiadomość wyłączyć
    wymiana wyświetl wyślij wysłać wysyłka zalogować zamówienie zamówienia zamówić zapłacić zapomniałem zapomniałam zgubiłem zmiana zmienić
    znaleźć zwrot zwrócić`,
  tr: `abonelik abone açmak adres adresi alışveriş almak anahtar arama ayakkabı ayarlar banka bağlantı beden bilgi bilgisayar boyut bulmak çalışmıyor
    değiştirme değiştirmek değişim dil dosya dosyayı dosyaları ekle eklemek ekran eposta etkinleştirmek fatura fiyat geldi gelmedi gerekiyor
    geri giriş göster göndermek gönderin güncelleme güncellemek güvenlik hata hatası hesabım hesabı hesap hizmet iade iletişim indirim indirmek
    iptal isim kampanya kapatmak kargo kargom kart kayıp kayıt kimlik kod kullan kullanıcı kullanmak liste mağaza mesaj müşteri nakit numara
    numarası ödeme ödemek ödedim onay oturum öğrenmek paket para parola parolamı problem puan resim saat saatleri sayfa satın satış sepet sıfırlama
    sıfırlamak sil silmek sipariş siparişim siparişimi site soru sorun şifre şifremi şirket takip tarih telefon teslim teslimat teşekkür tutar
    ücret ücretsiz unuttum ürün üyelik web yanıt yanlış yapmak yardım yazdır yeni yenilemek yükleme yüklemek zaman`,
})

/** The words of one language, in lower case; empty where there is no list. */
export const everydayWordsOf = (language: string): string[] => (lists[language] ?? '').split(/\s+/).filter(word => word !== '')
