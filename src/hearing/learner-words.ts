/** Languages in which a learner is told how to get a person. */
export type Language = 'en' | 'nl' | 'es' | 'pt' | 'ar' | 'tr' | 'uk' | 'ru' | 'de' | 'it';

/** Spelt as it sounds: on each line the French, then how it is typed, accents as they stand; `_` joins words. */
export const SOUNDED = `
j’ai = jé gé
j’aime = jème jèm
je_veux = jeveu jveux
moi = mwa mwoi
travail = travay travaye travaï trabay travaj
travailler = travayé travailé travayer travaillé_travaillé
pas = pa
conduire = conduir condwir kondwir kondir condwire
enfants = enfan anfan anfants zanfan zenfan zenfant zanfant zenfants
comment = koman komen coman
combien_de_temps = conbien_tan combien_tan konbien_tan combien_tem konbien_de_tan conbien_de_temps
combien = conbien konbien kombien
horaires = orère orer orair orère orèr
c’est_quoi = ces_koi ces_quoi sé_koi sé_quoi cé_koi
quel_diplôme = kel_etude kel_etud quel_etude kel_etudes
difficile = dificil dificile difisil
compris = compri konpri
comprends = conpren compren konpren
personne = persone
aide = éde èd
aider = édé éder
soignant = swagnan soignan swagnant
soignante = swagnante soiniante
français = fransé francé
vieux = vieu
chauffeur = chofeur chofer chofère
nettoyage = netoyaj netoyage nétoyage
nettoyer = netoyer netoyé
maison = mézon mézone
cuisine = kuisine cuizine kwizine
boulot = boulo
hôpital = lopital ospital opital
école = lécol lécole ékol
bébé = bebe
`;

/** Words of work in other languages, none of them French: what somebody does or wants to do. */
export const TRADES: Readonly<Partial<Record<Language, string>>> = {
  en: `
nettoyage = cleaning cleaner cleaners housekeeping
cuisinier = cook chef_cook cooking
travailler_en_cuisine = kitchen
serveur = waiter waitress
conduire = driving drive
chauffeur = driver
chauffeur_poids_lourd = truck_driver lorry_driver
chauffeur_de_bus = bus_driver
chauffeur_livreur = delivery_driver delivery
infirmière = nurse nursing
aide-soignante = caregiver carer nurse_assistant
aider_des_personnes_âgées = old_people elderly old_person
garder_des_enfants = children kids childcare babysitter babysitting
enseigner = teacher teaching
informatique = computer computers
magasinier = warehouse
agent_de_sécurité = security_guard
maçon = bricklayer mason builder
bâtiment = construction building
peintre_en_bâtiment = house_painter painter
électricien = electrician
plombier = plumber
soudeur = welder welding
mécanicien = mechanic
coiffeuse = hairdresser hairdressing barber
couture = sewing tailor seamstress
boulanger = baker bakery
boucher = butcher
s’occuper_d’animaux = animals dogs
jardinier = gardener gardening
vendeur = seller salesman shop_assistant
caissier = cashier
usine = factory
comptable = accountant accounting
secrétaire = secretary
parler_à_quelqu’un = talk_to_someone speak_to_someone talk_to_a_person speak_to_a_person speak_with_someone talk_with_someone talk_to_somebody
`,
  es: `
nettoyage = limpieza limpiar limpiadora
cuisine = cocina
cuisinier = cocinero cocinera cocinar
serveur = camarero camarera mesero mesera
chauffeur = conductor chofer_de
chauffeur_poids_lourd = camionero conductor_de_camión conductor_de_camion
conduire = conducir manejar
infirmière = enfermera enfermero
aider_des_personnes_âgées = personas_mayores ancianos gente_mayor
garder_des_enfants = niños ninos niñera
enseigner = profesor profesora maestra maestro
maçon = albañil albanil
bâtiment = construcción construccion
peintre_en_bâtiment = pintor pintora
électricien = electricista
plombier = fontanero plomero
soudeur = soldador
mécanicien = mecánico mecanico
coiffeuse = peluquera peluquero peluquería peluqueria
couture = costura costurera coser
boulanger = panadero panadera panadería panaderia
boucher = carnicero
jardinier = jardinero jardinería jardineria
vendeur = vendedor vendedora tienda
caissière = cajera cajero
magasinier = almacén almacen bodega
usine = fábrica fabrica
agent_de_sécurité = vigilante guardia_de_seguridad
parler_à_quelqu’un = hablar_con_alguien hablar_con_una_persona
`,
  nl: `
nettoyage = schoonmaak schoonmaken schoonmaker schoonmaakster poetsen poetsvrouw poetshulp
cuisine = keuken
cuisinier = kok koken
serveur = ober kelner serveerster
chauffeur_poids_lourd = vrachtwagenchauffeur vrachtwagen
chauffeur_de_bus = buschauffeur
infirmière = verpleegster verpleegkundige verpleger
aide-soignante = zorgkundige
aider_des_personnes_âgées = ouderen bejaarden oude_mensen
garder_des_enfants = kinderen kinderopvang
enseigner = leraar lerares leerkracht juf
magasinier = magazijn magazijnier
bâtiment = bouw
maçon = metselaar
peintre_en_bâtiment = schilder
électricien = elektricien elektrieker
plombier = loodgieter
soudeur = lasser
mécanicien = mecanicien automonteur
coiffeuse = kapper kapster
couture = naaien naaister
boulanger = bakker bakkerij
boucher = slager
jardinier = tuinman tuinier
vendeur = verkoper verkoopster winkel
caissière = kassa kassier kassierster
usine = fabriek
agent_de_sécurité = bewaker bewakingsagent
parler_à_quelqu’un = iemand_spreken met_iemand_praten met_iemand_spreken
`,
  pt: `
nettoyage = limpeza limpar faxina faxineira
cuisine = cozinha
cuisinier = cozinheiro cozinheira
infirmière = enfermeira enfermeiro
garder_des_enfants = crianças criancas
aider_des_personnes_âgées = idosos
maçon = pedreiro
chauffeur = motorista
jardinier = jardineiro
coiffeuse = cabeleireira cabeleireiro
parler_à_quelqu’un = falar_com_alguém falar_com_alguem falar_com_uma_pessoa
`,
  ar: `
cuisine = koujina kouzina cuzina matbakh
cuisinier = tabbakh tebbakh tbakh
nettoyage = tandif tanzif n9i
maçon = bennay bannay benna
chauffeur = chifour
enseigner = oustad oustada mou3alim
`,
  tr: `
nettoyage = temizlik temizlikçi temizlikci
cuisinier = aşçı asci
chauffeur = şoför sofor
garder_des_enfants = çocuk cocuk
`,
};

/** Little words of other languages: to seek, to want, to work. Among French words they stand for the French. */
export const LITTLE: Readonly<Partial<Record<Language, string>>> = {
  en: `
cherche = search searching looking_for
travail = work working worked job jobs
= the i am my you your me we they want need find are is was what how where who can could do does did have has with to
= years please would like hello about help training course french don know there this that which should get speak english
= take people old in of for country
`,
  es: `
cherche = busco buscando
travail = trabajo trabajar empleo
en = en
= un hola necesito quiero hablo no tengo soy como donde que una para por favor gracias ayuda frances puedo estoy cuidar de y el mi
`,
  nl: `
cherche = zoek
travail = werk werken baan
= ik spreek geen frans wil graag een opleiding volgen goedemorgen goedendag hallo heb ben niet voor het van naar kan mij
= helpen nederlands met
`,
  de: `
cherche = suche
travail = arbeit arbeiten
= ich eine einen spreche kein franzosisch bin nicht und der die das mochte guten tag hilfe brauche deutsch
`,
  it: `
cherche = cerco
travail = lavoro lavorare
= come cuoco sono vorrei buongiorno parlo italiano ho bisogno
`,
  pt: `
cherche = procuro
travail = trabalho trabalhar emprego
= eu um uma nao falo obrigado preciso bom dia quero frances de
`,
  ar: `
cherche = kanqelleb kan9elleb n9elleb abhath
travail = khedma khdma nkhdem nekhdem kheddam 3amal shoghl
= ana bghit brit salam khoya khti 3la 3an chokran f fi fel wahed wach labas
`,
  tr: `
travail = iş is
= calismak çalışmak istiyorum arıyorum ariyorum merhaba ben
`,
};

/** Little words of languages in which nobody is told anything: Romanian, Polish, Albanian. */
export const UNTOLD = 'caut loc munca vreau buna ziua szukam pracy chce dzien dobry kerkoj pune dua';

/** Words of the above that French writes too, or several of these languages: they neither tell nor deny. */
export const SHARED = new Set(
  (
    'me no en que come die on de la le a tag bon est par des un or sur pour job jobs van ben training help hello in and of ' +
    'for bien die das loc like si person building mason conductor delivery construction kids y f el mi met ho chef security'
  ).split(' '),
);

/** A trade told a few words after one of these is one that is not wanted. */
export const DENIALS = new Set('not no don dont never nunca sin niet geen nao sem machi nicht kein non'.split(' '));

/** « I don’t speak French » denies no trade. */
export const SPEAKS = new Set('speak t hablo spreek falo spreche parlo frans french goed'.split(' '));
