// Public repositories of chatbots with what people say to them, by intent (bots.ts). They were chosen by their names and by the names of
// their files. Each belongs wholly to one part, by a hash of its name, which was decided before anybody had read them.
import { createHash } from 'node:crypto'

export type Part = 'tune' | 'held'

/** What was read is not in the half that judges. */
export const partOf = (repository: string): Part =>
  Number.parseInt(createHash('sha256').update(repository.toLowerCase()).digest('hex').charAt(0), 16) % 2 === 0 ? 'tune' : 'held'

/** OWNER/NAME on GitHub. */
export const repositories: string[] = `
  0xelsherif/Ecommerce-chatbot 105akhilmohan/FUTURE_ML_03 10Marco/multi_project_chatbot 1millionbot/rasa-challenge 1tech23/DMO-Bot
  2223-4bhitm-itp/2223-4bhitm-itp-2223-4bhitm-leonie 29922-pjcarriel/Chat-bot_IA 2brains-lat/poc-rasa-scotiabank
  39754-Hari/pioneertravels-dialog aav0038/UBU-CHATBOT AbiamRemacheGonzalez/CHULPGC abudakar/ldaPub
  Acesarsilva/Chatbot_for_Hotel_Service Agoudjiliss/PFC-usthb AhmadSalman95/Rasa-ChatBot AhmedNageh08/financial-demo
  AhmedNageh08/helpdesk-assistant AIEngineerOnDemand/e-commerce-rasa_chatbot ALAEDINE1212/project- Alejito29/Rasa-x
  alicefasoli/OrderPizzaBoot amanverma685/chat_bot_dialogflow_es amb181/AI_Assistant AmFamMLTeam/ACID AmnaKouki/PostOffice_chatbot
  amsbr/rasa-demo AnaMasFlaviaMoraes/BOT_Dolly Ananya1502/STARBUCKS-ASSIST AndreaMarini01/chatbot anicules/Dialogflow-Bestatterbot
  AnujaNag2004/smart-retail-ai anuragkj/BPDC_Chatbot AranGarcia/milo-bot ArianeDlns/chatbot-presidentielle2022
  Ariel-Hab/Integhra-Pomp.ia arieltenbu/ConversationSercomTenbu Arkadeep01/Trust-Union-Bank-Banking-Bot
  Arnavshukla09/Smart-Retail-Customer-Intelligence-Platform arslanmit/customer-care-ai Ashit-cloud/AI-Bank-chatbot
  ashwani90/rasa-setup ASSIAbouamir/travel_bot_arabic athenasaurav/chatbot-dataset athenasaurav/noor
  atomicbongorg/DialogFlow-Support-Bot1 atuara/Chat-Bot AVA-BDX/demo-data-summit avirsaha/Smart-Support-Agent Ayelomid/smartdesk-ai
  Aylore/Arabic-Voice-Interface-for-City-Operation-Center Bastiancito88/rasa-vacuna Berarajib4/Viber_Communication_Agent
  bespoken/voice-helpdesk-assistant BFernandezV/chatbot_react BharatAgrawal-freelancer/north-star-support-chat-bot
  BiancaCarneiro/Cinebot-Chatbot biddy1618/askchatbot BkHassan/ai-powered-car-rental-chatbot borran/Covid19-FAQ-Bot botfront/botfront
  botpress/v12 Braquetes/Chat-Bot brunohjs/exchange-rate-assistant btotharye/instill-bot by-Gokulram/finance_chatbot
  camattin/financial-demo caovanson2121231267312/chatbot-sales-assistant card4ash/chatbot CarlaSoffia/Balerion
  cfgarciar/rasa-lawbotia-chat Chacaponquin/chat-bot-server Checcolino1312/chatbot3g Checcolino1312/githubchatbot
  ChrisRahme/FYP-Chatbot christo070/Gus cidadedemocratica/ej-bot CodingRockstar/RASA-bot-tests converso-chat/financial-demo
  cosibot/cosibot-germany-german cosibot/cosibot-portugal-portuguese Cr0l3y/TCC2 creis86/casper-df-agent Crhistiko12/BOA-CATEC
  danielyudicarvalho/CarameloBot DarkXamper/chatbot DaSKITA/chatbot data354/vocalbot DelGaudioNunzioSE/Pepper_in_a_Mall
  Dhruv-0905/InsureBuddy Diegomartinez202/chatbot_tutor_virtual_v7 digimonksolutions/bot-demo DiorChoppa/rasa-finance
  diwa-kar/QPMC-Rasabot diyeralexander/Consultame dogface3/AIChatbot donbale/smalltalk-demo DYEWolf/CFchatbot e-Neural/e-neural-nlp
  earroyoh/Dadbot EdgardoArriagada/financial-demo edwarvilchez/demochatbot eeduardomelo/dialogflow_hmv emilylondon/3T emiz98/rasa-api
  ENAMOUR-KI/KI_intend_recognition epizmaragdis/chat-puerto exxcellent/datenhub-ulm-chatbot FabricioCrespo/facebook_chatbot
  Favio-coder/chatbot faysoserious/opn_RasaDocker fedeStaffo/ChatBot_Rasa fouziray/enmlink FSefaOkumus/ChatBOT
  gabriel-paiva/chatbot-duda gabriel9818/Chatbot_Medico GabrielBarbosaGV/pln-2020-2 Gamas02/petLink
  gaspardmonet/hotel-booking-agent-V2-api-dialogflow GeorgMiller/Chatbot gfmois/PLN-Highschool_RASA_Bot ghofrane0155/EspritAssist
  giamping/rasa-demo GianMariaPandolfi/ChatbotRistoranteDialogflow GianMariaPandolfi/RistoranteBot gilbertoasz87/rasa-imovtech
  Glenno5/rasavoorbeeld2 gras64/rasa-german-demo guimvmatos/rasa_project Guta101/Conhecibot hackitover-team2/chatbot
  halloTheCoder/foodbot hanght20/chatbot_logistic Hanscal/CaseAssitant Hanscal/RasaChatBot Hardik2004-coder/Hotel_Booking_support
  hashirabdulbasheer/rasa-financial-assistant-arabic-demo haythemGHA/EspritBot HCairo/karenbot
  heshamelsawaf/EN-Trakhees-Demo Horizon733/ci-cd-chatbot-demo Horizon733/customer-care-chatbot Horizon733/Ecommerce_bot
  Horizon733/finance_assistant humbertodt86/DialogFlow_chatbot IBM/watson-banking-chatbot ifrs-sertao/cti-bot
  IgnacioJGE/Trabajo-Fin-de-Grado innovative-group/unitedAjodInsuranceTest irenabecker/DHO_Rasa irvanlabs/hasva-bot
  ISBronny/financial-demo ivan94/covid19-agent-template-pt-br Izlaster/rasa_my_financial_bot JarneDeschacht/Bachelorproef
  jcfm/rasa-demo JeffMeneses/Stiles_IA Jesus-Alva/chatbot-design jeunesseAfricaine/travel-assistant-rasa
  jhoneshenrique/clinica-media-dialogflowagent jhonurbis/repotest jloutz/msgbot_backend joaopaulopresa/tjgo_assistente
  JorleyOliveira/demo_chatbot joseRibamar21/atendimento-chatbot JuanDecoud/ChatBot
  JugaadFunda-Innovations-LLP/JugaadFunda-Support-Bot juggernaut09/rasa_greythr Jumendess/Dialogflow-WhatsApp-Bot
  kabirivan/Ecommerce-Assistant kabirivan/Ecommerce-Assistant-Jasmine KaidiMohammed/NLP-BOT karthikx2/helpdesk_chatbot
  KathmanduLivingLabs/OSM-chatbot kavya-seeramsetty/Dialog-Flow-Chatbot l3ocurz1/Webchat-ConsumerCare-Rasa LafASay/Rasatest
  lappis-unb/alanaBot lappis-unb/rasa-ptbr-boilerplate lappis-unb/tais latte-chatbot/chatbot LauaneMarques/ChatBotADA
  LorenzoDag/chatbot louiseslb/projet_chatbot lty4/avaya-helpdesk-assistant luiscascante/dialogflow_example mamhoud/Why_not
  MandaArolala3118/RasaCorrig- MariamKhoKh/Chatbot masoudey/retailbot MassimoCiaffoni/RasaChatbot matheuspor/Ton-dialogflow-chatbot
  Max-0e/ip-chatbot-wesel mcimam/rasa_etisalat Mdymo92/ChatbotProject_INGE3 medicareamaze/englishbot Michael97reyes/Chatboot
  michagrauwde/Delibbot MickJerin12/virtual_dental_receptionist MikeFranco/BeautyShopAgent mitek/aide-rasax Mj23978/financial-chatbot
  MrRodrix/ChatBIT MustagheesButt/rasa-ecomm-demo My-adv-path/Hotel-Booking-Chatbot NapeLPercy/Rasa-chatbot-for-CourseMatch
  NatoRodrigues/voicebot-cisam NawalMalki/ChatQuill Nithyashree-1810/FUTURE_ML_03 nitinfaye/unicarechatbot-uninurse
  ofernandobarbosa/chatbot_IF Official-Codaisseur-Graduate/lisa-client-dialogflow omaryomollo15/Sales_Assistant owos/asake-logistics
  p11abhijeetc/policybot PachecoAdriano/ChatBot_Operacoes palmmind-office/Rasa-One-model-for-multiple-organizations
  parisapourmand/Chatbot pershow/rasa-demo pichangAPP/pichangapp-backend pmagalhaesa/integracao-watson
  pradeepbatchu/ecommerce_chatbot_rasa praekeltfoundation/healthcheckbot prakashr7d/docguru-chatbot-mvp proj-botsaude/mia.bot
  Prypien/fachschaftinformatik-chatbot PSanni/techex pyt0xic/unsalty-bot QuantumPow/vital-ia Quarz0/AR-Trakhees-Demo
  rakg1303/TravelBot RasaHQ/chatbotsummit-workshop RasaHQ/NLU-training-data renatoparedes/munay-bot RezowanTalukder/bot-RASA
  rickdynasty/BluecollarChatbot RiemanNClav/chatbot_cafeteria RiemanNClav/Traffic-Alert-CDMX-Chatbot rigosias/Credit_ChatBot
  rimabr/rasa2 rubalva/mi-bot-dialogflow Rydeckk/Projet-Annuel Saber0722/Tech-Support-Bot SagarikaBasnyat/Agentic_AI_Receptionist
  Samirhijazi/rasa-chatbot-v2 saransh-bogati/instaline-actions-test sberoch/chatbot-rasa SebastienGuimety/CeriBot
  SebastienPannatier/chatbot-agence-voyage Sedherthe/RASA-Hotel-ChatBot shilpajv/bankBOT Soulaimen99/movinga-rasa-bot
  SoyElMato1/backend_Pruena_nube statecs/aida suporte-bsa/Maria_Globo T-Alpha/Ana Tarunbalaji2003/Rasa_Chatbot Tashhfia/Linc-Bot
  TebasX/Dialogflow-Chatbot ThiagoBmg/rasa-bot tjarksaul/chat tlilikhaled/Chatbot-HumanResource tlilikhaled/ChatBot-Manager
  tomatovalley/economia-reactiveappteam tonatiuh19/botCovid TTzz1z/CivicEcho-AI-Powered-Citizen-Request-Coordination-Platform
  Uguudei/retail-chatbot unic-ailab/Zenon v-rowjee/Chatbot-Engine Varunteja2017/rasa_student_support_training_data vtex/cm-rasa-poc
  where-north/qa_bot xl666/botProgAdmon zdi-mainfranken/corona-chatbot zung31/ChatBot-Backend
`
  .trim()
  .split(/\s+/)
