import type { DistressSign } from './distress-signs.ts';

/** The signs that somebody suffers violence, or is in danger now. */
export const DANGER_SIGNS: readonly DistressSign[] = [
  { says: '(suis|ai ete) (agresse|agressee)', unless: 'verbal*|client*|travail|boulot|caisse|TRADE' },
  {
    says: 'plus en securite (chez|avec|a la maison)|pas en securite (chez|avec|a la maison)|mariage force|marier de force|perds connaissance|venez vite',
  },
  {
    says: 'homme arme|(on|il|ils) me (poursuit|attaque|attaquent|tire dessus)|besoin ..2 (police|secours|ambulance|samu|pompiers)',
    unless: 'TRADE',
  },
  {
    says: 'peur (de lui$|que il (me|nous|revienne|rentre|tue))|je me (cache|suis cache*|suis enferme*) (dans|sous|chez|aux)',
    unless: 'client*|recrut*',
  },
  {
    says: '^(sos|urgence vitale|a l aide vite)|(appele*|appelle|compos*) ..1 (le )?(15|17|18|112|101|107|100)$|(15|17|18|112) vite',
    unless: 'TRADE',
  },
  {
    says: '(menace*) de mort|je fais (un|une) (malaise|crise cardiaque|avc|infarctus|hemorragie)|(arrive|peux) (plus|pas) (a )?respirer',
  },
  {
    says: '(CLOSE|il|elle) (est|devient|etait) ..2 violent*|(vis|habite) avec ..3 violent*|(pris|prends|recois|recu|prend) des coups (?!de)',
    unless: 'boxe|sport|rugby|combat|CARE',
  },
  {
    says: '(PERSON) ..2 me (a|ont) (pousse*|jete*|casse*|traine*|tire*|bouscule*|tord*) ..3 (escalier*|bras|mur|sol|par terre|nez|dent*|cote*|cheveux|main)',
  },
  {
    says: '(bleus|hematomes) ..1 (partout|sur|a cause)|force* a (coucher|faire le amour|avoir des rapports|me prostituer)|dans mon lit$|me prostituer',
  },
  {
    says: 'devant (ma|notre) porte|il y a le feu|y a le feu|le feu (chez|dans) (moi|ma|mon|la maison|le immeuble)',
    unless: 'TRADE|bus|pompier*',
  },
  { says: 'charge* ..1 (WEAPON)|(PERSON) ..4 avec (un|une|son) (WEAPON)', unless: 'TRADE|cuisine|chasse*|tir' },
  {
    says: '(PERSON) ..3 (me|nous) (OFTEN)* (BEAT)',
    unless:
      '(ce|idee|chose) (qui )?me frapp*|(chef|patron|manager) me tape dessus|tape* (OFTEN)* (des|un|une|les|mes) |tape* (sur (les nerfs|le systeme|le epaule)|dans le oeil)|(bat|battent|battu|battre) ..1 (au|aux|a plate)|frapp* (par|chez)|taper (un|des|le|les|sur)|taper du',
  },
  {
    says: '(il|elle|ils|CLOSE) ..3 (me|nous) (OFTEN)* menac*',
    unless: 'menac* de (licenc*|vir*|renvo*|proces|sanction*|me (vir*|licenc*))',
  },
  {
    says: '(PERSON) ..3 (va|allait|veut|veulent|voulait|vont|menac*|essa*|voulu|promis|jure|tente) ..2 me (tuer|buter|planter|egorger|etrangler)',
    unless: 'au (travail|boulot)',
  },
  {
    says: '(PERSON) ..2 (frapp*|bat|battait|tape|tapait|tabass*|cogn*|maltrait*|viol*) ..1 (ma|mon|mes|sa|ses|les|nos|notre) (KIN)',
    unless: 'CARE|(bat|tape) les oeufs',
  },
  {
    says: '(me (fais|faisait|faire|fait)|suis fait|se fait) ..1 (frapper|taper|battre|tabasser|violer|cogner|maltraiter|etrangler|gifler)',
    unless: 'taper sur les nerfs|peur',
  },
  {
    says: 'viens de ..2 (agress*|BEATEN|frapper|violer|tabasser)|(PERSON) ..1 me (OFTEN)* agress*|je me fais agresser',
  },
  {
    says: '(suis|etais|ete) (BEATEN)|(suis|etais) (une |un )?(femme|homme|enfant|mari) (BEATEN|maltraite*)',
    unless:
      'me suis battu|frappe* (par|de) (le|la|les|ce|cette|un|une)|equipe|battu* (au|aux|en)|(battu|battue) (pour|contre|de avance)',
  },
  {
    says: '(subis|subit|victime|vis|subir) ..4 (violence*|coups|inceste|maltraitance|viol)|suis maltraite*',
    unless: 'CARE',
  },
  {
    says: '(je|moi|me|mon|ma|victime|on|chez|stop|^) ..5 violence* (conjugale*|familiale*|domestique*|intrafamiliale*)',
    unless: 'TRADE|referent*|mediat*|interven*',
  },
  {
    says: 'abus* (sexuel*|de (moi|ma|mon))|(agress*|harcel*|viol*) sexuel*|attouchement*|inceste',
    unless: 'TRADE|victimes|referent*|mediat*',
  },
  {
    says: '(laisse* pas|empeche* de|interdit de|peux pas|peut pas) sortir (?!tard)|enferme* (chez|dans|a la maison|a cle)',
    unless: 'bureau|travail|usine',
  },
  {
    says: '(entrer|rentrer|force*|defonce*|tape*) ..3 (chez moi|ma porte|dans ma maison)|je suis suivi* (et |je )?(par un|ai peur|peur|dans la rue)|(me suit|me poursuit|me suivent)',
    unless: 'peur de rentrer|conseiller|mission locale|rentrer chez moi',
  },
  {
    says: '(PERSON|je|bebe|copine|copain) ..2 (respire (plus|pas|mal)|inconscient*|evanoui*|convuls*|fait un avc)',
    unless: 'CARE|TRADE',
  },
  {
    says: '(il|elle|ils|mari|ex|conjoint|je|copain|mec|quelqu un) (ai|a|avait|tient|sort|sorti|ont) (un|une|son) (WEAPON)',
    unless: 'TRADE|cuisine|chasse*|collection|tir',
  },
  {
    says: 'bord (du|de le) (pont|vide|toit|gouffre|precipice|SUICIDE|rail*)',
    unless: 'financier|faillite|entreprise|boite|societe|secteur|equipe',
  },
  {
    says: 'leve* la main sur|me (sequestre|enferme*)|(tape*|cogne*|frappe*) dessus',
    unless: 'clavier|clou*|(chef|patron|manager|clients|collegue*) ..1 me tape',
  },
  {
    says: '(peur|crains) (pour (ma|notre|sa) vie|de (mon|ma) (CLOSE)|de rentrer (chez moi|a la maison))',
    unless: 'tard|nuit|bus',
  },
  { says: '(suis|sommes|vie|KIN) ..1 en danger|danger de mort', unless: 'vie professionnelle|panneau*|electri*|TRADE' },
  { says: '(appele*|appelle|envoye*) ..2 (HELPERS)', unless: 'TRADE|metier|stage|centre|savoir|recu*' },
  {
    says: '^(au )?(secours|sos)( au secours)?$|^a le aide au secours|au secours (aide*|vite|il|elle|on|mon|je (vais|suis en|me)|quelqu)',
  },
  {
    says: '(menac*|poursui*|avec|tient) ..2 (un|une|son|sa) (couteau|fusil|arme|flingue|hache) (sur|contre|chez|devant|dans)',
    unless: 'TRADE',
  },
];
